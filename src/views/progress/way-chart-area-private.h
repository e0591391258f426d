/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-area.h"

G_BEGIN_DECLS

typedef enum {
  DRAG_NONE,
  DRAG_MOVES,
  DRAG_MARKS,
} Drag;

struct _WayChartArea {
  GtkWidget parent_instance;

  WayChartModel *model;
  WayChart      *chart; /* NULL: to be made anew */
  WayChartFont  *font;
  guint          least_rows; /* while time moves, the chart stays as high as it was */

  /* Measuring places all words, and GTK measures often. */
  double        measured_width; /* < 0: not yet */
  double        measured_height;
  WayChartFont *measured_font;

  Drag    drag;
  WaySpan drag_span; /* at its begin */
  double  pinched;   /* how far, up to now */
  double  drag_from; /* x */
  double  drag_to;
  double  pointer_x;
};

/* NULL where there is nothing to draw, or no room yet. */
WayChart     *way_chart_area_get_chart (WayChartArea *self);
WayChartStyle way_chart_area_get_style (WayChartArea *self);

/* What hands do: way-chart-area-hands.c. */
void way_chart_area_bind_hands (GtkWidgetClass *widget_class);

G_END_DECLS
