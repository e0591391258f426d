/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-keeper-private.h"

typedef struct {
  WayPlanKeeper *keeper;
  WayPlanNode   *node;
} Meeting;

void
way_plan_keeper_take (WayPlanKeeper *self, WayPlanNode *node, WayConflict *conflict)
{
  g_return_if_fail (WAY_IS_PLAN_KEEPER (self));

  if (self->workspace == NULL || !way_plan_tree_has (self->tree, node))
    return;

  for (guint i = 0; i < way_conflict_get_n_fields (conflict); i++) {
    const WayConflictField *met = way_conflict_get_field (conflict, i);
    const char             *chosen = way_conflict_get_chosen (conflict, met->field->name);

    if (chosen != NULL)
      way_plan_node_type (node, met->field->name, chosen);
  }
  way_plan_node_accept (node, WAY_RECORD (way_conflict_get_theirs (conflict))->revision);
  way_plan_node_set_trouble (node, NULL);
  if (way_plan_node_is_typed (node)) {
    way_plan_keeper_save (self, node);
  } else {
    way_plan_keeper_drop_draft (self, node);
    way_plan_keeper_tell_changed (self);
  }
}

static void
met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Meeting *meeting = user_data;
  g_autoptr (WayPlanKeeper) self = meeting->keeper;
  g_autoptr (WayPlanNode) node = meeting->node;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConflict) conflict =
    way_workspace_meet_finish (WAY_WORKSPACE (source), result, &error);

  if (self->workspace != WAY_WORKSPACE (source) || !way_plan_tree_has (self->tree, node))
    return;

  if (error != NULL)
    way_plan_keeper_tell_failed (self, error);
  else if (conflict == NULL) /* the next save is made on what is there */
    way_plan_node_accept (node, WAY_RECORD (way_plan_node_get_record (node))->revision);
  else if (way_conflict_asks (conflict))
    way_plan_keeper_tell_conflict (self, node, conflict);
  else
    way_plan_keeper_take (self, node, conflict);
}

void
way_plan_keeper_meet (WayPlanKeeper *self, WayPlanNode *node)
{
  g_autoptr (WayDraft) draft = way_plan_keeper_make_draft (self, node);
  Meeting *meeting = g_new0 (Meeting, 1);

  meeting->keeper = g_object_ref (self);
  meeting->node = g_object_ref (node);
  way_workspace_meet_async (self->workspace, draft, FALSE, NULL, met_cb, meeting);
}
