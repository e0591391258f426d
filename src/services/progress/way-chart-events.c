/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-scene.h"

#define ROW 1.5

/* Life solid, care dotted and dim, the client's own date strong: told apart without color. */
static void
use_kind (WayChartPen *pen, WayMomentKind kind)
{
  const WayInk ink = pen->palette->text;

  switch (kind) {
  case WAY_MOMENT_OWN_DATE:
    way_chart_pen_use (pen, ink, .9, .14 * pen->text);
    break;
  case WAY_MOMENT_CARE:
    way_chart_pen_use (pen, ink, .45, pen->text / 12);
    way_chart_pen_dash (pen, .12, .3);
    break;
  case WAY_MOMENT_LIFE:
  default:
    way_chart_pen_use (pen, ink, .42, pen->text / 12);
    break;
  }
}

void
way_chart_draw_events (WayChartScene *self)
{
  WayChartPen *pen = &self->pen;
  const double row = ROW * pen->text;

  for (guint i = 0; i < self->moments->len; i++) {
    const WayMoment    *moment = way_chart_scene_get_moment (self, i);
    const WayEventFlag *flag = &self->flags[i];
    const double        x = way_chart_crisp (flag->x);
    const double        y = self->rows_y - (flag->row + 1) * row;

    use_kind (pen, moment->kind);
    way_chart_pen_line (pen, x, y + .1 * pen->text, x, self->bottom);
    way_chart_pen_dash (pen, 0, 0);
    g_array_append_val (self->stems, x);
    if (flag->width > 0)
      way_chart_pen_put (pen, way_event_flag_get_start (flag, pen->text), y + row / 2, flag->text,
                         flag->strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN,
                         moment->kind == WAY_MOMENT_CARE ? pen->palette->dim : pen->palette->text,
                         0);
  }
}
