/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-private.h"
#include "way-chart-words.h"

#define HAIR (1. / 12) /* of a caption: the thinnest line */

/* One neutral hue, deeper with each step of severity; two bands only are told apart more. */
static guint
band_steps (const WaySeries *series, guint band)
{
  const guint n = series->bands->len;
  const guint severity = series->higher_is_better ? n - 1 - band : band;

  return n < 3 ? 2 * severity : severity;
}

/* Adjacent bands touch: one reaches to where the next begins. */
static void
draw_bands (WayChart *self, WayChartPen *pen, guint index, WayChartBox panel)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  const int        last = way_series_get_last (series);
  const char      *now = last >= 0 ? way_series_get_point (series, (guint)last)->band : NULL;

  for (guint i = 0; i < series->bands->len; i++) {
    const WaySeriesBand *band = &g_array_index (series->bands, WaySeriesBand, i);
    const gboolean       is_last = i + 1 == series->bands->len;
    const double         high = is_last ? series->high : (band + 1)->from;
    const double         low = i == 0 ? series->low : band->from;
    const double         top = way_chart_pen_even (pen, way_chart_get_y (self, index, high));
    const double         bottom = way_chart_pen_even (pen, way_chart_get_y (self, index, low));
    const gboolean       here = g_strcmp0 (now, band->name) == 0;

    way_chart_pen_use (pen, pen->palette->band, pen->palette->band_step * band_steps (series, i),
                       1);
    cairo_rectangle (pen->cr, panel.x, top, panel.width, bottom - top);
    cairo_fill (pen->cr);
    if (bottom - top >= pen->text)
      way_chart_pen_put (pen, self->words_x, (top + bottom) / 2, band->name,
                         WAY_PEN_READ | (here ? WAY_PEN_BOLD : 0),
                         here ? pen->palette->text : pen->palette->dim,
                         self->width - self->words_x);
  }
}

/* The cut-off first, then the ends, then what has room between them. */
static int
rank_of (const WaySeries *series, double tick)
{
  if (fabs (tick - series->cut_off) < 1e-6)
    return 0;
  return fabs (tick - series->low) < 1e-6 || fabs (tick - series->high) < 1e-6 ? 1 : 2;
}

static void
draw_tick (WayChart *self, WayChartPen *pen, double tick, double y, gboolean is_cut_off)
{
  g_autofree char *words = way_chart_number_words (tick);
  const double     at = way_chart_pen_read (pen, self->names);

  way_chart_pen_put (pen, self->names - .55 * pen->text, y, words,
                     WAY_PEN_READ | WAY_PEN_END | (is_cut_off ? WAY_PEN_BOLD : 0),
                     is_cut_off ? pen->palette->text : pen->palette->dim, 0);
  way_chart_pen_use (pen, pen->palette->axis, 1, HAIR * pen->text);
  way_chart_pen_line (pen, way_chart_pen_read (pen, self->names - .3 * pen->text), y, at, y);
}

static void
draw_ticks (WayChart *self, WayChartPen *pen, guint index)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  g_autoptr (GArray) ticks = way_series_get_ticks (series);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (double));

  for (int rank = 0; rank < 3; rank++)
    for (guint i = 0; i < ticks->len; i++) {
      const double tick = g_array_index (ticks, double, i);
      const double y = way_chart_pen_crisp (pen, way_chart_get_y (self, index, tick));
      gboolean     free = rank_of (series, tick) == rank;

      for (guint j = 0; j < taken->len; j++)
        free = free && fabs (g_array_index (taken, double, j) - y) >= pen->text;
      if (!free)
        continue;
      g_array_append_val (taken, y);
      draw_tick (self, pen, tick, y, rank == 0);
    }
}

static void
draw_lines (WayChart *self, WayChartPen *pen, guint index, WayChartBox panel)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  const double     right = panel.x + panel.width;
  const double     x = way_chart_pen_crisp (pen, way_chart_pen_read (pen, self->names));
  const double     bottom = way_chart_pen_crisp (pen, panel.y + panel.height);

  way_chart_pen_use (pen, pen->palette->axis, 1, HAIR * pen->text);
  way_chart_pen_line (pen, x, panel.y, x, panel.y + panel.height);
  way_chart_pen_line (pen, panel.x, bottom, right, bottom);

  if (!isnan (series->cut_off)) {
    const double y = way_chart_pen_crisp (pen, way_chart_get_y (self, index, series->cut_off));

    way_chart_pen_use (pen, pen->palette->text, .8, HAIR * pen->text);
    way_chart_pen_dash (pen, .5, .35);
    way_chart_pen_line (pen, panel.x, y, right, y);
    way_chart_pen_dash (pen, 0, 0);
  }
}

static void
draw_name (WayChart *self, WayChartPen *pen, guint index, WayChartBox panel)
{
  const WaySeries *series = way_progress_get_series (self->progress, index);
  const double     text = pen->text;
  const WayInk     dim = pen->palette->dim;
  const char  *better = series->higher_is_better ? _ ("higher is better") : _ ("lower is better");
  const double y = self->roomy                ? panel.y + .6 * text
                 : panel.y - self->top < 1e-9 ? self->names_y
                                              : panel.y - 1.1 * text;

  way_chart_pen_mark (pen, series->mark, FALSE, way_chart_pen_read (pen, .65 * text), y,
                      .42 * text);
  if (self->roomy) {
    const double max = self->names - 3.6 * text;

    way_chart_pen_put (pen, 1.5 * text, y, series->title, WAY_PEN_READ | WAY_PEN_BOLD,
                       pen->palette->text, max);
    if (series->about != NULL)
      way_chart_pen_put (pen, 1.5 * text, y + 1.4 * text, series->about, WAY_PEN_READ, dim, max);
    way_chart_pen_put (pen, 1.5 * text, y + (series->about != NULL ? 2.8 : 1.4) * text, better,
                       WAY_PEN_READ | WAY_PEN_SMALL, dim, max);
  } else {
    /* Translators: what is measured, and which way is good: “Depression, lower is better”. */
    g_autofree char *both = series->about != NULL
                            ? g_strdup_printf (C_ ("measure", "%s, %s"), series->about, better)
                            : g_strdup (better);
    const double     x =
      1.5 * text +
      way_chart_pen_put (pen, 1.5 * text, y, series->title,
                         WAY_PEN_READ | WAY_PEN_BOLD | WAY_PEN_HALO, pen->palette->text, 0)
        .width +
      .8 * text;

    way_chart_pen_put (pen, x, y, both, WAY_PEN_READ | WAY_PEN_HALO, dim,
                       MAX (self->width - x, text));
  }
}

void
way_chart_draw_panel (WayChart *self, WayChartPen *pen, guint panel)
{
  const guint       index = way_chart_get_active (self, panel);
  const WayChartBox box = way_chart_get_panel (self, panel);

  draw_bands (self, pen, index, box);
  draw_ticks (self, pen, index);
  draw_lines (self, pen, index, box);
}

void
way_chart_draw_names (WayChart *self, WayChartPen *pen)
{
  for (guint i = 0; i < self->panels->len; i++)
    draw_name (self, pen, way_chart_get_active (self, i), way_chart_get_panel (self, i));
}
