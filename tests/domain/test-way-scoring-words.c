/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-scoring-words.h"

#include "instrument-files.h"

static const struct {
  const char *id;
  const char *context;
  const char *answers;
  const char *state;
  const char *progress;
  const char *cutoff;   /* NULL: the form has none */
  const char *messages; /* with “|” between them */
} cases[] = {
  { "phq-9", NULL, "2 3 2 3 1 2 1 1 1", "16 of 27", "9 of 10 answered",
    "At or above the cut-off of 10", "" },
  { "phq-9", NULL, "1 1 1 1 1 1 1 1 -", "9 of 27, prorated from 8 of 9 answers", "8 of 10 answered",
    "Below the cut-off of 10", "9 of 27, prorated from 8 of 9 answers" },
  { "phq-9", NULL, "0 0 0", "4 more answers needed", "3 of 10 answered",
    "The cut-off is 10; there is no score to hold against it", "4 more answers needed" },
  { "phq-9", NULL, "0 0 0 0 0 0", "1 more answer needed", "6 of 10 answered",
    "The cut-off is 10; there is no score to hold against it", "1 more answer needed" },
  { "phq-9", NULL, "refused refused refused - 0 0 0 0 0 0",
    "It will not be scorable: too many answers are refused or do not apply", "9 of 10 answered",
    "The cut-off is 10; there is no score to hold against it",
    "It will not be scorable: too many answers are refused or do not apply|"
    "Other depressive syndrome: not known, answers are missing" },
  { "phq-9", NULL, "0 0 refused refused na 0 0 0 0", "Not scorable: 3 answers are missing",
    "9 of 10 answered", "The cut-off is 10; there is no score to hold against it",
    "Not scorable: 3 answers are missing" },
  { "phq-2", NULL, "1 refused", "Not scorable: 1 answer is missing", "2 of 2 answered",
    "The cut-off is 3; there is no score to hold against it", "Not scorable: 1 answer is missing" },
  { "barc-10", NULL, "5 5 5 5 5 5 4 4 4 4", "46 of 60", "10 of 10 answered",
    "At or below the cut-off of 46", "" },
  { "barc-10", NULL, "5 5 5 5 5 5 5 4 4 4", "47 of 60", "10 of 10 answered",
    "Above the cut-off of 46", "" },
  { "audit-c", "sex=male", "1 1 1", "3 of 12", "3 of 3 answered", "Below the cut-off of 4", "" },
  { "audit-c", NULL, "1 1 1", "3 of 12", "3 of 3 answered",
    "The cut-off depends on the context: sex=male, sex=female",
    "The cut-off depends on the context: sex=male, sex=female" },
  { "readiness-rulers", NULL, "8 - 5", "8 of 10", "2 of 3 answered", NULL,
    "Confidence: 1 more answer needed" },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayInstrument) instrument = load_instrument (cases[i].id);
    g_autoptr (WayAnswers) answers =
      way_answers_new_from_text (cases[i].answers, way_instrument_get_n_items (instrument), NULL);
    g_autoptr (WayScoring) scoring = way_scoring_new (instrument, answers, cases[i].context);
    const WayScoringScore *score = way_scoring_get_score (scoring, 0);
    g_autofree char       *state = way_scoring_score_to_words (score);
    g_autofree char       *progress = way_scoring_progress_to_words (instrument, answers);
    g_autofree char       *cutoff = way_scoring_cutoff_to_words (score);
    g_auto (GStrv) messages = way_scoring_get_messages (scoring);
    g_autofree char *joined = g_strjoinv ("|", messages);

    g_test_message ("%s %s", cases[i].id, cases[i].answers);
    g_assert_cmpstr (state, ==, cases[i].state);
    g_assert_cmpstr (progress, ==, cases[i].progress);
    g_assert_cmpstr (cutoff, ==, cases[i].cutoff);
    g_assert_cmpstr (joined, ==, cases[i].messages);
  }
}

static const struct {
  const char *answers;
  const char *major;
} rules[] = {
  { "2 2 2 2 2 0 0 0 0", "Major depressive syndrome: yes" },
  { "2 2 2 2 0 0 0 0 0", "Major depressive syndrome: no" },
  { "2 2 2 2 - 0 0 0 0", "Major depressive syndrome: not known, answers are missing" },
};

static void
test_rules (void)
{
  g_autoptr (WayInstrument) phq_9 = load_instrument ("phq-9");

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autoptr (WayAnswers) answers = way_answers_new_from_text (rules[i].answers, 10, NULL);
    g_autoptr (WayScoring) scoring = way_scoring_new (phq_9, answers, NULL);
    g_autofree char *words = way_scoring_truth_to_words (scoring, 0);

    g_assert_cmpstr (words, ==, rules[i].major);
  }
}

static const struct {
  const char *answers;
  guint       cluster;
  const char *words;
} clusters[] = {
  { "2 0 0 0 0 2 0", 0, "B, intrusion: 1 symptom, 1 needed" },
  { "2 3 0 0 0 2 0", 0, "B, intrusion: 2 symptoms, 1 needed" },
  { "1 1 1 1 1 2 0", 0, "B, intrusion: 0 symptoms, 1 needed" },
  { "2 - - 0 0 2 0", 0, "B, intrusion: 1 symptom, 1 needed" }, /* whatever the others are */
  { "0 0 0 0 0 refused 0", 1, "C, avoidance: 0 symptoms, 1 needed, 1 answer is missing" },
  { "0 0 0 0 0 - -", 1, "C, avoidance: 0 symptoms, 1 needed, 2 answers are missing" },
};

static void
test_clusters (void)
{
  g_autoptr (WayInstrument) pcl_5 = load_instrument ("pcl-5");

  for (gsize i = 0; i < G_N_ELEMENTS (clusters); i++) {
    g_autoptr (WayAnswers) answers = way_answers_new_from_text (clusters[i].answers, 20, NULL);
    g_autoptr (WayScoring) scoring = way_scoring_new (pcl_5, answers, NULL);
    g_autofree char *words =
      way_scoring_cluster_to_words (way_scoring_get_cluster (scoring, 0, clusters[i].cluster));

    g_assert_cmpstr (words, ==, clusters[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scoring-words/cases", test_cases);
  g_test_add_func ("/scoring-words/rules", test_rules);

  g_test_add_func ("/scoring-words/clusters", test_clusters);

  return g_test_run ();
}
