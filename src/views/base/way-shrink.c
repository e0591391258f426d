/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-shrink.h"

#include "way-text-scale.h"

struct _WayShrink {
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *child; /* in it; borrowed */
  int        least_height;
  gboolean   shrinking;
};

enum {
  PROP_0,
  PROP_CHILD,
  PROP_LEAST_HEIGHT,
  PROP_SHRINKING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayShrink, way_shrink, GTK_TYPE_WIDGET)

static void
way_shrink_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  WayShrink *self = WAY_SHRINK (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *natural = *minimum; /* wrapped words are never lower than they can be */
    if (self->shrinking)
      *minimum = MIN (*minimum, (int)(self->least_height * way_text_scale (widget)));
  }
}

static void
way_shrink_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (WAY_SHRINK (widget)->scroller, width, height, baseline, NULL);
}

static GtkSizeRequestMode
way_shrink_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_shrink_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayShrink *self = WAY_SHRINK (object);

  switch (id) {
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  case PROP_LEAST_HEIGHT:
    g_value_set_int (value, self->least_height);
    break;
  case PROP_SHRINKING:
    g_value_set_boolean (value, self->shrinking);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
way_shrink_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayShrink *self = WAY_SHRINK (object);

  switch (id) {
  case PROP_CHILD:
    self->child = g_value_get_object (value);
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->child);
    break;
  case PROP_LEAST_HEIGHT:
    self->least_height = g_value_get_int (value);
    break;
  case PROP_SHRINKING:
    self->shrinking = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
way_shrink_dispose (GObject *object)
{
  WayShrink *self = WAY_SHRINK (object);

  self->child = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (way_shrink_parent_class)->dispose (object);
}

static void
way_shrink_class_init (WayShrinkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_shrink_dispose;
  object_class->get_property = way_shrink_get_property;
  object_class->set_property = way_shrink_set_property;
  widget_class->measure = way_shrink_measure;
  widget_class->size_allocate = way_shrink_size_allocate;
  widget_class->get_request_mode = way_shrink_get_request_mode;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEAST_HEIGHT] = g_param_spec_int ("least-height", NULL, NULL, 0, G_MAXINT, 96,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHRINKING] = g_param_spec_boolean ("shrinking", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_shrink_init (WayShrink *self)
{
  self->least_height = 96;
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
