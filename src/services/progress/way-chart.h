/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-box.h"
#include "way-chart-font.h"
#include "way-chart-palette.h"
#include "way-progress.h"

G_BEGIN_DECLS

/* A client's progress over time, laid out for a width and a height, and then drawn on any context,
 * as often as wanted: screen, paper, picture and test draw the same.  It never changes.
 *
 * Measures stand apart, one panel each, or together in one, where the axis, the bands and the
 * cut-off are those of the active one.  The whole range of a measure is always in sight.  What
 * happened runs through all of them. */
typedef struct _WayChart WayChart;

typedef struct {
  WayChartLook  look;
  WayChartFont *font;
  gboolean      together;
  guint         active;     /* of the measures; together only */
  guint         least_rows; /* of event words: so that a chart which moves stays as high */
} WayChartStyle;

/* A measure and one of its results, or a part of one that is not there: -1. */
typedef struct {
  int series;
  int point;
} WayChartPlace;

#define WAY_CHART_NOWHERE ((WayChartPlace){ -1, -1 })

WayChart *way_chart_new (WayProgress         *progress,
                         WaySpan              span,
                         const WayChartStyle *style,
                         double               width,
                         double               height) G_GNUC_WARN_UNUSED_RESULT;
void      way_chart_free (WayChart *self);

/* The least height at which everything can be read at that width.  The sources of the measures may
 * be missing then (except on paper): the page shows them elsewhere. */
double way_chart_measure_height (WayProgress         *progress,
                                 WaySpan              span,
                                 const WayChartStyle *style,
                                 double               width);

/* Below this width words would be cut. */
double way_chart_measure_width (const WayChartStyle *style);

/* Draws into 0, 0, width, height. */
void way_chart_draw (WayChart *self, cairo_t *cr);

/* The same, from a picture that is made once and kept: for a screen, where only the cursor moves.
 * scale: pixels to the unit. */
void way_chart_paint (WayChart *self, cairo_t *cr, int scale);

/* Over that, a hairline through the point, a ring around it, and its words in a box where it hides
 * least.  Nothing where the point is not shown. */
void way_chart_draw_cursor (WayChart *self, cairo_t *cr, WayChartPlace at);

/* Where a point was drawn; FALSE where it is not shown. */
gboolean way_chart_get_spot (const WayChart *self, WayChartPlace of, double *x, double *y);

/* The point nearest to x and y within reach, or nowhere. */
WayChartPlace way_chart_find (const WayChart *self, double x, double y, double reach);

/* Where time is drawn: all panels, from the left end of the span to its right end. */
WayChartBox way_chart_get_plot (const WayChart *self);
guint       way_chart_get_n_rows (const WayChart *self);

WayChartFont *way_chart_get_font (const WayChart *self);

/* The event or the strip at x and y in whole words, for a tooltip; NULL for none. */
char *way_chart_dup_words_at (const WayChart *self, double x, double y) G_GNUC_WARN_UNUSED_RESULT;

/* The shape of a measure in its color, for buttons and tables. */
void way_chart_draw_mark (cairo_t     *cr,
                          guint        mark,
                          WayChartLook look,
                          double       x,
                          double       y,
                          double       radius);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayChart, way_chart_free)

G_END_DECLS
