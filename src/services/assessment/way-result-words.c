/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-result-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-scoring-words.h"
#include "way-site-choices.h"

/* Takes the line. */
static void
add_line (GString *text, char *line)
{
  if (line != NULL && line[0] != '\0')
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", line,
                            g_str_has_suffix (line, ".") ? "" : ".");
  g_free (line);
}

static char *
end_lines (GString *text)
{
  const gboolean blank = text->len == 0;
  char          *lines = g_string_free (text, blank);

  return blank ? NULL : lines;
}

/* Against the one before; and against the first, where that is another one. */
static char *
describe_change (const WayPastScores *past,
                 WayInstrument       *instrument,
                 WayAssessment       *assessment,
                 WayScore            *score)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *threshold = NULL;
  g_autofree char *first_threshold = NULL;
  g_autofree char *previous =
    way_past_scores_change_words (past, instrument, assessment, score->name, FALSE, &threshold);
  g_autofree char *first = way_past_scores_change_words (past, instrument, assessment, score->name,
                                                         TRUE, &first_threshold);

  if (previous == NULL && !isnan (score->value))
    add_line (text, g_strdup (_ ("The first one that could be scored")));
  add_line (text, g_strdup (previous));
  add_line (text, g_steal_pointer (&threshold));
  if (first != NULL && g_strcmp0 (previous, first) != 0) {
    /* TRANSLATORS: before a sentence such as “7 points higher than on 2 Jun 2026 (9, mild)”. */
    add_line (text, g_strdup_printf (_ ("Since the first: %s"), first));
    add_line (text, g_steal_pointer (&first_threshold));
  }

  return end_lines (text);
}

static char *
describe_rules (const WayInstrument   *instrument,
                const WayScoring      *scoring,
                const WayScoringScore *computed)
{
  GString *text = g_string_new (NULL);

  add_line (text, way_scoring_cutoff_to_words (computed));
  /* They are about the whole. */
  if (computed->score != way_instrument_get_total (instrument))
    return end_lines (text);

  for (guint i = 0; i < way_instrument_get_n_rules (instrument); i++) {
    const WayInstrumentRule *rule = way_instrument_get_rule (instrument, i);

    add_line (text, way_scoring_truth_to_words (scoring, i));
    for (guint n = 0; rule->clusters->len > 1 && n < rule->clusters->len; n++)
      add_line (text, way_scoring_cluster_to_words (way_scoring_get_cluster (scoring, i, n)));
  }
  if (way_instrument_get_n_rules (instrument) > 0)
    add_line (text, g_strdup (_ ("The form’s own rules: a screening aid, not a diagnosis")));

  return end_lines (text);
}

static void
add_rule_sources (GString *text, const WayInstrument *instrument)
{
  for (guint i = 0; i < way_instrument_get_n_rules (instrument); i++) {
    const char *source = way_instrument_get_rule (instrument, i)->source;

    if (i == 0 || g_strcmp0 (source, way_instrument_get_rule (instrument, i - 1)->source) != 0)
      add_line (text, g_strdup_printf (_ ("Rules: %s"), source));
  }
}

static char *
describe_sources (const WayInstrument   *instrument,
                  const WayScoringScore *computed,
                  GListModel            *choices)
{
  GString                      *text = g_string_new (NULL);
  const WayInstrumentScore     *score = computed->score;
  const WayInstrumentThreshold *threshold =
    way_site_choices_get_threshold (choices, instrument, score);

  if (score->bands_source != NULL)
    add_line (text, g_strdup_printf (_ ("Bands: %s"), score->bands_source));
  else
    add_line (text, g_strdup (_ ("No bands are published")));
  if (computed->cutoff != NULL)
    add_line (text, g_strdup_printf (_ ("Cut-off: %s"), computed->cutoff->source));
  if (threshold != NULL)
    add_line (text, g_strdup_printf (_ ("Change: %s"), threshold->source));
  if (score == way_instrument_get_total (instrument))
    add_rule_sources (text, instrument);
  if (computed->status == WAY_ASSESSMENT_SCORE_STATUS_PRORATED && score->missing_source != NULL)
    add_line (text, g_strdup_printf (_ ("Missing answers: %s"), score->missing_source));

  return end_lines (text);
}

WayResultWords *
way_result_words_new (const WayPastScores *past,
                      WayInstrument       *instrument,
                      WayAssessment       *assessment,
                      WayScore            *score)
{
  WayResultWords *self = g_new0 (WayResultWords, 1);
  g_autoptr (WayAnswers) answers = NULL;
  g_autoptr (WayScoring) scoring = NULL;
  const WayScoringScore *computed = NULL;

  self->words = way_past_scores_to_words (NULL, assessment, score);
  if (instrument == NULL)
    return self;

  /* Rules and words come from the answers; the number is the one that was signed. */
  answers =
    way_answers_new_from_text (assessment->answers, way_instrument_get_n_items (instrument), NULL);
  if (answers == NULL || !way_instrument_check_answers (instrument, answers, NULL) ||
      g_strcmp0 (way_instrument_get_version (instrument), assessment->version) != 0)
    return self;
  scoring = way_scoring_new (instrument, answers, assessment->context);
  computed = way_scoring_find_score (scoring, score->name);
  if (computed == NULL)
    return self;

  self->declared = computed->score;
  g_free (self->words);
  self->words = way_scoring_score_to_words (computed);
  self->heading =
    g_strdup (computed->band != NULL ? computed->band->label : computed->score->label);
  self->change = describe_change (past, instrument, assessment, score);
  self->rules = describe_rules (instrument, scoring, computed);
  self->sources = describe_sources (instrument, computed, past->choices);
  return self;
}

void
way_result_words_free (WayResultWords *self)
{
  g_free (self->heading);
  g_free (self->words);
  g_free (self->change);
  g_free (self->rules);
  g_free (self->sources);
  g_free (self);
}
