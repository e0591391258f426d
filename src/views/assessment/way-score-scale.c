/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-scale.h"

#include <math.h>

/* Lengths in heights of the text. */
#define BAR_HEIGHT 1.7
#define DOT_RADIUS .36
#define GAP        .35

struct _WayScoreScale {
  GtkWidget parent_instance;

  const WayInstrumentScore *score;
  double                    value;
  double                    before;
  char                     *value_label;
  char                     *before_label;
};

G_DEFINE_FINAL_TYPE (WayScoreScale, way_score_scale, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (WayScoreScale *self, const char *text, gboolean bold)
{
  PangoLayout          *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_size (font, pango_font_description_get_size (font) * 9 / 10);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static int
text_height (WayScoreScale *self)
{
  g_autoptr (PangoLayout) layout = make_layout (self, "0", FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
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
    /* Labels, dots, bar, numbers. */
    *minimum = *natural = (int)ceil (text * (2 + 2 * DOT_RADIUS + 3 * GAP + BAR_HEIGHT));
  }
}

/* --- drawing --- */

typedef struct {
  cairo_t *cr;
  GdkRGBA  color;
  double   text; /* height */
  double   width;
  double   bar_top;
  gboolean rtl;
} Pen;

static double
x_of (const Pen *pen, const WayInstrumentScore *score, double value)
{
  const double edge = pen->text * .5; /* room for half a number at both ends */
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

/* A text around x, moved in from the edges; shortened when it has less room than it needs. */
static void
draw_text (WayScoreScale *self,
           const Pen     *pen,
           const char    *text,
           double         x,
           double         y,
           double         room,
           gboolean       bold)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, bold);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (room > 0 && width > room) {
    pango_layout_set_width (layout, (int)(room * PANGO_SCALE));
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    pango_layout_get_pixel_size (layout, &width, &height);
  }

  cairo_move_to (pen->cr, CLAMP (x - width / 2.0, 0, MAX (pen->width - width, 0)), y);
  pango_cairo_show_layout (pen->cr, layout);
}

static void
draw_bands (WayScoreScale *self, const Pen *pen)
{
  const WayInstrumentScore *score = self->score;
  const double              height = pen->text * BAR_HEIGHT;
  const double              numbers = pen->bar_top + height + pen->text * GAP / 2;
  g_autofree char          *end = g_strdup_printf ("%d", score->max);

  if (score->bands->len == 0) {
    const double     left = MIN (x_of (pen, score, score->min), x_of (pen, score, score->max));
    const double     right = MAX (x_of (pen, score, score->min), x_of (pen, score, score->max));
    g_autofree char *start = g_strdup_printf ("%d", score->min);

    set_alpha (pen, .08);
    cairo_rectangle (pen->cr, left, pen->bar_top, right - left, height);
    cairo_fill (pen->cr);
    set_alpha (pen, 1);
    draw_text (self, pen, start, x_of (pen, score, score->min), numbers, 0, FALSE);
  }

  for (guint i = 0; i < score->bands->len; i++) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i);
    const gboolean           last = i + 1 == score->bands->len;
    const double             a = x_of (pen, score, band->from);
    const double             b = x_of (pen, score, last ? score->max : band->to + 1);
    const double             left = MIN (a, b), width = fabs (b - a);
    const gboolean           own = self->value >= band->from && self->value < band->to + 1;
    g_autofree char         *from = g_strdup_printf ("%d", band->from);

    set_alpha (pen, .05 + .045 * i);
    cairo_rectangle (pen->cr, left + .5, pen->bar_top, width - 1, height);
    cairo_fill (pen->cr);
    set_alpha (pen, 1);
    if (own) {
      cairo_set_line_width (pen->cr, 2);
      cairo_rectangle (pen->cr, left + 1, pen->bar_top + 1, width - 2, height - 2);
      cairo_stroke (pen->cr);
    }
    draw_text (self, pen, band->label, left + width / 2, pen->bar_top + (height - pen->text) / 2,
               width - 4, own);
    draw_text (self, pen, from, a, numbers, 0, FALSE);
  }

  draw_text (self, pen, end, x_of (pen, score, score->max), numbers, 0, FALSE);
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

static void
draw_values (WayScoreScale *self, const Pen *pen, const GdkRGBA *accent)
{
  const double y = pen->text * (1 + GAP + DOT_RADIUS);
  const double x = isnan (self->value) ? 0 : x_of (pen, self->score, self->value);
  const double was = isnan (self->before) ? 0 : x_of (pen, self->score, self->before);
  double       room = 0;

  if (!isnan (self->before) && !isnan (self->value)) {
    g_autoptr (PangoLayout) now_layout = make_layout (self, self->value_label, TRUE);
    g_autoptr (PangoLayout) was_layout = make_layout (self, self->before_label, FALSE);
    int now_width, was_width;

    pango_layout_get_pixel_size (now_layout, &now_width, NULL);
    pango_layout_get_pixel_size (was_layout, &was_width, NULL);
    /* The earlier label gives way when the two would touch. */
    room = fabs (x - was) < (now_width + was_width) / 2.0 + pen->text ? -1 : 0;
  }

  if (!isnan (self->before)) {
    draw_dot (pen, was, y, NULL);
    if (room >= 0)
      draw_text (self, pen, self->before_label, was, 0, 0, FALSE);
  }
  if (!isnan (self->before) && !isnan (self->value))
    draw_arrow (pen, was, x, y);
  if (!isnan (self->value)) {
    draw_dot (pen, x, y, accent);
    set_alpha (pen, 1);
    draw_text (self, pen, self->value_label, x, 0, 0, TRUE);
  }
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
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
