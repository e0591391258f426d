/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

/* A list builds two hundred rows at once.  It is given some of those that are seen at first, and
 * some more before each frame, the first of which is the one that shows them. */
#define FIRST_ROWS   12
#define ROWS_A_FRAME 12

static gboolean
is_that_row (gpointer node, gpointer row, gpointer other)
{
  return row == other;
}

static void
forget_row (WayPlanView *self, WayPlanRow *row)
{
  g_hash_table_foreach_remove (self->rows, is_that_row, row);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = way_plan_row_new ();

  g_signal_connect_object (row, "destroy", G_CALLBACK (forget_row), user_data, G_CONNECT_SWAPPED);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_list_item_set_child (item, expander);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static WayPlanRow *
get_row (GtkListItem *item)
{
  return WAY_PLAN_ROW (
    gtk_tree_expander_get_child (GTK_TREE_EXPANDER (gtk_list_item_get_child (item))));
}

/* Beside the first line, however many there are. */
static void
raise_arrow (GtkWidget *expander)
{
  for (GtkWidget *child = gtk_widget_get_first_child (expander); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (g_str_equal (gtk_widget_get_css_name (child), "expander"))
      gtk_widget_set_valign (child, GTK_ALIGN_START);
  }
}

gboolean
way_plan_view_can_fold (WayPlanView *self, WayPlanNode *node)
{
  GListModel *children = G_LIST_MODEL (way_plan_node_get_children (node));

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (children, i);

    if (!way_plan_node_is_hidden (child))
      return TRUE;
  }

  return FALSE;
}

/* An arrow only where there is something below. */
static void
show_arrow (WayPlanView *self, WayPlanNode *node)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, node);

  if (row == NULL)
    return;
  if (way_plan_view_can_fold (self, node))
    gtk_widget_remove_css_class (gtk_widget_get_parent (row), "leaf");
  else
    gtk_widget_add_css_class (gtk_widget_get_parent (row), "leaf");
}

static gboolean
is_below (WayPlanNode *node, WayPlanNode *other)
{
  while (node != NULL && node != other)
    node = way_plan_node_get_parent (node);
  return node == other;
}

/* Also by its arrow; the focus does not go with what is folded away. */
static void
expanded_cb (GtkTreeListRow *tree_row, GParamSpec *pspec, WayPlanView *self)
{
  g_autoptr (WayPlanNode) node = gtk_tree_list_row_get_item (tree_row);
  const gboolean folded = !gtk_tree_list_row_get_expanded (tree_row);

  if (node == NULL)
    return;

  way_plan_node_set_folded (node, folded);
  if (folded && self->current != node && is_below (self->current, node))
    way_plan_view_want (self, node, TRUE);
}

/* Keys that come before another row has it would end in a row that is gone. */
static void
give_up_focus (WayPlanView *self, GtkWidget *row)
{
  if (way_plan_view_has_focus_inside (self, row))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  WayPlanView     *self = user_data;
  GtkTreeListRow  *tree_row = gtk_list_item_get_item (item);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  WayPlanRow      *row = get_row (item);
  g_autoptr (WayPlanNode) node = gtk_tree_list_row_get_item (tree_row);

  if (way_plan_row_get_node (row) != node) {
    give_up_focus (self, GTK_WIDGET (row));
    forget_row (self, row);
    gtk_tree_expander_set_list_row (expander, tree_row);
    raise_arrow (GTK_WIDGET (expander));
    way_plan_row_set_node (row, node, self->keeper);
  }
  g_hash_table_insert (self->rows, node, row);
  show_arrow (self, node);
  if (way_plan_node_get_children (node) != NULL)
    g_signal_connect (tree_row, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

/* When a row comes or goes, the list unbinds all behind it, and binds them again to what they had:
 * they keep it meanwhile, and the focus with it. */
static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  WayPlanView *self = user_data;
  GtkWidget   *row = GTK_WIDGET (get_row (item));
  guint        place;

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), expanded_cb, self);
  if (way_plan_view_has_focus_inside (self, row) &&
      !way_plan_view_find_place (self, way_plan_row_get_node (WAY_PLAN_ROW (row)), &place))
    give_up_focus (self, row);
}

/* --- what is folded away --- */

static GtkTreeListRow *
find_tree_row (WayPlanView *self, WayPlanNode *node)
{
  guint place;

  return way_plan_view_find_place (self, node, &place)
         ? gtk_tree_list_model_get_row (self->model, place)
         : NULL;
}

void
way_plan_view_set_folded (WayPlanView *self, WayPlanNode *node, gboolean folded)
{
  g_autoptr (GtkTreeListRow) row = find_tree_row (self, node);

  way_plan_node_set_folded (node, folded);
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !folded);
}

void
way_plan_view_unfold_to (WayPlanView *self, WayPlanNode *node)
{
  WayPlanNode *parent = way_plan_node_get_parent (node);

  if (parent == NULL)
    return;

  way_plan_view_unfold_to (self, parent);
  if (way_plan_node_is_folded (parent))
    way_plan_view_set_folded (self, parent, FALSE);
}

/* What was moved comes unfolded, and an arrow follows what is below. */
void
way_plan_view_show_folds (WayPlanView *self)
{
  GHashTableIter iter;
  WayPlanNode   *node;

  for (guint i = 0; (node = way_plan_view_get_nth (self, i)) != NULL; i++) {
    if (way_plan_node_is_folded (node))
      way_plan_view_set_folded (self, node, TRUE);
  }

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, (gpointer *)&node, NULL))
    show_arrow (self, node);
}

/* --- more rows with each frame --- */

static gboolean
show_more_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  const guint  shown = way_first_items_get_most (self->first);

  if (shown < g_list_model_get_n_items (G_LIST_MODEL (self->model))) {
    way_first_items_set_most (self->first, shown + ROWS_A_FRAME);
    return G_SOURCE_CONTINUE;
  }

  way_first_items_set_most (self->first, G_MAXUINT);
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

void
way_plan_view_stop_filling (WayPlanView *self)
{
  if (self->filling != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->filling);
  self->filling = 0;
}

void
way_plan_view_fill (WayPlanView *self)
{
  self->first = way_first_items_new (G_LIST_MODEL (self->model), FIRST_ROWS);
  self->filling = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more_cb, NULL, NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                         G_LIST_MODEL (g_object_ref (self->first)))));
}

void
way_plan_view_reveal (WayPlanView *self, guint place)
{
  if (way_first_items_get_most (self->first) <= place)
    way_first_items_set_most (self->first, place + ROWS_A_FRAME);
}

GtkListItemFactory *
way_plan_view_make_factory (WayPlanView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  return factory;
}
