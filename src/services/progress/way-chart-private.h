/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-grid.h"
#include "way-chart-pen.h"
#include "way-chart.h"
#include "way-event-placing.h"

G_BEGIN_DECLS

/* How much of a curve is drawn, by how near its points stand. */
typedef enum {
  WAY_CURVE_MARKED, /* every point has its mark, its ring and, where there is room, its value */
  WAY_CURVE_DOTTED, /* small marks */
  WAY_CURVE_LINE,   /* the line alone; first and last have marks */
} WayCurveDetail;

/* How a result is joined to the one with a value before it. */
typedef enum {
  WAY_CURVE_NO_LINE, /* it is the first, or of another version, or was asked in another way */
  WAY_CURVE_WHOLE_LINE,
  WAY_CURVE_DOTTED_LINE, /* nobody knows what was between */
} WayCurveJoin;

typedef struct {
  double       x;
  double       y;
  gboolean     is_scored;
  WayCurveJoin join;
} WaySpot;

typedef struct {
  const WaySeries *series;
  guint            panel;
  guint            first; /* of the points that are shown */
  guint            n;
  guint            from; /* of the points that have a spot: one more on each side, where there is */
  guint            to;   /* the one after the last of them */
  WaySpot         *spots;
  WayCurveDetail   detail;
} WayCurve;

/* Words that found their place. */
typedef struct {
  double    x;
  double    y;
  char     *words;
  WayPenHow how;
  gboolean  dim;
  int       mark; /* in the color of this mark; -1: in that of text */
  double    max;  /* cut beyond; 0: never */
} WayChartWords;

/* From the end of a line to its name. */
typedef struct {
  double x0;
  double y0;
  double x1;
  double y1;
  int    mark;
} WayLeader;

/* From top to bottom: words of events, panels, time axis, strips, what the marks mean, numbered
 * events, sources.  Widths come from the words; a narrow chart has the names above its panels and
 * strips.
 *
 * “left” and “right” are those of the page.  What stands beside the panels is laid out from where
 * reading begins (WAY_PEN_READ), so that it changes sides with the language; time does not. */
struct _WayChart {
  WayProgress  *progress;
  WaySpan       span;
  WayChartStyle style;
  double        text;
  double        width;
  double        height;

  gboolean roomy;   /* names stand beside the panels */
  double   names;   /* reading: where the panels begin */
  double   words_x; /* reading: where names of bands and states of strips begin */
  double   left;    /* of the panels */
  double   right;
  double   ends;     /* together: room inside the panel for names at the ends of lines */
  double   names_y;  /* narrow: the line of the first panel's name */
  double   rows_y;   /* lower end of the rows of event words */
  GArray  *panels;   /* WayChartBox */
  double   top;      /* of the first panel */
  double   bottom;   /* of the last panel */
  double   strips_y; /* upper end of the strips */
  double   strip;    /* height of one */
  double   foot;     /* where the words below begin */
  gboolean with_sources;

  GArray         *moments; /* guint: those of the progress within the span */
  WayEventFlag   *flags;   /* one for each of them */
  WayEventPlacing placing;

  WayCurve *curves;  /* one for each measure */
  GArray   *boxes;   /* WayChartBox: marks and values */
  GArray   *words;   /* WayChartWords: values, and names at the ends of lines */
  GArray   *leaders; /* WayLeader */

  WayChartGrid *grid; /* what a box of words would hide */

  cairo_surface_t *picture; /* of all but the cursor; or NULL */
  int              scale;   /* of the picture */
};

double           way_chart_get_x (const WayChart *self, double julian);
double           way_chart_get_day_x (const WayChart *self, WayDate day);
double           way_chart_get_y (const WayChart *self, guint series, double value);
WayChartBox      way_chart_get_panel (const WayChart *self, guint panel);
guint            way_chart_get_active (const WayChart *self, guint panel); /* series */
const WayMoment *way_chart_get_moment (const WayChart *self, guint index);
gboolean         way_chart_is_active (const WayChart *self, guint series);
gboolean         way_chart_is_dashed (const WayChart *self); /* lines differ by dashes */

/* Laying out, in this order. */
void way_chart_lay_out_widths (WayChart *self);
void way_chart_place_events (WayChart *self);
void way_chart_lay_out_heights (WayChart *self);
void way_chart_lay_out_curves (WayChart *self);
void way_chart_place_values (WayChart *self);
void way_chart_place_ends (WayChart *self);
void way_chart_take_words (WayChart *self, WayChartWords words, WayChartBox box); /* takes words */

double way_chart_measure_key (const WayChart *self);     /* what stands below the strips, but for */
double way_chart_measure_sources (const WayChart *self); /* the sources */

/* Drawing, back to front. */
void way_chart_draw_panel (WayChart *self, WayChartPen *pen, guint panel);
void way_chart_draw_events (WayChart *self, WayChartPen *pen);
void way_chart_draw_names (WayChart *self, WayChartPen *pen);
void way_chart_draw_axis (WayChart *self, WayChartPen *pen);
void way_chart_draw_strips (WayChart *self, WayChartPen *pen);
void way_chart_draw_line (WayChart *self, WayChartPen *pen, guint series);
void way_chart_draw_points (WayChart *self, WayChartPen *pen, guint series);
void way_chart_draw_leaders (WayChart *self, WayChartPen *pen);
void way_chart_draw_words (WayChart *self, WayChartPen *pen);
void way_chart_draw_notes (WayChart *self, WayChartPen *pen);

/* In caption sizes: of marks, and of the ring that says that a change is reliable. */
#define WAY_CHART_MARK  .36
#define WAY_CHART_RING  .68
#define WAY_CHART_STRIP 1.75 /* height of a strip with its name beside */

G_END_DECLS
