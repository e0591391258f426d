/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument.h"

#include "way-error.h"
#include "way-instrument-private.h"

#include <math.h>

const char *
way_instrument_get_id (const WayInstrument *self)
{
  return self->id;
}

const char *
way_instrument_get_version (const WayInstrument *self)
{
  return self->version;
}

const char *
way_instrument_get_language (const WayInstrument *self)
{
  return self->language;
}

const char *
way_instrument_get_language_name (const WayInstrument *self)
{
  return self->language_name != NULL ? self->language_name : self->language;
}

const char *
way_instrument_get_title (const WayInstrument *self)
{
  return self->title;
}

const char *
way_instrument_get_full_name (const WayInstrument *self)
{
  return self->full_name;
}

const char *
way_instrument_get_recall (const WayInstrument *self)
{
  return self->recall;
}

const char *
way_instrument_get_stem (const WayInstrument *self)
{
  return self->stem;
}

const char *
way_instrument_get_instructions (const WayInstrument *self)
{
  return self->instructions;
}

const char *
way_instrument_get_source (const WayInstrument *self)
{
  return self->source;
}

const char *
way_instrument_get_licence (const WayInstrument *self)
{
  return self->licence;
}

const char *
way_instrument_get_citation (const WayInstrument *self)
{
  return self->citation;
}

const char *
way_instrument_get_copyright (const WayInstrument *self)
{
  return self->copyright;
}

guint
way_instrument_get_repeat_weeks (const WayInstrument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint)self->repeat_weeks;
}

guint
way_instrument_get_n_items (const WayInstrument *self)
{
  return self->items->len;
}

const WayInstrumentItem *
way_instrument_get_item (const WayInstrument *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

guint
way_instrument_get_n_required (const WayInstrument *self)
{
  guint n = 0;

  while (n < self->items->len && !way_instrument_get_item (self, n)->optional)
    n++;
  return n;
}

gboolean
way_instrument_find_item (const WayInstrument *self, const char *id, guint *index)
{
  for (guint i = 0; i < self->items->len; i++) {
    if (g_strcmp0 (way_instrument_get_item (self, i)->id, id) == 0) {
      *index = i;
      return TRUE;
    }
  }

  return FALSE;
}

const WayInstrumentOptions *
way_instrument_get_shared_options (const WayInstrument *self)
{
  const WayInstrumentOptions *shared = NULL;

  for (guint i = 0; i < self->items->len; i++) {
    const WayInstrumentItem *item = way_instrument_get_item (self, i);

    if (!item->scored)
      continue;
    if (shared != NULL && shared != item->options)
      return NULL;
    shared = item->options;
  }

  return shared;
}

const char *
way_instrument_item_get_words (const WayInstrumentItem *item, int value)
{
  for (guint i = 0; i < item->options->n_options; i++) {
    if (item->options->options[i].value == value)
      return item->options->options[i].words;
  }

  return NULL;
}

guint
way_instrument_get_n_scores (const WayInstrument *self)
{
  return self->scores->len;
}

const WayInstrumentScore *
way_instrument_get_score (const WayInstrument *self, guint index)
{
  g_return_val_if_fail (index < self->scores->len, NULL);

  return g_ptr_array_index (self->scores, index);
}

const WayInstrumentScore *
way_instrument_find_score (const WayInstrument *self, const char *name)
{
  for (guint i = 0; i < self->scores->len; i++) {
    const WayInstrumentScore *score = g_ptr_array_index (self->scores, i);

    if (g_strcmp0 (score->name, name) == 0)
      return score;
  }

  return NULL;
}

const WayInstrumentScore *
way_instrument_get_total (const WayInstrument *self)
{
  if (self->scores->len == 1)
    return g_ptr_array_index (self->scores, 0);

  return way_instrument_find_score (self, "total");
}

const WayInstrumentBand *
way_instrument_score_find_band (const WayInstrumentScore *score, double value)
{
  if (isnan (value))
    return NULL;

  for (guint i = score->bands->len; i > 0; i--) {
    const WayInstrumentBand *band = g_ptr_array_index (score->bands, i - 1);

    if (value >= band->from)
      return band;
  }

  return NULL;
}

const WayInstrumentCutoff *
way_instrument_score_find_cutoff (const WayInstrumentScore *score, const char *context)
{
  g_auto (GStrv) given = g_strsplit (context != NULL ? context : "", " ", -1);
  const WayInstrumentCutoff *everybody = NULL;

  for (guint i = 0; i < score->cutoffs->len; i++) {
    const WayInstrumentCutoff *cutoff = g_ptr_array_index (score->cutoffs, i);

    if (cutoff->context == NULL)
      everybody = cutoff;
    else if (g_strv_contains ((const char *const *)given, cutoff->context))
      return cutoff;
  }

  return everybody;
}

GPtrArray *
way_instrument_score_list_cutoffs (const WayInstrumentScore *score)
{
  GPtrArray *list = g_ptr_array_new ();

  /* Whoever reads the file sees to it that a choice stands below the one for everybody. */
  for (guint i = 0; score->cutoffs->len > 1 && i < score->cutoffs->len; i++) {
    WayInstrumentCutoff *cutoff = g_ptr_array_index (score->cutoffs, i);

    if (cutoff->context == NULL ||
        g_str_has_prefix (cutoff->context, WAY_INSTRUMENT_CUTOFF_KEY "="))
      g_ptr_array_add (list, cutoff);
  }

  return list;
}

guint
way_instrument_get_n_rules (const WayInstrument *self)
{
  return self->rules->len;
}

const WayInstrumentRule *
way_instrument_get_rule (const WayInstrument *self, guint index)
{
  g_return_val_if_fail (index < self->rules->len, NULL);

  return g_ptr_array_index (self->rules, index);
}

guint
way_instrument_get_n_alerts (const WayInstrument *self)
{
  return self->alerts->len;
}

const WayInstrumentAlert *
way_instrument_get_alert (const WayInstrument *self, guint index)
{
  g_return_val_if_fail (index < self->alerts->len, NULL);

  return g_ptr_array_index (self->alerts, index);
}

const char *
way_instrument_get_need (const WayInstrument *self)
{
  return self->need;
}

const char *
way_instrument_get_need_area (const WayInstrument *self)
{
  return self->need_area;
}

guint
way_instrument_get_n_skips (const WayInstrument *self)
{
  return self->skips->len;
}

const WayInstrumentSkip *
way_instrument_get_skip (const WayInstrument *self, guint index)
{
  g_return_val_if_fail (index < self->skips->len, NULL);

  return g_ptr_array_index (self->skips, index);
}

const char *const *
way_instrument_get_contexts (const WayInstrument *self)
{
  return (const char *const *)self->contexts->pdata;
}

const char *
way_instrument_get_loinc (const WayInstrument *self, const char *what, gboolean *verified)
{
  if (verified != NULL)
    *verified = g_hash_table_contains (self->verified, what);
  return g_hash_table_lookup (self->loinc, what);
}

/* “0, 1, 2, 3, refused, na or -” */
static char *
allowed_words (const WayInstrumentItem *item)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < item->options->n_options; i++)
    g_string_append_printf (words, "%s%d", i > 0 ? ", " : "", item->options->options[i].value);
  if (item->may_refuse)
    g_string_append (words, ", refused");
  if (item->may_not_apply)
    g_string_append (words, ", na");
  if (item->may_skip)
    g_string_append (words, ", skipped");
  g_string_append (words, " or -");

  return g_string_free (words, FALSE);
}

static gboolean
answer_is_allowed (const WayInstrumentItem *item, WayAnswer answer)
{
  switch (answer.state) {
  case WAY_ANSWER_OPEN:
    return TRUE;
  case WAY_ANSWER_GIVEN:
    return way_instrument_item_get_words (item, answer.value) != NULL;
  case WAY_ANSWER_REFUSED:
    return item->may_refuse;
  case WAY_ANSWER_NA:
    return item->may_not_apply;
  case WAY_ANSWER_SKIPPED:
    return item->may_skip;
  default:
    return FALSE;
  }
}

gboolean
way_instrument_check_answers (const WayInstrument *self, const WayAnswers *answers, GError **error)
{
  guint n_answers = way_answers_get_n_items (answers);

  if (n_answers != self->items->len) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "%s has %u items, not %u", self->title,
                 self->items->len, n_answers);
    return FALSE;
  }

  for (guint i = 0; i < n_answers; i++) {
    const WayInstrumentItem *item = way_instrument_get_item (self, i);

    if (!answer_is_allowed (item, way_answers_get (answers, i))) {
      g_autofree char *allowed = allowed_words (item);

      g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "%s, answer %u: must be %s", self->title,
                   i + 1, allowed);
      return FALSE;
    }
  }

  return TRUE;
}
