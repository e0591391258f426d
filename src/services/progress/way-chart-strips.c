/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-chart-private.h"

/* In caption sizes. */
#define HIGH      .93 /* of a strip with steps: the target */
#define THICK     .38 /* of a plain span */
#define NAME_AT   .28 /* of the height of a strip, where its name stands above it */
#define STRIP_AT  .72
#define TICK      .26
#define SPAN_INK  .55
#define STEPS_INK .5

/* Where it is on the page; FALSE: not within the span. */
static gboolean
get_ends (const WayChart *self, const WayStrip *strip, double *start, double *end)
{
  const double from = way_date_get_julian (strip->from);
  const double to = way_date_get_julian (strip->to.ymd != 0 ? strip->to : self->progress->today);

  *start = way_chart_get_x (self, MAX (from, self->span.from));
  *end = way_chart_get_x (self, MIN (MAX (from, to), self->span.to));
  return from <= self->span.to && to >= self->span.from;
}

/* Round where it begins or ends, cut flat where it goes on. */
static void
draw_span (const WayChart *self, WayChartPen *pen, const WayStrip *strip, double y)
{
  const double thick = THICK * pen->text;
  double       start, end;
  gboolean     begins, ends;

  if (!get_ends (self, strip, &start, &end))
    return;
  begins = way_date_get_julian (strip->from) >= self->span.from;
  ends = strip->to.ymd != 0 && way_date_get_julian (strip->to) <= self->span.to;

  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, begins ? start - thick : start, y - thick,
                   end - start + (begins ? thick : 0) + (ends ? thick : 0), 2 * thick);
  cairo_clip (pen->cr);
  way_chart_pen_round_box (
    pen,
    (WayChartBox){ begins ? start : start - thick, y - thick / 2,
                   MAX (thick, end - start) + (begins ? 0 : thick) + (ends ? 0 : thick), thick },
    thick / 2);
  way_chart_pen_use (pen, pen->palette->text, SPAN_INK, 1);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
}

/* How far it had come, from each step to the next: height says how far, length only how long. */
static void
draw_steps (const WayChart *self, WayChartPen *pen, const WayStrip *strip, double y)
{
  const double base = way_chart_pen_crisp (pen, y + HIGH * pen->text / 2);
  const double high = floor (HIGH * pen->text);
  double       start, end;

  if (!get_ends (self, strip, &start, &end))
    return;

  way_chart_pen_use (pen, pen->palette->text, STEPS_INK, 1);
  for (guint i = 0; i < strip->steps->len; i++) {
    const WayStripStep *step = &g_array_index (strip->steps, WayStripStep, i);
    const double        x = MAX (way_chart_get_day_x (self, step->day), start);
    const double        next =
      i + 1 < strip->steps->len ? way_chart_get_day_x (self, (step + 1)->day) : end;

    if (!isnan (step->level) && MIN (next, end) > x)
      cairo_rectangle (pen->cr, x, base - high * step->level, MIN (next, end) - x,
                       high * step->level);
  }
  cairo_fill (pen->cr);

  way_chart_pen_use (pen, pen->palette->text, SPAN_INK, pen->text / 12);
  way_chart_pen_line (pen, start, base, end, base);
  if (way_date_get_julian (strip->from) >= self->span.from)
    way_chart_pen_line (pen, way_chart_pen_crisp (pen, start), base,
                        way_chart_pen_crisp (pen, start), base - high);
  if (strip->to.ymd != 0 && way_date_get_julian (strip->to) <= self->span.to)
    way_chart_pen_line (pen, way_chart_pen_crisp (pen, end), base, way_chart_pen_crisp (pen, end),
                        base - high);
}

static void
draw_tick (WayChartPen *pen, double x, double y)
{
  const double q = TICK * pen->text;

  way_chart_pen_use (pen, pen->palette->text, 1, .15 * pen->text);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (pen->cr, x - q, y);
  cairo_line_to (pen->cr, x - q * .2, y + q * .8);
  cairo_line_to (pen->cr, x + q * 1.2, y - q * .9);
  cairo_stroke (pen->cr);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_strip (const WayChart *self, WayChartPen *pen, const WayStrip *strip, double top)
{
  const double y = top + self->strip * (self->roomy ? .5 : STRIP_AT);

  if (self->roomy)
    way_chart_pen_put (pen, self->names - .8 * pen->text, y, strip->name,
                       WAY_PEN_READ | WAY_PEN_END, pen->palette->text,
                       self->names - .8 * pen->text);
  else
    way_chart_pen_put (pen, 0, top + self->strip * NAME_AT, strip->name,
                       WAY_PEN_READ | WAY_PEN_HALO, pen->palette->text, self->width);
  if (strip->state != NULL)
    way_chart_pen_put (pen, self->words_x, y, strip->state, WAY_PEN_READ, pen->palette->dim,
                       self->width - self->words_x);

  if (strip->steps->len > 0)
    draw_steps (self, pen, strip, y);
  else
    draw_span (self, pen, strip, y);
  if (strip->reached && way_span_shows (self->span, strip->to))
    draw_tick (pen, way_chart_get_day_x (self, strip->to) + .75 * pen->text, y);
}

void
way_chart_draw_strips (WayChart *self, WayChartPen *pen)
{
  for (guint i = 0; i < self->progress->strips->len; i++)
    draw_strip (self, pen, g_ptr_array_index (self->progress->strips, i),
                self->strips_y + i * self->strip);
}
