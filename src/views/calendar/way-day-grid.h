/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-occurrence.h"

G_BEGIN_DECLS

#define WAY_TYPE_DAY_GRID (way_day_grid_get_type ())
G_DECLARE_FINAL_TYPE (WayDayGrid, way_day_grid, WAY, DAY_GRID, GtkWidget)

/* Days beside each other, hours below each other, and what takes place as buttons in between; what
 * was cancelled leaves its hours free. Signals: “opened” (WayOccurrence), “focused”
 * (WayOccurrence). */

#define WAY_DAY_GRID_GUTTER 54 /* pixels at 100 % text, left of the days, for the hours */
#define WAY_DAY_GRID_COLUMN 56 /* that a day is wide at least */

/* now: where the line is that tells the time, or WAY_TIME_NONE. */
void way_day_grid_show (WayDayGrid *self,
                        WayDate     first,
                        guint       n_days,
                        GPtrArray  *occurrences,
                        WayTime     now);

/* Whether something of that day can have the focus, and has it now: the first, or the one after (by
 * is negative: before) the one that has it. */
gboolean way_day_grid_focus_day (WayDayGrid *self, WayDate day);
gboolean way_day_grid_focus_next (WayDayGrid *self, int by);

gboolean way_day_grid_is_empty (WayDayGrid *self);

WayOccurrence *way_day_grid_get_focused (WayDayGrid *self); /* borrowed; may be NULL */

/* Where to scroll to at first: a little above what is first, or above now. */
double way_day_grid_get_start (WayDayGrid *self);

G_END_DECLS
