/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-box.h"

G_BEGIN_DECLS

/* How much stands where, in small squares: asked for the weight in a box it answers at once,
 * however much there is. */
typedef struct _WayChartGrid WayChartGrid;

WayChartGrid *way_chart_grid_new (double width,
                                  double height,
                                  double square) G_GNUC_WARN_UNUSED_RESULT;
void          way_chart_grid_free (WayChartGrid *self);

void way_chart_grid_add_box (WayChartGrid *self, WayChartBox box, double weight);
void way_chart_grid_add_stroke (WayChartGrid *self, WayChartStroke stroke, double weight);

/* After the first question nothing is added any more. */
double way_chart_grid_get (WayChartGrid *self, WayChartBox box);

G_END_DECLS
