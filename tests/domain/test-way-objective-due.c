/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-due.h"

static const WayId   id = { { 1 } };
static const WayDate today = { 20260921 };

static const struct {
  guint32                 due_on;
  WayObjectiveStatus      status;
  WayObjectiveAchievement achievement;
  const char             *words; /* NULL: not late */
} cases[] = {
  { 0, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL },
  { 20260922, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL },
  { 20260921, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL }, /* all day */
  { 20260920, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, "1 day late" },
  { 20260917, WAY_OBJECTIVE_PROPOSED, WAY_OBJECTIVE_ACHIEVEMENT_WORSENING, "4 days late" },
  { 20260917, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_NOT_ACHIEVED, "4 days late" },
  { 20260917, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED, NULL },
  { 20260917, WAY_OBJECTIVE_ACTIVE, WAY_OBJECTIVE_ACHIEVEMENT_NOT_ATTAINABLE, NULL },
  { 20260917, WAY_OBJECTIVE_ON_HOLD, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL },
  { 20260917, WAY_OBJECTIVE_COMPLETED, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL },
  { 20260917, WAY_OBJECTIVE_CANCELLED, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, NULL },
};

static void
test_late (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
    g_autofree char *words = NULL;

    g_test_message ("case %u", i);
    way_set (objective, due_on, ((WayDate){ cases[i].due_on }));
    way_set (objective, status, cases[i].status);
    way_set (objective, achievement, cases[i].achievement);
    words = way_objective_due_late_words (objective, today);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_cmpint (way_objective_due_is_late (objective, today), ==, cases[i].words != NULL);
  }
}

static void
test_words (void)
{
  g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
  g_autofree char *none = way_objective_due_to_words (objective);
  g_autofree char *day = NULL;

  g_assert_null (none);
  way_set (objective, due_on, way_date_make (2026, 5, 27));
  day = way_objective_due_to_words (objective);
  g_assert_cmpstr (day, ==, "by 27 May 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/objective-due/late", test_late);
  g_test_add_func ("/objective-due/words", test_words);

  return g_test_run ();
}
