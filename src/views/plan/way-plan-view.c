/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"
#include "way-text-scale.h"

G_DEFINE_FINAL_TYPE (WayPlanView, way_plan_view, GTK_TYPE_WIDGET)

/* --- places --- */

WayPlanNode *
way_plan_view_get_nth (WayPlanView *self, guint place)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (WayPlanNode) node = NULL;

  if (self->model == NULL)
    return NULL;

  row = g_list_model_get_item (G_LIST_MODEL (self->model), place);
  node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  return node; /* the tree holds it */
}

gboolean
way_plan_view_find_place (WayPlanView *self, WayPlanNode *node, guint *place)
{
  WayPlanNode *other;

  for (guint i = 0; (other = way_plan_view_get_nth (self, i)) != NULL; i++) {
    if (other == node) {
      *place = i;
      return TRUE;
    }
  }

  return FALSE;
}

/* --- what changed --- */

static void
show_hidden (WayPlanView *self)
{
  const guint n = way_plan_tree_count_hidden (self->tree);

  if (n == self->n_hidden)
    return;

  self->n_hidden = n;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
tree_changed_cb (WayPlanView *self)
{
  if (way_plan_tree_get_state (self->tree) != WAY_PLAN_TREE_READY)
    return;

  show_hidden (self);
  way_plan_view_show_folds (self);
  if (self->current == NULL)
    return;

  if (!way_plan_tree_has (self->tree, self->current)) {
    g_autoptr (WayPlanNode) gone = g_steal_pointer (&self->current);

    if (self->wanted == NULL)
      way_plan_view_want (self, gone, TRUE);
  } else if (!way_plan_view_find_place (self, self->current, &self->place) &&
             self->wanted == NULL) { /* it is hidden, or folded away */
    way_plan_view_want (self, way_plan_view_get_nth (self, self->place), TRUE);
  }
}

/* What undo or redo changed is looked at. */
static void
went_cb (WayPlanView *self, const WayId *id)
{
  WayPlanNode *node = way_plan_tree_find (self->tree, id);

  if (node == NULL)
    node = self->current;
  if (node != NULL)
    way_plan_view_want (self, node, TRUE);
}

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  return !way_plan_node_is_hidden (item);
}

static GListModel *
filter_nodes (WayPlanView *self, GListModel *nodes)
{
  return G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (nodes), g_object_ref (self->filter)));
}

static GListModel *
get_children_cb (gpointer item, gpointer user_data)
{
  GListStore *children = way_plan_node_get_children (item);

  return children != NULL ? filter_nodes (user_data, G_LIST_MODEL (children)) : NULL;
}

/* --- the object --- */

static void
way_plan_view_root (GtkWidget *widget)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  GTK_WIDGET_CLASS (way_plan_view_parent_class)->root (widget);
  self->focus_id = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                             G_CALLBACK (way_plan_view_focus_changed), self);
}

static void
way_plan_view_unroot (GtkWidget *widget)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  way_plan_view_stop_wanting (self);
  g_clear_signal_handler (&self->focus_id, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (way_plan_view_parent_class)->unroot (widget);
}

static void
way_plan_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (way_plan_view_parent_class)->snapshot (widget, snapshot);
  way_plan_view_draw_drop (WAY_PLAN_VIEW (widget), snapshot);
}

static void
forget_tree (WayPlanView *self)
{
  way_plan_view_stop_dragging (self);
  way_plan_view_stop_seeing (self);
  way_plan_view_stop_filling (self);
  if (way_plan_view_has_focus_inside (self, GTK_WIDGET (self->list)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->first);
  g_clear_object (&self->model);
  if (self->tree != NULL) {
    g_signal_handlers_disconnect_by_data (self->tree, self);
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  }
  g_clear_handle_id (&self->tidying, g_source_remove);
  way_plan_view_stop_wanting (self);
  g_clear_object (&self->current);
  g_clear_object (&self->tree);
  g_clear_object (&self->keeper);
}

static void
way_plan_view_dispose (GObject *object)
{
  WayPlanView *self = WAY_PLAN_VIEW (object);

  if (self->scroller != NULL)
    forget_tree (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (way_plan_view_parent_class)->dispose (object);
}

static void
way_plan_view_finalize (GObject *object)
{
  g_hash_table_unref (WAY_PLAN_VIEW (object)->rows);
  g_object_unref (WAY_PLAN_VIEW (object)->filter);

  G_OBJECT_CLASS (way_plan_view_parent_class)->finalize (object);
}

static void
way_plan_view_class_init (WayPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_plan_view_finalize;
  widget_class->root = way_plan_view_root;
  widget_class->unroot = way_plan_view_unroot;
  widget_class->snapshot = way_plan_view_snapshot;

  way_plan_view_install_acts (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayPlanView, list);
  gtk_widget_class_set_css_name (widget_class, "plan-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
way_plan_view_init (WayPlanView *self)
{
  g_autoptr (GtkListItemFactory) factory = way_plan_view_make_factory (self);

  self->rows = g_hash_table_new (NULL, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, NULL, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_clamp_scrollable_set_maximum_size (self->clamp,
                                         (int)(adw_clamp_scrollable_get_maximum_size (self->clamp) *
                                               way_text_scale (GTK_WIDGET (self))));

  gtk_list_view_set_factory (self->list, factory);

  g_signal_connect_object (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "changed",
    G_CALLBACK (way_plan_view_see_growth), self, G_CONNECT_SWAPPED);
  way_plan_view_add_keys (self);
  way_plan_view_add_dragging (self);
}

void
way_plan_view_set_tree (WayPlanView *self, WayPlanTree *tree, WayPlanKeeper *keeper)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  if (self->tree == tree)
    return;

  forget_tree (self);
  if (tree == NULL)
    return;

  self->tree = g_object_ref (tree);
  self->keeper = g_object_ref (keeper);
  self->n_hidden = way_plan_tree_count_hidden (tree);
  g_signal_connect_swapped (tree, "changed", G_CALLBACK (tree_changed_cb), self);
  g_signal_connect_swapped (keeper, "went", G_CALLBACK (went_cb), self);
  self->model = gtk_tree_list_model_new (filter_nodes (self, way_plan_tree_get_roots (tree)), FALSE,
                                         TRUE, get_children_cb, self, NULL);
  way_plan_view_fill (self);
}

void
way_plan_view_add_need (WayPlanView *self)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  if (self->current != NULL)
    way_plan_keeper_save (self->keeper, self->current);
  way_plan_view_add (self, NULL, NULL);
}

void
way_plan_view_focus (WayPlanView *self)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  if (self->tree != NULL)
    way_plan_view_want (
      self, self->current != NULL ? self->current : way_plan_view_get_nth (self, 1), FALSE);
}

void
way_plan_view_show (WayPlanView *self, WayPlanNode *node, const char *field)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));
  g_return_if_fail (node != NULL);

  self->reading = FALSE;
  way_plan_view_want_field (self, node, field);
}

void
way_plan_view_leave (WayPlanView *self)
{
  g_return_if_fail (WAY_IS_PLAN_VIEW (self));

  if (self->current != NULL)
    way_plan_keeper_save (self->keeper, self->current);
  way_plan_view_set_current (self, NULL);
}
