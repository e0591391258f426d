/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-progress.h"

G_BEGIN_DECLS

/* A chart on one page of paper.  Whoever opens the output gives the context; nothing is opened
 * here. */
typedef struct {
  const char *title;    /* may be NULL, like all of these */
  const char *subtitle; /* of whom, of what period */
  const char *mark; /* what this paper is, at its foot: “Working paper, stays in the program” */
  const char *font;
  double      text;   /* size of a caption in points; 0: 8 */
  double      margin; /* in points; 0: 42 */
} WayChartPage;

/* Draws title, chart with its sources, and foot into 0, 0, width, height, in points.  The
 * chart takes what height it needs for even slopes, not the whole page. */
void way_chart_page_draw (cairo_t            *cr,
                          double              width,
                          double              height,
                          const WayProgress  *progress,
                          const WayChartPage *page);

G_END_DECLS
