/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rest.h"

struct _WayRest {
  GtkWidget parent_instance;

  GtkWidget *child;
};

enum { PROP_CHILD = 1 };

G_DEFINE_FINAL_TYPE (WayRest, way_rest, GTK_TYPE_WIDGET)

static void
way_rest_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayRest *self = WAY_REST (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = g_value_get_object (value);
  if (self->child != NULL)
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
way_rest_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, WAY_REST (object)->child);
}

static void
way_rest_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  WayRest *self = WAY_REST (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->child != NULL)
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
}

static void
way_rest_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayRest *self = WAY_REST (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, -1, NULL);
}

static void
way_rest_dispose (GObject *object)
{
  g_clear_pointer (&WAY_REST (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (way_rest_parent_class)->dispose (object);
}

static void
way_rest_class_init (WayRestClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_rest_dispose;
  object_class->get_property = way_rest_get_property;
  object_class->set_property = way_rest_set_property;
  widget_class->measure = way_rest_measure;
  widget_class->size_allocate = way_rest_size_allocate;

  g_object_class_install_property (
    object_class, PROP_CHILD,
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
way_rest_init (WayRest *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
