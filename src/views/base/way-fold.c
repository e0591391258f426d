/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-fold.h"

#include "way-text-scale.h"

struct _WayFold {
  GtkWidget parent_instance;

  GtkWidget *child;
  int        fold_width;
  int        fold_height;
  int        least_width;
  gboolean   folded;
  guint      fold_id;
};

enum {
  PROP_0,
  PROP_CHILD,
  PROP_FOLD_WIDTH,
  PROP_FOLD_HEIGHT,
  PROP_LEAST_WIDTH,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayFold,
                               way_fold,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static void
set_child (WayFold *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
way_fold_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (WAY_FOLD (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = way_fold_add_child;
}

static gboolean
fold_cb (gpointer user_data)
{
  WayFold *self = user_data;

  self->fold_id = 0;
  self->folded = !self->folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  return G_SOURCE_REMOVE;
}

static void
way_fold_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  WayFold *self = WAY_FOLD (widget);
  int      width = 0;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
    *minimum = MIN (*minimum, self->least_width);
    return;
  }

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : MAX (for_size, width), minimum,
                      natural, NULL, NULL);
}

static void
way_fold_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayFold       *self = WAY_FOLD (widget);
  const double   scale = way_text_scale (widget);
  const gboolean folds =
    width < (int)(self->fold_width * scale) || height < (int)(self->fold_height * scale);
  int least_width = 0, least_height = 0;

  /* The shape changes outside of the allocation, yet before anything is drawn. */
  if (folds == self->folded)
    g_clear_handle_id (&self->fold_id, g_source_remove);
  else if (self->fold_id == 0)
    self->fold_id = g_idle_add_full (G_PRIORITY_HIGH, fold_cb, self, NULL);

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  width = MAX (width, least_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
}

static GtkSizeRequestMode
way_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_fold_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayFold *self = WAY_FOLD (object);

  switch (id) {
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  case PROP_FOLD_WIDTH:
    g_value_set_int (value, self->fold_width);
    break;
  case PROP_FOLD_HEIGHT:
    g_value_set_int (value, self->fold_height);
    break;
  case PROP_LEAST_WIDTH:
    g_value_set_int (value, self->least_width);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, self->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
way_fold_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayFold *self = WAY_FOLD (object);

  switch (id) {
  case PROP_CHILD:
    set_child (self, g_value_get_object (value));
    break;
  case PROP_FOLD_WIDTH:
    self->fold_width = g_value_get_int (value);
    break;
  case PROP_FOLD_HEIGHT:
    self->fold_height = g_value_get_int (value);
    break;
  case PROP_LEAST_WIDTH:
    self->least_width = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
way_fold_dispose (GObject *object)
{
  WayFold *self = WAY_FOLD (object);

  g_clear_handle_id (&self->fold_id, g_source_remove);
  set_child (self, NULL);

  G_OBJECT_CLASS (way_fold_parent_class)->dispose (object);
}

static void
way_fold_class_init (WayFoldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_fold_dispose;
  object_class->get_property = way_fold_get_property;
  object_class->set_property = way_fold_set_property;
  widget_class->measure = way_fold_measure;
  widget_class->size_allocate = way_fold_size_allocate;
  widget_class->get_request_mode = way_fold_get_request_mode;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLD_WIDTH] = g_param_spec_int ("fold-width", NULL, NULL, 0, G_MAXINT, 700,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLD_HEIGHT] = g_param_spec_int ("fold-height", NULL, NULL, 0, G_MAXINT, 0,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEAST_WIDTH] = g_param_spec_int ("least-width", NULL, NULL, 0, G_MAXINT, 300,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_fold_init (WayFold *self)
{
  self->fold_width = 700;
  self->least_width = 300;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
way_fold_new (void)
{
  return g_object_new (WAY_TYPE_FOLD, NULL);
}

gboolean
way_fold_get_folded (WayFold *self)
{
  g_return_val_if_fail (WAY_IS_FOLD (self), FALSE);

  return self->folded;
}
