/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-goal.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan-say.h"
#include "way-plan.h"

static const WayId id = { { 1 } };

/* Days from today, as the node knows it. */
static WayDate
day (int from_today)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return way_date_add_days (way_date_of (now), from_today);
}

static char *
say (WayPlanKind kind, gpointer record)
{
  g_autoptr (WayPlanNode) node = way_plan_node_new (kind, record);

  return way_plan_say_all (node);
}

/* A screen reader hears kind, level, text, state, what is late and what is missing. */
static void
test_objective (void)
{
  g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
  g_autofree char *words = NULL;

  way_set (objective, text, "Submit 2 housing applications");
  way_set (objective, now, 1.);
  way_set (objective, target, 2.);
  way_set (objective, measured_by, "Receipts");
  way_set (objective, confidence, 6);
  way_set (objective, due_on, day (-4));
  way_set (objective, status, WAY_OBJECTIVE_ACTIVE);
  words = say (WAY_PLAN_KIND_OBJECTIVE, objective);

  g_assert_true (g_str_has_prefix (
    words, "Objective, level 3: Submit 2 housing applications. 4 days late. 1 of 2 · by "));
  g_assert_true (g_str_has_suffix (words, "Active · In progress. Relevant: it belongs to no goal"));
}

/* What is closed waits for nothing more. */
static void
test_closed (void)
{
  g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
  g_autofree char *words = NULL;

  way_set (objective, text, "View 3 rooms");
  way_set (objective, due_on, day (-4));
  way_set (objective, status, WAY_OBJECTIVE_COMPLETED);
  way_set (objective, achievement, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED);
  words = say (WAY_PLAN_KIND_OBJECTIVE, objective);
  g_assert_true (g_str_has_suffix (words, "Completed · Achieved"));
  g_assert_null (strstr (words, "late"));
  g_assert_null (strstr (words, "Measurable"));
}

static void
test_goal (void)
{
  g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, &id);
  g_autofree char *words = NULL;

  way_set (goal, text, "A room of my own");
  way_set (goal, status, WAY_GOAL_ACTIVE);
  way_set (goal, achievement, WAY_GOAL_ACHIEVEMENT_IMPROVING);
  way_set (goal, importance, 9);
  way_set (goal, satisfaction, 3);
  words = say (WAY_PLAN_KIND_GOAL, goal);
  g_assert_cmpstr (
    words, ==,
    "Goal, level 2: “A room of my own”. Active · Improving · Importance 9 · Satisfaction 3");
}

static void
test_plan (void)
{
  g_autoptr (WayPlan) plan = way_record_new (WAY_TYPE_PLAN, &id);
  g_autoptr (WayPlanNode) node = NULL;
  g_autofree char *nobody = NULL;
  g_autofree char *words = NULL;

  way_set (plan, vision, "A door I can lock");
  node = way_plan_node_new (WAY_PLAN_KIND_PLAN, plan);
  nobody = way_plan_say_all (node);
  g_assert_cmpstr (nobody, ==, "In the Client’s Words: “A door I can lock”");
  way_plan_node_set_whose (node, "Sam");
  words = way_plan_say_all (node);
  g_assert_cmpstr (words, ==, "In Sam’s Words: “A door I can lock”");
}

static void
test_empty (void)
{
  g_autoptr (WayNeed) need = way_record_new (WAY_TYPE_NEED, &id);
  g_autofree char *words = say (WAY_PLAN_KIND_NEED, need);

  g_assert_cmpstr (words, ==, "Need, level 1: nothing written yet. Open");
}

/* What was undone is said as what had been done. */
static void
test_retraced (void)
{
  static const struct {
    const char    *table;
    WayHistoryKind kind;
    const char    *fields; /* that were changed, with blanks between */
    const char    *words;
  } cases[] = {
    { "goal", WAY_HISTORY_CREATED, "text need_id", "Undone: Goal “A room” added" },
    { "goal", WAY_HISTORY_REMOVED, "", "Undone: Goal “A room” removed" },
    { "goal", WAY_HISTORY_CHANGED, "position", "Undone: Goal “A room” moved" },
    { "goal", WAY_HISTORY_CHANGED, "need_id position", "Undone: Goal “A room” moved" },
    { "goal", WAY_HISTORY_CHANGED, "status", "Undone: Goal “A room”, change of “Status”" },
    { "goal", WAY_HISTORY_CHANGED, "status achievement", "Undone: Goal “A room” changed" },
    { "goal", WAY_HISTORY_CHANGED, "unheard", "Undone: Goal “A room” moved" },
    { "plan", WAY_HISTORY_CHANGED, "vision", "Undone: the client’s words written" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) fields = g_strsplit (cases[i].fields, " ", -1);
    const guint                n = cases[i].fields[0] != '\0' ? g_strv_length (fields) : 0;
    g_autofree WayFieldChange *changes = g_new0 (WayFieldChange, n);
    const WayHistoryDeed       deed = { .kind = cases[i].kind,
                                        .table = (char *)cases[i].table,
                                        .changes = changes,
                                        .n_changes = n };
    const WayRetraced          retraced = { .deed = &deed, .name = (char *)"A room" };
    g_autofree char           *words = NULL;

    for (guint k = 0; k < n; k++)
      changes[k].field = fields[k];
    words = way_plan_say_retraced (&retraced, FALSE);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-say/objective", test_objective);
  g_test_add_func ("/plan-say/closed", test_closed);
  g_test_add_func ("/plan-say/goal", test_goal);
  g_test_add_func ("/plan-say/plan", test_plan);
  g_test_add_func ("/plan-say/empty", test_empty);
  g_test_add_func ("/plan-say/retraced", test_retraced);

  return g_test_run ();
}
