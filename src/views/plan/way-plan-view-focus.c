/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

/* How many frames a row is waited for that is not built yet. */
#define MAX_TRIES 40

/* How long it is seen to that the focus stays, after rows have come or gone. */
#define FRAMES_TO_STAY 4

static GtkWidget *
get_focus (WayPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

gboolean
way_plan_view_has_focus_inside (WayPlanView *self, GtkWidget *row)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* --- a node that is wanted --- */

void
way_plan_view_stop_wanting (WayPlanView *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  self->field = NULL;
  g_clear_object (&self->wanted);
}

/* The node may have gone while it was waited for: then what stands in its place. */
static WayPlanNode *
get_wanted (WayPlanView *self)
{
  guint n;

  if (way_plan_tree_has (self->tree, self->wanted))
    return self->wanted;

  n = self->model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->model)) : 0;
  return n > 1 ? way_plan_view_get_nth (self, CLAMP (self->place, 1, n - 1)) : NULL;
}

static gboolean
is_there (WayPlanView *self, GtkWidget *row)
{
  if (self->field != NULL)
    return FALSE;
  if (self->reading)
    return get_focus (self) == row;

  return way_plan_row_is_open (WAY_PLAN_ROW (row)) && get_focus (self) != row &&
         way_plan_view_has_focus_inside (self, row);
}

static gboolean
take_focus (WayPlanView *self, GtkWidget *row)
{
  if (self->field != NULL) {
    if (!way_plan_row_focus_field (WAY_PLAN_ROW (row), self->field))
      return FALSE;
    self->field = NULL;
    return TRUE;
  }

  return self->reading ? way_plan_row_read (WAY_PLAN_ROW (row)) : gtk_widget_grab_focus (row);
}

/* A list hides the rows that it has past its edges, and a hidden row takes no keys until the next
 * frame, which may come after them. */
static void
show_at_once (WayPlanView *self, GtkWidget *row)
{
  GtkWidget *item = row;

  while (item != NULL && gtk_widget_get_parent (item) != GTK_WIDGET (self->list))
    item = gtk_widget_get_parent (item);
  if (item != NULL)
    gtk_widget_set_child_visible (item, TRUE);
}

static gboolean
try_focus (WayPlanView *self)
{
  WayPlanNode *node = get_wanted (self);
  GtkWidget   *row;
  guint        place;

  if (node == NULL)
    return TRUE;

  row = g_hash_table_lookup (self->rows, node);
  if (row == NULL || !gtk_widget_get_mapped (row)) {
    way_plan_view_unfold_to (self, node);
    if (!way_plan_view_find_place (self, node, &place))
      return FALSE;
    way_plan_view_reveal (self, place);
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", place);
    row = g_hash_table_lookup (self->rows, node);
    if (row != NULL)
      show_at_once (self, row);
  }
  if (row == NULL || !gtk_widget_get_mapped (row))
    return FALSE;

  way_plan_view_make_room (self, row);
  return is_there (self, row) || take_focus (self, row);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  /* What is being written may move the row, or bring it. */
  if (way_plan_keeper_is_busy (self->keeper))
    return G_SOURCE_CONTINUE;

  /* A window that saw the focus unmapped, when rows went, moves it on a frame later. */
  if (self->tries++ < MAX_TRIES && (!try_focus (self) || self->tries < self->stay))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  g_clear_object (&self->wanted);
  return G_SOURCE_REMOVE;
}

static void
want (WayPlanView *self, WayPlanNode *node, const char *field, gboolean wait)
{
  way_plan_view_stop_wanting (self);
  if (node == NULL)
    return;

  self->wanted = g_object_ref (node);
  self->field = field;
  self->tries = 0;
  self->stay = wait ? FRAMES_TO_STAY : 0;
  if (!wait && try_focus (self))
    g_clear_object (&self->wanted);
  else
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
way_plan_view_want (WayPlanView *self, WayPlanNode *node, gboolean wait)
{
  want (self, node, NULL, wait);
}

void
way_plan_view_want_field (WayPlanView *self, WayPlanNode *node, const char *field)
{
  want (self, node, field, FALSE);
}

/* --- the current node --- */

/* New nodes in which nothing was written go when they are left. */
static gboolean
tidy_cb (gpointer user_data)
{
  WayPlanView *self = user_data;

  self->tidying = 0;
  if (self->tree != NULL && way_plan_tree_get_state (self->tree) == WAY_PLAN_TREE_READY)
    way_plan_tree_drop_blank (self->tree, self->wanted != NULL ? self->wanted : self->current);
  return G_SOURCE_REMOVE;
}

void
way_plan_view_set_current (WayPlanView *self, WayPlanNode *node)
{
  GtkWidget *row;

  if (self->current == node)
    return;

  row = self->current != NULL ? g_hash_table_lookup (self->rows, self->current) : NULL;
  if (row != NULL)
    way_plan_row_set_open (WAY_PLAN_ROW (row), FALSE);
  g_set_object (&self->current, node);
  way_plan_view_enable_acts (self);
  if (node != NULL)
    way_plan_view_find_place (self, node, &self->place);
  if (self->tidying == 0)
    self->tidying = g_idle_add (tidy_cb, self);
}

void
way_plan_view_focus_changed (WayPlanView *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, WAY_TYPE_PLAN_ROW) : NULL;

  /* What is chosen from a list is not chosen yet. */
  if (row != NULL && way_plan_row_get_node (WAY_PLAN_ROW (row)) == self->current &&
      gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return;
  if (self->current != NULL)
    way_plan_keeper_save (self->keeper, self->current);
  /* A row that is rebuilt loses the focus for a moment. */
  if (focus == NULL)
    return;

  if (row != NULL)
    self->reading = focus == row;
  way_plan_view_set_current (self, row != NULL ? way_plan_row_get_node (WAY_PLAN_ROW (row)) : NULL);
  if (row != NULL)
    way_plan_view_see_focus (self);
}

/* What was begun and left is about to go. */
static gboolean
is_about_to_go (WayPlanNode *node)
{
  return way_plan_node_get_kind (node) != WAY_PLAN_KIND_PLAN && way_plan_node_is_blank (node);
}

void
way_plan_view_step (WayPlanView *self, int by)
{
  /* Keys come faster than rows. */
  WayPlanNode *node = self->wanted != NULL ? self->wanted : self->current;
  guint        place;

  if (node == NULL || !way_plan_view_find_place (self, node, &place))
    return;

  do {
    if (by < 0 && place == 0)
      return;

    node = way_plan_view_get_nth (self, by < 0 ? --place : ++place);
  } while (node != NULL && is_about_to_go (node));
  way_plan_view_want (self, node, FALSE);
}

void
way_plan_view_add (WayPlanView *self, WayPlanNode *parent, WayPlanNode *after)
{
  self->reading = FALSE;
  if (parent != NULL)
    way_plan_view_set_folded (self, parent, FALSE);
  way_plan_view_want (self, way_plan_tree_add (self->tree, parent, after), FALSE);
}

/* What is focused when a node has gone: what follows it, what stands before it, what it was in. */
static WayPlanNode *
get_neighbor (WayPlanView *self, WayPlanNode *node)
{
  WayPlanNode *after = way_plan_tree_get_sibling (self->tree, node, 1);
  WayPlanNode *before = way_plan_tree_get_sibling (self->tree, node, -1);
  WayPlanNode *parent = way_plan_node_get_parent (node);

  /* Who gives up what was begun goes back to where it was begun. */
  if (way_plan_node_is_new (node) && before != NULL)
    return before;
  if (after != NULL || before != NULL)
    return after != NULL ? after : before;
  return parent != NULL ? parent : way_plan_tree_get_plan (self->tree);
}

void
way_plan_view_remove (WayPlanView *self)
{
  g_autoptr (WayPlanNode) node = NULL;
  WayPlanNode *neighbor;

  if (self->current == NULL || way_plan_node_get_kind (self->current) == WAY_PLAN_KIND_PLAN)
    return;

  node = g_object_ref (self->current);
  neighbor = get_neighbor (self, node);
  way_plan_view_want (self, neighbor, FALSE);
  way_plan_keeper_remove (self->keeper, node);
  way_plan_view_want (self, neighbor, TRUE);
}
