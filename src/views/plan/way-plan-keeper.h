/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-conflict.h"
#include "way-plan-tree.h"
#include "way-workspace-offers.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_KEEPER (way_plan_keeper_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanKeeper, way_plan_keeper, WAY, PLAN_KEEPER, GObject)

/* Keeps what is typed into a plan: as a draft within a second, as a record when it is valid.  One
 * act after the other, so that each begins with the records as they are.  What the worker did to
 * this plan, whenever, can be taken back step by step, and done again.  Signals: “told” (text, act)
 * what was done, for a toast; “failed” (GError); “changed”: whether something waits to be kept;
 * “conflict” (WayPlanNode, WayConflict): somebody else wrote the same meanwhile, show it and call
 * way_plan_keeper_take(); “went” (WayId of a record): undo or redo changed it. */
WayPlanKeeper *way_plan_keeper_new (WayPlanTree *tree) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: what waits is kept as drafts, and the rest forgotten. */
void way_plan_keeper_set_workspace (WayPlanKeeper *self, WayWorkspace *workspace);

void way_plan_keeper_type (WayPlanKeeper *self,
                           WayPlanNode   *node,
                           const char    *field,
                           const char    *text);
void way_plan_keeper_save (WayPlanKeeper *self, WayPlanNode *node);
void way_plan_keeper_remove (WayPlanKeeper *self, WayPlanNode *node);

/* One place up or down: way_plan_tree_find_step(); or to a place: way_plan_tree_place(). */
void way_plan_keeper_move (WayPlanKeeper *self, WayPlanNode *node, int by);
void way_plan_keeper_place (WayPlanKeeper *self,
                            WayPlanNode   *node,
                            WayPlanNode   *parent,
                            WayPlanNode   *before);

/* Goes on with what was chosen, and saves it. */
void way_plan_keeper_take (WayPlanKeeper *self, WayPlanNode *node, WayConflict *conflict);

void way_plan_keeper_undo (WayPlanKeeper *self);
void way_plan_keeper_redo (WayPlanKeeper *self);

/* What was written before and goes on as this: way_workspace_find_offers_finish().  FALSE: nothing
 * is open, and there is no answer. */
gboolean way_plan_keeper_find_offers_async (WayPlanKeeper      *self,
                                            WayPlanNode        *node,
                                            const char         *typed,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);

typedef enum {
  WAY_PLAN_KEPT,          /* everything is saved */
  WAY_PLAN_TYPING,        /* something was typed just now */
  WAY_PLAN_KEPT_AS_DRAFT, /* what is not saved is a draft */
  WAY_PLAN_NOT_KEPT,      /* a draft could not be kept; it is tried again */
} WayPlanKept;

WayPlanKept way_plan_keeper_get_kept (WayPlanKeeper *self);
gboolean    way_plan_keeper_is_busy (WayPlanKeeper *self); /* an act is being written */

G_END_DECLS
