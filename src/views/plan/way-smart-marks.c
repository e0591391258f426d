/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-smart-marks.h"

#include <glib/gi18n.h>

#include "way-text-scale.h"

/* At 100 % text, in pixels. */
#define DISC 20.0
#define GAP  6.0

struct _WaySmartMarks {
  GtkWidget parent_instance;

  WaySmart smart;
};

G_DEFINE_FINAL_TYPE (WaySmartMarks, way_smart_marks, GTK_TYPE_WIDGET)

static char *
say_one (const WaySmart *smart, WaySmartMark mark)
{
  /* Translators: the name of a mark, and what it wants: “Time-bound: no date yet”. */
  return g_strdup_printf (_ ("%s: %s"), _ (way_smart_get_name (mark)),
                          _ (way_smart_get_words (smart->findings[mark])));
}

char *
way_smart_say (const WaySmart *smart)
{
  const guint missing = WAY_SMART_N_MARKS - way_smart_count_met (smart);

  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++) {
    g_autofree char *first = NULL;

    if (smart->findings[mark] == WAY_SMART_MET)
      continue;
    first = say_one (smart, mark);
    if (missing == 1)
      return g_steal_pointer (&first);
    /* Translators: %s says what the first mark of five wants. */
    return g_strdup_printf (
      ngettext ("%s, and %u more is missing", "%s, and %u more are missing", missing - 1), first,
      missing - 1);
  }

  return g_strdup (_ ("all five"));
}

char *
way_smart_say_all (const WaySmart *smart)
{
  GString *words = g_string_new (NULL);

  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++) {
    g_autofree char *one = NULL;

    if (smart->findings[mark] == WAY_SMART_MET)
      continue;
    one = say_one (smart, mark);
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", one);
  }
  if (words->len == 0)
    g_string_append (words, _ ("All five SMART marks are there"));

  return g_string_free (words, FALSE);
}

static void
way_smart_marks_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  const double scale = way_text_scale (widget);
  const double length = orientation == GTK_ORIENTATION_HORIZONTAL
                        ? WAY_SMART_N_MARKS * DISC + (WAY_SMART_N_MARKS - 1) * GAP
                        : DISC;

  *minimum = *natural = (int)ceil (length * scale);
}

static void
draw_letter (GtkWidget *widget, GtkSnapshot *snapshot, WaySmartMark mark, double x, double disc)
{
  const char *letter = g_dpgettext2 (NULL, "SMART", way_smart_get_letter (mark));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, letter);
  PangoRectangle ink, logical;
  GdkRGBA        color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(x + (disc - logical.width) / 2),
                                                (float)((disc - ink.height) / 2 - ink.y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_ring (GtkSnapshot *snapshot, double x, double disc, double width, const GdkRGBA *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float)x, 0, (float)disc, (float)disc));
  const double length = G_PI * (disc - width) / 9;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, (const double[]){ length * .6, length * .4 }, 2, 0);
  cairo_arc (cr, x + disc / 2, disc / 2, (disc - width) / 2, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_disc (GtkSnapshot *snapshot, double x, double disc, const GdkRGBA *color)
{
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float)x, 0, (float)disc, (float)disc);
  GskRoundedRect        round;

  gsk_rounded_rect_init_from_rect (&round, &rect, (float)disc / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
way_smart_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WaySmartMarks   *self = WAY_SMART_MARKS (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  const double     scale = way_text_scale (widget);
  const double     disc = DISC * scale;
  const gboolean   mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA          color;
  GdkRGBA          ring;

  gtk_style_context_get_color (style, &color);
  if (!gtk_style_context_lookup_color (style, "way_missing_color", &ring))
    ring = color;
  color.alpha *= .14f;

  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++) {
    const guint  place = mirrored ? WAY_SMART_N_MARKS - 1 - mark : mark;
    const double x = place * (disc + GAP * scale);

    if (self->smart.findings[mark] == WAY_SMART_MET)
      draw_disc (snapshot, x, disc, &color);
    else
      draw_ring (snapshot, x, disc, 2 * scale, &ring);
    draw_letter (widget, snapshot, mark, x, disc);
  }
}

/* Asked for when somebody points here: a text that is set makes GTK ask the display where the
 * pointer is, for each row of a list. */
static gboolean
way_smart_marks_query_tooltip (GtkWidget  *widget,
                               int         x,
                               int         y,
                               gboolean    keyboard,
                               GtkTooltip *tooltip)
{
  g_autofree char *words = way_smart_say_all (&WAY_SMART_MARKS (widget)->smart);

  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
way_smart_marks_class_init (WaySmartMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->query_tooltip = way_smart_marks_query_tooltip;
  widget_class->measure = way_smart_marks_measure;
  widget_class->snapshot = way_smart_marks_snapshot;
  gtk_widget_class_set_css_name (widget_class, "smart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_smart_marks_init (WaySmartMarks *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++)
    self->smart.findings[mark] = WAY_SMART_MET;
}

GtkWidget *
way_smart_marks_new (void)
{
  return g_object_new (WAY_TYPE_SMART_MARKS, NULL);
}

void
way_smart_marks_set (WaySmartMarks *self, const WaySmart *smart)
{
  g_autofree char *words = NULL;

  g_return_if_fail (WAY_IS_SMART_MARKS (self));

  self->smart = *smart;
  words = way_smart_say_all (smart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
