/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-table.h"

#include "way-score-row.h"

/* Characters of a column of words: as narrow as it may get, and as wide as it would like. */
#define NARROW 9
#define WIDE   20

struct _WayScoreTable {
  AdwBin parent_instance;

  WayProgress *progress;

  GtkStack           *stack;
  GtkColumnView      *column_view;
  GtkSingleSelection *selection;
  GListStore         *rows;
};

enum {
  PROP_PROGRESS = 1,
  PROP_SELECTED_POINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayScoreTable, way_score_table, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0., "yalign", 0., NULL));
}

static void
setup_number_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 1., "yalign", 0., NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
setup_wrapped_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  GtkLabel *label = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0., "yalign", 0., NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_width_chars (label, NARROW);
  gtk_label_set_max_width_chars (label, WIDE);
  gtk_list_item_set_child (item, GTK_WIDGET (label));
}

static void
set_text (GtkListItem *item, const char *text)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_day_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  set_text (item, WAY_SCORE_ROW (gtk_list_item_get_item (item))->day);
}

static void
bind_score_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  set_text (item, WAY_SCORE_ROW (gtk_list_item_get_item (item))->score);
}

static void
bind_band_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  set_text (item, WAY_SCORE_ROW (gtk_list_item_get_item (item))->band);
}

static void
bind_change_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayScoreTable *self)
{
  set_text (item, WAY_SCORE_ROW (gtk_list_item_get_item (item))->change);
}

static void
selected_cb (WayScoreTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_POINT]);
}

static gboolean
way_score_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_SCORE_TABLE (widget)->column_view));
}

static void
way_score_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayScoreTable *self = WAY_SCORE_TABLE (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    g_value_set_boxed (value, self->progress);
    break;
  case PROP_SELECTED_POINT:
    g_value_set_int (value, way_score_table_get_selected_point (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_score_table_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  WayScoreTable *self = WAY_SCORE_TABLE (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    way_score_table_set_progress (self, g_value_get_boxed (value));
    break;
  case PROP_SELECTED_POINT:
    way_score_table_set_selected_point (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_score_table_dispose (GObject *object)
{
  WayScoreTable *self = WAY_SCORE_TABLE (object);

  g_clear_pointer (&self->progress, way_progress_unref);

  G_OBJECT_CLASS (way_score_table_parent_class)->dispose (object);
}

static void
way_score_table_class_init (WayScoreTableClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_score_table_get_property;
  object_class->set_property = way_score_table_set_property;
  object_class->dispose = way_score_table_dispose;
  widget_class->grab_focus = way_score_table_grab_focus;

  properties[PROP_PROGRESS] =
    g_param_spec_boxed ("progress", NULL, NULL, WAY_TYPE_PROGRESS,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_POINT] =
    g_param_spec_int ("selected-point", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_SCORE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-score-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, stack);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, selection);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_number_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_wrapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_score_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_band_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_change_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
way_score_table_init (WayScoreTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_score_table_set_progress (WayScoreTable *self, WayProgress *progress)
{
  const WaySeries *series;
  const int        selected = way_score_table_get_selected_point (self);
  guint            n = 0;

  g_return_if_fail (WAY_IS_SCORE_TABLE (self));

  if (self->progress == progress)
    return;

  g_clear_pointer (&self->progress, way_progress_unref);
  if (progress != NULL)
    self->progress = way_progress_ref (progress);
  series = progress != NULL ? way_progress_get_series (progress, 0) : NULL;

  g_list_store_remove_all (self->rows);
  if (series != NULL)
    n = way_series_get_n_points (series);
  for (guint i = n; i > 0; i--) {
    g_autoptr (WayScoreRow) row = way_score_row_new (series, i - 1);

    g_list_store_append (self->rows, row);
  }
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "table" : "empty");
  way_score_table_set_selected_point (self, selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

int
way_score_table_get_selected_point (WayScoreTable *self)
{
  WayScoreRow *row;

  g_return_val_if_fail (WAY_IS_SCORE_TABLE (self), -1);

  row = gtk_single_selection_get_selected_item (self->selection);
  return row != NULL ? (int)row->point : -1;
}

void
way_score_table_set_selected_point (WayScoreTable *self, int point)
{
  const int n = (int)g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint     at = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (WAY_IS_SCORE_TABLE (self));

  if (point >= 0 && point < n)
    at = (guint)(n - 1 - point);
  if (gtk_single_selection_get_selected (self->selection) == at)
    return;

  gtk_single_selection_set_selected (self->selection, at);
  if (at != GTK_INVALID_LIST_POSITION) /* GTK 4.8 has no other way to scroll to a row */
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->column_view)),
                                "list.scroll-to-item", "u", at);
}
