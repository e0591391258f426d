/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
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
const WayId     *way_plan_tree_get_client (WayPlanTree *self); /* zeros for none */

/* Whose plan it is; NULL while that is not known. */
WayClient *way_plan_tree_dup_client (WayPlanTree *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean     way_plan_tree_is_empty (WayPlanTree *self); /* nobody wrote anything yet */
GListModel  *way_plan_tree_get_roots (WayPlanTree *self);
WayPlanNode *way_plan_tree_get_plan (WayPlanTree *self); /* NULL unless ready */
WayPlanNode *way_plan_tree_find (WayPlanTree *self, const WayId *id);
gboolean     way_plan_tree_has (WayPlanTree *self, WayPlanNode *node);

gboolean way_plan_tree_is_typed (WayPlanTree *self); /* something is not saved */

/* What all nodes show, or those that are not hidden, with what was typed, in the order in which
 * they stand: WayRecord. */
GPtrArray *way_plan_tree_list_records (WayPlanTree *self,
                                       gboolean     shown_only) G_GNUC_WARN_UNUSED_RESULT;

/* The sibling “by” places further among those that are shown; NULL behind an end.  Borrowed. */
WayPlanNode *way_plan_tree_get_sibling (WayPlanTree *self, WayPlanNode *node, int by);

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

/* --- moving: way-plan-tree-move.c --- */

/* Whether a node may stand below that parent (NULL: among the needs). */
gboolean way_plan_tree_may_place (WayPlanTree *self, WayPlanNode *node, WayPlanNode *parent);

/* The records, changed, that put a node below a parent, before a sibling (NULL: at the end); NULL
 * when it may not stand there, or does already. */
GPtrArray *way_plan_tree_place (WayPlanTree *self,
                                WayPlanNode *node,
                                WayPlanNode *parent,
                                WayPlanNode *before) G_GNUC_WARN_UNUSED_RESULT;

/* The place one further up (by -1) or down (1) among what is shown, also below the next parent of
 * its kind; FALSE at the very end. */
gboolean way_plan_tree_find_step (WayPlanTree  *self,
                                  WayPlanNode  *node,
                                  int           by,
                                  WayPlanNode **parent,
                                  WayPlanNode **before);

/* --- only what is open --- */

/* Hides what is closed now, with all below it, or shows everything.  What is closed later stays
 * until this is called again. */
void  way_plan_tree_show_only_open (WayPlanTree *self, gboolean only_open);
guint way_plan_tree_count_hidden (WayPlanTree *self); /* nodes, those below others too */

G_END_DECLS
