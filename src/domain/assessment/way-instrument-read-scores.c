/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-read.h"

#include <string.h>

#define MOST_MARKS 6 /* shapes and colors of a chart */

/* Which items a score sums, and so what it can reach. */
static gboolean
read_summed (WayInstrument      *self,
             WayInstrumentScore *score,
             WayInstrumentGroup *group,
             GError            **error)
{
  g_auto (GStrv) ids = way_instrument_group_get_list (group, "items");

  score->n_items = g_strv_length (ids);
  score->items = g_new0 (guint, score->n_items);
  for (guint i = 0; i < score->n_items; i++) {
    WayInstrumentItem *item;
    int                min, max;

    if (!way_instrument_group_find_item (group, self, ids[i], &score->items[i], error))
      return FALSE;
    for (guint j = 0; j < i; j++) {
      if (score->items[j] == score->items[i])
        return way_instrument_group_fail (group, error, "item “%s” counts twice", ids[i]);
    }

    item = g_ptr_array_index (self->items, score->items[i]);
    if (item->optional)
      return way_instrument_group_fail (group, error, "item “%s” may be left out", ids[i]);
    item->scored = TRUE;
    way_instrument_options_get_range (item->options, &min, &max);
    score->min += min;
    score->max += max;
  }

  if (score->n_items == 0)
    return way_instrument_group_fail (group, error, "no items");
  return TRUE;
}

gboolean
way_instrument_read_score (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  g_autofree char    *higher_is = NULL;
  int                 max_missing = 0;
  int                 mark = 0;
  WayInstrumentScore *score = way_instrument_score_new (group->words[1]);

  g_ptr_array_add (self->scores, score);
  if (!way_instrument_group_get_label (group, "label", &score->label, error) ||
      !way_instrument_group_get_text (group, "higher-is", TRUE, &higher_is, error) ||
      !way_instrument_group_get_text (group, "missing-source", FALSE, &score->missing_source,
                                      error) ||
      !way_instrument_group_get_text (group, "bands-source", FALSE, &score->bands_source, error) ||
      !read_summed (self, score, group, error))
    return FALSE;

  score->higher_is_better = strcmp (higher_is, "better") == 0;
  if (!score->higher_is_better && strcmp (higher_is, "worse") != 0)
    return way_instrument_group_fail (group, error, "“higher-is” is neither better nor worse");

  if (g_key_file_has_key (group->file, group->name, "max-missing", NULL) &&
      !way_instrument_group_get_int (group, "max-missing", 1, (int)score->n_items - 1, &max_missing,
                                     error))
    return FALSE;
  score->max_missing = (guint)max_missing;
  if (g_key_file_has_key (group->file, group->name, "mark", NULL) &&
      !way_instrument_group_get_int (group, "mark", 0, MOST_MARKS - 1, &mark, error))
    return FALSE;
  score->mark = (guint)mark;
  if ((score->max_missing > 0) != (score->missing_source != NULL))
    return way_instrument_group_fail (group, error,
                                      "“max-missing” and “missing-source” belong together");
  return TRUE;
}

gboolean
way_instrument_read_band (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentScore      *score = way_instrument_group_find_score (group, self, error);
  g_autofree char         *label = NULL;
  const WayInstrumentBand *below;
  int                      from;

  if (score == NULL || !way_instrument_check_id (group, group->words[2], error) ||
      !way_instrument_group_get_label (group, "label", &label, error) ||
      !way_instrument_group_get_int (group, "from", score->min, score->max, &from, error))
    return FALSE;

  if (score->bands_source == NULL)
    return way_instrument_group_fail (group, error, "the score has no “bands-source”");

  if (score->bands->len == 0 && from != score->min)
    return way_instrument_group_fail (group, error, "the lowest band must begin at %d", score->min);
  if (score->bands->len > 0) {
    below = g_ptr_array_index (score->bands, score->bands->len - 1);
    if (from <= below->from)
      return way_instrument_group_fail (group, error, "bands must ascend");
  }

  way_instrument_score_add_band (score, group->words[2], label, from);
  return TRUE;
}

/* One for everybody may have named choices below it; or there is one for each context. */
static gboolean
check_cutoff (const WayInstrumentScore *score,
              const char               *context,
              WayInstrumentGroup       *group,
              GError                  **error)
{
  const WayInstrumentCutoff *first =
    score->cutoffs->len > 0 ? g_ptr_array_index (score->cutoffs, 0) : NULL;

  if (context == NULL)
    return first == NULL ||
           way_instrument_group_fail (group, error, "a cut-off for everybody comes first");
  if (!way_instrument_is_context (context))
    return way_instrument_group_fail (group, error, "the context is not of the form key=value");
  if (g_str_has_prefix (context, WAY_INSTRUMENT_CUTOFF_KEY "="))
    return (first != NULL && first->context == NULL) ||
           way_instrument_group_fail (group, error, "a choice needs a cut-off for everybody");

  return first == NULL || first->context != NULL ||
         way_instrument_group_fail (group, error, "a cut-off for everybody stands alone");
}

gboolean
way_instrument_read_cutoff (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentScore *score = way_instrument_group_find_score (group, self, error);
  g_autofree char    *source = NULL;
  const char         *context = group->words[2];
  gboolean            at_most;
  int                 points;

  if (score == NULL || !way_instrument_group_get_text (group, "source", TRUE, &source, error))
    return FALSE;

  at_most = g_key_file_has_key (group->file, group->name, "at-most", NULL);
  if (at_most == g_key_file_has_key (group->file, group->name, "at-least", NULL))
    return way_instrument_group_fail (group, error, "either “at-least” or “at-most”");
  if (at_most != score->higher_is_better)
    return way_instrument_group_fail (group, error, "it lies on the side of no concern");
  if (!way_instrument_group_get_int (group, at_most ? "at-most" : "at-least", score->min,
                                     score->max, &points, error))
    return FALSE;

  if (!check_cutoff (score, context, group, error))
    return FALSE;
  if (context != NULL && !g_str_has_prefix (context, WAY_INSTRUMENT_CUTOFF_KEY "="))
    g_ptr_array_add (self->contexts, g_strdup (context));

  way_instrument_score_add_cutoff (score, context, at_most, points, source);
  return TRUE;
}

gboolean
way_instrument_read_threshold (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentScore *score = way_instrument_group_find_score (group, self, error);
  g_autofree char    *label = NULL;
  g_autofree char    *source = NULL;
  int                 points;

  if (score == NULL || !way_instrument_group_get_label (group, "label", &label, error) ||
      !way_instrument_group_get_text (group, "source", TRUE, &source, error) ||
      !way_instrument_group_get_int (group, "points", 1, score->max - score->min, &points, error))
    return FALSE;

  way_instrument_score_add_threshold (score, group->words[2], label, points, source);
  return TRUE;
}
