/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-file.h"

#include "way-error.h"
#include "way-instrument-private.h"
#include "way-instrument-read.h"

#include <string.h>

static gboolean
read_instrument (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  if (!way_instrument_group_get_text (group, "id", TRUE, &self->id, error) ||
      !way_instrument_group_get_text (group, "version", TRUE, &self->version, error) ||
      !way_instrument_group_get_text (group, "language", TRUE, &self->language, error) ||
      !way_instrument_group_get_words (group, "title", TRUE, &self->title, error) ||
      !way_instrument_group_get_words (group, "full-name", TRUE, &self->full_name, error) ||
      !way_instrument_group_get_wording (group, "recall", &self->recall, error) ||
      !way_instrument_group_get_wording (group, "stem", &self->stem, error) ||
      !way_instrument_group_get_wording (group, "source", &self->source, error) ||
      !way_instrument_group_get_wording (group, "licence", &self->licence, error) ||
      !way_instrument_group_get_words (group, "citation", TRUE, &self->citation, error) ||
      !way_instrument_group_get_words (group, "copyright", FALSE, &self->copyright, error) ||
      !way_instrument_group_get_truth (group, "refused", &self->may_refuse, error) ||
      !way_instrument_group_get_truth (group, "not-applicable", &self->may_not_apply, error))
    return FALSE;

  if (g_key_file_has_key (group->file, group->name, "repeat-weeks", NULL) &&
      !way_instrument_group_get_int (group, "repeat-weeks", 1, 104, &self->repeat_weeks, error))
    return FALSE;

  if (g_key_file_has_key (group->file, group->name, "instructions", NULL) &&
      !way_instrument_group_get_wording (group, "instructions", &self->instructions, error))
    return FALSE;

  if ((self->languages[0] != NULL ||
       g_key_file_has_key (group->file, group->name, "language-name", NULL)) &&
      !way_instrument_group_get_wording (group, "language-name", &self->language_name, error))
    return FALSE;

  if (group->language != NULL) {
    g_free (self->language);
    self->language = g_strdup (group->language);
  }
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

    if (way_instrument_is_translation (keys[i], self->languages))
      continue;
    if (!g_ascii_string_to_signed (keys[i], 10, -1000, 1000, &value, NULL))
      return way_instrument_group_fail (group, error, "“%s” is not a whole number", keys[i]);
    if (!way_instrument_group_get_wording (group, keys[i], &words, error))
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
  item->may_refuse = self->may_refuse;
  item->may_not_apply = self->may_not_apply;
  if (!way_instrument_group_get_wording (group, "text", &item->text, error) ||
      !way_instrument_group_get_text (group, "options", TRUE, &options, error) ||
      !way_instrument_group_get_truth (group, "optional", &item->optional, error) ||
      !way_instrument_group_get_truth (group, "reverse", &item->reverse, error) ||
      !way_instrument_group_get_truth (group, "may-skip", &item->may_skip, error) ||
      !way_instrument_group_get_truth (group, "refused", &item->may_refuse, error) ||
      !way_instrument_group_get_truth (group, "not-applicable", &item->may_not_apply, error))
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

static gboolean
read_need (WayInstrument *self, WayInstrumentGroup *group, GError **error)
{
  return way_instrument_group_get_label (group, "text", &self->need, error) &&
         way_instrument_group_get_text (group, "area", TRUE, &self->need_area, error) &&
         way_instrument_check_id (group, self->need_area, error);
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
    "id version language language-name languages title full-name recall stem instructions source licence "
    "citation copyright refused not-applicable repeat-weeks",
    read_instrument },
  { "options", 2, 2, NULL, read_options },
  { "item", 2, 2, "text options optional reverse may-skip refused not-applicable", read_item },
  { "score", 2, 2, "label items higher-is max-missing missing-source bands-source mark",
    way_instrument_read_score },
  { "band", 3, 3, "from label", way_instrument_read_band },
  { "cutoff", 2, 3, "at-least at-most source", way_instrument_read_cutoff },
  { "threshold", 3, 3, "points label source", way_instrument_read_threshold },
  { "rule", 2, 2, "label source symptoms core core-from from to", way_instrument_read_rule },
  { "cluster", 3, 3, "label symptoms from", way_instrument_read_cluster },
  { "alert", 2, 2, "item from not-asked", way_instrument_read_alert },
  { "skip", 2, 2, "items sum-of at-most", way_instrument_read_skip },
  { "need", 1, 1, "text area", read_need },
  { "loinc", 1, 1, NULL, read_loinc },
};

static gboolean
read_groups (WayInstrument *self,
             GKeyFile      *file,
             const char    *language,
             const char    *labels,
             guint          kind,
             guint         *n_read,
             GError       **error)
{
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (names[i], " ", -1);
    WayInstrumentGroup group = { .file = file,
                                 .name = names[i],
                                 .words = words,
                                 .language = language,
                                 .labels = labels };
    guint              n_words = g_strv_length (words);

    if (g_strcmp0 (words[0], kinds[kind].kind) != 0)
      continue;

    (*n_read)++;
    if (n_words < kinds[kind].min_words || n_words > kinds[kind].max_words)
      return way_instrument_group_fail (&group, error, "the name of the group is not complete");
    if (n_words == 2 && !way_instrument_check_id (&group, words[1], error))
      return FALSE;
    if (kinds[kind].keys != NULL &&
        !way_instrument_group_check_keys (&group, kinds[kind].keys,
                                          (const char *const *)self->languages, error))
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
  for (guint i = 0; what == NULL && i < self->rules->len; i++) {
    if (way_instrument_get_rule (self, i)->clusters->len == 0)
      what = "A rule without symptoms";
  }

  if (what != NULL)
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, what);
  return what == NULL;
}

/* Before anything else is read: what of the other keys is wording in another language. */
static gboolean
read_languages (WayInstrument *self, GKeyFile *file, const char *language, GError **error)
{
  WayInstrumentGroup group = { .file = file, .name = "instrument" };

  self->languages = way_instrument_group_get_list (&group, "languages");
  for (guint i = 0; self->languages[i] != NULL; i++) {
    if (!way_instrument_check_id (&group, self->languages[i], error))
      return FALSE;
  }

  return language == NULL || g_strv_contains ((const char *const *)self->languages, language) ||
         way_instrument_group_fail (&group, error, "it is not in the language “%s”", language);
}

WayInstrument *
way_instrument_new_from_data (const char *data, gsize length, GError **error)
{
  return way_instrument_new_in_language (data, length, NULL, NULL, error);
}

WayInstrument *
way_instrument_new_in_language (const char *data,
                                gsize       length,
                                const char *language,
                                const char *labels,
                                GError    **error)
{
  g_autoptr (WayInstrument) self = way_instrument_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) why = NULL;
  g_auto (GStrv) names = NULL;
  gsize n_names;
  guint n_read = 0;

  g_return_val_if_fail (data != NULL, NULL);

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_KEEP_TRANSLATIONS, &why)) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "Not a key file: %s", why->message);
    return NULL;
  }

  if (!read_languages (self, file, language, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (!read_groups (self, file, language, labels, i, &n_read, error))
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

const char *const *
way_instrument_get_further_languages (const WayInstrument *self)
{
  return (const char *const *)self->languages;
}
