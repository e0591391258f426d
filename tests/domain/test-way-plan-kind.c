/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan-kind.h"
#include "way-plan.h"

static const WayId id = { { 1 } };
static const WayId other = { { 2 } };

/* Each kind by its table, and each record by its kind. */
static void
test_kinds (void)
{
  WayPlanKind kind;

  for (guint i = 0; i < WAY_PLAN_N_KINDS; i++) {
    g_autoptr (WayRecord) record = way_record_new (way_plan_kind_get_type (i), &id);

    g_assert_true (way_plan_kind_find (WAY_RECORD_GET_CLASS (record)->table, &kind));
    g_assert_cmpint (kind, ==, i);
    g_assert_cmpint (way_plan_record_get_kind (record), ==, i);
    g_assert_cmpstr (way_plan_kind_get_tables ()[i], ==, WAY_RECORD_GET_CLASS (record)->table);
    g_assert_cmpstr (way_plan_kind_get_label (i), ==, WAY_RECORD_GET_CLASS (record)->label);
  }
  g_assert_false (way_plan_kind_find ("client", &kind));
  g_assert_false (way_plan_kind_find (NULL, &kind));
}

static void
test_owner_and_position (void)
{
  g_autoptr (WayPlan) plan = way_record_new (WAY_TYPE_PLAN, &id);
  g_autoptr (WayNeed) need = way_record_new (WAY_TYPE_NEED, &id);
  g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, &id);
  g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
  g_autoptr (WayIntervention) help = way_record_new (WAY_TYPE_INTERVENTION, &id);

  way_plan_record_set_owner (need, &id, &other);
  way_plan_record_set_owner (goal, &id, &other);
  way_plan_record_set_owner (objective, &id, &other);
  way_plan_record_set_owner (help, &id, &other);
  g_assert_cmpint (way_id_compare (&need->client_id, &id), ==, 0);
  g_assert_cmpint (way_id_compare (&need->plan_id, &other), ==, 0);
  g_assert_cmpint (way_id_compare (&goal->need_id, &other), ==, 0);
  g_assert_cmpint (way_id_compare (&objective->goal_id, &other), ==, 0);
  g_assert_cmpint (way_id_compare (&help->objective_id, &other), ==, 0);
  g_assert_cmpint (way_id_compare (way_plan_record_get_owner (goal), &other), ==, 0);

  way_plan_record_set_position (goal, 2048);
  g_assert_cmpint (goal->position, ==, 2048);
  g_assert_cmpint (way_plan_record_get_position (goal), ==, 2048);
  g_assert_cmpint (way_plan_record_get_position (plan), ==, G_MININT64);

  way_set (plan, vision, "A door I can lock");
  way_set (goal, text, "A room");
  g_assert_cmpstr (way_plan_record_get_text (plan), ==, "A door I can lock");
  g_assert_cmpstr (way_plan_record_get_text (goal), ==, "A room");
  g_assert_null (way_plan_record_get_text (need));
}

static void
test_open (void)
{
  static const struct {
    WayPlanKind kind;
    guint       status;
    gboolean    open;
  } cases[] = {
    { WAY_PLAN_KIND_PLAN, WAY_PLAN_DRAFT, TRUE },
    { WAY_PLAN_KIND_PLAN, WAY_PLAN_ENDED, FALSE },
    { WAY_PLAN_KIND_NEED, WAY_NEED_OPEN, TRUE },
    { WAY_PLAN_KIND_NEED, WAY_NEED_IN_PLAN, TRUE },
    { WAY_PLAN_KIND_NEED, WAY_NEED_DEFERRED, TRUE }, /* it waits, and must not be forgotten */
    { WAY_PLAN_KIND_NEED, WAY_NEED_MET, FALSE },
    { WAY_PLAN_KIND_GOAL, WAY_GOAL_PROPOSED, TRUE },
    { WAY_PLAN_KIND_GOAL, WAY_GOAL_ON_HOLD, TRUE },
    { WAY_PLAN_KIND_GOAL, WAY_GOAL_COMPLETED, FALSE },
    { WAY_PLAN_KIND_OBJECTIVE, WAY_OBJECTIVE_ACTIVE, TRUE },
    { WAY_PLAN_KIND_OBJECTIVE, WAY_OBJECTIVE_CANCELLED, FALSE },
    { WAY_PLAN_KIND_INTERVENTION, WAY_INTERVENTION_ACTIVE, TRUE },
    { WAY_PLAN_KIND_INTERVENTION, WAY_INTERVENTION_COMPLETED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRecord) record = way_record_new (way_plan_kind_get_type (cases[i].kind), &id);
    const WayField *field = way_record_find_field (record, "status");

    g_test_message ("%s %s", WAY_RECORD_GET_CLASS (record)->table, field->words[cases[i].status]);
    way_record_set_choice (record, G_STRUCT_MEMBER_P (record, field->offset), cases[i].status);
    g_assert_cmpint (way_plan_record_is_open (record), ==, cases[i].open);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-kind/kinds", test_kinds);
  g_test_add_func ("/plan-kind/owner-and-position", test_owner_and_position);
  g_test_add_func ("/plan-kind/open", test_open);

  return g_test_run ();
}
