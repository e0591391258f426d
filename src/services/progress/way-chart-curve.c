/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"

/* In caption sizes. */
#define LINE      .16
#define THIN_LINE .12 /* of a measure that is not the active one */
#define SMALL     .2  /* a mark among many */
#define LESSER    .31 /* a mark of a measure that is not the active one */
#define APART     1.  /* results of one day */
#define APART_BIG 1.5 /* the same where one has a ring */
#define FARTHEST  10. /* results of one day do not spread farther than this to each side */
#define FLOOR     .6  /* what has no value stands so high */

#define LONG_GAP      120 /* days: nobody knows what was between */
#define DOTTED_FROM   .6  /* points in a caption size of width: their marks would touch */
#define LINE_FROM     4.  /* the same: even small ones would be one band */
#define WEIGHT_MARK   1.  /* of a square that a box of words would hide */
#define WEIGHT_STROKE .5

/* --- where the points stand --- */

static WaySpot *
spot_at (const WayCurve *curve, guint point)
{
  return &curve->spots[point - curve->from];
}

/* Results of one day stand side by side around it. */
static void
spread_day (const WayChart *self, WayCurve *curve, guint from, guint to)
{
  const guint n = to - from;
  double      apart = APART;

  for (guint i = from; i < to; i++)
    if (way_series_get_reliable (curve->series, i) >= WAY_RELIABLE_BETTER)
      apart = APART_BIG;
  apart = MIN (apart, 2 * FARTHEST / n) * self->text;
  for (guint i = from; i < to; i++)
    spot_at (curve, i)->x += (i - from - (n - 1) / 2.) * apart;
}

static WayCurveJoin
get_join (const WayCurve *curve, guint before, guint after)
{
  const WaySeriesPoint *a = way_series_get_point (curve->series, before);
  const WaySeriesPoint *b = way_series_get_point (curve->series, after);

  for (guint i = before + 1; i <= after; i++)
    if (way_series_begins_line (curve->series, i))
      return WAY_CURVE_NO_LINE;
  if (b->julian - a->julian > LONG_GAP)
    return WAY_CURVE_DOTTED_LINE;
  /* One of very many that could not be scored would only be noise. */
  return after - before > 1 && curve->detail != WAY_CURVE_LINE ? WAY_CURVE_DOTTED_LINE
                                                               : WAY_CURVE_WHOLE_LINE;
}

static void
find_spots (WayChart *self, guint index)
{
  WayCurve         *curve = &self->curves[index];
  const WayChartBox panel = way_chart_get_panel (self, curve->panel);
  int               before = -1;
  guint             next;

  curve->spots = g_new0 (WaySpot, curve->to - curve->from + 1);
  for (guint i = curve->from; i < curve->to; i++) {
    const WaySeriesPoint *point = way_series_get_point (curve->series, i);
    WaySpot              *spot = spot_at (curve, i);

    spot->x = way_chart_get_x (self, point->julian);
    spot->is_scored = way_series_point_is_scored (point);
    spot->y = spot->is_scored ? way_chart_get_y (self, index, point->value)
                              : panel.y + panel.height - FLOOR * self->text;
    spot->join =
      spot->is_scored && before >= 0 ? get_join (curve, (guint)before, i) : WAY_CURVE_NO_LINE;
    before = spot->is_scored ? (int)i : before;
  }
  for (guint i = curve->from; i < curve->to; i = next) {
    const guint32 day = way_series_get_point (curve->series, i)->day.ymd;

    for (next = i + 1;
         next < curve->to && way_series_get_point (curve->series, next)->day.ymd == day; next++)
      ;
    if (next - i > 1 && curve->detail == WAY_CURVE_MARKED)
      spread_day (self, curve, i, next);
  }
}

static WayCurveDetail
get_detail (const WayChart *self, const WayCurve *curve)
{
  const double room = way_chart_get_plot (self).width / self->text;

  if (curve->n > LINE_FROM * room)
    return WAY_CURVE_LINE;
  return curve->n > DOTTED_FROM * room ? WAY_CURVE_DOTTED : WAY_CURVE_MARKED;
}

static gboolean
is_end (const WayCurve *curve, guint point)
{
  return point == curve->first || point + 1 == curve->first + curve->n;
}

static gboolean
has_mark (const WayCurve *curve, guint point)
{
  return curve->detail != WAY_CURVE_LINE || is_end (curve, point);
}

static gboolean
has_ring (const WayChart *self, const WayCurve *curve, guint series, guint point)
{
  return curve->detail == WAY_CURVE_MARKED && way_chart_is_active (self, series) &&
         way_series_get_reliable (curve->series, point) >= WAY_RELIABLE_BETTER;
}

static void
take_boxes (WayChart *self, guint index)
{
  const WayCurve *curve = &self->curves[index];

  for (guint i = curve->first; i < curve->first + curve->n; i++) {
    const WaySpot *spot = spot_at (curve, i);
    const double   half = (has_ring (self, curve, index, i)    ? WAY_CHART_RING + .08
                           : curve->detail == WAY_CURVE_MARKED ? WAY_CHART_MARK + .1
                                                               : SMALL) *
                        self->text;
    const WayChartBox box = { spot->x - half, spot->y - half, 2 * half, 2 * half };

    if (!has_mark (curve, i))
      continue;
    way_chart_grid_add_box (self->grid, box, WEIGHT_MARK);
    if (curve->detail == WAY_CURVE_MARKED || is_end (curve, i))
      g_array_append_val (self->boxes, box);
  }
}

/* --- its lines --- */

typedef void (*StrokeFunc) (WayChartStroke stroke, WayCurveJoin join, gpointer data);

/* Where points stand nearer than pixels, those of one column are one upright stroke from the lowest
 * to the highest, which reaches to the column before it: nothing that sticks out is lost. */
typedef struct {
  StrokeFunc func;
  gpointer   data;
  gboolean   joins;
  double     x; /* of the last point */
  double     y;
  double     low; /* of its column */
  double     high;
} Column;

static void
column_flush (Column *column)
{
  if (column->joins)
    column->func ((WayChartStroke){ column->x, column->low, column->x, column->high },
                  WAY_CURVE_WHOLE_LINE, column->data);
}

static void
column_take (Column *column, const WaySpot *spot)
{
  const double   away = floor (spot->x) - floor (column->x);
  const gboolean touches = column->joins && spot->join == WAY_CURVE_WHOLE_LINE && away <= 1;

  if (touches && away < 1) {
    column->low = MIN (column->low, spot->y);
    column->high = MAX (column->high, spot->y);
  } else {
    column_flush (column);
    column->low = touches ? MIN (column->y, spot->y) : spot->y;
    column->high = touches ? MAX (column->y, spot->y) : spot->y;
    if (!touches && spot->join != WAY_CURVE_NO_LINE)
      column->func ((WayChartStroke){ column->x, column->y, spot->x, spot->y }, spot->join,
                    column->data);
  }
  column->x = spot->x;
  column->y = spot->y;
}

static void
each_stroke (const WayCurve *curve, StrokeFunc func, gpointer data)
{
  Column   column = { .func = func, .data = data, .joins = curve->detail == WAY_CURVE_LINE };
  gboolean begun = FALSE;

  for (guint i = curve->from; i < curve->to; i++) {
    const WaySpot *spot = spot_at (curve, i);

    if (!spot->is_scored)
      continue;
    if (!begun) {
      column.x = spot->x;
      column.y = column.low = column.high = spot->y;
      begun = TRUE;
    } else {
      column_take (&column, spot);
    }
  }
  if (begun)
    column_flush (&column);
}

static void
weigh_cb (WayChartStroke stroke, WayCurveJoin join, gpointer grid)
{
  way_chart_grid_add_stroke (grid, stroke, WEIGHT_STROKE);
}

void
way_chart_lay_out_curves (WayChart *self)
{
  const guint   n = self->progress->series->len;
  const WayDate first = way_span_get_first_day (self->span);
  const WayDate last = way_span_get_last_day (self->span);

  self->curves = g_new0 (WayCurve, n + 1);
  for (guint i = 0; i < n; i++) {
    WayCurve *curve = &self->curves[i];

    curve->series = way_progress_get_series (self->progress, i);
    curve->panel = self->style.together ? 0 : i;
    curve->first = way_series_find_days (curve->series, first, last, &curve->n);
    curve->from = curve->first > 0 ? curve->first - 1 : 0;
    curve->to = MIN (curve->first + curve->n + 1, way_series_get_n_points (curve->series));
    curve->detail = get_detail (self, curve);
    find_spots (self, i);
    take_boxes (self, i);
    each_stroke (curve, weigh_cb, self->grid);
  }
}

/* --- drawing --- */

typedef struct {
  WayChartPen *pen;
  double       width;
  double       x; /* where the path has come to */
  double       y;
} Path;

static void
dotted_cb (WayChartStroke stroke, WayCurveJoin join, gpointer data)
{
  Path *path = data;

  if (join == WAY_CURVE_DOTTED_LINE)
    way_chart_pen_line (path->pen, stroke.x0, stroke.y0, stroke.x1, stroke.y1);
}

static gboolean
is_upright (WayChartStroke stroke)
{
  return fabs (stroke.x1 - stroke.x0) < 1e-9;
}

/* The whole lines are one path, which is faster, and joined where they meet. */
static void
whole_cb (WayChartStroke stroke, WayCurveJoin join, gpointer data)
{
  Path    *path = data;
  cairo_t *cr = path->pen->cr;

  if (join != WAY_CURVE_WHOLE_LINE || is_upright (stroke))
    return;
  if (isnan (path->x) || fabs (stroke.x0 - path->x) > 1e-9 || fabs (stroke.y0 - path->y) > 1e-9)
    cairo_move_to (cr, stroke.x0, stroke.y0);
  cairo_line_to (cr, stroke.x1, stroke.y1);
  path->x = stroke.x1;
  path->y = stroke.y1;
}

/* Upright ones are filled, which is much faster still. */
static void
upright_cb (WayChartStroke stroke, WayCurveJoin join, gpointer data)
{
  Path        *path = data;
  const double half = path->width / 2;

  if (join == WAY_CURVE_WHOLE_LINE && is_upright (stroke))
    cairo_rectangle (path->pen->cr, floor (stroke.x0 - half + .5), stroke.y0 - half,
                     ceil (path->width), stroke.y1 - stroke.y0 + path->width);
}

void
way_chart_draw_line (WayChart *self, WayChartPen *pen, guint index)
{
  const WayCurve   *curve = &self->curves[index];
  const WayChartBox panel = way_chart_get_panel (self, curve->panel);
  const WayInk      ink = pen->palette->marks[curve->series->mark % WAY_CHART_N_MARKS];
  const double      width = (way_chart_is_active (self, index) ? LINE : THIN_LINE) * pen->text;
  Path              path = { .pen = pen, .width = width, .x = NAN };

  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, panel.x, panel.y - pen->text, panel.width,
                   panel.height + 2 * pen->text);
  cairo_clip (pen->cr);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_BEVEL);
  way_chart_pen_use (pen, ink, 1, width);

  each_stroke (curve, upright_cb, &path);
  cairo_fill (pen->cr);
  if (way_chart_is_dashed (self))
    way_chart_pen_dash_of_mark (pen, curve->series->mark);
  each_stroke (curve, whole_cb, &path);
  cairo_stroke (pen->cr);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  way_chart_pen_dash (pen, .1, .42);
  each_stroke (curve, dotted_cb, &path);
  cairo_restore (pen->cr);
}

/* Better: a ring.  Worse: a frame.  An edge of paper keeps lines off. */
static void
draw_ring (WayChartPen *pen, WayReliable reliable, const WaySpot *spot)
{
  const double ring = WAY_CHART_RING * pen->text;

  if (reliable == WAY_RELIABLE_BETTER) {
    cairo_new_sub_path (pen->cr);
    cairo_arc (pen->cr, spot->x, spot->y, ring, 0, 2 * G_PI);
  } else {
    cairo_rectangle (pen->cr, spot->x - ring, spot->y - ring, 2 * ring, 2 * ring);
  }
  way_chart_pen_use (pen, pen->palette->paper, 1, .26 * pen->text);
  cairo_stroke_preserve (pen->cr);
  way_chart_pen_use (pen, pen->palette->text, 1, .1 * pen->text);
  cairo_stroke (pen->cr);
}

static void
draw_cross (WayChartPen *pen, guint mark, const WaySpot *spot)
{
  way_chart_pen_use (pen, pen->palette->marks[mark % WAY_CHART_N_MARKS], 1, .13 * pen->text);
  way_chart_pen_cross (pen, spot->x, spot->y, .28 * pen->text);
}

/* Many at once, without the edge of paper. */
static void
draw_small (WayChartPen *pen, const WayCurve *curve)
{
  cairo_new_path (pen->cr);
  for (guint i = curve->first; i < curve->first + curve->n; i++)
    if (way_series_point_is_scored (way_series_get_point (curve->series, i)))
      way_chart_pen_mark_path (pen, curve->series->mark, spot_at (curve, i)->x,
                               spot_at (curve, i)->y, SMALL * pen->text);
  way_chart_pen_use (pen, pen->palette->marks[curve->series->mark % WAY_CHART_N_MARKS], 1, 1);
  cairo_fill (pen->cr);
  for (guint i = curve->first; i < curve->first + curve->n; i++)
    if (!way_series_point_is_scored (way_series_get_point (curve->series, i)))
      draw_cross (pen, curve->series->mark, spot_at (curve, i));
}

void
way_chart_draw_points (WayChart *self, WayChartPen *pen, guint index)
{
  const WayCurve *curve = &self->curves[index];
  const double    radius = way_chart_is_active (self, index) ? WAY_CHART_MARK : LESSER;

  if (curve->detail == WAY_CURVE_DOTTED) {
    draw_small (pen, curve);
    return;
  }
  for (guint i = curve->first; i < curve->first + curve->n; i++) {
    const WaySeriesPoint *point = way_series_get_point (curve->series, i);
    const WaySpot        *spot = spot_at (curve, i);

    if (!has_mark (curve, i))
      continue;
    if (!way_series_point_is_scored (point)) {
      draw_cross (pen, curve->series->mark, spot);
      continue;
    }
    way_chart_pen_mark (pen, curve->series->mark, (point->flags & WAY_SERIES_PRORATED) != 0,
                        spot->x, spot->y, radius * pen->text);
    if (has_ring (self, curve, index, i))
      draw_ring (pen, way_series_get_reliable (curve->series, i), spot);
  }
}
