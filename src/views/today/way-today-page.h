/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_TODAY_PAGE (way_today_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTodayPage, way_today_page, WAY, TODAY_PAGE, WayPage)

/* The page of a morning: what the day of a worker is made of.  It reads the day anew whenever it
 * comes to the front. */

G_END_DECLS
