/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-chart-model.h"

G_BEGIN_DECLS

#define WAY_TYPE_CHART_VIEW (way_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (WayChartView, way_chart_view, WAY, CHART_VIEW, AdwBin)

/* A chart that scrolls where it is too high, or an empty state while there is nothing to draw. */
void way_chart_view_set_model (WayChartView *self, WayChartModel *model);

G_END_DECLS
