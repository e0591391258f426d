/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-node.h"
#include "way-retraced.h"

G_BEGIN_DECLS

/* What a closed node says. */

/* “Goal”; of the plan itself, whose words it holds. */
char *way_plan_say_kind (WayPlanNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* Its text, a goal’s and the vision in quotation marks; NULL when nothing was written. */
char *way_plan_say_text (WayPlanNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* Beside its kind: source, state, date. */
char *way_plan_say_meta (WayPlanNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* Kind, level, text, state, what is late and what is missing in one, for a screen reader. */
char *way_plan_say_all (WayPlanNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* Why it cannot be saved: the field that means nothing, or is missing. */
char *way_plan_say_trouble (WayPlanNode *node, const WayField *wrong) G_GNUC_WARN_UNUSED_RESULT;

/* What was done, for a toast: a node was removed; something was undone, or done again. */
char *way_plan_say_removed (WayPlanNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *way_plan_say_retraced (const WayRetraced *retraced,
                             gboolean           forward) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
