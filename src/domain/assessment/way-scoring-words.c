/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-scoring-words.h"

#include <glib/gi18n.h>
#include <math.h>

const char *
way_answer_state_to_words (WayAnswerState state)
{
  switch (state) {
  case WAY_ANSWER_REFUSED:
    return _ ("Refused");
  case WAY_ANSWER_NA:
    return _ ("Does not apply");
  case WAY_ANSWER_SKIPPED:
    return _ ("Left out by the form");
  case WAY_ANSWER_OPEN:
  case WAY_ANSWER_GIVEN:
  default:
    return NULL;
  }
}

char *
way_answer_to_words (const WayInstrumentItem *item, WayAnswer answer)
{
  const char      *state = way_answer_state_to_words (answer.state);
  const char      *words;
  g_autofree char *value = NULL;

  if (answer.state != WAY_ANSWER_GIVEN)
    return g_strdup (state != NULL ? state : C_ ("answer", "Not asked"));

  words = way_instrument_item_get_words (item, answer.value);
  value = g_strdup_printf ("%d", answer.value);
  if (g_strcmp0 (words, value) == 0)
    return g_steal_pointer (&value);
  /* TRANSLATORS: the words of an answer and its value: “Several days (1)”. */
  return g_strdup_printf (_ ("%s (%d)"), words, answer.value);
}

char *
way_scoring_score_to_words (const WayScoringScore *score)
{
  guint missing = score->score->n_items - score->n_answered;

  switch (score->status) {
  case WAY_ASSESSMENT_SCORE_STATUS_SCORED:
    /* TRANSLATORS: a score and the highest there can be. */
    return g_strdup_printf (_ ("%g of %d"), score->value, score->score->max);

  case WAY_ASSESSMENT_SCORE_STATUS_PRORATED:
    return g_strdup_printf (_ ("%g of %d, prorated from %u of %u answers"), score->value,
                            score->score->max, score->n_answered, score->score->n_items);

  case WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE:
    if (score->n_needed <= score->n_open)
      return g_strdup_printf (
        ngettext ("%u more answer needed", "%u more answers needed", score->n_needed),
        score->n_needed);
    return g_strdup (_ ("It will not be scorable: too many answers are refused or do not apply"));

  case WAY_ASSESSMENT_SCORE_STATUS_NOT_SCORABLE:
  default:
    return g_strdup_printf (ngettext ("Not scorable: %u answer is missing",
                                      "Not scorable: %u answers are missing", missing),
                            missing);
  }
}

char *
way_scoring_progress_to_words (const WayInstrument *instrument, const WayAnswers *answers)
{
  guint n_items = way_answers_get_n_items (answers);
  guint n_done = n_items - way_answers_count (answers, WAY_ANSWER_OPEN);

  g_return_val_if_fail (n_items == way_instrument_get_n_items (instrument), NULL);

  return g_strdup_printf (_ ("%u of %u answered"), n_done, n_items);
}

char *
way_scoring_truth_to_words (const WayScoring *self, guint index)
{
  const WayInstrumentRule *rule =
    way_instrument_get_rule (way_scoring_get_instrument (self), index);

  g_return_val_if_fail (rule != NULL, NULL);

  switch (way_scoring_get_truth (self, index)) {
  case WAY_TRUTH_YES:
    return g_strdup_printf (_ ("%s: yes"), rule->label);
  case WAY_TRUTH_NO:
    return g_strdup_printf (_ ("%s: no"), rule->label);
  case WAY_TRUTH_UNKNOWN:
  default:
    return g_strdup_printf (_ ("%s: not known, answers are missing"), rule->label);
  }
}

char *
way_scoring_cluster_to_words (const WayScoringCluster *cluster)
{
  g_autofree char *there = NULL;

  /* TRANSLATORS: the name of a group of symptoms, how many of them are there, and how many are
   * needed. */
  there = g_strdup_printf (
    ngettext ("%s: %u symptom, %u needed", "%s: %u symptoms, %u needed", cluster->n_present),
    cluster->cluster->label, cluster->n_present, cluster->cluster->from);
  if (cluster->truth != WAY_TRUTH_UNKNOWN)
    return g_steal_pointer (&there);

  return g_strdup_printf (
    ngettext ("%s, %u answer is missing", "%s, %u answers are missing", cluster->n_unknown), there,
    cluster->n_unknown);
}

char *
way_scoring_cutoff_to_words (const WayScoringScore *score)
{
  const WayInstrumentCutoff *cutoff = score->cutoff;

  if (score->score->cutoffs->len == 0)
    return NULL;
  if (cutoff == NULL) {
    g_autoptr (GString) contexts = g_string_new (NULL);

    for (guint i = 0; i < score->score->cutoffs->len; i++) {
      const WayInstrumentCutoff *choice = g_ptr_array_index (score->score->cutoffs, i);

      g_string_append_printf (contexts, "%s%s", i > 0 ? ", " : "", choice->context);
    }
    /* TRANSLATORS: the blank is a list of technical words, such as “sex=male, sex=female”. */
    return g_strdup_printf (_ ("The cut-off depends on the context: %s"), contexts->str);
  }

  if (cutoff->at_most) {
    switch (score->positive) {
    case WAY_SCORE_POSITIVE_YES:
      return g_strdup_printf (_ ("At or below the cut-off of %d"), cutoff->points);
    case WAY_SCORE_POSITIVE_NO:
      return g_strdup_printf (_ ("Above the cut-off of %d"), cutoff->points);
    case WAY_SCORE_POSITIVE_UNKNOWN:
    default:
      return g_strdup_printf (_ ("The cut-off is %d; there is no score to hold against it"),
                              cutoff->points);
    }
  }

  switch (score->positive) {
  case WAY_SCORE_POSITIVE_YES:
    return g_strdup_printf (_ ("At or above the cut-off of %d"), cutoff->points);
  case WAY_SCORE_POSITIVE_NO:
    return g_strdup_printf (_ ("Below the cut-off of %d"), cutoff->points);
  case WAY_SCORE_POSITIVE_UNKNOWN:
  default:
    return g_strdup_printf (_ ("The cut-off is %d; there is no score to hold against it"),
                            cutoff->points);
  }
}

static void
add_for_score (GPtrArray *messages, const WayScoringScore *score, gboolean alone)
{
  g_autofree char *words = NULL;

  if (score->status != WAY_ASSESSMENT_SCORE_STATUS_SCORED) {
    words = way_scoring_score_to_words (score);
    if (alone)
      g_ptr_array_add (messages, g_steal_pointer (&words));
    else
      /* TRANSLATORS: the name of a score and its state. */
      g_ptr_array_add (messages, g_strdup_printf (_ ("%s: %s"), score->score->label, words));
  }

  if (!isnan (score->value) && score->cutoff == NULL && score->score->cutoffs->len > 0)
    g_ptr_array_add (messages, way_scoring_cutoff_to_words (score));
}

char **
way_scoring_get_messages (const WayScoring *self)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new ();
  guint n_scores = way_scoring_get_n_scores (self);

  for (guint i = 0; i < n_scores; i++)
    add_for_score (messages, way_scoring_get_score (self, i), n_scores == 1);

  for (guint i = 0; i < way_instrument_get_n_rules (way_scoring_get_instrument (self)); i++) {
    if (way_scoring_get_truth (self, i) == WAY_TRUTH_UNKNOWN)
      g_ptr_array_add (messages, way_scoring_truth_to_words (self, i));
  }

  g_ptr_array_add (messages, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&messages), FALSE);
}
