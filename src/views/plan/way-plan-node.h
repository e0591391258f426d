/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-draft.h"
#include "way-plan-kind.h"
#include "way-smart.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_NODE (way_plan_node_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanNode, way_plan_node, WAY, PLAN_NODE, GObject)

/* A place in the tree of a plan.  It stays while the record on it is replaced, and holds what was
 * typed and not yet saved.  Signal “changed”: what it shows is another. */
WayPlanNode *way_plan_node_new (WayPlanKind kind, gpointer record) G_GNUC_WARN_UNUSED_RESULT;

WayPlanKind  way_plan_node_get_kind (WayPlanNode *self);
const WayId *way_plan_node_get_id (WayPlanNode *self);
const WayId *way_plan_node_get_owner_id (WayPlanNode *self); /* of a need, its plan, and so on */
gint64       way_plan_node_get_position (WayPlanNode *self); /* among its siblings */
gboolean     way_plan_node_is_new (WayPlanNode *self);       /* it was never stored */

/* As stored; of a new one, as it was made.  Borrowed. */
gpointer way_plan_node_get_record (WayPlanNode *self);
void     way_plan_node_set_record (WayPlanNode *self, gpointer record);

/* The record with all that was typed and can be understood.  Borrowed. */
gpointer way_plan_node_get_seen (WayPlanNode *self);

/* The same to be saved: NULL, and the field, when something cannot be understood or is missing. */
gpointer way_plan_node_make_record (WayPlanNode     *self,
                                    const WayField **wrong) G_GNUC_WARN_UNUSED_RESULT;

/* Nodes below it, in order; NULL for a kind that has none.  Borrowed. */
GListStore  *way_plan_node_get_children (WayPlanNode *self);
WayPlanNode *way_plan_node_get_parent (WayPlanNode *self); /* NULL for a need; borrowed */
void         way_plan_node_set_parent (WayPlanNode *self, WayPlanNode *parent);

/* Closed and left out, as only what is open is shown.  It is seen again when it changes. */
gboolean way_plan_node_is_hidden (WayPlanNode *self);
void     way_plan_node_set_hidden (WayPlanNode *self, gboolean hidden);

/* What is below it is folded away. */
gboolean way_plan_node_is_folded (WayPlanNode *self);
void     way_plan_node_set_folded (WayPlanNode *self, gboolean folded);

/* --- what was typed --- */

char    *way_plan_node_get_text (WayPlanNode *self, const char *field) G_GNUC_WARN_UNUSED_RESULT;
void     way_plan_node_type (WayPlanNode *self, const char *field, const char *text);
gboolean way_plan_node_is_typed (WayPlanNode *self);
gboolean way_plan_node_is_blank (WayPlanNode *self); /* new, and nothing was typed */

GVariant *way_plan_node_get_typed (WayPlanNode *self) G_GNUC_WARN_UNUSED_RESULT; /* a{ss} */
void      way_plan_node_take_draft (WayPlanNode *self, const WayDraft *draft);
gint64    way_plan_node_get_base (WayPlanNode *self); /* the revision that was written on */

/* typed: what was saved, as that revision; NULL: all that was typed.  What was typed since then is
 * written on what was saved. */
void way_plan_node_forget (WayPlanNode *self, GVariant *typed, gint64 saved);

/* After what was typed met a newer revision, and that was seen: the next save is made on it. */
void way_plan_node_accept (WayPlanNode *self, gint64 revision);

/* Why it could not be saved, in words; NULL when it could. */
const char *way_plan_node_get_trouble (WayPlanNode *self);
void        way_plan_node_set_trouble (WayPlanNode *self, const char *words);

/* --- what it says --- */

/* FALSE for what is no open objective. */
gboolean way_plan_node_get_smart (WayPlanNode *self, WaySmart *smart);
void     way_plan_node_set_review (WayPlanNode *self, WayDate review_on);

/* “4 days late”; NULL for what is not. */
char *way_plan_node_get_late (WayPlanNode *self) G_GNUC_WARN_UNUSED_RESULT;

/* Of the plan itself: whose words it holds.  NULL: not known yet; borrowed. */
const char *way_plan_node_get_whose (WayPlanNode *self);
void        way_plan_node_set_whose (WayPlanNode *self, const char *name);

G_END_DECLS
