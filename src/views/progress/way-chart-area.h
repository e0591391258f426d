/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-progress.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHART_AREA (way_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (WayChartArea, way_chart_area, WAY, CHART_AREA, GtkWidget)

/* The drawing of one measure, with a cursor: Left and Right, Home and End, a click; what the mouse
 * is over is shown too, but not selected.  Follows the light, dark or high contrast style and the
 * size of text.  It is as high as its words need, so put it where it can be scrolled.
 *
 * Properties: “progress” (WayProgress or NULL), “selected-point” (int, index in the first series,
 * -1 for none; what is not there or outside the period becomes -1), which may be bound both ways.
 */

WayProgress *way_chart_area_get_progress (WayChartArea *self); /* borrowed, or NULL */
void         way_chart_area_set_progress (WayChartArea *self, WayProgress *progress);
int          way_chart_area_get_selected_point (WayChartArea *self);
void         way_chart_area_set_selected_point (WayChartArea *self, int point);

/* Where a point was drawn last, in the widget; FALSE when it was not. */
gboolean way_chart_area_get_spot (WayChartArea *self, int point, double *x, double *y);

G_END_DECLS
