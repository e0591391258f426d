/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
  double width;
  double height;
} WayChartBox;

typedef struct {
  double x0;
  double y0;
  double x1;
  double y1;
} WayChartStroke;

gboolean way_chart_box_meets (WayChartBox self, WayChartBox other);
gboolean way_chart_box_contains (WayChartBox self, WayChartBox other);

/* Does the straight stroke pass through the box? */
gboolean way_chart_box_is_cut (WayChartBox self, WayChartStroke stroke);

G_END_DECLS
