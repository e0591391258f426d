/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-scene.h"

/* In caption sizes. */
#define LINE     .16
#define MARK     .36
#define RING     .68
#define LONG_GAP 120 /* days: nobody knows what was between */

static gboolean
is_shown (const WayChartScene *self, const WaySeries *series, guint point)
{
  return way_progress_shows (self->progress, way_series_get_point (series, point)->day);
}

static void
draw_line (WayChartScene *self, guint index, const WaySeries *series)
{
  WayChartPen *pen = &self->pen;
  int          before = -1;
  gboolean     hole = FALSE;

  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < way_series_get_n_points (series); i++) {
    const WaySeriesPoint *point = way_series_get_point (series, i);
    WayChartStroke        stroke;

    if (!is_shown (self, series, i))
      continue;
    if (!way_series_point_is_scored (point)) {
      hole = TRUE;
      continue;
    }
    if (before >= 0) {
      const WayDate last = way_series_get_point (series, (guint)before)->day;

      way_chart_scene_get_spot (self, index, (guint)before, &stroke.x0, &stroke.y0);
      way_chart_scene_get_spot (self, index, i, &stroke.x1, &stroke.y1);
      if (hole || way_date_days_between (last, point->day) > LONG_GAP)
        way_chart_pen_dash (pen, .1, .42);
      way_chart_pen_use (pen, pen->palette->marks[series->mark % WAY_CHART_N_MARKS], 1,
                         LINE * pen->text);
      way_chart_pen_line (pen, stroke.x0, stroke.y0, stroke.x1, stroke.y1);
      way_chart_pen_dash (pen, 0, 0);
      g_array_append_val (self->strokes, stroke);
    }
    before = (int)i;
    hole = FALSE;
  }
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_BUTT);
}

/* Better: a ring.  Worse: a frame.  An edge of paper keeps lines off. */
static void
draw_ring (WayChartPen *pen, WayReliable reliable, double x, double y)
{
  const double ring = RING * pen->text;

  if (reliable == WAY_RELIABLE_BETTER) {
    cairo_new_sub_path (pen->cr);
    cairo_arc (pen->cr, x, y, ring, 0, 2 * G_PI);
  } else {
    cairo_rectangle (pen->cr, x - ring, y - ring, 2 * ring, 2 * ring);
  }
  way_chart_pen_use (pen, pen->palette->paper, 1, .26 * pen->text);
  cairo_stroke_preserve (pen->cr);
  way_chart_pen_use (pen, pen->palette->text, 1, .1 * pen->text);
  cairo_stroke (pen->cr);
}

void
way_chart_draw_curve (WayChartScene *self, guint index)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  const int        first = way_series_get_first (series);
  WayChartPen     *pen = &self->pen;

  draw_line (self, index, series);
  for (guint i = 0; i < way_series_get_n_points (series); i++) {
    const WaySeriesPoint *point = way_series_get_point (series, i);
    const WayReliable     reliable = way_series_get_reliable (series, i, first);
    const gboolean        ringed = reliable >= WAY_RELIABLE_BETTER;
    const double          half = (ringed ? RING + .08 : MARK + .1) * pen->text;
    WayChartHit           hit = { index, i, 0, 0 };
    WayChartBox           box;

    if (!is_shown (self, series, i))
      continue;
    way_chart_scene_get_spot (self, index, i, &hit.x, &hit.y);
    if (way_series_point_is_scored (point)) {
      way_chart_pen_mark (pen, series->mark, (point->flags & WAY_SERIES_PRORATED) != 0, hit.x,
                          hit.y, MARK * pen->text);
      if (ringed)
        draw_ring (pen, reliable, hit.x, hit.y);
    } else {
      way_chart_pen_use (pen, pen->palette->marks[series->mark % WAY_CHART_N_MARKS], 1,
                         .13 * pen->text);
      way_chart_pen_cross (pen, hit.x, hit.y, .28 * pen->text);
    }
    box = (WayChartBox){ hit.x - half, hit.y - half, 2 * half, 2 * half };
    g_array_append_val (self->boxes, box);
    g_array_append_val (self->hits, hit);
  }
}
