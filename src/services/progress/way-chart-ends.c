/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"
#include "way-chart-words.h"

/* Where measures stand together, the end of each line says what it is and where it has come to. */

#define LINE 1.5 /* from one to the next, in caption sizes */
#define NEAR 2.  /* in the unit of the page: nearer than this no leader is drawn */

typedef struct {
  guint  series;
  double want;
  double at;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const double first = ((const End *)a)->want;
  const double second = ((const End *)b)->want;

  return first < second ? -1 : first > second;
}

/* Pushed apart from above, and then back up from below where there is no more room. */
static void
spread (GArray *ends, double top, double bottom, double line)
{
  for (guint i = 0; i < ends->len; i++) {
    End *end = &g_array_index (ends, End, i);

    end->at = MAX (end->want, i > 0 ? (end - 1)->at + line : top + line / 2);
  }
  for (guint i = ends->len; i > 0; i--) {
    End *end = &g_array_index (ends, End, i - 1);

    end->at = MIN (end->at, i < ends->len ? (end + 1)->at - line : bottom - line / 2);
  }
}

/* The last point that is shown, scored; or -1. */
static int
last_shown (const WayCurve *curve)
{
  for (guint i = curve->first + curve->n; i > curve->first; i--)
    if (way_series_point_is_scored (way_series_get_point (curve->series, i - 1)))
      return (int)i - 1;
  return -1;
}

static void
put_end (WayChart *self, const End *end)
{
  const WayCurve  *curve = &self->curves[end->series];
  const int        last = last_shown (curve);
  const WaySpot   *spot = &curve->spots[last - (int)curve->from];
  const double     x = self->right - self->ends + 1.6 * self->text;
  g_autofree char *value =
    way_chart_number_words (way_series_get_point (curve->series, (guint)last)->value);
  const WayChartWords words = {
    x,
    end->at,
    g_strdup_printf ("%s %s", curve->series->name, value),
    WAY_PEN_BOLD | WAY_PEN_HALO,
    FALSE,
    (int)(curve->series->mark % WAY_CHART_N_MARKS),
    self->ends - 1.8 * self->text,
  };
  const WayChartBox box = { x, end->at - .6 * self->text, words.max, 1.2 * self->text };
  const WayLeader   leader = { spot->x + .8 * self->text, spot->y, x - .2 * self->text, end->at,
                               words.mark };

  if (fabs (end->at - spot->y) > NEAR || leader.x1 - leader.x0 > 2 * self->text)
    g_array_append_val (self->leaders, leader);
  way_chart_take_words (self, words, box);
}

void
way_chart_place_ends (WayChart *self)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (End));
  WayChartBox panel;

  if (!self->style.together || self->panels->len == 0)
    return;

  panel = way_chart_get_panel (self, 0);
  for (guint i = 0; i < self->progress->series->len; i++) {
    const WayCurve *curve = &self->curves[i];
    const int       last = last_shown (curve);
    End             end = { i, 0, 0 };

    if (last < 0)
      continue;
    end.want = curve->spots[last - (int)curve->from].y;
    g_array_append_val (ends, end);
  }
  g_array_sort (ends, compare_ends);
  spread (ends, panel.y, panel.y + panel.height, LINE * self->text);
  for (guint i = 0; i < ends->len; i++)
    put_end (self, &g_array_index (ends, End, i));
}

void
way_chart_draw_leaders (WayChart *self, WayChartPen *pen)
{
  for (guint i = 0; i < self->leaders->len; i++) {
    const WayLeader *leader = &g_array_index (self->leaders, WayLeader, i);

    way_chart_pen_use (pen, pen->palette->marks[leader->mark], .7, pen->text / 12);
    way_chart_pen_line (pen, leader->x0, leader->y0, leader->x1, leader->y1);
  }
}
