/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-tree.h"

G_BEGIN_DECLS

struct _WayPlanTree {
  GObject parent_instance;

  WayWorkspace    *workspace;
  WayId            client_id;
  WayPlanTreeState state;
  GCancellable    *cancellable;             /* of the search for drafts */
  GPtrArray       *drafts;                  /* NULL until they are there */
  GListModel      *lists[WAY_PLAN_N_KINDS]; /* records, by kind */
  GListModel      *clients;                 /* of one: whose plan it is */
  GHashTable      *nodes;                   /* by their id, owned */
  GListStore      *roots;
  WayPlanNode     *plan;
};

/* The list that a node stands in. */
GListStore *way_plan_tree_get_store (WayPlanTree *self, WayPlanNode *node);

/* Into the list of a parent (NULL: the roots), at its place; out, with all below it; and to another
 * place, as its position or its parent has changed. */
void way_plan_tree_put_in (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent);
void way_plan_tree_take_out (WayPlanTree *self, WayPlanNode *node);
void way_plan_tree_settle (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent);

/* The nodes of one list in their order, but for the plan itself and for one of them. */
GPtrArray *way_plan_tree_list_siblings (GListStore  *store,
                                        WayPlanNode *but) G_GNUC_WARN_UNUSED_RESULT;
gboolean   way_plan_tree_find_position (GPtrArray *siblings, guint index, gint64 *position);

/* Emits “changed”. */
void way_plan_tree_tell (WayPlanTree *self);

G_END_DECLS
