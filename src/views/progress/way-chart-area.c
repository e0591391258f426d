/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-area-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-chart-style.h"

#define NATURAL_PLUS 8. /* height above the least, in caption sizes */

G_DEFINE_FINAL_TYPE (WayChartArea, way_chart_area, GTK_TYPE_WIDGET)

static WayProgress *
get_progress (WayChartArea *self)
{
  return self->model != NULL ? way_chart_model_get_progress (self->model) : NULL;
}

/* --- the drawing --- */

static void
forget_chart (WayChartArea *self)
{
  g_clear_pointer (&self->chart, way_chart_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* It may need another height, too. */
static void
forget_all (WayChartArea *self)
{
  self->measured_width = -1;
  self->pinched = 1;
  forget_chart (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

WayChartStyle
way_chart_area_get_style (WayChartArea *self)
{
  WayChartFont *font = way_chart_style_get_font (GTK_WIDGET (self), &self->font);

  return (WayChartStyle){
    .look = way_chart_style_get_look (),
    .font = font,
    .together = way_chart_model_get_together (self->model),
    .active = way_chart_model_get_active (self->model),
    .least_rows = self->least_rows,
  };
}

/* NULL where there is nothing to draw, or no room yet. */
WayChart *
way_chart_area_get_chart (WayChartArea *self)
{
  const int     width = gtk_widget_get_width (GTK_WIDGET (self));
  const int     height = gtk_widget_get_height (GTK_WIDGET (self));
  WayChartStyle style;

  if (get_progress (self) == NULL || width <= 0 || height <= 0)
    return NULL;

  style = way_chart_area_get_style (self);
  if (self->chart != NULL && way_chart_get_font (self->chart) != style.font)
    g_clear_pointer (&self->chart, way_chart_free);
  if (self->chart == NULL) {
    self->chart = way_chart_new (get_progress (self), way_chart_model_get_span (self->model),
                                 &style, width, height);
    self->least_rows = MAX (self->least_rows, way_chart_get_n_rows (self->chart));
  }
  return self->chart;
}

static void
draw_marked (WayChartArea *self, cairo_t *cr)
{
  const WayChartBox plot = way_chart_get_plot (self->chart);
  GdkRGBA           color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, .15);
  cairo_rectangle (cr, MIN (self->drag_from, self->drag_to), plot.y,
                   fabs (self->drag_to - self->drag_from), plot.height);
  cairo_fill_preserve (cr);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, .7);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
way_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayChartArea *self = WAY_CHART_AREA (widget);
  const float   width = (float)gtk_widget_get_width (widget);
  const float   height = (float)gtk_widget_get_height (widget);
  cairo_t      *cr;

  if (way_chart_area_get_chart (self) == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  way_chart_paint (self->chart, cr, gtk_widget_get_scale_factor (widget));
  if (self->drag == DRAG_MARKS)
    draw_marked (self, cr);
  else
    way_chart_draw_cursor (self->chart, cr, way_chart_model_get_pointed (self->model));
  cairo_destroy (cr);
}

static GtkSizeRequestMode
way_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
measure_height (WayChartArea *self, double width, const WayChartStyle *style)
{
  if (fabs (self->measured_width - width) > .1 || self->measured_font != style->font) {
    g_clear_pointer (&self->measured_font, way_chart_font_unref);
    self->measured_font = way_chart_font_ref (style->font);
    self->measured_height = way_chart_measure_height (
      get_progress (self), way_chart_model_get_span (self->model), style, width);
    self->measured_width = width;
  }
  return self->measured_height;
}

static void
way_chart_area_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  WayChartArea *self = WAY_CHART_AREA (widget);
  WayChartStyle style;
  double        text;
  double        width;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (get_progress (self) == NULL)
    return;

  style = way_chart_area_get_style (self);
  text = way_chart_font_get_size (style.font);
  width = way_chart_measure_width (&style);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = (int)width; /* it takes what there is */
  } else {
    *minimum = (int)measure_height (self, MAX (width, for_size), &style);
    *natural = *minimum + (int)(NATURAL_PLUS * text);
  }
}

static void
way_chart_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_clear_pointer (&WAY_CHART_AREA (widget)->chart, way_chart_free);
}

/* --- what the model tells --- */

/* The name speaks: a screen reader reads it anew whenever it changes. */
static void
tell (WayChartArea *self, gboolean the_span)
{
  g_autofree char *summary = self->model != NULL ? way_chart_model_dup_summary (self->model)
                                                 : g_strdup (_ ("Chart without results"));
  g_autofree char *sentence = NULL;

  if (self->model != NULL && !the_span) /* a pointer is for the eyes */
    sentence = way_chart_model_dup_cursor_sentence (self->model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : summary,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static void
changed_cb (WayChartArea *self, guint what)
{
  const guint redraw = WAY_CHART_CHANGED_PROGRESS | WAY_CHART_CHANGED_SPAN | WAY_CHART_CHANGED_FORM;

  if ((what & (WAY_CHART_CHANGED_PROGRESS | WAY_CHART_CHANGED_FORM)) != 0)
    self->least_rows = 0;
  if ((what & redraw) != 0)
    forget_all (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if ((what & ~WAY_CHART_CHANGED_POINTED) != 0)
    tell (self, (what & redraw) != 0 && (what & WAY_CHART_CHANGED_CURSOR) == 0);
}

/* --- the widget --- */

static void
way_chart_area_dispose (GObject *object)
{
  WayChartArea *self = WAY_CHART_AREA (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->chart, way_chart_free);
  g_clear_pointer (&self->font, way_chart_font_unref);
  g_clear_pointer (&self->measured_font, way_chart_font_unref);

  G_OBJECT_CLASS (way_chart_area_parent_class)->dispose (object);
}

static void
way_chart_area_class_init (WayChartAreaClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_chart_area_dispose;
  widget_class->get_request_mode = way_chart_area_get_request_mode;
  widget_class->measure = way_chart_area_measure;
  widget_class->size_allocate = way_chart_area_size_allocate;
  widget_class->snapshot = way_chart_area_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-chart-area.ui");
  way_chart_area_bind_hands (widget_class);
}

static void
way_chart_area_init (WayChartArea *self)
{
  self->measured_width = -1;
  self->pinched = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  way_chart_style_follow (GTK_WIDGET (self), G_CALLBACK (forget_chart));
}

void
way_chart_area_set_model (WayChartArea *self, WayChartModel *model)
{
  g_return_if_fail (WAY_IS_CHART_AREA (self));

  if (self->model == model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  forget_all (self);
  tell (self, FALSE);
}

gboolean
way_chart_area_get_spot (WayChartArea *self, WayChartPlace of, double *x, double *y)
{
  g_return_val_if_fail (WAY_IS_CHART_AREA (self), FALSE);

  return self->chart != NULL && way_chart_get_spot (self->chart, of, x, y);
}
