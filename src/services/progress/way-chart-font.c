/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-font.h"

#include <math.h>

#define SMALL    .92
#define PAPER    "Cantarell, Sans"
#define MOST     600 /* layouts that are kept */
#define N_SHAPES 4

struct _WayChartFont {
  double                size;
  WayChartFontHow       how;
  PangoContext         *context;
  PangoFontDescription *fonts[N_SHAPES];
  PangoAttrList        *attrs;
  GHashTable           *layouts; /* PangoLayout by shape, width and words */
};

WayChartFont *
way_chart_font_new (const char *family, double size, WayChartFontHow how)
{
  WayChartFont         *self = g_rc_box_new0 (WayChartFont);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->size = size;
  self->how = how;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->attrs = pango_attr_list_new ();
  pango_attr_list_insert (self->attrs, pango_attr_font_features_new ("tnum=1"));

  /* The same spacing at every size, on a screen and on paper. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (
    options, (how & WAY_FONT_ON_PAPER) != 0 ? CAIRO_HINT_STYLE_NONE : CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (self->context, (how & WAY_FONT_ON_PAPER) == 0);
  pango_context_set_base_dir (self->context, (how & WAY_FONT_MIRRORED) != 0 ? PANGO_DIRECTION_RTL
                                                                            : PANGO_DIRECTION_LTR);

  for (guint shape = 0; shape < N_SHAPES; shape++) {
    PangoFontDescription *font = pango_font_description_new ();

    pango_font_description_set_family (font, family != NULL ? family : PAPER);
    pango_font_description_set_absolute_size (
      font, size * ((shape & WAY_WORDS_SMALL) != 0 ? SMALL : 1) * PANGO_SCALE);
    if ((shape & WAY_WORDS_BOLD) != 0)
      pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
    self->fonts[shape] = font;
  }
  return self;
}

WayChartFont *
way_chart_font_ref (WayChartFont *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  WayChartFont *self = data;

  g_hash_table_unref (self->layouts);
  for (guint shape = 0; shape < N_SHAPES; shape++)
    pango_font_description_free (self->fonts[shape]);
  pango_attr_list_unref (self->attrs);
  g_object_unref (self->context);
}

void
way_chart_font_unref (WayChartFont *self)
{
  g_rc_box_release_full (self, clear);
}

gboolean
way_chart_font_is (const WayChartFont *self, const char *family, double size, WayChartFontHow how)
{
  const char *own = pango_font_description_get_family (self->fonts[WAY_WORDS_PLAIN]);

  return g_str_equal (own, family != NULL ? family : PAPER) && fabs (self->size - size) < 1e-6 &&
         self->how == how;
}

double
way_chart_font_get_size (const WayChartFont *self)
{
  return self->size;
}

gboolean
way_chart_font_get_mirrored (const WayChartFont *self)
{
  return (self->how & WAY_FONT_MIRRORED) != 0;
}

static PangoLayout *
make_layout (WayChartFont *self,
             const char   *words,
             WayWordsShape shape,
             double        width,
             gboolean      wraps)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[shape % N_SHAPES]);
  pango_layout_set_attributes (layout, self->attrs);
  if (width > 0) {
    pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
    if (wraps)
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    else
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  pango_layout_set_text (layout, words, -1);
  return layout;
}

PangoLayout *
way_chart_font_lay_out (WayChartFont *self,
                        const char   *words,
                        WayWordsShape shape,
                        double        width,
                        gboolean      wraps)
{
  g_autofree char *key = g_strdup_printf ("%d %d %.1f %s", shape, wraps, width, words);
  PangoLayout     *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MOST)
    g_hash_table_remove_all (self->layouts);
  layout = make_layout (self, words, shape, width, wraps);
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

double
way_chart_font_get_width (WayChartFont *self, const char *words, WayWordsShape shape)
{
  int width = 0;

  pango_layout_get_pixel_size (way_chart_font_lay_out (self, words, shape, 0, FALSE), &width, NULL);
  return width;
}

void
way_chart_font_use (WayChartFont *self, cairo_t *cr)
{
  pango_cairo_update_context (cr, self->context);
}
