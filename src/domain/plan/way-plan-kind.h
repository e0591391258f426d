/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* The levels of a plan; each belongs to the one above it. */
typedef enum {
  WAY_PLAN_KIND_PLAN, /* the client’s own words */
  WAY_PLAN_KIND_NEED,
  WAY_PLAN_KIND_GOAL,
  WAY_PLAN_KIND_OBJECTIVE,
  WAY_PLAN_KIND_INTERVENTION,
} WayPlanKind;

#define WAY_PLAN_N_KINDS (WAY_PLAN_KIND_INTERVENTION + 1)

GType       way_plan_kind_get_type (WayPlanKind kind);  /* of its records */
const char *way_plan_kind_get_label (WayPlanKind kind); /* as a person calls it, translated */

/* By the table of its records; FALSE when that is no part of a plan. */
gboolean way_plan_kind_find (const char *table, WayPlanKind *kind);

/* The tables of all kinds, and NULL. */
const char *const *way_plan_kind_get_tables (void);

/* What the records of a plan have in common. */
WayPlanKind  way_plan_record_get_kind (gpointer record);
const WayId *way_plan_record_get_owner (gpointer record);    /* of a need, its plan, and so on */
gint64       way_plan_record_get_position (gpointer record); /* among its siblings */
const char  *way_plan_record_get_text (gpointer record); /* of a plan, its vision; may be NULL */

/* Of one that is not published. */
void way_plan_record_set_owner (gpointer record, const WayId *client_id, const WayId *owner);
void way_plan_record_set_position (gpointer record, gint64 position);

/* Whether work on it goes on: not met, completed, cancelled or ended. */
gboolean way_plan_record_is_open (gpointer record);

G_END_DECLS
