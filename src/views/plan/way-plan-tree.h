/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-node.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_TREE (way_plan_tree_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanTree, way_plan_tree, WAY, PLAN_TREE, GObject)

typedef enum {
  WAY_PLAN_TREE_NOTHING, /* no client */
  WAY_PLAN_TREE_LOADING,
  WAY_PLAN_TREE_FAILED,
  WAY_PLAN_TREE_READY,
} WayPlanTreeState;

/* The plan of a client as nodes, kept current from the lists of the workspace.  Its first root is
 * the plan itself, the others are its needs.  Signal “changed”: nodes came, went or moved, or the
 * state is another. */
WayPlanTree *way_plan_tree_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: nothing is shown any more. */
void way_plan_tree_load (WayPlanTree *self, WayWorkspace *workspace, const WayId *client_id);

WayPlanTreeState way_plan_tree_get_state (WayPlanTree *self);
gboolean         way_plan_tree_is_empty (WayPlanTree *self); /* nobody wrote anything yet */
GListModel      *way_plan_tree_get_roots (WayPlanTree *self);
WayPlanNode     *way_plan_tree_get_plan (WayPlanTree *self); /* NULL unless ready */
WayPlanNode     *way_plan_tree_find (WayPlanTree *self, const WayId *id);
gboolean         way_plan_tree_has (WayPlanTree *self, WayPlanNode *node);

gboolean way_plan_tree_is_typed (WayPlanTree *self); /* something is not saved */

/* The list that a node stands in; its siblings. */
GListModel *way_plan_tree_get_siblings (WayPlanTree *self, WayPlanNode *node);
guint       way_plan_tree_get_index (WayPlanTree *self, WayPlanNode *node);

/* What comes under which key in the drafts: a new node is kept under what it belongs to, as that is
 * stored already. */
void way_plan_tree_get_draft_key (WayPlanTree *self,
                                  WayPlanNode *node,
                                  const char **form,
                                  WayId       *about);

/* A new node below a parent (NULL: a need), after a sibling (NULL: at the end); one that is blank
 * is found, not made twice.  Borrowed. */
WayPlanNode *way_plan_tree_add (WayPlanTree *self, WayPlanNode *parent, WayPlanNode *after);
void         way_plan_tree_drop (WayPlanTree *self, WayPlanNode *node); /* a new one */

/* All new ones in which nothing was written, but for one. */
void way_plan_tree_drop_blank (WayPlanTree *self, WayPlanNode *but);

/* Copies of siblings with the positions that put a node “by” places further; NULL when it is at the
 * end already. */
GPtrArray *way_plan_tree_move (WayPlanTree *self,
                               WayPlanNode *node,
                               int          by) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
