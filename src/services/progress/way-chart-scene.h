/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-pen.h"
#include "way-chart.h"
#include "way-event-placing.h"

G_BEGIN_DECLS

/* One drawing while it is made: where the lanes are, and what is already there.
 *
 * From top to bottom: words of events, panels, time axis, what the marks mean, numbered events,
 * sources.  Widths come from the words; a narrow chart has the names above its panels. */
typedef struct {
  WayChartPen          pen;
  const WayProgress   *progress;
  const WayChartStyle *style;
  double               width;
  double               height;

  gboolean roomy;   /* names stand left of the panels */
  double   left;    /* of the panels */
  double   right;   /* of the panels */
  double   words_x; /* where band names begin */
  double   names_y; /* narrow: the line of the first panel's name */
  double   rows_y;  /* lower end of the rows of event words */
  GArray  *panels;  /* WayChartBox, one for each measure */
  double   bottom;  /* of the last panel */
  double   foot;    /* where the words below the axis begin */
  gboolean with_sources;

  GArray         *moments; /* guint: those of the progress within the period */
  WayEventFlag   *flags;   /* one for each of them */
  WayEventPlacing placing;

  GArray *boxes;   /* WayChartBox: marks and words that a word must not cover */
  GArray *strokes; /* WayChartStroke: lines that it should not */
  GArray *stems;   /* double: x of upright lines */
  GArray *hits;    /* WayChartHit */
} WayChartScene;

/* A height of 0 lays out at the least height, for measuring. */
void way_chart_scene_init (WayChartScene       *self,
                           cairo_t             *cr,
                           double               width,
                           double               height,
                           const WayProgress   *progress,
                           const WayChartStyle *style);
void way_chart_scene_clear (WayChartScene *self);

const WayMoment *way_chart_scene_get_moment (const WayChartScene *self, guint index);
WayChartBox      way_chart_scene_get_panel (const WayChartScene *self, guint series);
double           way_chart_scene_get_x (const WayChartScene *self, WayDate day);
double           way_chart_scene_get_y (const WayChartScene *self, guint series, double value);

/* Where a point stands; those of one day stand side by side. */
void way_chart_scene_get_spot (const WayChartScene *self,
                               guint                series,
                               guint                point,
                               double              *x,
                               double              *y);

/* The lanes, back to front.  Each is drawn by a file of its own. */
void way_chart_draw_panel (WayChartScene *self, guint series);
void way_chart_draw_events (WayChartScene *self);
void way_chart_draw_axis (WayChartScene *self);
void way_chart_draw_hairline (WayChartScene *self);
void way_chart_draw_curve (WayChartScene *self, guint series);
void way_chart_draw_values (WayChartScene *self, guint series);
void way_chart_draw_notes (WayChartScene *self);
void way_chart_draw_cursor (WayChartScene *self);

/* The height of what stands below the axis, without the sources, and of the sources. */
double way_chart_get_key_height (WayChartScene *self);
double way_chart_get_sources_height (WayChartScene *self);

G_END_DECLS
