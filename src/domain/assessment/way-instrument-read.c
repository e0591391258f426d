/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-read.h"

#include "way-error.h"

#include <string.h>

gboolean
way_instrument_group_fail (const WayInstrumentGroup *self, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list          args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "[%s]: %s", self->name, what);
  return FALSE;
}

/* What may be there in several languages. */
static const char *const wording[] = {
  "language-name", "full-name", "recall",   "stem",      "instructions", "source", "licence",
  "text",          "label",     "citation", "copyright", "title",        NULL
};

/* “text[es]”: the key without its language, or NULL. */
static char *
strip_language (const char *key, const char *const *languages)
{
  const char      *bracket = strchr (key, '[');
  g_autofree char *language = NULL;

  if (bracket == NULL || !g_str_has_suffix (bracket, "]"))
    return NULL;

  language = g_strndup (bracket + 1, strlen (bracket) - 2);
  if (*language == '\0' || (languages != NULL && !g_strv_contains (languages, language)))
    return NULL;
  return g_strndup (key, (gsize)(bracket - key));
}

/* What stands around the form and is not published with it. */
static gboolean
is_ours (const WayInstrumentGroup *self, const char *key)
{
  return g_str_equal (key, "label") || g_str_equal (self->name, "need");
}

gboolean
way_instrument_group_check_keys (const WayInstrumentGroup *self,
                                 const char               *keys,
                                 const char *const        *languages,
                                 GError                  **error)
{
  g_auto (GStrv) known = g_strsplit (keys, " ", -1);
  g_auto (GStrv) found = g_key_file_get_keys (self->file, self->name, NULL, NULL);

  for (guint i = 0; found[i] != NULL; i++) {
    g_autofree char *any = strip_language (found[i], NULL);
    g_autofree char *plain =
      strip_language (found[i], any != NULL && is_ours (self, any) ? NULL : languages);

    if (plain != NULL ? !g_strv_contains (wording, plain) ||
                          !g_strv_contains ((const char *const *)known, plain)
                      : !g_strv_contains ((const char *const *)known, found[i]))
      return way_instrument_group_fail (self, error, "“%s” means nothing here", found[i]);
  }

  return TRUE;
}

gboolean
way_instrument_group_get_text (const WayInstrumentGroup *self,
                               const char               *key,
                               gboolean                  required,
                               char                    **text,
                               GError                  **error)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) why = NULL;

  if (!g_key_file_has_key (self->file, self->name, key, NULL)) {
    if (required)
      return way_instrument_group_fail (self, error, "“%s” is missing", key);
    return TRUE;
  }

  /* A broken escape gives a text and an error. */
  value = g_key_file_get_string (self->file, self->name, key, &why);
  if (value == NULL || why != NULL)
    return way_instrument_group_fail (self, error, "“%s” cannot be read", key);
  if (*g_strstrip (value) == '\0')
    return way_instrument_group_fail (self, error, "“%s” is empty", key);

  *text = g_steal_pointer (&value);
  return TRUE;
}

gboolean
way_instrument_group_get_words (const WayInstrumentGroup *self,
                                const char               *key,
                                gboolean                  required,
                                char                    **text,
                                GError                  **error)
{
  g_autofree char *own = NULL;

  if (self->language != NULL)
    own = g_strdup_printf ("%s[%s]", key, self->language);
  if (own != NULL && g_key_file_has_key (self->file, self->name, own, NULL))
    return way_instrument_group_get_text (self, own, TRUE, text, error);

  return way_instrument_group_get_text (self, key, required, text, error);
}

gboolean
way_instrument_group_get_label (const WayInstrumentGroup *self,
                                const char               *key,
                                char                    **text,
                                GError                  **error)
{
  WayInstrumentGroup in_labels = *self;
  g_autofree char   *own = NULL;

  if (self->language != NULL)
    own = g_strdup_printf ("%s[%s]", key, self->language);
  if (own == NULL || !g_key_file_has_key (self->file, self->name, own, NULL))
    in_labels.language = self->labels;
  return way_instrument_group_get_words (&in_labels, key, TRUE, text, error);
}

gboolean
way_instrument_group_get_wording (const WayInstrumentGroup *self,
                                  const char               *key,
                                  char                    **text,
                                  GError                  **error)
{
  g_autofree char *own = NULL;

  if (self->language != NULL)
    own = g_strdup_printf ("%s[%s]", key, self->language);

  return way_instrument_group_get_text (self, own != NULL ? own : key, TRUE, text, error);
}

gboolean
way_instrument_group_get_truth (const WayInstrumentGroup *self,
                                const char               *key,
                                gboolean                 *truth,
                                GError                  **error)
{
  g_autoptr (GError) why = NULL;
  gboolean value = g_key_file_get_boolean (self->file, self->name, key, &why);

  if (g_error_matches (why, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    return TRUE;
  if (g_error_matches (why, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE))
    return way_instrument_group_fail (self, error, "“%s” is neither true nor false", key);

  *truth = value;
  return TRUE;
}

gboolean
way_instrument_group_get_int (const WayInstrumentGroup *self,
                              const char               *key,
                              int                       min,
                              int                       max,
                              int                      *number,
                              GError                  **error)
{
  g_autofree char *text = NULL;
  gint64           value;

  if (!way_instrument_group_get_text (self, key, TRUE, &text, error))
    return FALSE;
  if (!g_ascii_string_to_signed (text, 10, min, max, &value, NULL))
    return way_instrument_group_fail (self, error, "“%s” must be a number from %d to %d", key, min,
                                      max);

  *number = (int)value;
  return TRUE;
}

char **
way_instrument_group_get_list (const WayInstrumentGroup *self, const char *key)
{
  char **list = g_key_file_get_string_list (self->file, self->name, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

gboolean
way_instrument_group_find_item (const WayInstrumentGroup *self,
                                const WayInstrument      *instrument,
                                const char               *id,
                                guint                    *index,
                                GError                  **error)
{
  if (!way_instrument_find_item (instrument, id, index))
    return way_instrument_group_fail (self, error, "there is no item “%s”", id);
  return TRUE;
}

WayInstrumentScore *
way_instrument_group_find_score (const WayInstrumentGroup *self,
                                 WayInstrument            *instrument,
                                 GError                  **error)
{
  for (guint i = 0; i < instrument->scores->len; i++) {
    WayInstrumentScore *score = g_ptr_array_index (instrument->scores, i);

    if (strcmp (score->name, self->words[1]) == 0)
      return score;
  }

  way_instrument_group_fail (self, error, "there is no score “%s”", self->words[1]);
  return NULL;
}

gboolean
way_instrument_check_id (const WayInstrumentGroup *group, const char *id, GError **error)
{
  if (*id == '\0' || id[strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-")] != '\0')
    return way_instrument_group_fail (group, error,
                                      "“%s” has more than small letters, digits and hyphens", id);
  return TRUE;
}

gboolean
way_instrument_is_translation (const char *key, char **languages)
{
  g_autofree char *plain = strip_language (key, (const char *const *)languages);

  return plain != NULL;
}

gboolean
way_instrument_is_context (const char *text)
{
  const char *equals = strchr (text, '=');

  return equals != NULL && equals > text && equals[1] != '\0' && strchr (equals + 1, '=') == NULL &&
         strpbrk (text, " \t\n") == NULL;
}

gboolean
way_instrument_is_loinc (const char *code)
{
  const char *hyphen = strchr (code, '-');
  int         sum = 0;

  if (hyphen == NULL || hyphen == code || !g_ascii_isdigit (hyphen[1]) || hyphen[2] != '\0')
    return FALSE;

  for (const char *at = hyphen - 1; at >= code; at--) {
    int digit = g_ascii_digit_value (*at);

    if (digit < 0)
      return FALSE;
    if ((hyphen - 1 - at) % 2 == 0)
      digit *= 2;
    sum += digit / 10 + digit % 10;
  }

  return (10 - sum % 10) % 10 == g_ascii_digit_value (hyphen[1]);
}
