/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-scene.h"
#include "way-chart-words.h"

/* Eight places around a point; the cheapest is taken.  To cover a mark or another value, or to
 * leave the panel, is forbidden.  A value of less weight is left out when every place is bad: the
 * cursor and the table have it. */

#define FORBIDDEN           500.
#define TOO_BAD             26.
#define COST_OF_ORDER       1.2
#define COST_OF_SIDE        2.
#define COST_OF_WRONG_SLOPE 3.
#define COST_OF_STROKE      14.
#define COST_OF_STEM        9.

static const double places[][2] = {
  { 0, -1 }, { 0, 1 }, { 1, -.7 }, { -1, -.7 }, { 1, .7 }, { -1, .7 }, { 1.1, 0 }, { -1.1, 0 },
};

typedef struct {
  double   x;
  double   y;
  double   reach; /* half the size of the mark */
  gboolean above; /* the line leaves more room above */
} Spot;

static double
cost_of (const WayChartScene *self, WayChartBox box, WayChartBox panel)
{
  const double air = 1.5;
  double       cost = 0;

  if (!way_chart_box_contains (panel, box))
    cost += FORBIDDEN;
  for (guint i = 0; i < self->boxes->len; i++)
    if (way_chart_box_meets (box, g_array_index (self->boxes, WayChartBox, i)))
      cost += FORBIDDEN;
  for (guint i = 0; i < self->strokes->len; i++)
    if (way_chart_box_is_cut (box, g_array_index (self->strokes, WayChartStroke, i)))
      cost += COST_OF_STROKE;
  for (guint i = 0; i < self->stems->len; i++) {
    const double stem = g_array_index (self->stems, double, i);

    if (stem > box.x - air && stem < box.x + box.width + air)
      cost += COST_OF_STEM;
  }
  return cost;
}

static void
place_value (WayChartScene *self,
             WayChartBox    panel,
             const Spot    *spot,
             const char    *words,
             WayPenHow      how,
             WayInk         ink,
             gboolean       needed)
{
  WayChartPen *pen = &self->pen;
  const double width = way_chart_pen_get_width (pen, words, how);
  const double height = way_chart_pen_get_ink_height (pen);
  const double gap = spot->reach + .18 * pen->text;
  double       best_cost = INFINITY;
  WayChartBox  best = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    const double      dx = places[i][0];
    const double      dy = places[i][1];
    const WayChartBox box = { spot->x + dx * (gap + width / 2) - width / 2,
                              spot->y + dy * (gap + height / 2) - height / 2, width, height };
    const double      cost = cost_of (self, box, panel) + i * COST_OF_ORDER +
                        ((dy < 0) == spot->above ? 0 : COST_OF_WRONG_SLOPE) +
                        (fabs (dx) > 0 ? COST_OF_SIDE : 0);

    if (cost < best_cost) {
      best_cost = cost;
      best = box;
    }
  }
  if (best_cost >= FORBIDDEN || (!needed && best_cost >= TOO_BAD))
    return;

  way_chart_pen_put (pen, best.x, best.y + best.height / 2, words, how | WAY_PEN_HALO, ink, 0);
  g_array_append_val (self->boxes, best);
}

/* A peak has its value above, a valley below. */
static gboolean
is_peak (const WaySeries *series, guint point)
{
  const guint  n = way_series_get_n_points (series);
  const double value = way_series_get_point (series, point)->value;
  const double before = point > 0 ? way_series_get_point (series, point - 1)->value : NAN;
  const double after = point + 1 < n ? way_series_get_point (series, point + 1)->value : NAN;
  const double around = isnan (before) ? after : isnan (after) ? before : (before + after) / 2;

  return isnan (value) || isnan (around) || value >= around;
}

/* First and last, then what is marked, then the rest. */
static int
rank_of (const WaySeries *series, guint point)
{
  const int first = way_series_get_first (series);

  if ((int)point == first || (int)point == way_series_get_last (series))
    return 0;
  return way_series_get_reliable (series, point, first) >= WAY_RELIABLE_BETTER ||
             !way_series_point_is_scored (way_series_get_point (series, point))
         ? 1
         : 2;
}

void
way_chart_draw_values (WayChartScene *self, guint index)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  WayChartPen     *pen = &self->pen;
  WayChartBox      room = way_chart_scene_get_panel (self, index);

  room.y += 1;
  room.width += pen->text;
  room.height -= 2;
  for (int rank = 0; rank < 3; rank++)
    for (guint i = 0; i < self->hits->len; i++) {
      const WayChartHit hit = g_array_index (self->hits, WayChartHit, i);
      const gboolean    ringed =
        hit.series == index &&
        way_series_get_reliable (series, hit.point, way_series_get_first (series)) >=
          WAY_RELIABLE_BETTER;
      const WaySeriesPoint *point;
      g_autofree char      *words = NULL;
      Spot                  spot = { hit.x, hit.y, (ringed ? .76 : .46) * pen->text, TRUE };

      if (hit.series != index || rank_of (series, hit.point) != rank)
        continue;
      if ((int)index == self->style->cursor_series && (int)hit.point == self->style->cursor_point)
        spot.reach = 1.1 * pen->text; /* the ring of the cursor */
      point = way_series_get_point (series, hit.point);
      spot.above = is_peak (series, hit.point);
      if (way_series_point_is_scored (point)) {
        words = way_chart_number_words (point->value);
        place_value (self, room, &spot, words, rank == 0 ? WAY_PEN_BOLD : WAY_PEN_PLAIN,
                     pen->palette->text, rank == 0);
      } else {
        place_value (self, room, &spot, _ ("not scorable"), WAY_PEN_SMALL, pen->palette->dim,
                     FALSE);
      }
    }
}
