/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMELINE_PAGE (way_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTimelinePage, way_timeline_page, WAY, TIMELINE_PAGE, WayPage)

/* Everything of a client, the newest first, in parts that are read as one comes near them. */

G_END_DECLS
