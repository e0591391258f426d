/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-kind.h"

#include <glib/gi18n.h>

#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"

static const char *const tables[] = { "plan", "need", "goal", "objective", "intervention", NULL };
static const char *const owners[] = { "client_id", "plan_id", "need_id", "goal_id",
                                      "objective_id" };

G_STATIC_ASSERT (G_N_ELEMENTS (tables) == WAY_PLAN_N_KINDS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (owners) == WAY_PLAN_N_KINDS);

GType
way_plan_kind_get_type (WayPlanKind kind)
{
  switch (kind) {
  case WAY_PLAN_KIND_PLAN:
    return WAY_TYPE_PLAN;
  case WAY_PLAN_KIND_NEED:
    return WAY_TYPE_NEED;
  case WAY_PLAN_KIND_GOAL:
    return WAY_TYPE_GOAL;
  case WAY_PLAN_KIND_OBJECTIVE:
    return WAY_TYPE_OBJECTIVE;
  case WAY_PLAN_KIND_INTERVENTION:
    return WAY_TYPE_INTERVENTION;
  }

  g_return_val_if_reached (G_TYPE_INVALID);
}

const char *
way_plan_kind_get_label (WayPlanKind kind)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (way_plan_kind_get_type (kind));

  return _ (klass->label);
}

gboolean
way_plan_kind_find (const char *table, WayPlanKind *kind)
{
  for (guint i = 0; i < WAY_PLAN_N_KINDS; i++) {
    if (g_strcmp0 (tables[i], table) == 0) {
      *kind = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *const *
way_plan_kind_get_tables (void)
{
  return tables;
}

/* --- records --- */

WayPlanKind
way_plan_record_get_kind (gpointer record)
{
  WayPlanKind kind = WAY_PLAN_KIND_PLAN;

  g_return_val_if_fail (way_plan_kind_find (WAY_RECORD_GET_CLASS (record)->table, &kind), kind);

  return kind;
}

static gconstpointer
get_member (gpointer record, const char *name)
{
  const WayField *field = way_record_find_field (record, name);

  return field != NULL ? G_STRUCT_MEMBER_P (record, field->offset) : NULL;
}

const WayId *
way_plan_record_get_owner (gpointer record)
{
  return get_member (record, owners[way_plan_record_get_kind (record)]);
}

gint64
way_plan_record_get_position (gpointer record)
{
  const gint64 *position = get_member (record, "position");

  return position != NULL ? *position : G_MININT64; /* a plan stands before everything */
}

const char *
way_plan_record_get_text (gpointer record)
{
  char *const *text = get_member (record, WAY_IS_PLAN (record) ? "vision" : "text");

  return *text;
}

void
way_plan_record_set_owner (gpointer record, const WayId *client_id, const WayId *owner)
{
  way_record_set_id (record, get_member (record, "client_id"), *client_id);
  way_record_set_id (record, way_plan_record_get_owner (record), *owner);
}

void
way_plan_record_set_position (gpointer record, gint64 position)
{
  way_record_set_int (record, get_member (record, "position"), position);
}

gboolean
way_plan_record_is_open (gpointer record)
{
  static const char *const closed[] = { "met", "completed", "cancelled", "ended", NULL };

  return !g_strv_contains (closed,
                           way_field_get_word (way_record_find_field (record, "status"), record));
}
