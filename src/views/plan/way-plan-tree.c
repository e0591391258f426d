/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-tree-private.h"

#include "way-client-name.h"
#include "way-now.h"
#include "way-plan.h"
#include "way-records.h"

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanTree, way_plan_tree, G_TYPE_OBJECT)

void
way_plan_tree_tell (WayPlanTree *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- records into nodes --- */

static gboolean
is_loaded (WayPlanTree *self)
{
  for (guint kind = 0; kind < WAY_PLAN_N_KINDS; kind++) {
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[kind])))
      return FALSE;
  }

  return self->drafts != NULL;
}

static gboolean
has_failed (WayPlanTree *self)
{
  for (guint kind = 0; kind < WAY_PLAN_N_KINDS; kind++) {
    if (way_live_list_has_failed (WAY_LIVE_LIST (self->lists[kind])))
      return TRUE;
  }

  return FALSE;
}

/* The newest plan that has not ended; a new one when there is none.  Ids are ordered by time. */
static gpointer
choose_plan (WayPlanTree *self)
{
  GListModel *plans = self->lists[WAY_PLAN_KIND_PLAN];
  WayPlan    *plan;

  for (guint i = g_list_model_get_n_items (plans); i > 0; i--) {
    g_autoptr (WayPlan) candidate = g_list_model_get_item (plans, i - 1);

    if (candidate->status != WAY_PLAN_ENDED)
      return g_steal_pointer (&candidate);
  }
  if (self->plan != NULL && way_plan_node_is_new (self->plan))
    return g_object_ref (way_plan_node_get_record (self->plan));

  plan = way_workspace_create (self->workspace, WAY_TYPE_PLAN);
  way_set (plan, client_id, self->client_id);
  way_set (plan, started_on, way_today ());
  return plan;
}

static void
sync_plan (WayPlanTree *self)
{
  g_autoptr (WayPlan) record = choose_plan (self);

  if (self->plan != NULL &&
      way_id_compare (way_plan_node_get_id (self->plan), &record->parent.id) != 0) {
    way_plan_tree_take_out (self, self->plan);
    g_clear_object (&self->plan);
  }
  if (self->plan == NULL) {
    self->plan = way_plan_node_new (WAY_PLAN_KIND_PLAN, record);
    way_plan_tree_put_in (self, self->plan, NULL);
  } else {
    way_plan_node_set_record (self->plan, record);
  }
}

/* Two records that are one person may have a plan each: the needs of both stand in one tree. */
static gboolean
is_open (WayPlanTree *self, const WayId *plan_id)
{
  GListModel *plans = self->lists[WAY_PLAN_KIND_PLAN];

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WayPlan) plan = g_list_model_get_item (plans, i);

    if (way_id_equal (&plan->parent.id, plan_id))
      return way_plan_record_is_open (plan);
  }

  return FALSE;
}

static void
sync_name (WayPlanTree *self)
{
  g_autoptr (WayClient) client = way_plan_tree_dup_client (self);
  g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;

  if (self->plan != NULL)
    way_plan_node_set_whose (self->plan, name);
}

/* The node that this one belongs to; FALSE when it is not here. */
static gboolean
find_parent (WayPlanTree *self, WayPlanNode *node, WayPlanNode **parent)
{
  const WayId *owner = way_plan_node_get_owner_id (node);

  if (way_plan_node_get_kind (node) == WAY_PLAN_KIND_NEED) {
    *parent = NULL;
    return way_id_compare (owner, way_plan_node_get_id (self->plan)) == 0 || is_open (self, owner);
  }

  *parent = way_plan_tree_find (self, owner);
  return *parent != NULL;
}

static void
sync_record (WayPlanTree *self, WayPlanKind kind, gpointer record, GHashTable *alive)
{
  WayPlanNode *node = way_plan_tree_find (self, &WAY_RECORD (record)->id);
  WayPlanNode *parent;

  if (node != NULL) {
    if (way_plan_node_get_record (node) != record) {
      way_plan_node_set_record (node, record);
      if (find_parent (self, node, &parent))
        way_plan_tree_settle (self, node, parent);
    }
  } else {
    g_autoptr (WayPlanNode) made = way_plan_node_new (kind, record);

    if (!find_parent (self, made, &parent))
      return;
    way_plan_tree_put_in (self, made, parent);
    node = made;
  }

  if (kind == WAY_PLAN_KIND_OBJECTIVE)
    way_plan_node_set_review (node, ((WayPlan *)way_plan_node_get_seen (self->plan))->review_on);
  g_hash_table_add (alive, node);
}

/* What is stored no more goes; what is new stays with its parent. */
static void
sweep (WayPlanTree *self, GHashTable *alive)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  WayPlanNode   *node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&node)) {
    if (node != self->plan && !way_plan_node_is_new (node) && !g_hash_table_contains (alive, node))
      g_ptr_array_add (gone, g_object_ref (node));
  }

  for (guint i = 0; i < gone->len; i++) {
    if (way_plan_tree_has (self, g_ptr_array_index (gone, i)))
      way_plan_tree_take_out (self, g_ptr_array_index (gone, i));
  }
}

static void take_drafts (WayPlanTree *self);

static void
sync_nodes (WayPlanTree *self)
{
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);

  if (self->workspace == NULL || self->state == WAY_PLAN_TREE_FAILED)
    return;
  if (has_failed (self)) {
    self->state = WAY_PLAN_TREE_FAILED;
    way_plan_tree_tell (self);
    return;
  }
  if (!is_loaded (self))
    return;

  sync_plan (self);
  sync_name (self);
  for (guint kind = WAY_PLAN_KIND_NEED; kind < WAY_PLAN_N_KINDS; kind++) {
    for (guint i = 0; i < g_list_model_get_n_items (self->lists[kind]); i++) {
      g_autoptr (WayRecord) record = g_list_model_get_item (self->lists[kind], i);

      sync_record (self, kind, record, alive);
    }
  }
  sweep (self, alive);

  if (self->state == WAY_PLAN_TREE_LOADING) {
    self->state = WAY_PLAN_TREE_READY;
    take_drafts (self);
  }
  way_plan_tree_tell (self);
}

/* --- drafts --- */

/* One of a record, or one of a record that was never saved, under what it belongs to. */
static void
take_draft (WayPlanTree *self, const WayDraft *draft)
{
  GType        type = way_records_find_type (draft->form);
  WayPlanNode *about = way_plan_tree_find (self, &draft->about);
  gboolean     of_client = way_id_compare (&draft->about, &self->client_id) == 0;

  if (about == NULL && !of_client)
    return;

  for (guint kind = 0; kind < WAY_PLAN_N_KINDS; kind++) {
    WayPlanNode *node = NULL;

    if (way_plan_kind_get_type (kind) != type)
      continue;
    if (about != NULL && way_plan_node_get_kind (about) == kind)
      node = about;
    else if (kind == WAY_PLAN_KIND_PLAN)
      node = self->plan;
    else if (kind == WAY_PLAN_KIND_NEED)
      node = way_plan_tree_add (self, NULL, NULL);
    else if (about != NULL && way_plan_node_get_kind (about) == kind - 1)
      node = way_plan_tree_add (self, about, NULL);
    if (node != NULL)
      way_plan_node_take_draft (node, draft);
  }
}

static void
take_drafts (WayPlanTree *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    take_draft (self, g_ptr_array_index (self->drafts, i));
  g_ptr_array_set_size (self->drafts, 0);
}

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayPlanTree) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts = way_workspace_list_drafts_finish (WAY_WORKSPACE (source), result, &error);

  if (WAY_WORKSPACE (source) != self->workspace ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_clear_pointer (&drafts, g_ptr_array_unref);
    return;
  }

  if (drafts == NULL) {
    self->state = WAY_PLAN_TREE_FAILED;
    way_plan_tree_tell (self);
    return;
  }
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = drafts;
  sync_nodes (self);
}

/* --- loading --- */

static void
unload (WayPlanTree *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (guint kind = 0; kind < WAY_PLAN_N_KINDS; kind++) {
    if (self->lists[kind] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[kind], self);
    g_clear_object (&self->lists[kind]);
  }
  if (self->clients != NULL)
    g_signal_handlers_disconnect_by_data (self->clients, self);
  g_clear_object (&self->clients);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_list_store_remove_all (self->roots);
  g_hash_table_remove_all (self->nodes);
  g_clear_object (&self->workspace);
  self->state = WAY_PLAN_TREE_NOTHING;
}

void
way_plan_tree_load (WayPlanTree *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_PLAN_TREE (self));

  unload (self);
  if (workspace != NULL && client_id != NULL && !way_id_is_none (client_id)) {
    self->workspace = g_object_ref (workspace);
    self->client_id = *client_id;
    self->state = WAY_PLAN_TREE_LOADING;
    self->cancellable = g_cancellable_new ();
    for (guint kind = 0; kind < WAY_PLAN_N_KINDS; kind++) {
      self->lists[kind] = way_workspace_list (
        workspace, way_query_new_of (way_plan_kind_get_type (kind), "client_id", client_id));
      g_signal_connect_swapped (self->lists[kind], "items-changed", G_CALLBACK (sync_nodes), self);
      g_signal_connect_swapped (self->lists[kind], "notify::loading", G_CALLBACK (sync_nodes),
                                self);
    }
    self->clients =
      way_workspace_list (workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", client_id));
    g_signal_connect_swapped (self->clients, "items-changed", G_CALLBACK (sync_name), self);
    way_workspace_list_drafts_async (workspace, self->cancellable, drafts_cb, g_object_ref (self));
  }
  way_plan_tree_tell (self);
}

static void
way_plan_tree_dispose (GObject *object)
{
  unload (WAY_PLAN_TREE (object));

  G_OBJECT_CLASS (way_plan_tree_parent_class)->dispose (object);
}

static void
way_plan_tree_finalize (GObject *object)
{
  WayPlanTree *self = WAY_PLAN_TREE (object);

  g_object_unref (self->roots);
  g_hash_table_unref (self->nodes);

  G_OBJECT_CLASS (way_plan_tree_parent_class)->finalize (object);
}

static void
way_plan_tree_class_init (WayPlanTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_plan_tree_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_plan_tree_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PLAN_TREE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_plan_tree_init (WayPlanTree *self)
{
  self->roots = g_list_store_new (WAY_TYPE_PLAN_NODE);
  self->nodes = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, g_object_unref);
}

WayPlanTree *
way_plan_tree_new (void)
{
  return g_object_new (WAY_TYPE_PLAN_TREE, NULL);
}

/* --- looking --- */

WayPlanTreeState
way_plan_tree_get_state (WayPlanTree *self)
{
  return self->state;
}

const WayId *
way_plan_tree_get_client (WayPlanTree *self)
{
  return &self->client_id;
}

WayClient *
way_plan_tree_dup_client (WayPlanTree *self)
{
  return self->clients != NULL ? g_list_model_get_item (self->clients, 0) : NULL;
}

gboolean
way_plan_tree_is_empty (WayPlanTree *self)
{
  return self->plan == NULL ||
         (g_hash_table_size (self->nodes) == 1 && way_plan_node_is_blank (self->plan));
}

GListModel *
way_plan_tree_get_roots (WayPlanTree *self)
{
  return G_LIST_MODEL (self->roots);
}

WayPlanNode *
way_plan_tree_get_plan (WayPlanTree *self)
{
  return self->plan;
}

WayPlanNode *
way_plan_tree_find (WayPlanTree *self, const WayId *id)
{
  return g_hash_table_lookup (self->nodes, id);
}

gboolean
way_plan_tree_has (WayPlanTree *self, WayPlanNode *node)
{
  return way_plan_tree_find (self, way_plan_node_get_id (node)) == node;
}

void
way_plan_tree_get_draft_key (WayPlanTree *self, WayPlanNode *node, const char **form, WayId *about)
{
  *form = WAY_RECORD_GET_CLASS (way_plan_node_get_record (node))->table;
  if (!way_plan_node_is_new (node))
    *about = *way_plan_node_get_id (node);
  else if (way_plan_node_get_kind (node) <= WAY_PLAN_KIND_NEED && way_plan_node_is_new (self->plan))
    *about = self->client_id;
  else
    *about = *way_plan_node_get_owner_id (node);
}
