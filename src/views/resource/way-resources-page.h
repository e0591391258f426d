/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* The directory: places that help, searched as one types, narrowed, and chosen for a paper.  It is
 * a place of the sidebar; pushed from a client with the detail “choose”, whatever is opened there
 * begins a referral, for the need that is its subject (zeros: none yet). */
#define WAY_TYPE_RESOURCES_PAGE (way_resources_page_get_type ())
G_DECLARE_FINAL_TYPE (WayResourcesPage, way_resources_page, WAY, RESOURCES_PAGE, WayPage)

G_END_DECLS
