/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_CHART_MARK (way_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (WayChartMark, way_chart_mark, WAY, CHART_MARK, GtkWidget)

/* The shape and color by which a chart tells a measure, as large as the text beside it.  −1: a
 * faint ring, for one that the chart does not show. */
void way_chart_mark_set_mark (WayChartMark *self, int mark);

G_END_DECLS
