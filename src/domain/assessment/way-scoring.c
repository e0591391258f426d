/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-scoring.h"

#include <math.h>

struct _WayScoring {
  WayInstrument   *instrument;
  WayScoringScore *scores;
  WayTruth        *truths;
  GPtrArray       *clusters; /* GArray of WayScoringCluster, as the rules */
  GPtrArray       *alerts;   /* const char *, NULL-terminated */
};

static const char *const truth_words[] = { "unknown", "no", "yes" };
static const char *const status_words[] = { "scored", "prorated", "incomplete", "not-scorable" };

/* a ÷ b, to the nearest integer and half up, for b > 0. */
static int
divide_half_up (int a, int b)
{
  int doubled = 2 * a + b;
  int divisor = 2 * b;
  int quotient;

  g_assert (b > 0);
  quotient = doubled / divisor;

  return doubled % divisor < 0 ? quotient - 1 : quotient;
}

static int
counted_value (const WayInstrumentItem *item, WayAnswer answer)
{
  int min = G_MAXINT, max = G_MININT;

  if (answer.state == WAY_ANSWER_SKIPPED)
    return 0;
  if (!item->reverse)
    return answer.value;

  for (guint i = 0; i < item->options->n_options; i++) {
    min = MIN (min, item->options->options[i].value);
    max = MAX (max, item->options->options[i].value);
  }
  return min + max - answer.value;
}

static WayScorePositive
judge (const WayInstrumentCutoff *cutoff, double value)
{
  gboolean concern;

  if (cutoff == NULL || isnan (value))
    return WAY_SCORE_POSITIVE_UNKNOWN;

  concern = cutoff->at_most ? value <= cutoff->points : value >= cutoff->points;
  return concern ? WAY_SCORE_POSITIVE_YES : WAY_SCORE_POSITIVE_NO;
}

static WayScoringScore
compute_score (const WayInstrument      *instrument,
               const WayInstrumentScore *score,
               const WayAnswers         *answers,
               const char               *context)
{
  WayScoringScore result = { .score = score, .value = NAN };
  int             sum = 0;
  guint           missing;

  for (guint i = 0; i < score->n_items; i++) {
    const WayInstrumentItem *item = way_instrument_get_item (instrument, score->items[i]);
    WayAnswer                answer = way_answers_get (answers, score->items[i]);

    if (answer.state == WAY_ANSWER_GIVEN || answer.state == WAY_ANSWER_SKIPPED) {
      result.n_answered++;
      sum += counted_value (item, answer);
    } else if (answer.state == WAY_ANSWER_OPEN) {
      result.n_open++;
    }
  }

  result.raw = sum;
  missing = score->n_items - result.n_answered;
  if (missing == 0) {
    result.status = WAY_ASSESSMENT_SCORE_STATUS_SCORED;
    result.value = sum;
  } else if (missing <= score->max_missing) {
    result.status = WAY_ASSESSMENT_SCORE_STATUS_PRORATED;
    result.value = divide_half_up (sum * (int)score->n_items, (int)result.n_answered);
  } else {
    result.status = result.n_open > 0 ? WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE
                                      : WAY_ASSESSMENT_SCORE_STATUS_NOT_SCORABLE;
    result.n_needed = missing - score->max_missing;
  }

  result.band = way_instrument_score_find_band (score, result.value);
  result.cutoff = way_instrument_score_find_cutoff (score, context);
  result.positive = judge (result.cutoff, result.value);
  return result;
}

/* Tries every way in which the unknown symptoms could come out.  Only their number matters, and how
 * many of them are core. */
static WayScoringCluster
judge_cluster (const WayInstrumentCluster *cluster, const WayAnswers *answers)
{
  guint    core = 0, core_unknown = 0, others = 0, others_unknown = 0;
  gboolean can_be = FALSE, can_fail = FALSE;

  for (guint i = 0; i < cluster->n_symptoms; i++) {
    const WayInstrumentSymptom *symptom = &cluster->symptoms[i];
    WayAnswer                   answer = way_answers_get (answers, symptom->item);

    if (answer.state != WAY_ANSWER_GIVEN && answer.state != WAY_ANSWER_SKIPPED)
      *(symptom->core ? &core_unknown : &others_unknown) += 1;
    else if (answer.value >= symptom->from)
      *(symptom->core ? &core : &others) += 1;
  }

  for (guint i = 0; i <= core_unknown; i++) {
    for (guint j = 0; j <= others_unknown; j++) {
      guint n = core + i + others + j;

      if (core + i >= cluster->core_from && n >= cluster->from && n <= cluster->to)
        can_be = TRUE;
      else
        can_fail = TRUE;
    }
  }

  return (WayScoringCluster){
    .cluster = cluster,
    .truth = can_be && can_fail ? WAY_TRUTH_UNKNOWN
           : can_be             ? WAY_TRUTH_YES
                                : WAY_TRUTH_NO,
    .n_present = core + others,
    .n_unknown = core_unknown + others_unknown,
  };
}

/* No item is in two clusters, so what is unknown in one can come out whatever it does in another.
 */
static WayTruth
judge_rule (GArray *clusters)
{
  WayTruth truth = WAY_TRUTH_YES;

  for (guint i = 0; i < clusters->len; i++) {
    const WayTruth each = g_array_index (clusters, WayScoringCluster, i).truth;

    if (each == WAY_TRUTH_NO)
      return WAY_TRUTH_NO;
    if (each == WAY_TRUTH_UNKNOWN)
      truth = WAY_TRUTH_UNKNOWN;
  }

  return truth;
}

static void
judge_rules (WayScoring *self, const WayAnswers *answers)
{
  for (guint i = 0; i < way_instrument_get_n_rules (self->instrument); i++) {
    const WayInstrumentRule *rule = way_instrument_get_rule (self->instrument, i);
    GArray                  *clusters = g_array_new (FALSE, FALSE, sizeof (WayScoringCluster));

    for (guint n = 0; n < rule->clusters->len; n++) {
      const WayScoringCluster judged =
        judge_cluster (g_ptr_array_index (rule->clusters, n), answers);

      g_array_append_val (clusters, judged);
    }
    g_ptr_array_add (self->clusters, clusters);
    self->truths[i] = judge_rule (clusters);
  }
}

static void
find_alerts (WayScoring *self, const WayAnswers *answers)
{
  for (guint i = 0; i < way_instrument_get_n_alerts (self->instrument); i++) {
    const WayInstrumentAlert *alert = way_instrument_get_alert (self->instrument, i);
    WayAnswer                 answer = way_answers_get (answers, alert->item);

    if (answer.state != WAY_ANSWER_GIVEN)
      g_ptr_array_add (self->alerts, alert->not_asked);
    else if (answer.value >= alert->from)
      g_ptr_array_add (self->alerts, alert->id);
  }

  g_ptr_array_add (self->alerts, NULL);
}

WayScoring *
way_scoring_new (WayInstrument *instrument, const WayAnswers *answers, const char *context)
{
  WayScoring *self;
  guint       n_scores, n_rules;

  g_return_val_if_fail (instrument != NULL, NULL);
  g_return_val_if_fail (
    way_answers_get_n_items (answers) == way_instrument_get_n_items (instrument), NULL);

  n_scores = way_instrument_get_n_scores (instrument);
  n_rules = way_instrument_get_n_rules (instrument);

  self = g_new0 (WayScoring, 1);
  self->instrument = way_instrument_ref (instrument);
  self->scores = g_new0 (WayScoringScore, n_scores);
  self->truths = g_new0 (WayTruth, n_rules);
  self->clusters = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->alerts = g_ptr_array_new ();

  for (guint i = 0; i < n_scores; i++)
    self->scores[i] =
      compute_score (instrument, way_instrument_get_score (instrument, i), answers, context);
  judge_rules (self, answers);
  find_alerts (self, answers);

  return self;
}

void
way_scoring_free (WayScoring *self)
{
  way_instrument_unref (self->instrument);
  g_free (self->scores);
  g_free (self->truths);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->alerts);
  g_free (self);
}

WayInstrument *
way_scoring_get_instrument (const WayScoring *self)
{
  return self->instrument;
}

WayAssessmentScoreStatus
way_scoring_get_status (const WayScoring *self)
{
  WayAssessmentScoreStatus worst = WAY_ASSESSMENT_SCORE_STATUS_SCORED;

  for (guint i = 0; i < way_scoring_get_n_scores (self); i++) {
    /* What can still come goes first: a form with an open item has not failed yet. */
    if (self->scores[i].status == WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE)
      return WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE;
    worst = MAX (worst, self->scores[i].status);
  }

  return worst;
}

guint
way_scoring_get_n_scores (const WayScoring *self)
{
  return way_instrument_get_n_scores (self->instrument);
}

const WayScoringScore *
way_scoring_get_score (const WayScoring *self, guint index)
{
  g_return_val_if_fail (index < way_scoring_get_n_scores (self), NULL);

  return &self->scores[index];
}

const WayScoringScore *
way_scoring_find_score (const WayScoring *self, const char *name)
{
  for (guint i = 0; i < way_scoring_get_n_scores (self); i++) {
    if (g_strcmp0 (self->scores[i].score->name, name) == 0)
      return &self->scores[i];
  }

  return NULL;
}

WayTruth
way_scoring_get_truth (const WayScoring *self, guint index)
{
  g_return_val_if_fail (index < way_instrument_get_n_rules (self->instrument), WAY_TRUTH_UNKNOWN);

  return self->truths[index];
}

const WayScoringCluster *
way_scoring_get_cluster (const WayScoring *self, guint rule, guint index)
{
  GArray *clusters;

  g_return_val_if_fail (rule < self->clusters->len, NULL);

  clusters = g_ptr_array_index (self->clusters, rule);
  g_return_val_if_fail (index < clusters->len, NULL);

  return &g_array_index (clusters, WayScoringCluster, index);
}

const char *const *
way_scoring_get_alerts (const WayScoring *self)
{
  return (const char *const *)self->alerts->pdata;
}

gboolean
way_scoring_has_alert (const WayScoring *self, const char *id)
{
  return g_strv_contains (way_scoring_get_alerts (self), id);
}

char *
way_scoring_results_to_text (const WayScoring *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < way_instrument_get_n_rules (self->instrument); i++)
    g_string_append_printf (text, "%s%s=%s", i > 0 ? " " : "",
                            way_instrument_get_rule (self->instrument, i)->id,
                            way_truth_to_text (self->truths[i]));

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
way_scoring_alerts_to_text (const WayScoring *self)
{
  return self->alerts->len > 1 ? g_strjoinv (" ", (char **)self->alerts->pdata) : NULL;
}

const char *
way_truth_to_text (WayTruth truth)
{
  g_return_val_if_fail (truth < G_N_ELEMENTS (truth_words), NULL);

  return truth_words[truth];
}

const char *
way_scoring_status_to_text (WayAssessmentScoreStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_words), NULL);

  return status_words[status];
}
