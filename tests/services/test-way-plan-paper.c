/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-paper.h"

#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"

static const WayId ids[] = { { { 1 } }, { { 2 } }, { { 3 } }, { { 4 } }, { { 5 } }, { { 6 } } };

/* The client of the picture, who does not exist. */
static GPtrArray *
make_records (void)
{
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);
  WayPlan         *plan = way_record_new (WAY_TYPE_PLAN, &ids[0]);
  WayNeed         *need = way_record_new (WAY_TYPE_NEED, &ids[1]);
  WayGoal         *goal = way_record_new (WAY_TYPE_GOAL, &ids[2]);
  WayObjective    *objective = way_record_new (WAY_TYPE_OBJECTIVE, &ids[3]);
  WayObjective    *reached = way_record_new (WAY_TYPE_OBJECTIVE, &ids[5]);
  WayIntervention *help = way_record_new (WAY_TYPE_INTERVENTION, &ids[4]);

  way_set (plan, vision, "A door I can lock, and Tess at my table on Sundays.");
  way_set (plan, strengths, "Saved a deposit; practises the hard lines out loud");
  way_set (plan, barriers, "Payslips come late");
  way_set (plan, review_on, way_date_make (2026, 12, 17));
  way_set (need, text, "A safe place to live");
  way_set (need, severity, WAY_NEED_SEVERITY_HIGH);
  way_set (need, status, WAY_NEED_IN_PLAN);
  way_set (goal, text, "A room of my own before the cold comes.");
  way_set (goal, status, WAY_GOAL_ACTIVE);
  way_set (goal, importance, 9);
  way_set (objective, text, "Submit 2 housing applications");
  way_set (objective, goal_id, ids[2]);
  way_set (objective, measured_by, "Receipts");
  way_set (objective, now, 1.);
  way_set (objective, target, 2.);
  way_set (objective, confidence, 4);
  way_set (objective, status, WAY_OBJECTIVE_ACTIVE);
  way_set (objective, due_on, way_date_make (2026, 9, 17));
  way_set (help, text, "Forms and calls together");
  way_set (help, who, "Alma");
  way_set (help, how_often, "every week");
  way_set (help, minutes, 30);
  way_set (reached, text, "View three rooms");
  way_set (reached, goal_id, ids[2]);
  way_set (reached, status, WAY_OBJECTIVE_COMPLETED);
  way_set (reached, achievement, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED);
  for (gpointer *record = (gpointer[]){ plan, need, goal, objective, help, reached, NULL };
       *record != NULL; record++)
    g_ptr_array_add (records, *record);
  return records;
}

static char *
read_paper (gboolean for_client, gboolean large, guint n_times, guint *n_pages)
{
  g_autoptr (GListStore) records = g_list_store_new (WAY_TYPE_RECORD);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &ids[0]);
  const WayPaperRequest request = {
    .recipient = for_client ? WAY_RECIPIENT_CLIENT : WAY_RECIPIENT_PROGRAM,
    .large = large,
    .today = way_date_make (2026, 9, 21),
  };
  g_autoptr (WayPaper) paper = NULL;

  for (guint i = 0; i < n_times; i++) {
    g_autoptr (GPtrArray) more = make_records ();

    if (i > 0)
      g_ptr_array_remove_index (more, 0); /* there is one plan */
    g_list_store_splice (records, g_list_model_get_n_items (G_LIST_MODEL (records)), 0, more->pdata,
                         more->len);
  }
  way_set (client, name_to_use, "Marisol Vega");
  way_set (client, number, "A-00042");
  paper = way_plan_paper_write (client, G_LIST_MODEL (records), &request);
  *n_pages = way_paper_layout (paper, 595, 842, 28);
  return way_paper_dup_text (paper);
}

static void
check (const char *text, const char *const *wanted, gboolean there)
{
  for (; *wanted != NULL; wanted++) {
    if ((strstr (text, *wanted) != NULL) != there)
      g_error ("“%s” is %s: %s", *wanted, there ? "not there" : "there", text);
  }
}

/* The client reads what was agreed, own words first, and nothing of how the work is judged. */
static void
test_client (void)
{
  static const char *const wanted[] = {
    "My Plan",
    "“A door I can lock, and Tess at my table on Sundays.”",
    "Saved a deposit",
    "In the way",
    "A safe place to live",
    "“A room of my own before the cold comes.”",
    "Submit 2 housing applications",
    "by 17 Sep 2026",
    "Measured by: Receipts",
    "Target: 2",
    "Forms and calls together",
    "Alma · every week · 30 minutes",
    "Achieved",
    "We look at this plan again on Thu 17 Dec 2026.",
    NULL,
  };
  static const char *const hidden[] = { "days late",   "Confidence", "High",     "Active",
                                        "In the plan", "Relevant",   "Supports", NULL };
  guint                    n_pages;
  g_autofree char         *text = read_paper (TRUE, FALSE, 1, &n_pages);

  g_assert_cmpuint (n_pages, ==, 1);
  check (text, wanted, TRUE);
  check (text, hidden, FALSE);
  g_assert_true (strstr (text, "A door I can lock") < strstr (text, "A safe place to live"));
}

static void
test_program (void)
{
  static const char *const wanted[] = { "4 days late",
                                        "High",
                                        "Importance: 9",
                                        "Confidence: 4",
                                        "Achievable: confidence is below 5",
                                        "In the plan",
                                        "Active · In progress",
                                        "From: Client",
                                        NULL };
  guint                    n_pages;
  g_autofree char         *text = read_paper (FALSE, FALSE, 1, &n_pages);

  check (text, wanted, TRUE);
  g_assert_null (strstr (text, "My Plan"));
}

/* Large print takes more paper, and says the same. */
static void
test_large (void)
{
  guint                    n_pages, n_large;
  g_autofree char         *text = read_paper (TRUE, FALSE, 12, &n_pages);
  g_autofree char         *large = read_paper (TRUE, TRUE, 12, &n_large);
  static const char *const wanted[] = { "Submit 2 housing applications", "Forms and calls together",
                                        NULL };

  g_assert_cmpuint (n_large, >, n_pages);
  check (text, wanted, TRUE);
  check (large, wanted, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-paper/client", test_client);
  g_test_add_func ("/plan-paper/program", test_program);
  g_test_add_func ("/plan-paper/large", test_large);

  return g_test_run ();
}
