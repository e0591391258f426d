/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-columns.h"

#include "way-text-scale.h"

#define MAX_COLUMNS 8

struct _WayColumns {
  GtkWidget parent_instance;

  int   min_column_width;
  int   max_columns;
  int   spacing;
  int   row_spacing;
  char *weights;
};

enum {
  PROP_0,
  PROP_MIN_COLUMN_WIDTH,
  PROP_MAX_COLUMNS,
  PROP_SPACING,
  PROP_ROW_SPACING,
  PROP_WEIGHTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayColumns,
                               way_columns,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
first_child (WayColumns *self)
{
  return next_child (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static int
count_children (WayColumns *self)
{
  int n = 0;

  for (GtkWidget *child = first_child (self); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)))
    n++;

  return n;
}

static int
count_columns (WayColumns *self, int width)
{
  const int min = (int)(self->min_column_width * way_text_scale (GTK_WIDGET (self)));
  const int children = count_children (self);
  int       n = width < 0 ? children : (width + self->spacing) / MAX (min + self->spacing, 1);

  n = MIN (n, self->max_columns);
  return CLAMP (n, 1, MAX (children, 1));
}

/* The weight of each column; 1 where none is given. */
static void
share_out (WayColumns *self, int width, int n, int widths[MAX_COLUMNS])
{
  g_auto (GStrv) texts = g_strsplit (self->weights != NULL ? self->weights : "", ",", -1);
  const int given = (int)g_strv_length (texts);
  const int available = MAX (width - self->spacing * (n - 1), 0);
  double    weights[MAX_COLUMNS];
  double    sum = 0;
  int       used = 0;

  for (int i = 0; i < n; i++) {
    weights[i] = i < given && n > 1 ? MAX (g_ascii_strtod (texts[i], NULL), 0.01) : 1;
    sum += weights[i];
  }

  for (int i = 0; i < n; i++) {
    widths[i] = i == n - 1 ? available - used : (int)(available * weights[i] / sum);
    used += widths[i];
  }
}

static void
measure_width (WayColumns *self, int *minimum, int *natural)
{
  int wanted = 0;

  for (GtkWidget *child = first_child (self); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child))) {
    int min, nat;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
    *minimum = MAX (*minimum, min);
    wanted = MAX (wanted, nat);
  }

  *natural = MAX (*minimum, MAX (wanted, self->min_column_width * self->max_columns +
                                           self->spacing * (self->max_columns - 1)));
}

static void
measure_height (WayColumns *self, int width, int *minimum, int *natural)
{
  int widths[MAX_COLUMNS];
  int heights[MAX_COLUMNS] = { 0 };
  int i = 0;
  int n;
  int min_width = 0, ignored = 0;

  /* Without a width nothing is known about lines; one column of the least width is the worst. */
  if (width < 0) {
    measure_width (self, &min_width, &ignored);
    width = MAX (min_width, self->min_column_width);
  }

  n = count_columns (self, width);
  share_out (self, width, n, widths);

  for (GtkWidget *child = first_child (self); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)), i++) {
    const int column = i % n;
    int       nat;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, widths[column], NULL, &nat, NULL, NULL);
    heights[column] += nat + (i >= n ? self->row_spacing : 0);
  }

  for (i = 0; i < n; i++)
    *minimum = MAX (*minimum, heights[i]);
  *natural = *minimum;
}

static void
way_columns_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (WAY_COLUMNS (widget), minimum, natural);
  else
    measure_height (WAY_COLUMNS (widget), for_size, minimum, natural);
}

static void
way_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayColumns    *self = WAY_COLUMNS (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int      n = count_columns (self, width);
  const gboolean one_row = n > 1 && n == count_children (self);
  int            widths[MAX_COLUMNS], lefts[MAX_COLUMNS], tops[MAX_COLUMNS] = { 0 };
  int            left = 0;
  int            i = 0;

  share_out (self, width, n, widths);
  for (int column = 0; column < n; column++) {
    lefts[column] = rtl ? width - left - widths[column] : left;
    left += widths[column] + self->spacing;
  }

  for (GtkWidget *child = first_child (self); child != NULL;
       child = next_child (gtk_widget_get_next_sibling (child)), i++) {
    const int     column = i % n;
    GtkAllocation place = { lefts[column], tops[column], widths[column], 0 };

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, widths[column], NULL, &place.height, NULL,
                        NULL);
    if (one_row && gtk_widget_get_valign (child) == GTK_ALIGN_FILL)
      place.height = MAX (height, place.height);
    gtk_widget_size_allocate (child, &place, -1);
    tops[column] += place.height + self->row_spacing;
  }
}

static GtkSizeRequestMode
way_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
way_columns_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  if (GTK_IS_WIDGET (child))
    way_columns_append (WAY_COLUMNS (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = way_columns_add_child;
}

static void
way_columns_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayColumns *self = WAY_COLUMNS (object);

  switch (id) {
  case PROP_MIN_COLUMN_WIDTH:
    g_value_set_int (value, self->min_column_width);
    break;
  case PROP_MAX_COLUMNS:
    g_value_set_int (value, self->max_columns);
    break;
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  case PROP_ROW_SPACING:
    g_value_set_int (value, self->row_spacing);
    break;
  case PROP_WEIGHTS:
    g_value_set_string (value, self->weights);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
way_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayColumns *self = WAY_COLUMNS (object);

  switch (id) {
  case PROP_MIN_COLUMN_WIDTH:
    self->min_column_width = g_value_get_int (value);
    break;
  case PROP_MAX_COLUMNS:
    self->max_columns = g_value_get_int (value);
    break;
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  case PROP_ROW_SPACING:
    self->row_spacing = g_value_get_int (value);
    break;
  case PROP_WEIGHTS:
    g_free (self->weights);
    self->weights = g_value_dup_string (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
way_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (way_columns_parent_class)->dispose (object);
}

static void
way_columns_finalize (GObject *object)
{
  g_free (WAY_COLUMNS (object)->weights);

  G_OBJECT_CLASS (way_columns_parent_class)->finalize (object);
}

static void
way_columns_class_init (WayColumnsClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_columns_get_property;
  object_class->set_property = way_columns_set_property;
  object_class->dispose = way_columns_dispose;
  object_class->finalize = way_columns_finalize;
  widget_class->measure = way_columns_measure;
  widget_class->size_allocate = way_columns_size_allocate;
  widget_class->get_request_mode = way_columns_get_request_mode;

  properties[PROP_MIN_COLUMN_WIDTH] =
    g_param_spec_int ("min-column-width", NULL, NULL, 0, 9999, 360, flags);
  properties[PROP_MAX_COLUMNS] =
    g_param_spec_int ("max-columns", NULL, NULL, 1, MAX_COLUMNS, 2, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 99, 24, flags);
  properties[PROP_ROW_SPACING] = g_param_spec_int ("row-spacing", NULL, NULL, 0, 99, 24, flags);
  properties[PROP_WEIGHTS] = g_param_spec_string ("weights", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_columns_init (WayColumns *self)
{
  self->min_column_width = 360;
  self->max_columns = 2;
  self->spacing = 24;
  self->row_spacing = 24;
}

GtkWidget *
way_columns_new (void)
{
  return g_object_new (WAY_TYPE_COLUMNS, NULL);
}

void
way_columns_append (WayColumns *self, GtkWidget *child)
{
  g_return_if_fail (WAY_IS_COLUMNS (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
