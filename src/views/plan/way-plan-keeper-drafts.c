/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-keeper-private.h"

/* Nothing that was typed is younger than this and in no draft. */
#define DRAFT_DELAY 700 /* ms */

/* A disk that failed may be well again. */
#define DRAFT_AGAIN_DELAY 2000 /* ms */

static gboolean timer_cb (gpointer user_data);

static void
keep_after (WayPlanKeeper *self, WayPlanNode *node, guint delay)
{
  g_hash_table_add (self->typed, g_object_ref (node));
  if (self->timer == 0)
    self->timer = g_timeout_add (delay, timer_cb, self);
}

void
way_plan_keeper_keep_soon (WayPlanKeeper *self, WayPlanNode *node)
{
  keep_after (self, node, DRAFT_DELAY);
}

typedef struct {
  WayPlanKeeper *keeper;
  WayPlanNode   *node;
} Keeping;

static void
draft_kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Keeping *keeping = user_data;
  g_autoptr (WayPlanKeeper) self = keeping->keeper;
  g_autoptr (WayPlanNode) node = keeping->node;
  g_autoptr (GError) error = NULL;
  const gboolean kept = way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, &error);

  self->keeping--;
  if (WAY_WORKSPACE (source) != self->workspace)
    return;

  if (kept) {
    self->failing = FALSE;
  } else {
    /* It may have been saved meanwhile, or taken away. */
    if (way_plan_tree_has (self->tree, node) && way_plan_node_is_typed (node))
      keep_after (self, node, DRAFT_AGAIN_DELAY);
    /* It is told once, however often it is tried. */
    if (!self->failing)
      way_plan_keeper_tell_failed (self, error);
    self->failing = TRUE;
  }
  way_plan_keeper_tell_changed (self);
}

WayDraft *
way_plan_keeper_make_draft (WayPlanKeeper *self, WayPlanNode *node)
{
  g_autoptr (GVariant) texts = way_plan_node_get_typed (node);
  const char *form;
  WayId       about;

  way_plan_tree_get_draft_key (self->tree, node, &form, &about);
  return way_draft_new (form, &about, way_plan_node_get_base (node), texts);
}

void
way_plan_keeper_keep_draft (WayPlanKeeper *self, WayPlanNode *node)
{
  g_autoptr (WayDraft) draft = NULL;
  Keeping *keeping;

  if (!way_plan_tree_has (self->tree, node) || !way_plan_node_is_typed (node))
    return;

  keeping = g_new0 (Keeping, 1);
  keeping->keeper = g_object_ref (self);
  keeping->node = g_object_ref (node);
  self->keeping++;
  draft = way_plan_keeper_make_draft (self, node);
  way_workspace_keep_draft_async (self->workspace, draft, NULL, draft_kept_cb, keeping);
}

void
way_plan_keeper_keep_drafts (WayPlanKeeper *self)
{
  GHashTableIter iter;
  WayPlanNode   *node;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, (gpointer *)&node, NULL))
    way_plan_keeper_keep_draft (self, node);
  g_hash_table_remove_all (self->typed);
  way_plan_keeper_tell_changed (self);
}

static gboolean
timer_cb (gpointer user_data)
{
  WayPlanKeeper *self = user_data;

  self->timer = 0;
  way_plan_keeper_keep_drafts (self);
  return G_SOURCE_REMOVE;
}

void
way_plan_keeper_drop_draft (WayPlanKeeper *self, WayPlanNode *node)
{
  const char *form;
  WayId       about;

  g_hash_table_remove (self->typed, node);
  way_plan_tree_get_draft_key (self->tree, node, &form, &about);
  /* One that stays is offered again, which loses nothing. */
  way_workspace_drop_draft_async (self->workspace, form, &about, NULL, NULL, NULL);
}
