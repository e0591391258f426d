/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-keeper.h"

G_BEGIN_DECLS

/* For way-plan-keeper*.c. */
struct _WayPlanKeeper {
  GObject parent_instance;

  WayPlanTree  *tree;
  WayWorkspace *workspace;
  GQueue        ops;     /* that wait */
  gpointer      running; /* Op, owned by its callback; NULL: none is being written */
  GHashTable   *typed;   /* nodes whose texts are in no draft yet, owned */
  guint         keeping; /* drafts that are being written */
  gboolean      failing; /* the last one could not be, and that was told */
  guint         timer;
  guint         stuck; /* acts that something newer stands on, passed over by the next undo */
};

void way_plan_keeper_tell_failed (WayPlanKeeper *self, const GError *error);
void way_plan_keeper_tell_conflict (WayPlanKeeper *self, WayPlanNode *node, WayConflict *conflict);
void way_plan_keeper_tell_changed (WayPlanKeeper *self);

/* Keeps what was typed in a node: within a moment, now, or that of all nodes that wait. */
void way_plan_keeper_keep_soon (WayPlanKeeper *self, WayPlanNode *node);
void way_plan_keeper_keep_draft (WayPlanKeeper *self, WayPlanNode *node);
void way_plan_keeper_keep_drafts (WayPlanKeeper *self);
void way_plan_keeper_drop_draft (WayPlanKeeper *self, WayPlanNode *node);

/* What was typed, as a draft of the revision on which it was written. */
WayDraft *way_plan_keeper_make_draft (WayPlanKeeper *self,
                                      WayPlanNode   *node) G_GNUC_WARN_UNUSED_RESULT;

/* A save came too late: finds out what somebody else wrote. */
void way_plan_keeper_meet (WayPlanKeeper *self, WayPlanNode *node);

G_END_DECLS
