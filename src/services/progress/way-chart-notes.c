/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-scene.h"
#include "way-chart-words.h"

/* What stands below the axis: what the marks mean (only those that are there), the events that have
 * numbers, and whose bands these are. */

#define LINE        1.5 /* height of a line, in caption sizes */
#define COLUMN      24. /* least width of a column of numbered events */
#define MAX_COLUMNS 3
#define AIR         .6

typedef enum {
  KEY_BETTER,
  KEY_WORSE,
  KEY_CUT_OFF,
  KEY_PRORATED,
  KEY_NOT_SCORABLE,
  N_KEYS,
} Key;

static const char *
key_words (Key key)
{
  switch (key) {
  case KEY_BETTER:
    return _ ("reliably better than the first");
  case KEY_WORSE:
    return _ ("reliably worse");
  case KEY_CUT_OFF:
    return _ ("cut-off");
  case KEY_PRORATED:
    return _ ("prorated, answers missing");
  case KEY_NOT_SCORABLE:
  case N_KEYS:
  default:
    return _ ("not scorable; dotted across a gap");
  }
}

static guint
find_keys (const WayProgress *progress)
{
  guint keys = 0;

  for (guint i = 0; i < progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (progress, i);

    if (series->reliable > 0)
      keys |= 1u << KEY_BETTER | 1u << KEY_WORSE;
    if (!isnan (series->cut_off))
      keys |= 1u << KEY_CUT_OFF;
    for (guint j = 0; j < way_series_get_n_points (series); j++) {
      const WaySeriesPoint *point = way_series_get_point (series, j);

      if ((point->flags & WAY_SERIES_PRORATED) != 0)
        keys |= 1u << KEY_PRORATED;
      if (!way_series_point_is_scored (point))
        keys |= 1u << KEY_NOT_SCORABLE;
    }
  }
  return keys;
}

static void
draw_key (WayChartPen *pen, Key key, double x, double y)
{
  const double text = pen->text;
  const double half = .5 * text;
  const double middle = x + .6 * text;

  way_chart_pen_use (pen, pen->palette->text, .9, .1 * text);
  switch (key) {
  case KEY_BETTER:
    way_chart_pen_circle (pen, middle, y, half);
    break;
  case KEY_WORSE:
    cairo_rectangle (pen->cr, middle - half, y - half, 2 * half, 2 * half);
    cairo_stroke (pen->cr);
    break;
  case KEY_CUT_OFF:
    way_chart_pen_dash (pen, .5, .35);
    way_chart_pen_line (pen, x, way_chart_crisp (y), x + 2.1 * text, way_chart_crisp (y));
    way_chart_pen_dash (pen, 0, 0);
    break;
  case KEY_PRORATED:
    way_chart_pen_mark (pen, 0, TRUE, middle, y, .36 * text);
    break;
  case KEY_NOT_SCORABLE:
  case N_KEYS:
  default:
    way_chart_pen_cross (pen, middle, y, .26 * text);
    break;
  }
}

/* Wraps.  Returns the height. */
static double
key_row (WayChartScene *self, double top, gboolean measure)
{
  const guint  keys = find_keys (self->progress);
  WayChartPen *pen = &self->pen;
  const double text = pen->text;
  double       x = 0;
  double       y = top + LINE * text / 2;

  if (keys == 0)
    return 0;

  for (Key key = 0; key < N_KEYS; key++) {
    const double sign = (key == KEY_CUT_OFF ? 2.7 : 1.6) * text;
    double       width;

    if ((keys & 1u << key) == 0)
      continue;
    width = sign + way_chart_pen_get_width (pen, key_words (key), WAY_PEN_PLAIN);
    if (x > 0 && x + width > self->width) {
      x = 0;
      y += LINE * text;
    }
    if (!measure) {
      draw_key (pen, key, x, y);
      way_chart_pen_put (pen, x + sign, y, key_words (key), 0, pen->palette->dim, 0);
    }
    x += width + 1.6 * text;
  }
  return y + (LINE / 2 + .3) * text - top;
}

/* Numbered events, in columns read from left to right. */
static double
numbers (WayChartScene *self, double top, gboolean measure)
{
  WayChartPen *pen = &self->pen;
  const guint  n_columns =
    (guint)CLAMP (floor (self->width / (COLUMN * pen->text)), 1., (double)MAX_COLUMNS);
  const double width = self->width / n_columns;
  const guint  n = self->placing.n_numbers;
  guint        n_rows;

  for (guint i = 0; !measure && i < self->moments->len; i++) {
    const WayMoment *moment = way_chart_scene_get_moment (self, i);
    const guint      at = self->flags[i].number;
    g_autofree char *day = NULL;
    g_autofree char *words = NULL;
    guint            row;

    if (at == 0)
      continue;
    day = way_chart_day_words (moment->day);
    words = g_strdup_printf ("%u  %s, %s", at, moment->words, day);
    row = (at - 1) / n_columns;
    way_chart_pen_put (pen, (at - 1) % n_columns * width, top + (row + .5) * LINE * pen->text,
                       words, self->flags[i].strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN,
                       pen->palette->text, width - pen->text);
  }
  n_rows = (n + n_columns - 1) / n_columns;
  return n_rows * LINE * pen->text;
}

static double
sources (WayChartScene *self, double top, gboolean measure)
{
  double y = top;

  for (guint i = 0; i < self->progress->series->len; i++) {
    g_autofree char *words = way_chart_source_words (way_progress_get_series (self->progress, i));

    y += way_chart_pen_put_note (&self->pen, 0, y, words, self->width, measure);
  }
  return y - top;
}

double
way_chart_get_key_height (WayChartScene *self)
{
  return key_row (self, 0, TRUE) + numbers (self, 0, TRUE) + AIR * self->pen.text;
}

double
way_chart_get_sources_height (WayChartScene *self)
{
  return sources (self, 0, TRUE);
}

void
way_chart_draw_notes (WayChartScene *self)
{
  double y = self->foot;

  y += key_row (self, y, FALSE);
  y += numbers (self, y, FALSE);
  if (self->with_sources)
    sources (self, y + AIR / 2 * self->pen.text, FALSE);
}
