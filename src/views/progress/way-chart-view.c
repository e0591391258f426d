/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-view.h"

#include "way-chart-area.h"
#include "way-status-bin.h"

struct _WayChartView {
  AdwBin parent_instance;

  WayChartModel *model;

  GtkStack     *stack;
  WayChartArea *area;
};

G_DEFINE_FINAL_TYPE (WayChartView, way_chart_view, ADW_TYPE_BIN)

static void
changed_cb (WayChartView *self)
{
  WayProgress   *progress = way_chart_model_get_progress (self->model);
  const gboolean empty =
    progress == NULL || (way_progress_is_empty (progress) && progress->moments->len == 0);

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "chart");
}

static gboolean
way_chart_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_CHART_VIEW (widget)->area));
}

static void
way_chart_view_dispose (GObject *object)
{
  WayChartView *self = WAY_CHART_VIEW (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (way_chart_view_parent_class)->dispose (object);
}

static void
way_chart_view_class_init (WayChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_chart_view_dispose;
  widget_class->grab_focus = way_chart_view_grab_focus;

  g_type_ensure (WAY_TYPE_CHART_AREA);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, WayChartView, area);
}

static void
way_chart_view_init (WayChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_chart_view_set_model (WayChartView *self, WayChartModel *model)
{
  g_return_if_fail (WAY_IS_CHART_VIEW (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  way_chart_area_set_model (self->area, model);
  changed_cb (self);
}
