/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-order.h"
#include "way-plan-tree-private.h"

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 first = way_plan_node_get_position ((WayPlanNode *)a);
  gint64 second = way_plan_node_get_position ((WayPlanNode *)b);

  if (first != second)
    return first < second ? -1 : 1;
  return way_id_compare (way_plan_node_get_id ((WayPlanNode *)a),
                         way_plan_node_get_id ((WayPlanNode *)b));
}

/* --- nodes in their lists --- */

GListStore *
way_plan_tree_get_store (WayPlanTree *self, WayPlanNode *node)
{
  WayPlanNode *parent = way_plan_node_get_parent (node);

  return parent != NULL ? way_plan_node_get_children (parent) : self->roots;
}

/* A key lives as long as its node: it is in the record that the node was made with. */
void
way_plan_tree_put_in (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent)
{
  WayId *key = g_memdup2 (way_plan_node_get_id (node), sizeof *key);

  way_plan_node_set_parent (node, parent);
  g_hash_table_insert (self->nodes, key, g_object_ref (node));
  g_list_store_insert_sorted (way_plan_tree_get_store (self, node), node, compare_nodes, NULL);
}

void
way_plan_tree_take_out (WayPlanTree *self, WayPlanNode *node)
{
  GListStore *store = way_plan_tree_get_store (self, node);
  GListStore *children = way_plan_node_get_children (node);
  guint       place;

  while (children != NULL && g_list_model_get_n_items (G_LIST_MODEL (children)) > 0) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (G_LIST_MODEL (children), 0);

    way_plan_tree_take_out (self, child);
  }

  if (g_list_store_find (store, node, &place))
    g_list_store_remove (store, place);
  g_hash_table_remove (self->nodes, way_plan_node_get_id (node));
}

static gboolean
stands_right (GListStore *store, WayPlanNode *node, guint place)
{
  g_autoptr (WayPlanNode) before =
    place > 0 ? g_list_model_get_item (G_LIST_MODEL (store), place - 1) : NULL;
  g_autoptr (WayPlanNode) after = g_list_model_get_item (G_LIST_MODEL (store), place + 1);

  return (before == NULL || compare_nodes (before, node, NULL) < 0) &&
         (after == NULL || compare_nodes (node, after, NULL) < 0);
}

void
way_plan_tree_settle (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent)
{
  GListStore *store = way_plan_tree_get_store (self, node);
  guint       place;

  if (!g_list_store_find (store, node, &place) ||
      (parent == way_plan_node_get_parent (node) && stands_right (store, node, place)))
    return;

  g_object_ref (node);
  g_list_store_remove (store, place);
  way_plan_node_set_parent (node, parent);
  g_list_store_insert_sorted (way_plan_tree_get_store (self, node), node, compare_nodes, NULL);
  g_object_unref (node);
}

static void
add_records (GListModel *nodes, gboolean shown_only, GPtrArray *records)
{
  for (guint i = 0; nodes != NULL && i < g_list_model_get_n_items (nodes); i++) {
    g_autoptr (WayPlanNode) node = g_list_model_get_item (nodes, i);

    if (shown_only && way_plan_node_is_hidden (node))
      continue;
    if (!way_plan_node_is_blank (node) || way_plan_node_get_kind (node) == WAY_PLAN_KIND_PLAN)
      g_ptr_array_add (records, g_object_ref (way_plan_node_get_seen (node)));
    add_records (G_LIST_MODEL (way_plan_node_get_children (node)), shown_only, records);
  }
}

GPtrArray *
way_plan_tree_list_records (WayPlanTree *self, gboolean shown_only)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  add_records (G_LIST_MODEL (self->roots), shown_only, records);
  return records;
}

/* --- new nodes --- */

GPtrArray *
way_plan_tree_list_siblings (GListStore *store, WayPlanNode *but)
{
  GPtrArray *siblings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++) {
    g_autoptr (WayPlanNode) node = g_list_model_get_item (G_LIST_MODEL (store), i);

    if (node != but && way_plan_node_get_kind (node) != WAY_PLAN_KIND_PLAN)
      g_ptr_array_add (siblings, g_steal_pointer (&node));
  }

  return siblings;
}

gboolean
way_plan_tree_find_position (GPtrArray *siblings, guint index, gint64 *position)
{
  g_autofree gint64 *positions = g_new0 (gint64, siblings->len + 1);

  for (guint i = 0; i < siblings->len; i++)
    positions[i] = way_plan_node_get_position (g_ptr_array_index (siblings, i));
  return way_plan_order_find (positions, siblings->len, index, position);
}

WayPlanNode *
way_plan_tree_add (WayPlanTree *self, WayPlanNode *parent, WayPlanNode *after)
{
  const WayPlanKind kind =
    parent != NULL ? way_plan_node_get_kind (parent) + 1 : WAY_PLAN_KIND_NEED;
  GListStore *store = parent != NULL ? way_plan_node_get_children (parent) : self->roots;
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (WayRecord) record = NULL;
  g_autoptr (WayPlanNode) node = NULL;
  WayPlanNode *owner;
  guint        index;
  gint64       position;

  g_return_val_if_fail (self->plan != NULL, NULL);
  g_return_val_if_fail (store != NULL, NULL);

  siblings = way_plan_tree_list_siblings (store, NULL);
  index = siblings->len;
  for (guint i = 0; i < siblings->len; i++) {
    WayPlanNode *sibling = g_ptr_array_index (siblings, i);

    /* There is one draft for what is new in a place; two would overwrite each other. */
    if (way_plan_node_is_new (sibling) &&
        (way_plan_node_is_blank (sibling) || way_plan_node_get_trouble (sibling) != NULL))
      return sibling;
    if (sibling == after)
      index = i + 1;
  }

  /* Without room it comes behind those of the same position, as its id is newer. */
  if (!way_plan_tree_find_position (siblings, index, &position))
    position = after != NULL ? way_plan_node_get_position (after) : way_plan_order_nth (index);

  record = way_workspace_create (self->workspace, way_plan_kind_get_type (kind));
  /* It is about the client of its owner: that may be a record which was merged into the client’s,
   * and then both go together again if the two are separated. */
  owner = parent != NULL ? parent : self->plan;
  way_plan_record_set_owner (record, way_record_get_client_id (way_plan_node_get_record (owner)),
                             way_plan_node_get_id (owner));
  way_plan_record_set_position (record, position);
  node = way_plan_node_new (kind, record);
  way_plan_tree_put_in (self, node, parent);
  way_plan_tree_tell (self);
  return node;
}

void
way_plan_tree_drop (WayPlanTree *self, WayPlanNode *node)
{
  g_return_if_fail (way_plan_node_is_new (node));

  if (node == self->plan || !way_plan_tree_has (self, node))
    return;

  way_plan_tree_take_out (self, node);
  way_plan_tree_tell (self);
}

void
way_plan_tree_drop_blank (WayPlanTree *self, WayPlanNode *but)
{
  g_autoptr (GPtrArray) blank = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  WayPlanNode   *node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&node)) {
    if (node != but && node != self->plan && way_plan_node_is_blank (node))
      g_ptr_array_add (blank, g_object_ref (node));
  }

  for (guint i = 0; i < blank->len; i++)
    way_plan_tree_drop (self, g_ptr_array_index (blank, i));
}

gboolean
way_plan_tree_is_typed (WayPlanTree *self)
{
  GHashTableIter iter;
  WayPlanNode   *node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&node)) {
    if (way_plan_node_is_typed (node) && !way_plan_node_is_blank (node))
      return TRUE;
  }

  return FALSE;
}
