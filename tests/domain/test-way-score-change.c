/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-change.h"

#include <math.h>

#include "instrument-files.h"

static const struct {
  const char             *id;
  const char             *score;
  const char             *threshold;
  double                  before;
  double                  now;
  WayScoreChangeDirection direction;
  gboolean                reaches;
  const char             *words;
  const char             *threshold_words;
} cases[] = {
  { "phq-9", "total", NULL, 16, 12, WAY_SCORE_CHANGE_BETTER, FALSE,
    "4 points lower than on 2 June 2026",
    "Less than 5 points (minimal clinically important difference)" },
  { "phq-9", "total", NULL, 16, 11, WAY_SCORE_CHANGE_BETTER, TRUE,
    "5 points lower than on 2 June 2026",
    "Better by 5 points or more (minimal clinically important difference)" },
  { "phq-9", "total", NULL, 9, 13, WAY_SCORE_CHANGE_WORSE, FALSE,
    "4 points higher than on 2 June 2026",
    "Less than 5 points (minimal clinically important difference)" },
  { "phq-9", "total", NULL, 9, 14, WAY_SCORE_CHANGE_WORSE, TRUE,
    "5 points higher than on 2 June 2026",
    "Worse by 5 points or more (minimal clinically important difference)" },
  { "phq-9", "total", "nhs-reliable", 9, 14, WAY_SCORE_CHANGE_WORSE, FALSE,
    "5 points higher than on 2 June 2026",
    "Less than 6 points (reliable change, NHS Talking Therapies)" },
  { "phq-9", "total", "nhs-reliable", 9, 15, WAY_SCORE_CHANGE_WORSE, TRUE,
    "6 points higher than on 2 June 2026",
    "Worse by 6 points or more (reliable change, NHS Talking Therapies)" },
  { "phq-9", "total", NULL, 9, 9, WAY_SCORE_CHANGE_SAME, FALSE, "The same as on 2 June 2026",
    "Less than 5 points (minimal clinically important difference)" },
  { "phq-9", "total", NULL, 9, 8, WAY_SCORE_CHANGE_BETTER, FALSE,
    "1 point lower than on 2 June 2026",
    "Less than 5 points (minimal clinically important difference)" },
  { "gad-7", "total", NULL, 10, 7, WAY_SCORE_CHANGE_BETTER, FALSE,
    "3 points lower than on 2 June 2026",
    "Less than 4 points (minimal clinically important difference)" },
  { "gad-7", "total", NULL, 10, 6, WAY_SCORE_CHANGE_BETTER, TRUE,
    "4 points lower than on 2 June 2026",
    "Better by 4 points or more (minimal clinically important difference)" },
  { "barc-10", "total", NULL, 30, 50, WAY_SCORE_CHANGE_BETTER, FALSE,
    "20 points higher than on 2 June 2026", "No threshold of change is published for this score" },
  { "barc-10", "total", NULL, 50, 30, WAY_SCORE_CHANGE_WORSE, FALSE,
    "20 points lower than on 2 June 2026", "No threshold of change is published for this score" },
  { "readiness-rulers", "confidence", NULL, 3, 4.5, WAY_SCORE_CHANGE_BETTER, FALSE,
    "1.5 points higher than on 2 June 2026", "No threshold of change is published for this score" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayInstrument) instrument = load_instrument (cases[i].id);
    g_autofree char *words = NULL;
    g_autofree char *threshold_words = NULL;
    WayScoreChange   change;

    g_test_message ("%s %g → %g", cases[i].id, cases[i].before, cases[i].now);
    g_assert_true (way_score_change_compare (instrument, cases[i].score, cases[i].threshold, "1",
                                             cases[i].before, cases[i].now, &change));
    g_assert_cmpfloat_with_epsilon (change.difference, cases[i].now - cases[i].before, 1e-9);
    g_assert_cmpint (change.direction, ==, cases[i].direction);
    g_assert_cmpint (change.reaches, ==, cases[i].reaches);
    words = way_score_change_to_words (&change, "2 June 2026");
    g_assert_cmpstr (words, ==, cases[i].words);
    threshold_words = way_score_change_threshold_to_words (&change);
    g_assert_cmpstr (threshold_words, ==, cases[i].threshold_words);
  }
}

static void
test_not_compared (void)
{
  g_autoptr (WayInstrument) phq_9 = load_instrument ("phq-9");
  WayScoreChange change = { .difference = 42 };

  g_assert_false (way_score_change_compare (phq_9, "total", NULL, "0", 9, 14, &change));
  g_assert_false (way_score_change_compare (phq_9, "total", NULL, NULL, 9, 14, &change));
  g_assert_false (way_score_change_compare (phq_9, "total", NULL, "1", NAN, 14, &change));
  g_assert_false (way_score_change_compare (phq_9, "total", NULL, "1", 9, NAN, &change));
  g_assert_false (way_score_change_compare (phq_9, "mean", NULL, "1", 9, 14, &change));
  g_assert_false (way_score_change_compare (phq_9, "total", "no-such", "1", 9, 14, &change));
  g_assert_cmpfloat_with_epsilon (change.difference, 42, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-change/cases", test_cases);
  g_test_add_func ("/score-change/not-compared", test_not_compared);

  return g_test_run ();
}
