/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-level.h"

typedef struct {
  double                  now;
  double                  target;
  WayObjectiveAchievement achievement;
  gboolean                known;
  double                  level;
  const char             *words;
} Case;

static const Case cases[] = {
  { 1, 2, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 0.5, "1 of 2" },
  { 0, 12, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 0, "0 of 12" },
  { 12, 12, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 1, "12 of 12" },
  { 15, 12, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 1, "15 of 12" },
  { -1, 2, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 0, "-1 of 2" },
  { 1.5, 6, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, TRUE, 0.25, "1.5 of 6" },
  { 1, 2, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED, TRUE, 1, "achieved" },
  { NAN, NAN, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED, TRUE, 1, "achieved" },
  { NAN, 2, WAY_OBJECTIVE_ACHIEVEMENT_IMPROVING, FALSE, 0, "improving" },
  { 1, NAN, WAY_OBJECTIVE_ACHIEVEMENT_NO_CHANGE, FALSE, 0, "no change" },
  { 5, 0, WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, FALSE, 0, "5 of 0" },
};

static void
test_level (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    const WayId id = { { 1 } };
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);
    g_autofree char *words = NULL;
    double           level = -1;

    way_set (objective, now, c->now);
    way_set (objective, target, c->target);
    way_set (objective, achievement, c->achievement);
    words = way_objective_level_to_words (objective);
    g_assert_cmpstr (words, ==, c->words);
    g_assert_cmpint (way_objective_level_get (objective, &level), ==, c->known);
    g_assert_cmpfloat_with_epsilon (level, c->known ? c->level : -1, 1e-9);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objective-level/level", test_level);
  return g_test_run ();
}
