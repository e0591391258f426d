/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-wrap.h"

struct _WayWrap {
  GtkWidget parent_instance;

  int   spacing;
  int   row_spacing;
  float xalign;
};

enum {
  PROP_0,
  PROP_SPACING,
  PROP_ROW_SPACING,
  PROP_XALIGN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayWrap,
                               way_wrap,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

/* One line of children, from “first” to before “end”, as high as the highest. */
typedef struct {
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
} Line;

static int
width_of (GtkWidget *child, int width)
{
  int min, nat;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);

  return MIN (nat, MAX (width, min));
}

static int
height_of (GtkWidget *child, int width)
{
  int nat;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &nat, NULL, NULL);

  return nat;
}

static Line
next_line (WayWrap *self, GtkWidget *first, int width)
{
  Line line = { .first = first };
  int  used = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    int wanted;

    if (!gtk_widget_should_layout (child))
      continue;
    wanted = width_of (child, width);
    if (used > 0 && used + wanted > width) {
      line.end = child;
      break;
    }
    line.width = used + wanted;
    used = line.width + self->spacing;
    line.height = MAX (line.height, height_of (child, wanted));
  }

  return line;
}

static void
way_wrap_measure (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int           *minimum,
                  int           *natural,
                  int           *minimum_baseline,
                  int           *natural_baseline)
{
  WayWrap *self = WAY_WRAP (widget);
  int      widest, sum = 0;

  /* Whoever asks for a width of its own gets the height that goes with it. */
  gtk_widget_get_size_request (widget, &widest, NULL);
  widest = MAX (widest, 0);
  *minimum_baseline = *natural_baseline = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int min, nat;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
    widest = MAX (widest, min);
    sum += nat + (sum > 0 ? self->spacing : 0);
  }

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = widest;
    *natural = MAX (widest, sum);
    return;
  }

  *minimum = 0;
  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;) {
    const Line line = next_line (self, first, for_size < 0 ? widest : for_size);

    *minimum += line.height + (line.end != NULL ? self->row_spacing : 0);
    first = line.end;
  }
  *natural = *minimum;
}

static void
way_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayWrap       *self = WAY_WRAP (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            top = 0;

  for (GtkWidget *first = gtk_widget_get_first_child (widget); first != NULL;) {
    const Line line = next_line (self, first, width);
    int        left = (int)((float)MAX (width - line.width, 0) * self->xalign);

    for (GtkWidget *child = line.first; child != line.end;
         child = gtk_widget_get_next_sibling (child)) {
      int wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      wanted = width_of (child, width);
      gtk_widget_size_allocate (
        child, &(GtkAllocation){ rtl ? width - left - wanted : left, top, wanted, line.height },
        -1);
      left += wanted + self->spacing;
    }

    top += line.height + self->row_spacing;
    first = line.end;
  }
}

static GtkSizeRequestMode
way_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_wrap_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    way_wrap_append (WAY_WRAP (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = way_wrap_add_child;
}

static void
way_wrap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayWrap *self = WAY_WRAP (object);

  switch (id) {
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_ROW_SPACING:
    g_value_set_int (value, self->row_spacing);
    break;
  case PROP_XALIGN:
    g_value_set_float (value, self->xalign);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
way_wrap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayWrap *self = WAY_WRAP (object);

  switch (id) {
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_ROW_SPACING:
    self->row_spacing = g_value_get_int (value);
    break;
  case PROP_XALIGN:
    self->xalign = g_value_get_float (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
way_wrap_dispose (GObject *object)
{
  way_wrap_remove_all (WAY_WRAP (object));

  G_OBJECT_CLASS (way_wrap_parent_class)->dispose (object);
}

static void
way_wrap_class_init (WayWrapClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_wrap_get_property;
  object_class->set_property = way_wrap_set_property;
  object_class->dispose = way_wrap_dispose;
  widget_class->measure = way_wrap_measure;
  widget_class->size_allocate = way_wrap_size_allocate;
  widget_class->get_request_mode = way_wrap_get_request_mode;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 99, 6, flags);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, 99, 6, flags);
  properties[PROP_XALIGN] = g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_wrap_init (WayWrap *self)
{
  self->spacing = 6;
  self->row_spacing = 6;
}

GtkWidget *
way_wrap_new (void)
{
  return g_object_new (WAY_TYPE_WRAP, NULL);
}

void
way_wrap_append (WayWrap *self, GtkWidget *child)
{
  g_return_if_fail (WAY_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
way_wrap_remove (WayWrap *self, GtkWidget *child)
{
  g_return_if_fail (WAY_IS_WRAP (self));
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}

void
way_wrap_remove_all (WayWrap *self)
{
  GtkWidget *child;

  g_return_if_fail (WAY_IS_WRAP (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
