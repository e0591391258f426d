/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-chart-model.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHART_AREA (way_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (WayChartArea, way_chart_area, WAY, CHART_AREA, GtkWidget)

/* The drawn chart of a model, and what hands do to it.
 *
 * Left, Right, Home and End lead the cursor from result to result, Up and Down to another measure.
 * Plus, minus and 0 show a shorter time, a longer one, and what was chosen; Page Up and Page Down
 * what was before and after.
 *
 * A pointer reads a result, a click puts the cursor there.  Ctrl and the wheel, or a pinch, zoom
 * around it; the wheel sideways or with Shift, or a drag, moves time; a drag with Shift, or along
 * the axis, marks a part of it.  A double click leads back.  The wheel alone scrolls the page, as
 * everywhere.
 *
 * A screen reader hears the sentence of the cursor as the name of the chart, which it reads anew
 * whenever it changes while the chart has the focus. */
void way_chart_area_set_model (WayChartArea *self, WayChartModel *model);

/* For tests: where a point was drawn; FALSE where it is not. */
gboolean way_chart_area_get_spot (WayChartArea *self, WayChartPlace of, double *x, double *y);

G_END_DECLS
