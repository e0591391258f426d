/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-smart.h"

#define YES WAY_SMART_MET

/* A wanted objective; “now” and “target” as text, "" for none. */
static const struct {
  const char     *text;
  const char     *measured_by;
  const char     *now;
  const char     *target;
  gint64          confidence;
  guint32         due;
  const char     *goal; /* NULL: it belongs to none; "": one that says nothing */
  guint32         review;
  WaySmartFinding findings[WAY_SMART_N_MARKS];
} table[] = {
  { "Submit two applications",
    "receipts",
    "0",
    "2",
    6,
    20261005,
    "A room of my own",
    0,
    { YES, YES, YES, YES, YES } },
  /* Nothing at all. */
  { NULL,
    NULL,
    "",
    "",
    WAY_INT_NONE,
    0,
    NULL,
    0,
    { WAY_SMART_NO_TEXT, WAY_SMART_NO_MEASURE, WAY_SMART_NO_CONFIDENCE, WAY_SMART_NO_GOAL,
      WAY_SMART_NO_DATE } },
  /* Specific: words are counted, not letters or marks. */
  { " – … ",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { WAY_SMART_NO_TEXT, YES, YES, YES, YES } },
  { "Submit",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { WAY_SMART_FEW_WORDS, YES, YES, YES, YES } },
  { "Submit applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { WAY_SMART_FEW_WORDS, YES, YES, YES, YES } },
  { "Submit - applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { WAY_SMART_FEW_WORDS, YES, YES, YES, YES } },
  { "Don't drink",
    "diary",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { WAY_SMART_FEW_WORDS, YES, YES, YES, YES } },
  { "Submit 2 applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { YES, YES, YES, YES, YES } },
  { "Enviar dos años", "recibos", "", "2", 6, 20261005, "Ñ", 0, { YES, YES, YES, YES, YES } },
  { "每周参加", "签到", "", "2", 6, 20261005, "家", 0, { YES, YES, YES, YES, YES } },
  /* Measurable: what shows it, then a number; 0 is one. */
  { "Submit two applications",
    NULL,
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { YES, WAY_SMART_NO_MEASURE, YES, YES, YES } },
  { "Submit two applications",
    "?",
    "",
    "2",
    6,
    20261005,
    "A room",
    0,
    { YES, WAY_SMART_NO_MEASURE, YES, YES, YES } },
  { "Submit two applications",
    "receipts",
    "1",
    "",
    6,
    20261005,
    "A room",
    0,
    { YES, WAY_SMART_NO_TARGET, YES, YES, YES } },
  { "Days with any use a week",
    "diary",
    "3",
    "0",
    6,
    20261005,
    "A room",
    0,
    { YES, YES, YES, YES, YES } },
  { "Days with any use a week",
    "diary",
    "0",
    "0",
    6,
    20261005,
    "A room",
    0,
    { YES, WAY_SMART_TARGET_IS_NOW, YES, YES, YES } },
  /* Achievable: the edges of the ruler. */
  { "Submit two applications",
    "receipts",
    "",
    "2",
    0,
    20261005,
    "A room",
    0,
    { YES, YES, WAY_SMART_LOW_CONFIDENCE, YES, YES } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    4,
    20261005,
    "A room",
    0,
    { YES, YES, WAY_SMART_LOW_CONFIDENCE, YES, YES } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    5,
    20261005,
    "A room",
    0,
    { YES, YES, YES, YES, YES } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    10,
    20261005,
    "A room",
    0,
    { YES, YES, YES, YES, YES } },
  /* Relevant: a goal, with words. */
  { "Submit two applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "",
    0,
    { YES, YES, YES, WAY_SMART_GOAL_WITHOUT_WORDS, YES } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    NULL,
    0,
    { YES, YES, YES, WAY_SMART_NO_GOAL, YES } },
  /* Time-bound: up to the day of the review. */
  { "Submit two applications",
    "receipts",
    "",
    "2",
    6,
    20261005,
    "A room",
    20261005,
    { YES, YES, YES, YES, YES } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    6,
    20261006,
    "A room",
    20261005,
    { YES, YES, YES, YES, WAY_SMART_AFTER_REVIEW } },
  { "Submit two applications",
    "receipts",
    "",
    "2",
    6,
    0,
    "A room",
    20261005,
    { YES, YES, YES, YES, WAY_SMART_NO_DATE } },
};

static void
test_findings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    const WayId goal_id = { { 7 } };
    g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, &goal_id);
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &(WayId){ { 8 } });
    WaySmart smart;
    guint    n_met = 0;

    way_set (objective, text, table[i].text);
    way_set (objective, measured_by, table[i].measured_by);
    if (table[i].now[0] != '\0')
      way_set (objective, now, g_ascii_strtod (table[i].now, NULL));
    if (table[i].target[0] != '\0')
      way_set (objective, target, g_ascii_strtod (table[i].target, NULL));
    way_set (objective, confidence, table[i].confidence);
    way_set (objective, due_on, ((WayDate){ table[i].due }));
    way_set (objective, goal_id, goal_id);
    if (table[i].goal != NULL && table[i].goal[0] != '\0')
      way_set (goal, text, table[i].goal);

    smart = way_smart_check (objective, table[i].goal != NULL ? goal : NULL,
                             (WayDate){ table[i].review });
    for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++) {
      if (smart.findings[mark] != table[i].findings[mark])
        g_error ("row %u, %s: %s, not %s", i, way_smart_get_name (mark),
                 way_smart_get_words (smart.findings[mark]),
                 way_smart_get_words (table[i].findings[mark]));
      n_met += table[i].findings[mark] == YES ? 1 : 0;
    }
    g_assert_cmpuint (way_smart_count_met (&smart), ==, n_met);
  }
}

static void
test_other_goal (void)
{
  g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, &(WayId){ { 7 } });
  g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &(WayId){ { 8 } });
  WaySmart smart;

  way_set (goal, text, "A room");
  way_set (objective, goal_id, ((WayId){ { 9 } }));
  smart = way_smart_check (objective, goal, WAY_DATE_NONE);
  g_assert_cmpint (smart.findings[WAY_SMART_RELEVANT], ==, WAY_SMART_NO_GOAL);
}

/* A finding without words would leave a person with a letter. */
/* Who stands at the target wants another one, unless it was reached. */
static void
test_achieved (void)
{
  static const struct {
    WayObjectiveAchievement achievement;
    WaySmartFinding         finding;
  } cases[] = {
    { WAY_OBJECTIVE_ACHIEVEMENT_IN_PROGRESS, WAY_SMART_TARGET_IS_NOW },
    { WAY_OBJECTIVE_ACHIEVEMENT_NOT_ACHIEVED, WAY_SMART_TARGET_IS_NOW },
    { WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED, WAY_SMART_MET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayId id = { { 1 } };
    g_autoptr (WayObjective) objective = way_record_new (WAY_TYPE_OBJECTIVE, &id);

    way_set (objective, measured_by, "receipts");
    way_set (objective, now, 2.);
    way_set (objective, target, 2.);
    way_set (objective, achievement, cases[i].achievement);
    g_assert_cmpint (
      way_smart_check (objective, NULL, WAY_DATE_NONE).findings[WAY_SMART_MEASURABLE], ==,
      cases[i].finding);
  }
}

static void
test_words (void)
{
  for (guint mark = 0; mark < WAY_SMART_N_MARKS; mark++) {
    g_assert_cmpuint (g_utf8_strlen (way_smart_get_letter (mark), -1), ==, 1);
    g_assert_true (g_str_has_prefix (way_smart_get_name (mark), way_smart_get_letter (mark)));
  }

  for (guint a = 0; a < WAY_SMART_N_FINDINGS; a++) {
    g_assert_cmpuint (strlen (way_smart_get_words (a)), >, 3);
    for (guint b = 0; b < a; b++)
      g_assert_cmpstr (way_smart_get_words (a), !=, way_smart_get_words (b));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/smart/findings", test_findings);
  g_test_add_func ("/smart/other-goal", test_other_goal);
  g_test_add_func ("/smart/achieved", test_achieved);
  g_test_add_func ("/smart/words", test_words);

  return g_test_run ();
}
