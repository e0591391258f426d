/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-private.h"
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
  KEY_NEW_LINE,
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
    return _ ("not scorable; dotted across a gap");
  case KEY_NEW_LINE:
  case N_KEYS:
  default:
    return _ ("no line: other version or way of asking");
  }
}

static guint
find_keys (const WayProgress *progress)
{
  guint keys = 0;

  for (guint i = 0; i < progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (progress, i);

    if (series->lines->len > 1)
      keys |= 1u << KEY_NEW_LINE;
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

/* x is where the sign begins, as one reads. */
static void
draw_key (WayChartPen *pen, Key key, double x, double y)
{
  const double text = pen->text;
  const double half = .5 * text;
  const double middle = way_chart_pen_read (pen, x + (key == KEY_NEW_LINE ? .8 : .6) * text);

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
    way_chart_pen_line (pen, way_chart_pen_read (pen, x), way_chart_pen_crisp (pen, y),
                        way_chart_pen_read (pen, x + 2.1 * text), way_chart_pen_crisp (pen, y));
    way_chart_pen_dash (pen, 0, 0);
    break;
  case KEY_PRORATED:
    way_chart_pen_mark (pen, 0, TRUE, middle, y, .36 * text);
    break;
  case KEY_NOT_SCORABLE:
    way_chart_pen_cross (pen, middle, y, .26 * text);
    break;
  case KEY_NEW_LINE:
  case N_KEYS:
  default:
    cairo_arc (pen->cr, middle - .6 * text, y, .2 * text, 0, 2 * G_PI);
    cairo_new_sub_path (pen->cr);
    cairo_arc (pen->cr, middle + .6 * text, y, .2 * text, 0, 2 * G_PI);
    cairo_fill (pen->cr);
    break;
  }
}

/* Wraps.  Only measures without a pen; returns the height. */
static double
key_row (const WayChart *self, WayChartPen *pen, double top)
{
  const guint  keys = find_keys (self->progress);
  const double text = self->text;
  double       x = 0;
  double       y = top + LINE * text / 2;

  if (keys == 0)
    return 0;

  for (Key key = 0; key < N_KEYS; key++) {
    const double sign = (key == KEY_CUT_OFF ? 2.7 : key == KEY_NEW_LINE ? 2.4 : 1.6) * text;
    double       width;

    if ((keys & 1u << key) == 0)
      continue;
    width = sign + way_chart_font_get_width (self->style.font, key_words (key), WAY_WORDS_PLAIN);
    if (x > 0 && x + width > self->width) {
      x = 0;
      y += LINE * text;
    }
    if (pen != NULL) {
      draw_key (pen, key, x, y);
      way_chart_pen_put (pen, x + sign, y, key_words (key), WAY_PEN_READ, pen->palette->dim, 0);
    }
    x += width + 1.6 * text;
  }
  return y + (LINE / 2 + .3) * text - top;
}

/* Numbered events, in columns read line by line. */
static double
numbers (const WayChart *self, WayChartPen *pen, double top)
{
  const guint n_columns =
    (guint)CLAMP (floor (self->width / (COLUMN * self->text)), 1., (double)MAX_COLUMNS);
  const double width = self->width / n_columns;
  const guint  n_rows = (self->placing.n_numbers + n_columns - 1) / n_columns;

  for (guint i = 0; pen != NULL && i < self->moments->len; i++) {
    const WayMoment *moment = way_chart_get_moment (self, i);
    const guint      at = self->flags[i].number;
    g_autofree char *day = NULL;
    g_autofree char *words = NULL;
    guint            row;

    if (at == 0)
      continue;
    row = (at - 1) / n_columns;
    day = way_chart_day_words (moment->day);
    words = g_strdup_printf ("%u  %s, %s", at, moment->words, day);
    way_chart_pen_put (pen, (at - 1) % n_columns * width, top + (row + .5) * LINE * self->text,
                       words, WAY_PEN_READ | (self->flags[i].strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN),
                       pen->palette->text, width - self->text);
  }
  return n_rows * LINE * self->text;
}

static double
note (const WayChart *self, WayChartPen *pen, double y, const char *words)
{
  int height = 0;

  pango_layout_get_pixel_size (
    way_chart_font_lay_out (self->style.font, words, WAY_WORDS_SMALL, self->width, TRUE), NULL,
    &height);
  if (pen != NULL)
    way_chart_pen_put_note (pen, y, words);
  return height + self->text * .1;
}

/* What must not be missing: whose axis it is, and that there is more. */
static double
remarks (const WayChart *self, WayChartPen *pen, double top)
{
  const guint n = self->progress->n_left_out;
  double      y = top;

  if (self->style.together && self->progress->series->len > 1) {
    const WaySeries *series =
      way_progress_get_series (self->progress, way_chart_get_active (self, 0));
    g_autofree char *words = g_strdup_printf (
      _ ("Axis, bands and cut-off are those of %s. Each other measure fills the height with its "
         "own whole range; its values are in the table."),
      series->name);

    y += note (self, pen, y, words);
  }
  if (n > 0) {
    g_autofree char *words = g_strdup_printf (
      ngettext ("%u more objective is in the plan.", "%u more objectives are in the plan.", n), n);

    y += note (self, pen, y, words);
  }
  return y - top;
}

static double
sources (const WayChart *self, WayChartPen *pen, double top)
{
  double y = top;

  for (guint i = 0; i < self->progress->series->len; i++) {
    g_autofree char *words = way_chart_source_words (way_progress_get_series (self->progress, i));

    y += note (self, pen, y, words);
  }
  return y - top;
}

double
way_chart_measure_key (const WayChart *self)
{
  return key_row (self, NULL, 0) + numbers (self, NULL, 0) + remarks (self, NULL, 0) +
         AIR * self->text;
}

double
way_chart_measure_sources (const WayChart *self)
{
  return sources (self, NULL, 0);
}

void
way_chart_draw_notes (WayChart *self, WayChartPen *pen)
{
  double y = self->foot;

  y += key_row (self, pen, y);
  y += numbers (self, pen, y);
  y += remarks (self, pen, y + AIR / 2 * self->text);
  if (self->with_sources)
    sources (self, pen, y + AIR / 2 * self->text);
}
