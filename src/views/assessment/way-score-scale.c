/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-scale.h"

#include <math.h>

/* Lengths in heights of the text. */
#define BAR_HEIGHT 1.7
#define DOT_RADIUS .36
#define GAP        .35

/* Between the name of a band and the lines around it, both sides together. */
#define BAND_EDGE 6

struct _WayScoreScale {
  GtkWidget parent_instance;

  const WayInstrumentScore *score;
  double                    value;
  double                    before;
  char                     *value_label;
  char                     *before_label;
};

G_DEFINE_FINAL_TYPE (WayScoreScale, way_score_scale, GTK_TYPE_WIDGET)

/* size: beside that of the text around it. */
static PangoLayout *
make_sized (WayScoreScale *self, const char *text, double size, gboolean bold)
{
  PangoLayout          *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (pango_layout_get_context (layout)));

  /* GTK gives it in pixels, whatever the text scale. */
  pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * size);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static PangoLayout *
make_layout (WayScoreScale *self, const char *text, gboolean bold)
{
  return make_sized (self, text, 1, bold);
}

static int
text_height (WayScoreScale *self)
{
  g_autoptr (PangoLayout) layout = make_layout (self, "0", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* What lies between the edge and the ends of the bar: half a number has room there. */
#define EDGE .5

/* The name of a band, in two lines where it has little room; NULL where even those are too few: the
 * name of the value's own band stands above the scale. */
static PangoLayout *
make_name (WayScoreScale *self, const WayInstrumentBand *band, double room, gboolean bold)
{
  PangoLayout   *layout = make_sized (self, band->label, .9, bold);
  PangoRectangle words;

  pango_layout_set_width (layout, (int)(room * PANGO_SCALE));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_extents (layout, NULL, &words);
  if (words.width > room || pango_layout_get_line_count (layout) > 2)
    g_clear_object (&layout);
  return layout;
}

static double
band_width (WayScoreScale *self, const WayInstrumentBand *band, double width)
{
  const WayInstrumentScore *score = self->score;
  const double              whole = width - 2 * EDGE * text_height (self);
  const int                 end = band->to >= score->max ? score->max : band->to + 1;

  return whole * (end - band->from) / (double)MAX (score->max - score->min, 1);
}

static gboolean
is_own (WayScoreScale *self, const WayInstrumentBand *band)
{
  return self->value >= band->from && self->value < band->to + 1;
}

static double
bar_height (WayScoreScale *self, double width)
{
  const int text = text_height (self);
  int       lines = 1;

  for (guint i = 0; self->score != NULL && i < self->score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (self->score->bands, i);
    g_autoptr (PangoLayout) name =
      make_name (self, band, band_width (self, band, width) - BAND_EDGE, is_own (self, band));

    if (name != NULL)
      lines = MAX (lines, pango_layout_get_line_count (name));
  }

  return text * (BAR_HEIGHT + (lines - 1) * 1.1);
}

static GtkSizeRequestMode
way_score_scale_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_score_scale_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  const int text = text_height (WAY_SCORE_SCALE (widget));

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = text * 9;
    *natural = text * 25;
  } else {
    const int width = for_size > 0 ? for_size : text * 25;

    /* Labels, dots, bar, numbers. */
    *minimum = *natural = (int)ceil (text * (2 + 2 * DOT_RADIUS + 3 * GAP) +
                                     bar_height (WAY_SCORE_SCALE (widget), width));
  }
}

/* --- drawing --- */

typedef struct {
  cairo_t *cr;
  GdkRGBA  color;
  double   text; /* height */
  double   width;
  double   bar_top;
  double   bar_height;
  gboolean rtl;
} Pen;

static double
x_of (const Pen *pen, const WayInstrumentScore *score, double value)
{
  const double edge = pen->text * EDGE;
  const double part = (value - score->min) / (double)MAX (score->max - score->min, 1);
  const double x = edge + part * (pen->width - 2 * edge);

  return pen->rtl ? pen->width - x : x;
}

static void
set_alpha (const Pen *pen, double alpha)
{
  cairo_set_source_rgba (pen->cr, pen->color.red, pen->color.green, pen->color.blue,
                         pen->color.alpha * alpha);
}

/* A number around x, moved in from the edges. */
static void
draw_number (WayScoreScale *self, const Pen *pen, int number, double x)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  g_autoptr (PangoLayout) layout = make_layout (self, text, FALSE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (pen->cr, CLAMP (x - width / 2.0, 0, MAX (pen->width - width, 0)),
                 pen->bar_top + pen->bar_height + pen->text * GAP / 2);
  pango_cairo_show_layout (pen->cr, layout);
}

static void
draw_name (WayScoreScale *self, const Pen *pen, const WayInstrumentBand *band, double left)
{
  const double room = band_width (self, band, pen->width) - BAND_EDGE;
  g_autoptr (PangoLayout) layout = make_name (self, band, room, is_own (self, band));
  int height;

  if (layout == NULL)
    return;

  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (pen->cr, left + BAND_EDGE / 2.0, pen->bar_top + (pen->bar_height - height) / 2);
  pango_cairo_show_layout (pen->cr, layout);
}

static void
draw_bands (WayScoreScale *self, const Pen *pen)
{
  const WayInstrumentScore *score = self->score;
  const double              height = pen->bar_height;

  if (score->bands->len == 0) {
    const double left = MIN (x_of (pen, score, score->min), x_of (pen, score, score->max));
    const double right = MAX (x_of (pen, score, score->min), x_of (pen, score, score->max));

    set_alpha (pen, .08);
    cairo_rectangle (pen->cr, left, pen->bar_top, right - left, height);
    cairo_fill (pen->cr);
    set_alpha (pen, 1);
    draw_number (self, pen, score->min, x_of (pen, score, score->min));
  }

  for (guint i = 0; i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);
    const double             from = x_of (pen, score, band->from);
    const double             width = band_width (self, band, pen->width);
    const double             left = pen->rtl ? from - width : from;

    set_alpha (pen, .05 + .045 * i);
    cairo_rectangle (pen->cr, left + .5, pen->bar_top, width - 1, height);
    cairo_fill (pen->cr);
    set_alpha (pen, 1);
    if (is_own (self, band)) {
      cairo_set_line_width (pen->cr, 2);
      cairo_rectangle (pen->cr, left + 1, pen->bar_top + 1, width - 2, height - 2);
      cairo_stroke (pen->cr);
    }
    draw_name (self, pen, band, left);
    draw_number (self, pen, band->from, from);
  }

  draw_number (self, pen, score->max, x_of (pen, score, score->max));
}

static void
draw_dot (const Pen *pen, double x, double y, const GdkRGBA *fill)
{
  cairo_new_path (pen->cr); /* a text leaves a point behind */
  cairo_arc (pen->cr, x, y, pen->text * DOT_RADIUS, 0, 2 * G_PI);
  if (fill != NULL) {
    gdk_cairo_set_source_rgba (pen->cr, fill);
    cairo_fill (pen->cr);
  } else {
    set_alpha (pen, 1);
    cairo_set_line_width (pen->cr, 1.5);
    cairo_stroke (pen->cr);
  }
}

static void
draw_arrow (const Pen *pen, double from, double to, double y)
{
  const double way = to > from ? 1 : -1;
  const double room = pen->text * (DOT_RADIUS + .2);
  const double head = pen->text * .25;

  if (fabs (to - from) < 2 * room + head)
    return;

  set_alpha (pen, 1);
  cairo_set_line_width (pen->cr, 1.5);
  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, from + way * room, y);
  cairo_line_to (pen->cr, to - way * room, y);
  cairo_rel_move_to (pen->cr, -way * head, -head);
  cairo_rel_line_to (pen->cr, way * head, head);
  cairo_rel_line_to (pen->cr, -way * head, head);
  cairo_stroke (pen->cr);
}

/* Both stand over their dots, pushed apart where they would touch; the earlier one gives way where
 * there is no room for two. */
static void
draw_labels (WayScoreScale *self, const Pen *pen, double was, double x)
{
  g_autoptr (PangoLayout) now_layout = make_layout (self, self->value_label, TRUE);
  g_autoptr (PangoLayout) was_layout = make_layout (self, self->before_label, FALSE);
  const double gap = pen->text;
  int          now_width, was_width;
  double       now_left, was_left;

  pango_layout_get_pixel_size (now_layout, &now_width, NULL);
  pango_layout_get_pixel_size (was_layout, &was_width, NULL);
  now_left = CLAMP (x - now_width / 2.0, 0, MAX (pen->width - now_width, 0));
  was_left = CLAMP (was - was_width / 2.0, 0, MAX (pen->width - was_width, 0));

  if (!isnan (self->before) && now_width + gap + was_width <= pen->width) {
    if (was <= x && was_left + was_width + gap > now_left) {
      was_left = MAX (now_left - gap - was_width, 0);
      now_left = MAX (now_left, was_left + was_width + gap);
    } else if (was > x && now_left + now_width + gap > was_left) {
      was_left = MIN (now_left + now_width + gap, pen->width - was_width);
      now_left = MIN (now_left, was_left - gap - now_width);
    }
    cairo_move_to (pen->cr, was_left, 0);
    pango_cairo_show_layout (pen->cr, was_layout);
  }
  if (!isnan (self->value)) {
    cairo_move_to (pen->cr, now_left, 0);
    pango_cairo_show_layout (pen->cr, now_layout);
  }
}

static void
draw_values (WayScoreScale *self, const Pen *pen, const GdkRGBA *accent)
{
  const double y = pen->text * (1 + GAP + DOT_RADIUS);
  const double x = isnan (self->value) ? 0 : x_of (pen, self->score, self->value);
  const double was = isnan (self->before) ? 0 : x_of (pen, self->score, self->before);

  if (!isnan (self->before))
    draw_dot (pen, was, y, NULL);
  if (!isnan (self->before) && !isnan (self->value))
    draw_arrow (pen, was, x, y);
  if (!isnan (self->value))
    draw_dot (pen, x, y, accent);
  set_alpha (pen, 1);
  draw_labels (self, pen, was, x);
}

static void
way_score_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayScoreScale   *self = WAY_SCORE_SCALE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  const int        width = gtk_widget_get_width (widget);
  const int        height = gtk_widget_get_height (widget);
  GdkRGBA          accent = { 0 };
  Pen              pen = { 0 };

  if (self->score == NULL)
    return;

  pen.text = text_height (self);
  pen.width = width;
  pen.bar_top = pen.text * (1 + 2 * GAP + 2 * DOT_RADIUS);
  pen.bar_height = bar_height (self, width);
  pen.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gtk_style_context_get_color (style, &pen.color);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = pen.color;

  pen.cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  draw_bands (self, &pen);
  draw_values (self, &pen, &accent);
  cairo_destroy (pen.cr);
}

static void
way_score_scale_finalize (GObject *object)
{
  WayScoreScale *self = WAY_SCORE_SCALE (object);

  g_free (self->value_label);
  g_free (self->before_label);

  G_OBJECT_CLASS (way_score_scale_parent_class)->finalize (object);
}

static void
way_score_scale_class_init (WayScoreScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_score_scale_finalize;
  widget_class->get_request_mode = way_score_scale_get_request_mode;
  widget_class->measure = way_score_scale_measure;
  widget_class->snapshot = way_score_scale_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_score_scale_init (WayScoreScale *self)
{
  self->value = self->before = NAN;
}

void
way_score_scale_show (WayScoreScale            *self,
                      const WayInstrumentScore *score,
                      double                    value,
                      const char               *value_label,
                      double                    before,
                      const char               *before_label)
{
  g_return_if_fail (WAY_IS_SCORE_SCALE (self));

  self->score = score;
  self->value = value;
  self->before = before;
  g_free (self->value_label);
  g_free (self->before_label);
  self->value_label = g_strdup (value_label != NULL ? value_label : "");
  self->before_label = g_strdup (before_label != NULL ? before_label : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->value_label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
