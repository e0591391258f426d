/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-file.h"

#include "way-error.h"
#include "way-instrument-private.h"
#include "way-instrument-read.h"

#include <string.h>

#define MOST_MARKS 6 /* shapes and colors of a chart */

static gboolean
read_instrument (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  if (!way_instrument_group_get_text (group, "id", TRUE, &self->id, error) ||
      !way_instrument_group_get_text (group, "version", TRUE, &self->version, error) ||
      !way_instrument_group_get_text (group, "language", TRUE, &self->language, error) ||
      !way_instrument_group_get_text (group, "title", TRUE, &self->title, error) ||
      !way_instrument_group_get_text (group, "full-name", TRUE, &self->full_name, error) ||
      !way_instrument_group_get_text (group, "recall", TRUE, &self->recall, error) ||
      !way_instrument_group_get_text (group, "stem", TRUE, &self->stem, error) ||
      !way_instrument_group_get_text (group, "source", TRUE, &self->source, error) ||
      !way_instrument_group_get_text (group, "licence", TRUE, &self->licence, error) ||
      !way_instrument_group_get_text (group, "citation", TRUE, &self->citation, error) ||
      !way_instrument_group_get_text (group, "copyright", FALSE, &self->copyright, error) ||
      !way_instrument_group_get_truth (group, "refused", &self->may_refuse, error) ||
      !way_instrument_group_get_truth (group, "not-applicable", &self->may_not_apply, error))
    return FALSE;

  return way_instrument_check_id (group, self->id, error);
}

static gboolean
read_options (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (group->file, group->name, NULL, NULL);
  WayInstrumentOptions *options = way_instrument_options_new (group->words[1]);

  g_ptr_array_add (self->options, options);
  for (guint i = 0; keys[i] != NULL; i++) {
    g_autofree char *words = NULL;
    gint64           value;

    if (!g_ascii_string_to_signed (keys[i], 10, -1000, 1000, &value, NULL))
      return way_instrument_group_fail (group, error, "“%s” is not a whole number", keys[i]);
    if (!way_instrument_group_get_text (group, keys[i], TRUE, &words, error))
      return FALSE;
    way_instrument_options_add (options, (int)value, words);
  }

  if (options->n_options < 2)
    return way_instrument_group_fail (group, error, "fewer than two answers");
  return TRUE;
}

static gboolean
read_item (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  g_autofree char   *options = NULL;
  WayInstrumentItem *item = way_instrument_item_new (group->words[1]);

  g_ptr_array_add (self->items, item);
  if (!way_instrument_group_get_text (group, "text", TRUE, &item->text, error) ||
      !way_instrument_group_get_text (group, "options", TRUE, &options, error) ||
      !way_instrument_group_get_truth (group, "optional", &item->optional, error) ||
      !way_instrument_group_get_truth (group, "reverse", &item->reverse, error) ||
      !way_instrument_group_get_truth (group, "may-skip", &item->may_skip, error))
    return FALSE;

  for (guint i = 0; i < self->options->len; i++) {
    const WayInstrumentOptions *set = g_ptr_array_index (self->options, i);

    if (strcmp (set->id, options) == 0)
      item->options = set;
  }
  if (item->options == NULL)
    return way_instrument_group_fail (group, error, "there are no options “%s”", options);

  if (self->items->len > 1 && !item->optional &&
      way_instrument_get_item (self, self->items->len - 2)->optional)
    return way_instrument_group_fail (group, error, "it follows an item that may be left out");
  return TRUE;
}

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

static gboolean
read_score (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  g_autofree char    *higher_is = NULL;
  int                 max_missing = 0;
  int                 mark = 0;
  WayInstrumentScore *score = way_instrument_score_new (group->words[1]);

  g_ptr_array_add (self->scores, score);
  if (!way_instrument_group_get_text (group, "label", TRUE, &score->label, error) ||
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

static gboolean
read_band (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentScore      *score = way_instrument_group_find_score (group, self, error);
  g_autofree char         *label = NULL;
  const WayInstrumentBand *below;
  int                      from;

  if (score == NULL || !way_instrument_check_id (group, group->words[2], error) ||
      !way_instrument_group_get_text (group, "label", TRUE, &label, error) ||
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

static gboolean
read_cutoff (WayInstrument *self, WayInstrumentGroup *group, GError **error)
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

  for (guint i = 0; i < score->cutoffs->len; i++) {
    const WayInstrumentCutoff *other = g_ptr_array_index (score->cutoffs, i);

    if (other->context == NULL || context == NULL)
      return way_instrument_group_fail (group, error, "a cut-off for everybody stands alone");
  }
  if (context != NULL) {
    if (!way_instrument_is_context (context))
      return way_instrument_group_fail (group, error, "the context is not of the form key=value");
    g_ptr_array_add (self->contexts, g_strdup (context));
  }

  way_instrument_score_add_cutoff (score, context, at_most, points, source);
  return TRUE;
}

static gboolean
read_threshold (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentScore *score = way_instrument_group_find_score (group, self, error);
  g_autofree char    *label = NULL;
  g_autofree char    *source = NULL;
  int                 points;

  if (score == NULL || !way_instrument_group_get_text (group, "label", TRUE, &label, error) ||
      !way_instrument_group_get_text (group, "source", TRUE, &source, error) ||
      !way_instrument_group_get_int (group, "points", 1, score->max - score->min, &points, error))
    return FALSE;

  way_instrument_score_add_threshold (score, group->words[2], label, points, source);
  return TRUE;
}

static gboolean
read_alert (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  WayInstrumentAlert *alert = way_instrument_alert_new (group->words[1]);
  g_autofree char    *item = NULL;
  int                 min, max;

  g_ptr_array_add (self->alerts, alert);
  if (!way_instrument_group_get_text (group, "item", TRUE, &item, error) ||
      !way_instrument_group_get_text (group, "not-asked", TRUE, &alert->not_asked, error) ||
      !way_instrument_group_find_item (group, self, item, &alert->item, error))
    return FALSE;

  way_instrument_options_get_range (way_instrument_get_item (self, alert->item)->options, &min,
                                    &max);
  return way_instrument_group_get_int (group, "from", min, max, &alert->from, error);
}

static gboolean
read_loinc (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (group->file, group->name, NULL, NULL);
  g_auto (GStrv) verified = way_instrument_group_get_list (group, "verified");
  guint index;

  for (guint i = 0; keys[i] != NULL; i++) {
    char *code = NULL;

    if (strcmp (keys[i], "verified") == 0)
      continue;
    if (strcmp (keys[i], "panel") != 0 && way_instrument_find_score (self, keys[i]) == NULL &&
        !way_instrument_find_item (self, keys[i], &index))
      return way_instrument_group_fail (group, error, "“%s” is no score and no item", keys[i]);
    if (!way_instrument_group_get_text (group, keys[i], TRUE, &code, error))
      return FALSE;
    g_hash_table_insert (self->loinc, g_strdup (keys[i]), code);
    if (!way_instrument_is_loinc (code))
      return way_instrument_group_fail (group, error, "“%s” has no valid check digit", code);
  }

  for (guint i = 0; verified[i] != NULL; i++) {
    if (!g_hash_table_contains (self->loinc, verified[i]))
      return way_instrument_group_fail (group, error, "no code to verify for “%s”", verified[i]);
    g_hash_table_add (self->verified, g_strdup (verified[i]));
  }

  return TRUE;
}

/* In this order, as each refers to those above it. */
static const struct {
  const char *kind;
  guint       min_words;
  guint       max_words;
  const char *keys; /* NULL: checked by its own reader */
  gboolean (*read) (WayInstrument *self, WayInstrumentGroup *group, GError **error);
} kinds[] = {
  { "instrument", 1, 1,
    "id version language title full-name recall stem source licence citation copyright refused "
    "not-applicable",
    read_instrument },
  { "options", 2, 2, NULL, read_options },
  { "item", 2, 2, "text options optional reverse may-skip", read_item },
  { "score", 2, 2, "label items higher-is max-missing missing-source bands-source mark",
    read_score },
  { "band", 3, 3, "from label", read_band },
  { "cutoff", 2, 3, "at-least at-most source", read_cutoff },
  { "threshold", 3, 3, "points label source", read_threshold },
  { "rule", 2, 2, "label source symptoms core core-from from to", way_instrument_read_rule },
  { "alert", 2, 2, "item from not-asked", read_alert },
  { "loinc", 1, 1, NULL, read_loinc },
};

static gboolean
read_groups (WayInstrument *self, GKeyFile *file, guint kind, guint *n_read, GError **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (names[i], " ", -1);
    WayInstrumentGroup group = { .file = file, .name = names[i], .words = words };
    guint              n_words = g_strv_length (words);

    if (g_strcmp0 (words[0], kinds[kind].kind) != 0)
      continue;

    (*n_read)++;
    if (n_words < kinds[kind].min_words || n_words > kinds[kind].max_words)
      return way_instrument_group_fail (&group, error, "the name of the group is not complete");
    if (n_words == 2 && !way_instrument_check_id (&group, words[1], error))
      return FALSE;
    if (kinds[kind].keys != NULL &&
        !way_instrument_group_check_keys (&group, kinds[kind].keys, error))
      return FALSE;
    if (!kinds[kind].read (self, &group, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_whole (const WayInstrument *self, GError **error)
{
  const char *what = NULL;

  if (self->id == NULL)
    what = "There is no group [instrument]";
  else if (self->items->len == 0)
    what = "There is no item";
  else if (self->scores->len == 0)
    what = "There is no score";
  else if (self->scores->len == 1 && way_instrument_find_score (self, "total") == NULL)
    what = "A single score must be called “total”";

  for (guint i = 0; what == NULL && i < self->scores->len; i++) {
    const WayInstrumentScore *score = way_instrument_get_score (self, i);

    if (score->bands_source != NULL && score->bands->len == 0)
      what = "A source for bands, but no band";
  }

  if (what != NULL)
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, what);
  return what == NULL;
}

WayInstrument *
way_instrument_new_from_data (const char *data, gsize length, GError **error)
{
  g_autoptr (WayInstrument) self = way_instrument_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) why = NULL;
  g_auto (GStrv) names = NULL;
  gsize n_names;
  guint n_read = 0;

  g_return_val_if_fail (data != NULL, NULL);

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, &why)) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "Not a key file: %s", why->message);
    return NULL;
  }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!read_groups (self, file, i, &n_read, error))
      return NULL;
  }

  names = g_key_file_get_groups (file, &n_names);
  if (n_read != n_names) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "A group of an unknown kind");
    return NULL;
  }
  if (!check_whole (self, error))
    return NULL;

  g_ptr_array_add (self->contexts, NULL);
  return g_steal_pointer (&self);
}
