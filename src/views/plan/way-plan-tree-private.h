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
  GHashTable      *nodes;                   /* by their id, owned */
  GListStore      *roots;
  WayPlanNode     *plan;
};

/* The list that a node stands in. */
GListStore *way_plan_tree_get_store (WayPlanTree *self, WayPlanNode *node);

/* Into the list of a parent (NULL: the roots), at its place; out, with all below it; and to another
 * place, as its position has changed. */
void way_plan_tree_put_in (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent);
void way_plan_tree_take_out (WayPlanTree *self, WayPlanNode *node);
void way_plan_tree_settle (WayPlanTree *self, WayPlanNode *node);

/* Emits “changed”. */
void way_plan_tree_tell (WayPlanTree *self);

G_END_DECLS
