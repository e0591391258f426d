/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-progress.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHART_VIEW (way_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (WayChartView, way_chart_view, WAY, CHART_VIEW, AdwBin)

/* A chart that can be scrolled, the sentence of the selected point below it, and words where there
 * is nothing to draw.
 *
 * Properties: “progress” (WayProgress or NULL), “selected-point” (int, -1 for none): bind both to
 * those of a WayScoreTable, the second one both ways, and the two follow each other. */

void way_chart_view_set_progress (WayChartView *self, WayProgress *progress);
int  way_chart_view_get_selected_point (WayChartView *self);
void way_chart_view_set_selected_point (WayChartView *self, int point);

G_END_DECLS
