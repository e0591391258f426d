/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"

#define ROW   1.5
#define EDGE  2.  /* no words nearer to the edge of the page, in its unit */
#define FAINT .55 /* a line through the strips, as a part of what it is in the panels */

static double
measure_cb (const char *words, gboolean strong, gpointer font)
{
  return way_chart_font_get_width (font, words, strong ? WAY_WORDS_BOLD : WAY_WORDS_PLAIN);
}

void
way_chart_place_events (WayChart *self)
{
  for (guint i = 0; i < self->progress->moments->len; i++)
    if (way_span_shows (self->span, g_array_index (self->progress->moments, WayMoment, i).day))
      g_array_append_val (self->moments, i);

  self->flags = g_new0 (WayEventFlag, self->moments->len + 1);
  for (guint i = 0; i < self->moments->len; i++) {
    const WayMoment *moment = way_chart_get_moment (self, i);

    self->flags[i].x = way_chart_get_day_x (self, moment->day);
    self->flags[i].words = moment->words;
    self->flags[i].strong = moment->kind == WAY_MOMENT_OWN_DATE;
  }
  self->placing = way_event_place (self->flags, self->moments->len, EDGE, self->width - EDGE,
                                   self->text, measure_cb, self->style.font);
}

/* Life solid, care dotted and dim, the client's own date strong: told apart without color. */
static void
use_kind (WayChartPen *pen, WayMomentKind kind, double part)
{
  const WayInk ink = pen->palette->text;

  switch (kind) {
  case WAY_MOMENT_OWN_DATE:
    way_chart_pen_use (pen, ink, .9 * part, .14 * pen->text);
    break;
  case WAY_MOMENT_CARE:
    way_chart_pen_use (pen, ink, .45 * part, pen->text / 12);
    way_chart_pen_dash (pen, .12, .3);
    break;
  case WAY_MOMENT_LIFE:
  default:
    way_chart_pen_use (pen, ink, .42 * part, pen->text / 12);
    break;
  }
}

void
way_chart_draw_events (WayChart *self, WayChartPen *pen)
{
  const double row = ROW * pen->text;

  for (guint i = 0; i < self->moments->len; i++) {
    const WayMoment    *moment = way_chart_get_moment (self, i);
    const WayEventFlag *flag = &self->flags[i];
    const double        x = way_chart_pen_crisp (pen, flag->x);
    const double        y = self->rows_y - (flag->row + 1) * row;

    use_kind (pen, moment->kind, 1);
    way_chart_pen_line (pen, x, y + .1 * pen->text, x, self->bottom);
    if (self->progress->strips->len > 0) {
      use_kind (pen, moment->kind, FAINT);
      way_chart_pen_line (pen, x, self->strips_y, x,
                          self->strips_y + self->progress->strips->len * self->strip);
    }
    way_chart_pen_dash (pen, 0, 0);
    if (flag->width > 0)
      way_chart_pen_put (pen, way_event_flag_get_start (flag, pen->text), y + row / 2, flag->text,
                         flag->strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN,
                         moment->kind == WAY_MOMENT_CARE ? pen->palette->dim : pen->palette->text,
                         0);
  }
}
