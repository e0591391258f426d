/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-view.h"

#include "way-chart-area.h"
#include "way-chart-words.h"

struct _WayChartView {
  AdwBin parent_instance;

  GtkStack     *stack;
  WayChartArea *area;
  GtkLabel     *sentence;
};

enum {
  PROP_PROGRESS = 1,
  PROP_SELECTED_POINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayChartView, way_chart_view, ADW_TYPE_BIN)

static void
show (WayChartView *self)
{
  WayProgress     *progress = way_chart_area_get_progress (self->area);
  const int        point = way_chart_area_get_selected_point (self->area);
  const gboolean   empty = progress == NULL || way_progress_is_empty (progress);
  g_autofree char *words = NULL;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "chart");
  if (empty)
    return;

  words = point >= 0 ? way_chart_point_words (way_progress_get_series (progress, 0), (guint)point)
                     : way_chart_summary_words (progress);
  gtk_label_set_text (self->sentence, words);
}

static void
progress_changed_cb (WayChartView *self)
{
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
selected_changed_cb (WayChartView *self)
{
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_POINT]);
}

static gboolean
way_chart_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_CHART_VIEW (widget)->area));
}

static void
way_chart_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayChartView *self = WAY_CHART_VIEW (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    g_value_set_boxed (value, way_chart_area_get_progress (self->area));
    break;
  case PROP_SELECTED_POINT:
    g_value_set_int (value, way_chart_area_get_selected_point (self->area));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_chart_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayChartView *self = WAY_CHART_VIEW (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    way_chart_view_set_progress (self, g_value_get_boxed (value));
    break;
  case PROP_SELECTED_POINT:
    way_chart_view_set_selected_point (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_chart_view_class_init (WayChartViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_chart_view_get_property;
  object_class->set_property = way_chart_view_set_property;
  widget_class->grab_focus = way_chart_view_grab_focus;

  properties[PROP_PROGRESS] =
    g_param_spec_boxed ("progress", NULL, NULL, WAY_TYPE_PROGRESS,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_POINT] =
    g_param_spec_int ("selected-point", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayChartView, stack);
  gtk_widget_class_bind_template_child (widget_class, WayChartView, area);
  gtk_widget_class_bind_template_child (widget_class, WayChartView, sentence);
  gtk_widget_class_bind_template_callback (widget_class, progress_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
}

static void
way_chart_view_init (WayChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

void
way_chart_view_set_progress (WayChartView *self, WayProgress *progress)
{
  g_return_if_fail (WAY_IS_CHART_VIEW (self));

  way_chart_area_set_progress (self->area, progress);
}

int
way_chart_view_get_selected_point (WayChartView *self)
{
  g_return_val_if_fail (WAY_IS_CHART_VIEW (self), -1);

  return way_chart_area_get_selected_point (self->area);
}

void
way_chart_view_set_selected_point (WayChartView *self, int point)
{
  g_return_if_fail (WAY_IS_CHART_VIEW (self));

  way_chart_area_set_selected_point (self->area, point);
}
