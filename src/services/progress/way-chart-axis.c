/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-chart-private.h"
#include "way-time-axis.h"

#define DISTANCE  3. /* of ticks, at least, in caption sizes */
#define AIR       .4
#define AIR_BELOW 1. /* between months with years, which are several words */

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

/* FALSE: there is no room beside those that are there. */
static gboolean
put_below (WayChart         *self,
           WayChartPen      *pen,
           GArray           *taken,
           const WayTickSet *set,
           const WayTick    *tick)
{
  const double     x = way_chart_pen_crisp (pen, way_chart_get_day_x (self, tick->day));
  g_autofree char *words = below_words (set->unit, tick);
  const double     width =
    way_chart_font_get_width (pen->font, words, WAY_WORDS_BOLD) + AIR_BELOW * pen->text;
  const WayChartBox box = { CLAMP (x - width / 2, 0, self->width - width), 0, width, 1 };

  for (guint i = 0; i < taken->len; i++)
    if (way_chart_box_meets (box, g_array_index (taken, WayChartBox, i)))
      return FALSE;

  g_array_append_val (taken, box);
  way_chart_pen_put (pen, box.x + width / 2, self->bottom + 2.4 * pen->text, words,
                     WAY_PEN_BOLD | WAY_PEN_CENTER, pen->palette->text, 0);
  return TRUE;
}

/* Years first, so that a month never takes the place of a year; then from left to right.  A month
 * that has no room where it begins is named at its next tick. */
static void
draw_below (WayChart *self, WayChartPen *pen, const WayTickSet *set)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WayChartBox));
  gboolean owed = FALSE;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < set->ticks->len; i++) {
      const WayTick *tick = &g_array_index (set->ticks, WayTick, i);
      const gboolean is_year = tick->below && tick->year_below && i > 0;

      owed = (owed || tick->below) && is_year == (pass == 0);
      if (owed)
        owed = !put_below (self, pen, taken, set, tick) && pass == 1;
    }
}

/* So that no month’s short name meets the next one, in any language. */
static double
get_distance (WayChartFont *font)
{
  double widest = 0;

  for (guint month = 1; month <= 12; month++) {
    g_autofree char *words = tick_words (WAY_TICK_MONTH, way_date_make (2000, month, 1));

    widest = MAX (widest, way_chart_font_get_width (font, words, WAY_WORDS_PLAIN));
  }
  return MAX (DISTANCE * way_chart_font_get_size (font),
              widest + 2 * AIR * way_chart_font_get_size (font));
}

void
way_chart_draw_axis (WayChart *self, WayChartPen *pen)
{
  const double text = pen->text;
  g_autoptr (WayTickSet) set =
    way_time_axis_get_ticks (self->span, way_chart_get_plot (self).width, get_distance (pen->font));

  for (guint i = 0; i < set->ticks->len; i++) {
    const WayTick   *tick = &g_array_index (set->ticks, WayTick, i);
    const double     x = way_chart_pen_crisp (pen, way_chart_get_day_x (self, tick->day));
    g_autofree char *words = tick_words (set->unit, tick->day);

    way_chart_pen_use (pen, pen->palette->axis, 1, text / 12);
    way_chart_pen_line (pen, x, self->bottom, x,
                        self->bottom + (tick->below && i > 0 ? .55 : .35) * text);
    way_chart_pen_put (pen, x, self->bottom + 1.2 * text, words, WAY_PEN_CENTER, pen->palette->dim,
                       0);
  }
  draw_below (self, pen, set);
}
