/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-mark.h"

#include "way-chart-style.h"

#define RADIUS .42 /* of a caption, as on the chart */
#define SIZE   1.2

struct _WayChartMark {
  GtkWidget parent_instance;

  int           mark;
  WayChartFont *font; /* only for its size */
};

G_DEFINE_FINAL_TYPE (WayChartMark, way_chart_mark, GTK_TYPE_WIDGET)

static double
get_text (WayChartMark *self)
{
  return way_chart_font_get_size (way_chart_style_get_font (GTK_WIDGET (self), &self->font));
}

static void
way_chart_mark_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = *natural = (int)(SIZE * get_text (WAY_CHART_MARK (widget)) + .5);
  *minimum_baseline = *natural_baseline = -1;
}

static void
way_chart_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayChartMark *self = WAY_CHART_MARK (widget);
  const double  x = gtk_widget_get_width (widget) / 2.;
  const double  y = gtk_widget_get_height (widget) / 2.;
  const double  text = get_text (self);
  cairo_t      *cr = gtk_snapshot_append_cairo (
         snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)(2 * x), (float)(2 * y)));
  GdkRGBA color;

  if (self->mark >= 0) {
    way_chart_draw_mark (cr, (guint)self->mark, way_chart_style_get_look (), x, y, RADIUS * text);
  } else {
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
    cairo_set_source_rgba (cr, color.red, color.green, color.blue, .55);
    cairo_set_line_width (cr, text / 12);
    cairo_arc (cr, x, y, .9 * RADIUS * text, 0, 2 * G_PI);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
}

static void
way_chart_mark_dispose (GObject *object)
{
  g_clear_pointer (&WAY_CHART_MARK (object)->font, way_chart_font_unref);

  G_OBJECT_CLASS (way_chart_mark_parent_class)->dispose (object);
}

static void
way_chart_mark_class_init (WayChartMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_chart_mark_dispose;
  widget_class->measure = way_chart_mark_measure;
  widget_class->snapshot = way_chart_mark_snapshot;

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_chart_mark_init (WayChartMark *self)
{
  self->mark = -1;
  way_chart_style_follow (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

void
way_chart_mark_set_mark (WayChartMark *self, int mark)
{
  g_return_if_fail (WAY_IS_CHART_MARK (self));

  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
