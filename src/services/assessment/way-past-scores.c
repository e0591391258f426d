/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past-scores.h"

#include <glib/gi18n.h>

#include "way-score-change.h"
#include "way-site-choices.h"
#include "way-when.h"

WayScore *
way_past_scores_find (GListModel *scores, const WayId *assessment_id, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (scores); i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (scores, i);

    if (way_id_compare (&score->assessment_id, assessment_id) == 0 &&
        (name == NULL || g_strcmp0 (score->name, name) == 0))
      return g_steal_pointer (&score);
  }

  return NULL;
}

/* By day; on one day by when it was signed. */
static gboolean
is_before (const WayAssessment *a, const WayAssessment *b)
{
  if (a->taken_on.ymd != b->taken_on.ymd)
    return a->taken_on.ymd < b->taken_on.ymd;

  return a->signed_at.us < b->signed_at.us;
}

static gboolean
is_before_it (const WayAssessment *each, const WayAssessment *assessment)
{
  return each->status == WAY_ASSESSMENT_SIGNED &&
         g_strcmp0 (each->instrument, assessment->instrument) == 0 && is_before (each, assessment);
}

WayAssessment *
way_past_scores_find_last (GListModel *assessments, const char *instrument_id)
{
  g_autoptr (WayAssessment) last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (assessments, i);

    if (each->status == WAY_ASSESSMENT_SIGNED && g_strcmp0 (each->instrument, instrument_id) == 0 &&
        (last == NULL || is_before (last, each)))
      g_set_object (&last, each);
  }

  return g_steal_pointer (&last);
}

WayAssessment *
way_past_scores_find_previous (GListModel *assessments, WayAssessment *assessment)
{
  g_autoptr (WayAssessment) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (assessments, i);

    if (is_before_it (each, assessment) && (found == NULL || is_before (found, each)))
      g_set_object (&found, each);
  }

  return g_steal_pointer (&found);
}

gboolean
way_past_scores_find_earlier (const WayPastScores *self,
                              WayAssessment       *assessment,
                              const char          *name,
                              gboolean             first,
                              WayAssessment      **earlier,
                              WayScore           **earlier_score)
{
  g_autoptr (WayAssessment) found = NULL;
  g_autoptr (WayScore) found_score = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (self->assessments, i);
    g_autoptr (WayScore) score = NULL;

    if (!is_before_it (each, assessment) || (found != NULL && is_before (each, found) != first))
      continue;

    score = way_past_scores_find (self->scores, &WAY_RECORD (each)->id, name);
    if (score == NULL || isnan (score->value))
      continue;
    g_set_object (&found, each);
    g_set_object (&found_score, score);
  }

  if (found == NULL)
    return FALSE;

  *earlier = g_steal_pointer (&found);
  *earlier_score = g_steal_pointer (&found_score);
  return TRUE;
}

static const char *
find_band (const WayInstrumentScore *declared, const char *band)
{
  for (guint i = 0; declared != NULL && i < declared->bands->len; i++) {
    const WayInstrumentBand *each = g_ptr_array_index (declared->bands, i);

    if (g_strcmp0 (each->id, band) == 0)
      return each->label;
  }

  return NULL;
}

char *
way_past_scores_to_words (WayInstrument       *instrument,
                          const WayAssessment *assessment,
                          const WayScore      *score)
{
  const WayInstrumentScore *declared =
    instrument != NULL ? way_instrument_find_score (instrument, score->name) : NULL;
  const char      *band = find_band (declared, score->band);
  g_autofree char *number = NULL;
  g_autofree char *small = NULL;

  if (isnan (score->value))
    return g_strdup (_ ("not scorable"));

  number = declared != NULL ? g_strdup_printf (_ ("%g of %d"), score->value, declared->max)
                            : g_strdup_printf ("%g", score->value);
  if (band != NULL) {
    small = g_utf8_strdown (band, -1);
    if (assessment->score_status == WAY_ASSESSMENT_SCORE_STATUS_PRORATED)
      /* TRANSLATORS: a score and the name of its band. */
      return g_strdup_printf (_ ("%s, %s, prorated"), number, small);
    return g_strdup_printf (_ ("%s, %s"), number, small);
  }
  if (assessment->score_status == WAY_ASSESSMENT_SCORE_STATUS_PRORATED)
    return g_strdup_printf (_ ("%s, prorated"), number);

  return g_steal_pointer (&number);
}

char *
way_past_scores_all_to_words (const WayPastScores *self,
                              WayInstrument       *instrument,
                              const WayAssessment *assessment)
{
  const WayInstrumentScore *total =
    instrument != NULL ? way_instrument_get_total (instrument) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->scores); i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (self->scores, i);
    const WayInstrumentScore *declared;
    g_autofree char          *words = NULL;

    if (way_id_compare (&score->assessment_id, &WAY_RECORD (assessment)->id) != 0 ||
        (total != NULL && g_strcmp0 (score->name, total->name) != 0))
      continue;
    words = way_past_scores_to_words (instrument, assessment, score);
    declared = instrument != NULL ? way_instrument_find_score (instrument, score->name) : NULL;
    if (total != NULL)
      g_string_append (text, words);
    else
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "",
                              declared != NULL ? declared->label : score->name, words);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
way_past_scores_why_not (const WayAssessment *earlier, const WayAssessment *assessment)
{
  g_autofree char *day = way_when_write (earlier->taken_on);

  if (g_strcmp0 (earlier->version, assessment->version) != 0)
    /* TRANSLATORS: the blank is a day. */
    return g_strdup_printf (_ ("Not compared with %s: then another version of the form was used"),
                            day);
  if (!way_assessment_mode_is_like (earlier->mode, assessment->mode))
    /* TRANSLATORS: a day, and twice such as “the worker asked” or “the client answered alone”. */
    return g_strdup_printf (_ ("Not compared with %s: then %s, now %s"), day,
                            way_assessment_mode_to_words (earlier->mode),
                            way_assessment_mode_to_words (assessment->mode));

  return NULL;
}

gboolean
way_past_scores_find_comparable (const WayPastScores *self,
                                 WayAssessment       *assessment,
                                 const char          *name,
                                 WayAssessment      **earlier,
                                 WayScore           **earlier_score)
{
  g_autoptr (WayAssessment) found = NULL;
  g_autoptr (WayScore) score = NULL;
  g_autofree char *why_not = NULL;

  if (!way_past_scores_find_earlier (self, assessment, name, FALSE, &found, &score))
    return FALSE;
  why_not = way_past_scores_why_not (found, assessment);
  if (why_not != NULL)
    return FALSE;

  *earlier = g_steal_pointer (&found);
  *earlier_score = g_steal_pointer (&score);
  return TRUE;
}

/* “2 Jun 2026 (9, mild)” */
static char *
describe_then (WayInstrument *instrument, const WayAssessment *earlier, const WayScore *before)
{
  g_autofree char *day = way_when_write (earlier->taken_on);
  const char *band = find_band (way_instrument_find_score (instrument, before->name), before->band);
  g_autofree char *small = band != NULL ? g_utf8_strdown (band, -1) : NULL;

  return small != NULL
         /* TRANSLATORS: a day, and the score and its band on that day: “2 Jun 2026 (9, mild)”. */
         ? g_strdup_printf (_ ("%s (%g, %s)"), day, before->value, small)
         : g_strdup_printf (_ ("%s (%g)"), day, before->value);
}

char *
way_past_scores_change_words (const WayPastScores *self,
                              WayInstrument       *instrument,
                              WayAssessment       *assessment,
                              const char          *name,
                              gboolean             first,
                              char               **threshold_words)
{
  g_autoptr (WayScore) now =
    way_past_scores_find (self->scores, &WAY_RECORD (assessment)->id, name);
  g_autoptr (WayAssessment) earlier = NULL;
  g_autoptr (WayScore) before = NULL;
  g_autofree char              *when = NULL;
  char                         *why_not;
  const WayInstrumentScore     *declared;
  const WayInstrumentThreshold *threshold;
  WayScoreChange                change;

  if (now == NULL || isnan (now->value) ||
      !way_past_scores_find_earlier (self, assessment, name, first, &earlier, &before))
    return NULL;

  why_not = way_past_scores_why_not (earlier, assessment);
  if (why_not != NULL)
    return why_not;

  declared = way_instrument_find_score (instrument, now->name);
  threshold =
    declared != NULL ? way_site_choices_get_threshold (self->choices, instrument, declared) : NULL;
  if (g_strcmp0 (way_instrument_get_version (instrument), assessment->version) != 0 ||
      !way_score_change_compare (instrument, now->name, threshold != NULL ? threshold->id : NULL,
                                 earlier->version, before->value, now->value, &change))
    return NULL;

  when = describe_then (instrument, earlier, before);
  if (threshold_words != NULL)
    *threshold_words = way_score_change_threshold_to_words (&change);
  return way_score_change_to_words (&change, when);
}
