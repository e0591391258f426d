/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-pen.h"

#include <math.h>

#define SMALL      .92
#define HALO_WIDTH .32
#define HALO_ALPHA .95
#define INK_HEIGHT .8 /* of a line's height */

void
way_chart_pen_init (WayChartPen *self,
                    cairo_t     *cr,
                    WayChartLook look,
                    const char  *font,
                    double       text)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  *self = (WayChartPen){
    .cr = cr,
    .context = pango_font_map_create_context (pango_cairo_font_map_get_default ()),
    .palette = way_chart_palette_get (look),
    .font = font != NULL ? font : "Cantarell, Sans",
    .text = text,
  };

  /* The same spacing at every size, on a screen and on paper. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  if (cr != NULL)
    pango_cairo_update_context (cr, self->context);

  /* Numbers and ranges read from left to right in every language; words find their own way. */
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
}

void
way_chart_pen_clear (WayChartPen *self)
{
  g_clear_object (&self->context);
}

static PangoLayout *
lay_out (WayChartPen *self, const char *words, WayPenHow how)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList        *attrs = pango_attr_list_new ();

  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (
    font, self->text * ((how & WAY_PEN_SMALL) != 0 ? SMALL : 1) * PANGO_SCALE);
  if ((how & WAY_PEN_BOLD) != 0)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attrs);
  pango_attr_list_unref (attrs);

  pango_layout_set_text (layout, words, -1);
  return layout;
}

double
way_chart_pen_get_width (WayChartPen *self, const char *words, WayPenHow how)
{
  g_autoptr (PangoLayout) layout = lay_out (self, words, how);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

double
way_chart_pen_get_ink_height (WayChartPen *self)
{
  g_autoptr (PangoLayout) layout = lay_out (self, "0", WAY_PEN_PLAIN);
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height * INK_HEIGHT;
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
  g_autoptr (PangoLayout) layout = lay_out (self, words, how);
  PangoRectangle rect;

  if (max > 0) {
    pango_layout_set_width (layout, (int)(max * PANGO_SCALE));
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  pango_layout_get_pixel_extents (layout, NULL, &rect);
  if ((how & WAY_PEN_END) != 0)
    x -= rect.width;
  else if ((how & WAY_PEN_CENTER) != 0)
    x -= rect.width / 2.;
  x = round (x);
  y = round (y - rect.height / 2.);

  if (self->cr != NULL) {
    cairo_move_to (self->cr, x - rect.x, y); /* rect.x: words from right to left end at max */
    if ((how & WAY_PEN_HALO) != 0) {
      pango_cairo_layout_path (self->cr, layout);
      way_chart_pen_use (self, self->palette->paper, HALO_ALPHA, HALO_WIDTH * self->text);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_stroke (self->cr);
      cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
      cairo_move_to (self->cr, x - rect.x, y);
    }
    way_chart_pen_use (self, ink, 1, 1);
    pango_cairo_show_layout (self->cr, layout);
    cairo_new_path (self->cr);
  }
  return (WayChartBox){ x, y, rect.width, rect.height };
}

double
way_chart_pen_put_note (WayChartPen *self,
                        double       x,
                        double       y,
                        const char  *words,
                        double       width,
                        gboolean     measure)
{
  g_autoptr (PangoLayout) layout = lay_out (self, words, WAY_PEN_SMALL);
  int height = 0;

  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (!measure && self->cr != NULL) {
    way_chart_pen_use (self, self->palette->dim, 1, 1);
    cairo_move_to (self->cr, x, round (y));
    pango_cairo_show_layout (self->cr, layout);
    cairo_new_path (self->cr);
  }
  return height + self->text * .1;
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
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + corners[i][0] * r, y + corners[i][1] * r);
  cairo_close_path (cr);
}

/* Six shapes of equal weight. */
static void
mark_path (cairo_t *cr, guint mark, double x, double y, double r)
{
  static const double up[][2] = { { 0, -1.2 }, { 1.12, .78 }, { -1.12, .78 } };
  static const double down[][2] = { { 0, 1.2 }, { 1.12, -.78 }, { -1.12, -.78 } };
  static const double square[][2] = { { -.88, -.88 }, { .88, -.88 }, { .88, .88 }, { -.88, .88 } };
  static const double diamond[][2] = { { 0, -1.3 }, { 1.3, 0 }, { 0, 1.3 }, { -1.3, 0 } };
  static const double plus[][2] = { { -.4, -1.2 }, { .4, -1.2 }, { .4, -.4 },   { 1.2, -.4 },
                                    { 1.2, .4 },   { .4, .4 },   { .4, 1.2 },   { -.4, 1.2 },
                                    { -.4, .4 },   { -1.2, .4 }, { -1.2, -.4 }, { -.4, -.4 } };

  cairo_new_path (cr);
  switch (mark % WAY_CHART_N_MARKS) {
  case 0:
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

  mark_path (self->cr, mark, x, y, r);
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

double
way_chart_crisp (double v)
{
  return floor (v) + .5;
}
