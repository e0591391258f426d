/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLOSE_DAY_PAGE (way_close_day_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCloseDayPage, way_close_day_page, WAY, CLOSE_DAY_PAGE, WayPage)

/* The end of a day: what was begun and not finished, whom nobody called back, and the lock. Nothing
 * has to be done before it. */

G_END_DECLS
