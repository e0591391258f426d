/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CALENDAR_PAGE (way_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCalendarPage, way_calendar_page, WAY, CALENDAR_PAGE, WayPage)

/* A day, a week, or what comes as a list; one’s own, or everybody’s.  Left and Right change the
 * day, Page Up and Page Down the week, T is today, D, W and L are the views; on an appointment A is
 * “arrived”, N “did not come”, and Delete cancels it. */

G_END_DECLS
