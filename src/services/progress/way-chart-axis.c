/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-chart-scene.h"
#include "way-time-axis.h"

#define DISTANCE 3. /* of ticks, in caption sizes: a month's short name with air */
#define AIR      .4

static char *
format_day (WayDate day, const char *format)
{
  g_autoptr (GDateTime) time =
    g_date_time_new_utc ((int)way_date_get_year (day), (int)way_date_get_month (day),
                         (int)way_date_get_day (day), 0, 0, 0);

  return g_date_time_format (time, format);
}

static char *
tick_words (WayTickUnit unit, WayDate day)
{
  switch (unit) {
  case WAY_TICK_DAY:
    /* Translators: the day of the month at an axis; see g_date_time_format(). */
    return format_day (day, C_ ("axis", "%-d"));
  case WAY_TICK_MONTH:
    /* Translators: a short month at an axis. */
    return format_day (day, C_ ("axis", "%b"));
  case WAY_TICK_YEAR:
  default:
    return format_day (day, "%Y");
  }
}

static char *
below_words (WayTickUnit unit, const WayTick *tick)
{
  if (unit == WAY_TICK_MONTH)
    return format_day (tick->day, "%Y");
  /* Translators: month, and month with year, below the days of an axis. */
  return format_day (tick->day, tick->year_below ? C_ ("axis", "%b %Y") : C_ ("axis", "%b"));
}

/* Years first, so that a month never takes the place of a year; then from left to right. */
static void
draw_below (WayChartScene *self, const WayTickSet *set)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WayChartBox));
  WayChartPen *pen = &self->pen;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < set->ticks->len; i++) {
      const WayTick   *tick = &g_array_index (set->ticks, WayTick, i);
      const double     x = way_chart_crisp (way_chart_scene_get_x (self, tick->day));
      const gboolean   is_year = tick->year_below && i > 0;
      g_autofree char *words = NULL;
      WayChartBox      box = { 0, 0, 0, 1 };
      gboolean         free = TRUE;

      if (!tick->below || is_year != (pass == 0))
        continue;
      words = below_words (set->unit, tick);
      box.width = way_chart_pen_get_width (pen, words, WAY_PEN_BOLD) + AIR * pen->text;
      box.x = CLAMP (x - box.width / 2, 0, self->width - box.width);
      for (guint j = 0; j < taken->len; j++)
        free = free && !way_chart_box_meets (box, g_array_index (taken, WayChartBox, j));
      if (!free)
        continue;
      g_array_append_val (taken, box);
      way_chart_pen_put (pen, box.x + box.width / 2, self->bottom + 2.4 * pen->text, words,
                         WAY_PEN_BOLD | WAY_PEN_CENTER, pen->palette->text, 0);
    }
}

void
way_chart_draw_axis (WayChartScene *self)
{
  WayChartPen *pen = &self->pen;
  const double text = pen->text;
  g_autoptr (WayTickSet) set = way_time_axis_get_ticks (
    self->progress->from, self->progress->to, self->right - self->left - 2 * text, DISTANCE * text);

  for (guint i = 0; i < set->ticks->len; i++) {
    const WayTick   *tick = &g_array_index (set->ticks, WayTick, i);
    const double     x = way_chart_crisp (way_chart_scene_get_x (self, tick->day));
    g_autofree char *words = tick_words (set->unit, tick->day);

    way_chart_pen_use (pen, pen->palette->axis, 1, text / 12);
    way_chart_pen_line (pen, x, self->bottom, x,
                        self->bottom + (tick->below && i > 0 ? .55 : .35) * text);
    way_chart_pen_put (pen, x, self->bottom + 1.2 * text, words, WAY_PEN_CENTER, pen->palette->dim,
                       0);
  }
  draw_below (self, set);
}
