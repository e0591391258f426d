/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-progress.h"

G_BEGIN_DECLS

/* A chart with its heading on paper, in points.  Whoever opens the output gives the context;
 * nothing is opened here. */
typedef struct {
  const char *title;    /* may be NULL, like the next two */
  const char *subtitle; /* of whom, of what period */
  const char *font;     /* a family */
  gboolean    mirrored; /* words run from right to left */
  gboolean    together; /* measures in one panel, with the axis of the active one */
  guint       active;
  double      text; /* size of a caption; 0: 8 */
} WayChartPage;

/* What heading and chart take of so much room: the chart takes what height it needs for even
 * slopes, not all there is; where even its least is too much, its words get smaller. */
double way_chart_page_measure (WayProgress        *progress,
                               WaySpan             span,
                               const WayChartPage *page,
                               double              width,
                               double              height);

/* Draws heading and chart with its sources into 0, 0, width, height. */
void way_chart_page_draw (cairo_t            *cr,
                          double              width,
                          double              height,
                          WayProgress        *progress,
                          WaySpan             span,
                          const WayChartPage *page);

G_END_DECLS
