/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"
#include "way-chart-words.h"

/* The box of words goes where it hides least: of two sides, some distances and many heights. */
#define N_DISTANCES      5
#define N_HEIGHTS        33
#define COST_OF_SQUARE   1. /* that is hidden */
#define COST_OF_DISTANCE 1.2
#define COST_OF_HEIGHT   .4
#define COST_OF_BESIDE   .5 /* the panels: names and ticks stand there */
#define LINE             1.5
#define RING             .62 /* around a mark */
#define WIDE_RING        .86 /* around a mark with a ring of its own */

/* Upright, but not through marks and words: it is drawn over them and must seem to lie below. */
static void
draw_hairline (const WayChart *self, WayChartPen *pen, double x)
{
  double y = self->top;

  way_chart_pen_use (pen, pen->palette->text, .9, pen->text / 12);
  while (y < self->bottom) {
    double next = self->bottom;
    double after = self->bottom;

    for (guint i = 0; i < self->boxes->len; i++) {
      const WayChartBox box = g_array_index (self->boxes, WayChartBox, i);

      if (box.x > x || box.x + box.width < x || box.y + box.height <= y)
        continue;
      if (box.y < next) {
        next = MAX (box.y, y);
        after = box.y + box.height;
      }
    }
    if (next > y)
      way_chart_pen_line (pen, x, y, x, next);
    y = after;
  }
}

static WayChartBox
find_place (WayChart *self, double x, double y, double width, double height)
{
  const double play = self->bottom - self->top - height;
  WayChartBox  best = { CLAMP (x - width / 2, 0, MAX (0, self->width - width)), self->top, width,
                        height };
  double       best_cost = INFINITY;

  for (int side = 0; side < 2; side++)
    for (int away = 0; away < N_DISTANCES; away++)
      for (int step = 0; step < N_HEIGHTS; step++) {
        const double      off = self->text * (1.6 + 2.5 * away);
        const WayChartBox box = { side != 0 ? x - off - width : x + off,
                                  self->top + play * step / (N_HEIGHTS - 1), width, height };
        const double beside = MAX (0, self->left - box.x) + MAX (0, box.x + width - self->right);
        const double cost = way_chart_grid_get (self->grid, box) * COST_OF_SQUARE + side +
                            away * COST_OF_DISTANCE + beside / self->text * COST_OF_BESIDE +
                            fabs (box.y + height / 2 - y) / self->text * COST_OF_HEIGHT;

        if (box.x >= 2 && box.x + width <= self->width - 2 && cost < best_cost) {
          best_cost = cost;
          best = box;
        }
      }
  return best;
}

static void
draw_box (WayChartPen *pen, WayChartBox box)
{
  const WayInk      shadow = { 0, 0, 0 };
  const WayChartBox below = { box.x, box.y + 1.5, box.width, box.height };
  const WayChartBox inside = { box.x + .5, box.y + .5, box.width - 1, box.height - 1 };

  way_chart_pen_round_box (pen, below, .75 * pen->text);
  way_chart_pen_use (pen, shadow, .16, 1);
  cairo_fill (pen->cr);
  way_chart_pen_round_box (pen, inside, .75 * pen->text);
  way_chart_pen_use (pen, pen->palette->box, 1, 1);
  cairo_fill_preserve (pen->cr);
  way_chart_pen_use (pen, pen->palette->box_edge, 1, pen->text / 12);
  cairo_stroke (pen->cr);
}

/* The lines of the box.  Where it is narrow a whole box would hide the chart; the sentence of the
 * point, which the page shows, has the rest. */
static GStrv
get_lines (const WayChart *self, const WaySeries *series, guint point)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *result = way_chart_result_words (series, point);

  if (self->width >= 54 * self->text) {
    g_autofree char *difference = way_chart_difference_words (series, point);
    g_autofree char *head = g_strdup_printf ("%s  %s", series->name, result);

    g_strv_builder_add (lines, head);
    if (way_series_point_is_scored (way_series_get_point (series, point)))
      g_strv_builder_add (lines, difference);
    if (!isnan (way_series_get_change (series, point)))
      g_strv_builder_add (lines,
                          way_chart_reliable_words (way_series_get_reliable (series, point)));
  } else {
    g_strv_builder_add (lines, result);
  }
  return g_strv_builder_end (lines);
}

static void
draw_words (WayChart *self, WayChartPen *pen, WayChartPlace at, double x, double y)
{
  const WaySeries      *series = way_progress_get_series (self->progress, (guint)at.series);
  const WaySeriesPoint *point = way_series_get_point (series, (guint)at.point);
  const double          text = pen->text;
  const double          indent = 1.5 * text;
  g_auto (GStrv) lines = get_lines (self, series, (guint)at.point);
  g_autofree char *day = way_chart_day_words (point->day);
  double           width = way_chart_font_get_width (pen->font, day, WAY_WORDS_BOLD);
  WayChartBox      box;
  WayChartPen      inside = *pen;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (
      width, indent + way_chart_font_get_width (pen->font, lines[i], i == 0 ? WAY_WORDS_BOLD : 0));
  width = MIN (width, self->width - 2 * text - 4);
  box =
    find_place (self, x, y, width + 2 * text, ((g_strv_length (lines) + 1) * LINE + 1.2) * text);
  draw_box (pen, box);

  /* Read within the box. */
  cairo_translate (pen->cr, box.x, 0);
  inside.width = box.width;
  y = box.y + (.6 + LINE / 2) * text;
  way_chart_pen_put (&inside, text, y, day, WAY_PEN_READ | WAY_PEN_BOLD, pen->palette->text, width);
  way_chart_pen_mark (&inside, series->mark, FALSE, way_chart_pen_read (&inside, 1.4 * text),
                      y + LINE * text, .36 * text);
  for (guint i = 0; lines[i] != NULL; i++)
    way_chart_pen_put (&inside, text + indent, y + (i + 1) * LINE * text, lines[i],
                       WAY_PEN_READ | (i == 0 ? WAY_PEN_BOLD : WAY_PEN_PLAIN),
                       i == 0 ? pen->palette->text : pen->palette->dim, width - indent);
}

void
way_chart_draw_cursor (WayChart *self, cairo_t *cr, WayChartPlace at)
{
  const WaySeries      *series;
  const WaySeriesPoint *point;
  WayChartPen           pen;
  double                x, y;
  gboolean              ringed;

  if (!way_chart_get_spot (self, at, &x, &y))
    return;

  series = way_progress_get_series (self->progress, (guint)at.series);
  ringed = way_chart_is_active (self, (guint)at.series) &&
           way_series_get_reliable (series, (guint)at.point) >= WAY_RELIABLE_BETTER;
  cairo_save (cr);
  way_chart_pen_init (&pen, cr, self->style.font, self->style.look, self->width);
  draw_hairline (self, &pen, way_chart_pen_crisp (&pen, x));
  point = way_series_get_point (series, (guint)at.point);
  if (way_series_point_is_scored (point))
    way_chart_pen_mark (&pen, series->mark, (point->flags & WAY_SERIES_PRORATED) != 0, x, y,
                        WAY_CHART_MARK * self->text);
  way_chart_pen_use (&pen, pen.palette->marks[series->mark % WAY_CHART_N_MARKS], 1,
                     .18 * self->text);
  way_chart_pen_circle (&pen, x, y, (ringed ? WIDE_RING : RING) * self->text);
  draw_words (self, &pen, at, x, y);
  cairo_restore (cr);
}
