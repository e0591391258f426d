/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-pen.h"

#include <math.h>

#define HALO_WIDTH .32
#define HALO_ALPHA .95

void
way_chart_pen_init (WayChartPen  *self,
                    cairo_t      *cr,
                    WayChartFont *font,
                    WayChartLook  look,
                    double        width)
{
  *self = (WayChartPen){
    .cr = cr,
    .font = font,
    .palette = way_chart_palette_get (look),
    .text = way_chart_font_get_size (font),
    .width = width,
    .on_pixels = look != WAY_CHART_PRINT,
  };
  way_chart_font_use (font, cr);
}

double
way_chart_pen_read (const WayChartPen *self, double x)
{
  return way_chart_font_get_mirrored (self->font) ? self->width - x : x;
}

static void
draw_halo (WayChartPen *self, PangoLayout *layout)
{
  double x, y;

  cairo_get_current_point (self->cr, &x, &y);
  pango_cairo_layout_path (self->cr, layout);
  way_chart_pen_use (self, self->palette->paper, HALO_ALPHA, HALO_WIDTH * self->text);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_move_to (self->cr, x, y);
}

WayChartBox
way_chart_pen_put (WayChartPen *self,
                   double       x,
                   double       y,
                   const char  *words,
                   WayPenHow    how,
                   WayInk       ink,
                   double       max)
{
  const gboolean flips = (how & WAY_PEN_READ) != 0 && way_chart_font_get_mirrored (self->font);
  PangoLayout   *layout = way_chart_font_lay_out (self->font, words, how & 3, 0, FALSE);
  PangoRectangle rect;

  pango_layout_get_pixel_extents (layout, NULL, &rect);
  if (max > 0 && rect.width > max) {
    layout = way_chart_font_lay_out (self->font, words, how & 3, max, FALSE);
    pango_layout_get_pixel_extents (layout, NULL, &rect);
  }
  if (flips)
    x = self->width - x;
  if ((how & WAY_PEN_CENTER) != 0)
    x -= rect.width / 2.;
  else if (((how & WAY_PEN_END) != 0) != flips)
    x -= rect.width;
  x = way_chart_pen_even (self, x);
  y = way_chart_pen_even (self, y - rect.height / 2.);

  cairo_move_to (self->cr, x - rect.x, y); /* rect.x: words from right to left end at max */
  if ((how & WAY_PEN_HALO) != 0)
    draw_halo (self, layout);
  way_chart_pen_use (self, ink, 1, 1);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
  return (WayChartBox){ x, y, rect.width, rect.height };
}

void
way_chart_pen_put_note (WayChartPen *self, double y, const char *words)
{
  way_chart_pen_use (self, self->palette->dim, 1, 1);
  cairo_move_to (self->cr, 0, way_chart_pen_even (self, y));
  pango_cairo_show_layout (
    self->cr, way_chart_font_lay_out (self->font, words, WAY_WORDS_SMALL, self->width, TRUE));
  cairo_new_path (self->cr);
}

void
way_chart_pen_use (WayChartPen *self, WayInk ink, double alpha, double line_width)
{
  cairo_set_source_rgba (self->cr, ink.red, ink.green, ink.blue, alpha);
  cairo_set_line_width (self->cr, line_width);
}

void
way_chart_pen_dash (WayChartPen *self, double on, double off)
{
  const double dash[] = { on * self->text, off * self->text };

  cairo_set_dash (self->cr, dash, on > 0 ? G_N_ELEMENTS (dash) : 0, 0);
}

void
way_chart_pen_line (WayChartPen *self, double x0, double y0, double x1, double y1)
{
  cairo_move_to (self->cr, x0, y0);
  cairo_line_to (self->cr, x1, y1);
  cairo_stroke (self->cr);
}

void
way_chart_pen_circle (WayChartPen *self, double x, double y, double radius)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (self->cr);
}

void
way_chart_pen_cross (WayChartPen *self, double x, double y, double radius)
{
  way_chart_pen_line (self, x - radius, y - radius, x + radius, y + radius);
  way_chart_pen_line (self, x - radius, y + radius, x + radius, y - radius);
}

void
way_chart_pen_round_box (WayChartPen *self, WayChartBox box, double radius)
{
  const double right = box.x + box.width;
  const double bottom = box.y + box.height;

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, right - radius, box.y + radius, radius, -G_PI_2, 0);
  cairo_arc (self->cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (self->cr, box.x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (self->cr, box.x + radius, box.y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (self->cr);
}

static void
polygon (cairo_t *cr, double x, double y, double r, const double (*corners)[2], guint n)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + corners[i][0] * r, y + corners[i][1] * r);
  cairo_close_path (cr);
}

/* Six shapes of equal weight. */
void
way_chart_pen_mark_path (WayChartPen *self, guint mark, double x, double y, double r)
{
  cairo_t            *cr = self->cr;
  static const double up[][2] = { { 0, -1.2 }, { 1.12, .78 }, { -1.12, .78 } };
  static const double down[][2] = { { 0, 1.2 }, { 1.12, -.78 }, { -1.12, -.78 } };
  static const double square[][2] = { { -.88, -.88 }, { .88, -.88 }, { .88, .88 }, { -.88, .88 } };
  static const double diamond[][2] = { { 0, -1.3 }, { 1.3, 0 }, { 0, 1.3 }, { -1.3, 0 } };
  static const double plus[][2] = { { -.4, -1.2 }, { .4, -1.2 }, { .4, -.4 },   { 1.2, -.4 },
                                    { 1.2, .4 },   { .4, .4 },   { .4, 1.2 },   { -.4, 1.2 },
                                    { -.4, .4 },   { -1.2, .4 }, { -1.2, -.4 }, { -.4, -.4 } };

  switch (mark % WAY_CHART_N_MARKS) {
  case 0:
    cairo_new_sub_path (cr);
    cairo_arc (cr, x, y, r, 0, 2 * G_PI);
    cairo_close_path (cr);
    break;
  case 1:
    polygon (cr, x, y, r, square, G_N_ELEMENTS (square));
    break;
  case 2:
    polygon (cr, x, y, r, up, G_N_ELEMENTS (up));
    break;
  case 3:
    polygon (cr, x, y, r, diamond, G_N_ELEMENTS (diamond));
    break;
  case 4:
    polygon (cr, x, y, r, down, G_N_ELEMENTS (down));
    break;
  default:
    polygon (cr, x, y, r, plus, G_N_ELEMENTS (plus));
    break;
  }
}

void
way_chart_pen_mark (WayChartPen *self, guint mark, gboolean hollow, double x, double y, double r)
{
  const WayInk ink = self->palette->marks[mark % WAY_CHART_N_MARKS];

  cairo_new_path (self->cr);
  way_chart_pen_mark_path (self, mark, x, y, r);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND); /* corners of the edge would reach far */
  way_chart_pen_use (self, self->palette->paper, 1, .3 * self->text);
  cairo_stroke_preserve (self->cr);
  way_chart_pen_use (self, hollow ? self->palette->paper : ink, 1, .16 * self->text);
  cairo_fill_preserve (self->cr);
  if (hollow) {
    way_chart_pen_use (self, ink, 1, .16 * self->text);
    cairo_stroke_preserve (self->cr);
  }
  cairo_new_path (self->cr);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
}

/* In twelfths of a caption.  Never dots: they mean a gap. */
static const struct {
  double dash[6];
  int    n;
} dashes[WAY_CHART_N_MARKS] = {
  { { 0 }, 0 },     { { 7, 3 }, 2 }, { { 11, 3, 2.5, 3 }, 4 },
  { { 16, 4 }, 2 }, { { 4, 2 }, 2 }, { { 12, 3, 2, 3, 2, 3 }, 6 },
};

void
way_chart_pen_dash_of_mark (WayChartPen *self, guint mark)
{
  const guint of = mark % WAY_CHART_N_MARKS;
  double      dash[G_N_ELEMENTS (dashes[0].dash)];

  for (int i = 0; i < dashes[of].n; i++)
    dash[i] = dashes[of].dash[i] * self->text / 12;
  cairo_set_dash (self->cr, dash, dashes[of].n, 0);
}

double
way_chart_pen_crisp (const WayChartPen *self, double v)
{
  return self->on_pixels ? floor (v) + .5 : v;
}

double
way_chart_pen_even (const WayChartPen *self, double v)
{
  return self->on_pixels ? round (v) : v;
}
