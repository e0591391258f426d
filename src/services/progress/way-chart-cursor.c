/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-scene.h"
#include "way-chart-words.h"

/* The box of words goes where it hides least: of two sides, some distances and many heights. */
#define N_DISTANCES      5
#define N_HEIGHTS        33
#define COST_OF_MARK     9.
#define COST_OF_STROKE   4.
#define COST_OF_DISTANCE 1.2
#define LINE             1.5

static gboolean
find_cursor (const WayChartScene *self, WayChartHit *found)
{
  for (guint i = 0; i < self->hits->len; i++) {
    const WayChartHit hit = g_array_index (self->hits, WayChartHit, i);

    if ((int)hit.series == self->style->cursor_series &&
        (int)hit.point == self->style->cursor_point) {
      *found = hit;
      return TRUE;
    }
  }
  return FALSE;
}

/* Drawn before the data, so it asks for the spot itself. */
void
way_chart_draw_hairline (WayChartScene *self)
{
  const WaySeries *series;
  WayChartPen     *pen = &self->pen;
  const int        index = self->style->cursor_series;
  const int        point = self->style->cursor_point;
  double           x = 0;
  double           y = 0;

  if (index < 0 || point < 0 || index >= (int)self->progress->series->len)
    return;
  series = way_progress_get_series (self->progress, (guint)index);
  if (point >= (int)way_series_get_n_points (series) ||
      !way_progress_shows (self->progress, way_series_get_point (series, (guint)point)->day))
    return;

  way_chart_scene_get_spot (self, (guint)index, (guint)point, &x, &y);
  way_chart_pen_use (pen, pen->palette->text, .9, pen->text / 12);
  way_chart_pen_line (pen, way_chart_crisp (x), way_chart_scene_get_panel (self, 0).y,
                      way_chart_crisp (x), self->bottom);
  g_array_append_val (self->stems, x);
}

static double
cost_of (const WayChartScene *self, WayChartBox box)
{
  double cost = 0;

  for (guint i = 0; i < self->boxes->len; i++)
    if (way_chart_box_meets (box, g_array_index (self->boxes, WayChartBox, i)))
      cost += COST_OF_MARK;
  for (guint i = 0; i < self->strokes->len; i++)
    if (way_chart_box_is_cut (box, g_array_index (self->strokes, WayChartStroke, i)))
      cost += COST_OF_STROKE;
  return cost;
}

static WayChartBox
find_place (const WayChartScene *self, const WayChartHit *hit, double width, double height)
{
  const double text = self->pen.text;
  const double top = way_chart_scene_get_panel (self, 0).y;
  const double play = self->bottom - top - height;
  WayChartBox  best = { CLAMP (hit->x - width / 2, 0, MAX (0, self->width - width)), top, width,
                        height };
  double       best_cost = INFINITY;

  for (int side = 0; side < 2; side++)
    for (int away = 0; away < N_DISTANCES; away++)
      for (int step = 0; step < N_HEIGHTS; step++) {
        const double      off = text * (1.6 + 2.5 * away);
        const WayChartBox box = { side != 0 ? hit->x - off - width : hit->x + off,
                                  top + play * step / (N_HEIGHTS - 1), width, height };
        const double cost = cost_of (self, box) + side + away * COST_OF_DISTANCE +
                            fabs (box.y + height / 2 - hit->y) / text * .4;

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
get_lines (const WayChartScene *self, const WaySeries *series, guint point)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *result = way_chart_result_words (series, point);

  if (self->roomy) {
    g_autofree char *change = way_chart_change_words (series, point);
    g_autofree char *head = g_strdup_printf ("%s  %s", series->name, result);

    g_strv_builder_add (lines, head);
    if (way_series_point_is_scored (way_series_get_point (series, point)))
      g_strv_builder_add (lines, change);
  } else {
    g_strv_builder_add (lines, result);
  }
  return g_strv_builder_end (lines);
}

void
way_chart_draw_cursor (WayChartScene *self)
{
  WayChartPen     *pen = &self->pen;
  const WaySeries *series;
  const double     text = pen->text;
  const double     indent = 1.5 * text;
  g_auto (GStrv) lines = NULL;
  g_autofree char *day = NULL;
  WayChartHit      hit;
  WayChartBox      box;
  double           width;
  double           y;

  if (!find_cursor (self, &hit))
    return;

  series = way_progress_get_series (self->progress, hit.series);
  day = way_chart_day_words (way_series_get_point (series, hit.point)->day);
  lines = get_lines (self, series, hit.point);

  way_chart_pen_use (pen, pen->palette->marks[series->mark % WAY_CHART_N_MARKS], 1, .2 * text);
  way_chart_pen_circle (pen, hit.x, hit.y, .95 * text);

  width = way_chart_pen_get_width (pen, day, WAY_PEN_BOLD);
  for (guint i = 0; lines[i] != NULL; i++)
    width =
      MAX (width, indent + way_chart_pen_get_width (pen, lines[i], i == 0 ? WAY_PEN_BOLD : 0));
  width = MIN (width, self->width - 2 * text - 4);
  box =
    find_place (self, &hit, width + 2 * text, ((g_strv_length (lines) + 1) * LINE + 1.2) * text);
  draw_box (pen, box);

  y = box.y + (.6 + LINE / 2) * text;
  way_chart_pen_put (pen, box.x + text, y, day, WAY_PEN_BOLD, pen->palette->text, width);
  way_chart_pen_mark (pen, series->mark, FALSE, box.x + 1.4 * text, y + LINE * text, .36 * text);
  for (guint i = 0; lines[i] != NULL; i++)
    way_chart_pen_put (pen, box.x + text + indent, y + (i + 1) * LINE * text, lines[i],
                       i == 0 ? WAY_PEN_BOLD : WAY_PEN_PLAIN,
                       i == 0 ? pen->palette->text : pen->palette->dim, width - indent);
}
