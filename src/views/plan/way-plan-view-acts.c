/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-view-private.h"

/* --- acts --- */

void
way_plan_view_add (WayPlanView *self, WayPlanNode *parent, WayPlanNode *after)
{
  way_plan_view_want (self, way_plan_tree_add (self->tree, parent, after), FALSE);
}

/* Nothing is added to what cannot be saved. */
static gboolean
save_opened (WayPlanView *self)
{
  const WayField *wrong;
  g_autoptr (WayRecord) record = NULL;

  if (way_plan_node_is_blank (self->opened))
    return way_plan_node_get_kind (self->opened) == WAY_PLAN_KIND_PLAN;

  way_plan_keeper_save (self->keeper, self->opened);
  record = way_plan_node_make_record (self->opened, &wrong);
  return record != NULL;
}

static void
another_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);

  if (self->opened == NULL || !save_opened (self))
    return;

  if (way_plan_node_get_kind (self->opened) == WAY_PLAN_KIND_PLAN)
    way_plan_view_add (self, NULL, NULL);
  else
    way_plan_view_add (self, way_plan_node_get_parent (self->opened), self->opened);
}

/* Below what stands above a node in which nothing was written yet. */
static WayPlanNode *
get_previous_sibling (WayPlanView *self, WayPlanNode *node)
{
  GListModel *siblings = way_plan_tree_get_siblings (self->tree, node);
  const guint index = way_plan_tree_get_index (self->tree, node);
  g_autoptr (WayPlanNode) before = index > 0 ? g_list_model_get_item (siblings, index - 1) : NULL;

  if (before == NULL || way_plan_node_get_kind (before) == WAY_PLAN_KIND_PLAN)
    return NULL;
  return before;
}

static void
deeper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  WayPlanNode *parent = self->opened;

  if (parent == NULL)
    return;
  if (way_plan_node_get_kind (parent) == WAY_PLAN_KIND_PLAN) {
    another_action (widget, name, parameter);
    return;
  }

  if (way_plan_node_is_blank (parent))
    parent = get_previous_sibling (self, parent);
  else if (!save_opened (self))
    return;
  if (parent != NULL && way_plan_node_get_children (parent) != NULL)
    way_plan_view_add (self, parent, NULL);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  WayPlanNode *parent = self->opened != NULL ? way_plan_node_get_parent (self->opened) : NULL;

  if (parent == NULL || (!way_plan_node_is_blank (self->opened) && !save_opened (self)))
    return;

  way_plan_view_add (self, way_plan_node_get_parent (parent), parent);
}

void
way_plan_view_step (WayPlanView *self, int by)
{
  guint place;

  if (self->opened == NULL || !way_plan_view_find_place (self, self->opened, &place) ||
      (by < 0 && place == 0))
    return;

  way_plan_view_want (self, way_plan_view_get_nth (self, by < 0 ? place - 1 : place + 1), FALSE);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_plan_view_step (WAY_PLAN_VIEW (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_plan_view_step (WAY_PLAN_VIEW (widget), 1);
}

static void
move (WayPlanView *self, int by)
{
  if (self->opened == NULL || way_plan_node_get_kind (self->opened) == WAY_PLAN_KIND_PLAN)
    return;

  way_plan_keeper_save (self->keeper, self->opened);
  way_plan_keeper_move (self->keeper, self->opened, by);
  way_plan_view_want (self, self->opened, TRUE);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (WAY_PLAN_VIEW (widget), -1);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (WAY_PLAN_VIEW (widget), 1);
}

/* What is focused when a node has gone: what follows it, what stands before it, what it was in. */
static WayPlanNode *
get_neighbor (WayPlanView *self, WayPlanNode *node)
{
  GListModel *siblings = way_plan_tree_get_siblings (self->tree, node);
  const guint index = way_plan_tree_get_index (self->tree, node);
  g_autoptr (WayPlanNode) after = g_list_model_get_item (siblings, index + 1);
  WayPlanNode *before = get_previous_sibling (self, node);

  if (after != NULL)
    return after;
  return before != NULL ? before : way_plan_node_get_parent (node);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPlanView *self = WAY_PLAN_VIEW (widget);
  g_autoptr (WayPlanNode) node = NULL;
  WayPlanNode *neighbor;

  if (self->opened == NULL || way_plan_node_get_kind (self->opened) == WAY_PLAN_KIND_PLAN)
    return;

  node = g_object_ref (self->opened);
  neighbor = get_neighbor (self, node);
  if (neighbor == NULL)
    neighbor = way_plan_tree_get_plan (self->tree);
  way_plan_view_want (self, neighbor, FALSE);
  way_plan_keeper_remove (self->keeper, node);
  way_plan_view_want (self, neighbor, TRUE);
}

/* Typing that is not saved yet is taken back by the entry itself. */
static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  WayPlanView   *self = user_data;
  const gboolean redo = g_variant_get_boolean (args);
  GtkWidget     *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* What was taken back may have had the focus, and nothing has it now. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return GDK_EVENT_PROPAGATE;
  if (self->opened != NULL && way_plan_node_is_typed (self->opened) &&
      way_plan_node_get_trouble (self->opened) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!(redo ? way_plan_keeper_redo (self->keeper) : way_plan_keeper_undo (self->keeper)))
    return GDK_EVENT_PROPAGATE;

  if (self->opened != NULL)
    way_plan_view_want (self, self->opened, TRUE);
  return GDK_EVENT_STOP;
}

static void
add_undo_key (WayPlanView *self, GtkShortcutController *keys, const char *trigger, gboolean redo)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (undo_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (redo));
  gtk_shortcut_controller_add_shortcut (keys, shortcut);
}

void
way_plan_view_add_undo_keys (WayPlanView *self)
{
  GtkEventController *undo = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (undo, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (undo), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_undo_key (self, GTK_SHORTCUT_CONTROLLER (undo), "<Control>z", FALSE);
  add_undo_key (self, GTK_SHORTCUT_CONTROLLER (undo), "<Control><Shift>z", TRUE);
  gtk_widget_add_controller (GTK_WIDGET (self), undo);
}

void
way_plan_view_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.another", NULL, another_action);
  gtk_widget_class_install_action (widget_class, "plan.deeper", NULL, deeper_action);
  gtk_widget_class_install_action (widget_class, "plan.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "plan.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "plan.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "plan.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "plan.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "plan.remove", NULL, remove_action);
}
