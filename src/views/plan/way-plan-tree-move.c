/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-order.h"
#include "way-plan-tree-private.h"

/* --- what is near --- */

static gboolean
is_shown (WayPlanNode *node)
{
  return !way_plan_node_is_hidden (node) && way_plan_node_get_kind (node) != WAY_PLAN_KIND_PLAN;
}

WayPlanNode *
way_plan_tree_get_sibling (WayPlanTree *self, WayPlanNode *node, int by)
{
  GListModel *siblings = G_LIST_MODEL (way_plan_tree_get_store (self, node));
  const guint n = g_list_model_get_n_items (siblings);
  guint       place;

  if (!g_list_store_find (G_LIST_STORE (siblings), node, &place))
    return NULL;

  for (place += (guint)by; place < n; place += (guint)by) {
    g_autoptr (WayPlanNode) sibling = g_list_model_get_item (siblings, place);

    if (is_shown (sibling))
      return sibling; /* the tree holds it */
  }

  return NULL;
}

/* The first child that is shown, or the last. */
static WayPlanNode *
get_child (WayPlanNode *node, gboolean last)
{
  GListModel *children = G_LIST_MODEL (way_plan_node_get_children (node));
  const guint n = g_list_model_get_n_items (children);

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (children, last ? n - 1 - i : i);

    if (is_shown (child))
      return child;
  }

  return NULL;
}

/* The next node of the same kind, whatever it is below. */
static WayPlanNode *
get_next_of_kind (WayPlanTree *self, WayPlanNode *node, int by)
{
  WayPlanNode *next = way_plan_tree_get_sibling (self, node, by);
  WayPlanNode *parent = way_plan_node_get_parent (node);

  while (next == NULL && parent != NULL) {
    parent = get_next_of_kind (self, parent, by);
    next = parent != NULL ? get_child (parent, by < 0) : NULL;
  }

  return next;
}

gboolean
way_plan_tree_find_step (WayPlanTree  *self,
                         WayPlanNode  *node,
                         int           by,
                         WayPlanNode **parent,
                         WayPlanNode **before)
{
  WayPlanNode *sibling = way_plan_tree_get_sibling (self, node, by);
  WayPlanNode *next;

  if (sibling != NULL) {
    *parent = way_plan_node_get_parent (node);
    *before = by < 0 ? sibling : way_plan_tree_get_sibling (self, sibling, 1);
    return TRUE;
  }

  next = way_plan_node_get_parent (node) != NULL
         ? get_next_of_kind (self, way_plan_node_get_parent (node), by)
         : NULL;
  if (next == NULL)
    return FALSE;

  *parent = next;
  *before = by < 0 ? NULL : get_child (next, FALSE);
  return TRUE;
}

/* --- moving --- */

gboolean
way_plan_tree_may_place (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent)
{
  const WayPlanKind kind = way_plan_node_get_kind (node);

  if (kind <= WAY_PLAN_KIND_NEED)
    return kind == WAY_PLAN_KIND_NEED && parent == NULL;

  return parent != NULL && way_plan_node_get_kind (parent) == kind - 1 &&
         !way_plan_node_is_new (parent);
}

/* What is below something that now belongs to another of the records that are one person. */
static void
add_followers (GPtrArray *changes, WayPlanNode *node, const WayId *client_id)
{
  GListModel *children = G_LIST_MODEL (way_plan_node_get_children (node));

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (children, i);
    WayRecord *copy;

    if (way_plan_node_is_new (child))
      continue;
    copy = way_record_copy (way_plan_node_get_record (child));
    way_plan_record_set_owner (copy, client_id, way_plan_node_get_id (node));
    g_ptr_array_add (changes, copy);
    add_followers (changes, child, client_id);
  }
}

/* Two records that are one person may have a plan each: a need stays in its own, and what moves to
 * another owner becomes that one’s client’s, with all that is below it. */
static void
add_moved (GPtrArray *changes, WayPlanNode *node, WayPlanNode *parent, gint64 position)
{
  gpointer     now = way_plan_node_get_record (node);
  WayRecord   *copy = way_record_copy (now);
  const WayId *client_id =
    way_record_get_client_id (parent != NULL ? way_plan_node_get_record (parent) : (gpointer)now);

  way_plan_record_set_owner (copy, client_id,
                             parent != NULL ? way_plan_node_get_id (parent)
                                            : way_plan_record_get_owner (now));
  way_plan_record_set_position (copy, position);
  g_ptr_array_add (changes, copy);
  if (!way_id_equal (client_id, way_record_get_client_id (now)))
    add_followers (changes, node, client_id);
}

GPtrArray *
way_plan_tree_place (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent, WayPlanNode *before)
{
  GListStore *store = parent != NULL ? way_plan_node_get_children (parent) : self->roots;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  guint  from, to;
  gint64 position;

  if (way_plan_node_is_new (node) || before == node ||
      !way_plan_tree_may_place (self, node, parent))
    return NULL;

  others = way_plan_tree_list_siblings (store, node);
  all = way_plan_tree_list_siblings (store, NULL);
  if (before == NULL || !g_ptr_array_find (others, before, &to))
    to = others->len;
  if (g_ptr_array_find (all, node, &from) && from == to)
    return NULL;

  if (way_plan_tree_find_position (others, to, &position)) {
    add_moved (changes, node, parent, position);
    return g_steal_pointer (&changes);
  }

  g_ptr_array_insert (others, (int)to, g_object_ref (node));
  for (guint i = 0; i < others->len; i++) {
    if (!way_plan_node_is_new (g_ptr_array_index (others, i)))
      add_moved (changes, g_ptr_array_index (others, i), parent, way_plan_order_nth (i));
  }
  return g_steal_pointer (&changes);
}

/* --- only what is open --- */

/* Whether anything is to be shown in a list.  An intervention ends with its objective, so it keeps
 * nothing in sight. */
static gboolean
hide_closed (WayPlanTree *self, GListModel *nodes, gboolean only_open)
{
  gboolean any = FALSE;

  for (guint i = 0; nodes != NULL && i < g_list_model_get_n_items (nodes); i++) {
    g_autoptr (WayPlanNode) node = g_list_model_get_item (nodes, i);
    const gboolean below =
      hide_closed (self, G_LIST_MODEL (way_plan_node_get_children (node)), only_open);
    const gboolean typed = way_plan_node_is_typed (node);
    const gboolean open = way_plan_record_is_open (way_plan_node_get_record (node));

    way_plan_node_set_hidden (node, only_open && !below && !typed && !open);
    any |= below || typed || (open && way_plan_node_get_kind (node) != WAY_PLAN_KIND_INTERVENTION);
  }

  return any;
}

void
way_plan_tree_show_only_open (WayPlanTree *self, gboolean only_open)
{
  hide_closed (self, G_LIST_MODEL (self->roots), only_open);
  way_plan_tree_tell (self);
}

guint
way_plan_tree_count_hidden (WayPlanTree *self)
{
  GHashTableIter iter;
  WayPlanNode   *node;
  guint          n = 0;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&node)) {
    for (WayPlanNode *up = node; up != NULL; up = way_plan_node_get_parent (up)) {
      if (way_plan_node_is_hidden (up)) {
        n++;
        break;
      }
    }
  }

  return n;
}
