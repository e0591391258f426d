/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-progress.h"

G_BEGIN_DECLS

/* A chart on one page of paper.  Whoever opens the output gives the context; nothing is opened
 * here. */
typedef struct {
  const char *title;    /* may be NULL, like the next two */
  const char *subtitle; /* of whom, of what period */
  const char *font;
  double      text;   /* size of a caption in points; 0: 8 */
  double      margin; /* in points; 0: 42 */
  double      foot; /* in points, left free at the lower edge: way_disclosure_get_foot_height () */
} WayChartPage;

/* Draws title and chart with its sources into 0, 0, width, height, in points.  The
 * chart takes what height it needs for even slopes, not the whole page; where even that is too
 * much, its words get smaller. */
void way_chart_page_draw (cairo_t            *cr,
                          double              width,
                          double              height,
                          const WayProgress  *progress,
                          const WayChartPage *page);

G_END_DECLS
