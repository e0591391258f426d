/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "way-chart-palette.h"
#include "way-progress.h"

G_BEGIN_DECLS

/* A client's progress over time, drawn by one function for screen, paper and test.  Measures stand
 * apart, one panel each, the whole range of the measure always in sight; what happened runs through
 * all of them. */

typedef struct {
  WayChartLook look;
  double       text;          /* size of a caption, in the unit of the context */
  const char  *font;          /* families; NULL: those of paper */
  int          cursor_series; /* the point with the cursor; -1: none */
  int          cursor_point;
} WayChartStyle;

/* Where a point was drawn. */
typedef struct {
  guint  series;
  guint  point;
  double x;
  double y;
} WayChartHit;

/* The least height at which everything can be read at that width.  The sources of the measures may
 * be missing then (except on paper): the page shows them elsewhere. */
double way_chart_get_height (double width, const WayProgress *progress, const WayChartStyle *style);

/* Below this width words would be cut. */
double way_chart_get_width (const WayProgress *progress, const WayChartStyle *style);

/* Draws into 0, 0, width, height.  hits, of WayChartHit, gets the points in the order of time;
 * NULL: not wanted.  A progress without measures leaves the paper empty. */
void way_chart_draw (cairo_t             *cr,
                     double               width,
                     double               height,
                     const WayProgress   *progress,
                     const WayChartStyle *style,
                     GArray              *hits);

/* The shape of a measure in its color, for buttons and tables. */
void way_chart_draw_mark (cairo_t     *cr,
                          guint        mark,
                          WayChartLook look,
                          double       x,
                          double       y,
                          double       radius);

/* The hit nearest to x and y within reach, or -1. */
int way_chart_find_hit (const GArray *hits, double x, double y, double reach);

G_END_DECLS
