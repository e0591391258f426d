/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAGE_HEADER (way_page_header_get_type ())
G_DECLARE_FINAL_TYPE (WayPageHeader, way_page_header, WAY, PAGE_HEADER, AdwBin)

/* The header bar over a page, drawn from its properties; NULL: no page. */
void way_page_header_show (WayPageHeader *self, WayPage *page);
void way_page_header_set_back (WayPageHeader *self, gboolean visible);

G_END_DECLS
