/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-private.h"
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
#define LINE_HEIGHT         1.1 /* of a number, without the air above and below it */
#define REACH               .5  /* of a point: room for the ring of the cursor */
#define REACH_RING          .76
#define WEIGHT              1.
#define AIR                 .35 /* between words side by side, which else would read as one */

static const double places[][2] = {
  { 0, -1 }, { 0, 1 }, { 1, -.7 }, { -1, -.7 }, { 1, .7 }, { -1, .7 }, { 1.1, 0 }, { -1.1, 0 },
};

typedef struct {
  double   x;
  double   y;
  double   reach; /* half the size of the mark */
  gboolean above; /* the line leaves more room above */
} Spot;

/* What lies around in one panel. */
typedef struct {
  const WayChart *chart;
  WayChartBox     room;
  GArray         *strokes; /* WayChartStroke */
} Around;

static double
cost_of (const Around *around, WayChartBox box)
{
  const WayChart *self = around->chart;
  const double    air = 1.5;
  double          cost = 0;

  if (!way_chart_box_contains (around->room, box))
    return FORBIDDEN;
  for (guint i = 0; i < self->boxes->len; i++)
    if (way_chart_box_meets (box, g_array_index (self->boxes, WayChartBox, i)))
      return FORBIDDEN;
  for (guint i = 0; i < around->strokes->len; i++)
    if (way_chart_box_is_cut (box, g_array_index (around->strokes, WayChartStroke, i)))
      cost += COST_OF_STROKE;
  for (guint i = 0; i < self->moments->len; i++)
    if (self->flags[i].x > box.x - air && self->flags[i].x < box.x + box.width + air)
      cost += COST_OF_STEM;
  return cost;
}

static void
place (WayChart     *self,
       const Around *around,
       const Spot   *spot,
       const char   *words,
       WayPenHow     how,
       gboolean      dim,
       gboolean      needed)
{
  const double width = way_chart_font_get_width (self->style.font, words, how & 3);
  const double height = LINE_HEIGHT * self->text;
  const double gap = spot->reach + .18 * self->text;
  double       best_cost = INFINITY;
  WayChartBox  best = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    const double      dx = places[i][0];
    const double      dy = places[i][1];
    const WayChartBox box = { spot->x + dx * (gap + width / 2) - width / 2,
                              spot->y + dy * (gap + height / 2) - height / 2, width, height };
    const double      cost = cost_of (around, box) + i * COST_OF_ORDER +
                        ((dy < 0) == spot->above ? 0 : COST_OF_WRONG_SLOPE) +
                        (fabs (dx) > 0 ? COST_OF_SIDE : 0);

    if (cost < best_cost) {
      best_cost = cost;
      best = box;
    }
  }
  if (best_cost < FORBIDDEN && (needed || best_cost < TOO_BAD))
    way_chart_take_words (self,
                          (WayChartWords){ best.x, best.y + best.height / 2, g_strdup (words),
                                           how | WAY_PEN_HALO, dim, -1, 0 },
                          best);
}

void
way_chart_take_words (WayChart *self, WayChartWords words, WayChartBox box)
{
  g_array_append_val (self->words, words);
  box.x -= AIR * self->text;
  box.width += 2 * AIR * self->text;
  g_array_append_val (self->boxes, box);
  way_chart_grid_add_box (self->grid, box, WEIGHT);
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

typedef enum {
  RANK_END,    /* first and last: they have to be read */
  RANK_MARKED, /* what has a ring, or no score */
  RANK_LINE,   /* the name of a line that begins */
  RANK_REST,
  N_RANKS,
} Rank;

static gboolean
is_ringed (const WaySeries *series, guint point)
{
  return way_series_get_reliable (series, point) >= WAY_RELIABLE_BETTER;
}

static Rank
rank_of (const WayCurve *curve, guint point)
{
  const WaySeries *series = curve->series;
  const gboolean   is_scored = way_series_point_is_scored (way_series_get_point (series, point));

  if (is_scored &&
      ((int)point == way_series_get_first (series) || (int)point == way_series_get_last (series) ||
       point == curve->first || point + 1 == curve->first + curve->n))
    return RANK_END;
  return is_ringed (series, point) || !is_scored ? RANK_MARKED : RANK_REST;
}

static void
place_value (WayChart *self, const Around *around, const WayCurve *curve, guint point, Rank rank)
{
  const WaySeriesPoint *p = way_series_get_point (curve->series, point);
  const WaySpot        *at = &curve->spots[point - curve->from];
  const double          reach = is_ringed (curve->series, point) ? REACH_RING : REACH;
  const Spot            spot = { at->x, at->y, reach * self->text, is_peak (curve->series, point) };
  g_autofree char      *number = NULL;

  if (rank == RANK_LINE) {
    const Spot below = { at->x, at->y, reach * self->text, FALSE };

    place (self, around, &below, g_array_index (curve->series->lines, WaySeriesLine, p->line).name,
           WAY_PEN_SMALL, TRUE, FALSE);
  } else if (way_series_point_is_scored (p)) {
    number = way_chart_number_words (p->value);
    place (self, around, &spot, number, rank == RANK_END ? WAY_PEN_BOLD : WAY_PEN_PLAIN, FALSE,
           rank == RANK_END);
  } else {
    place (self, around, &spot, _ ("not scorable"), WAY_PEN_SMALL, TRUE, FALSE);
  }
}

static void
take_strokes (const WayChart *self, const WayCurve *curve, Around *around)
{
  const WaySeries *series = curve->series;
  int              before = -1;

  if (!isnan (series->cut_off)) {
    const double         y = way_chart_get_y (self, (guint)(curve - self->curves), series->cut_off);
    const WayChartStroke stroke = { self->left, y, self->right, y };

    g_array_append_val (around->strokes, stroke);
  }
  for (guint i = curve->from; i < curve->to; i++) {
    if (!way_series_point_is_scored (way_series_get_point (series, i)))
      continue;
    if (before >= 0) {
      const WaySpot       *a = &curve->spots[before - (int)curve->from];
      const WaySpot       *b = &curve->spots[i - curve->from];
      const WayChartStroke stroke = { a->x, a->y, b->x, b->y };

      g_array_append_val (around->strokes, stroke);
    }
    before = (int)i;
  }
}

static void
place_in_panel (WayChart *self, guint panel)
{
  const WayCurve *curve = &self->curves[way_chart_get_active (self, panel)];
  g_autoptr (GArray) strokes = g_array_new (FALSE, FALSE, sizeof (WayChartStroke));
  Around around = { self, way_chart_get_panel (self, panel), strokes };

  around.room.y += 1;
  around.room.height -= 2;
  if (curve->detail == WAY_CURVE_MARKED)
    for (guint i = 0; i < self->progress->series->len; i++)
      if (self->curves[i].panel == panel && self->curves[i].detail == WAY_CURVE_MARKED)
        take_strokes (self, &self->curves[i], &around);

  for (Rank rank = 0; rank < N_RANKS; rank++)
    for (guint i = curve->first; i < curve->first + curve->n; i++) {
      const gboolean fits =
        rank == RANK_LINE ? way_series_begins_line (curve->series, i) : rank_of (curve, i) == rank;

      if (fits && (curve->detail == WAY_CURVE_MARKED || rank == RANK_END))
        place_value (self, &around, curve, i, rank);
    }
}

void
way_chart_place_values (WayChart *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    place_in_panel (self, i);
}

void
way_chart_draw_words (WayChart *self, WayChartPen *pen)
{
  for (guint i = 0; i < self->words->len; i++) {
    const WayChartWords *words = &g_array_index (self->words, WayChartWords, i);
    const WayInk         ink = words->mark >= 0 ? pen->palette->marks[words->mark]
                             : words->dim       ? pen->palette->dim
                                                : pen->palette->text;

    way_chart_pen_put (pen, words->x, words->y, words->words, words->how, ink, words->max);
  }
}
