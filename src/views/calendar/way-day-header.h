/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-time.h"

G_BEGIN_DECLS

#define WAY_TYPE_DAY_HEADER (way_day_header_get_type ())
G_DECLARE_FINAL_TYPE (WayDayHeader, way_day_header, WAY, DAY_HEADER, GtkBox)

/* The names of the days above their columns: a button each.  Signal “chosen” (guint: the year ×
 * 10000 + month × 100 + day). */

void way_day_header_show (WayDayHeader *self,
                          WayDate       first,
                          guint         n_days,
                          WayDate       chosen,
                          WayDate       today);
void way_day_header_focus (WayDayHeader *self, WayDate day);

/* To the day that is chosen, where not all have room. */
void way_day_header_scroll (WayDayHeader *self, GtkAdjustment *sideways);

G_END_DECLS
