/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_VIEW (way_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanView, way_plan_view, WAY, PLAN_VIEW, GtkWidget)

/* The nodes of a plan below each other, one of them open: the one that has the focus.  Escape
 * closes it, and then keys go through the rows.  Its actions, which its rows ask for, are
 * “plan.save”, “plan.another”, “plan.deeper”, “plan.back”, “plan.previous”, “plan.next”,
 * “plan.move-up”, “plan.move-down”, “plan.remove” and “plan.give-up”. */
void way_plan_view_set_tree (WayPlanView *self, WayPlanTree *tree, WayPlanKeeper *keeper);

void way_plan_view_add_need (WayPlanView *self);
void way_plan_view_focus (WayPlanView *self); /* the open node, else the first need */

/* Brings a node into sight, open, and the focus into one of its fields (NULL: its text). */
void way_plan_view_show (WayPlanView *self, WayPlanNode *node, const char *field);

/* What was typed in the field that has the focus, or else the last act. */
void way_plan_view_undo (WayPlanView *self, gboolean redo);

/* The open node is saved and closed. */
void way_plan_view_leave (WayPlanView *self);

G_END_DECLS
