/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-pill.h"

#include "way-chart-mark.h"

struct _WayMeasurePill {
  GtkToggleButton parent_instance;

  char *key;

  WayChartMark *mark;
  GtkLabel     *label;
};

G_DEFINE_FINAL_TYPE (WayMeasurePill, way_measure_pill, GTK_TYPE_TOGGLE_BUTTON)

static void
way_measure_pill_finalize (GObject *object)
{
  g_free (WAY_MEASURE_PILL (object)->key);

  G_OBJECT_CLASS (way_measure_pill_parent_class)->finalize (object);
}

static void
way_measure_pill_class_init (WayMeasurePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_measure_pill_finalize;

  g_type_ensure (WAY_TYPE_CHART_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-measure-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMeasurePill, mark);
  gtk_widget_class_bind_template_child (widget_class, WayMeasurePill, label);
}

static void
way_measure_pill_init (WayMeasurePill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_measure_pill_new (const WayMeasure *measure)
{
  WayMeasurePill *self = g_object_new (WAY_TYPE_MEASURE_PILL, NULL);

  self->key = g_strdup (measure->key);
  gtk_label_set_text (self->label, measure->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  measure->name, -1);
  return GTK_WIDGET (self);
}

const char *
way_measure_pill_get_key (WayMeasurePill *self)
{
  g_return_val_if_fail (WAY_IS_MEASURE_PILL (self), NULL);

  return self->key;
}

void
way_measure_pill_show (WayMeasurePill *self, int mark)
{
  g_return_if_fail (WAY_IS_MEASURE_PILL (self));

  way_chart_mark_set_mark (self->mark, mark);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), mark >= 0);
}
