/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-texts.h"

#include <gio/gio.h>
#include <string.h>

#include "way-texts-resource.h"

#define PLACE "/org/waymark/texts/"

struct _WayConsentTexts {
  GKeyFile   *file;
  GHashTable *texts; /* “group/key” → char *, as they are asked for */
};

static const char *const languages[] = { "en", "es", NULL };

static GBytes *
find_file (const char *language)
{
  g_autofree char *own = g_str_equal (language, "en")
                         ? g_strdup (PLACE "consent.txt")
                         : g_strdup_printf (PLACE "consent.%s.txt", language);

  return g_resource_lookup_data (way_texts_get_resource (), own, 0, NULL);
}

WayConsentTexts *
way_consent_texts_new (const char *language)
{
  WayConsentTexts *self = g_new0 (WayConsentTexts, 1);
  const gboolean   known = language != NULL && g_strv_contains (languages, language);
  g_autoptr (GBytes) bytes = find_file (known ? language : "en");

  self->file = g_key_file_new ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  /* The file is a part of the program, and a test reads it. */
  g_key_file_load_from_bytes (self->file, bytes, G_KEY_FILE_NONE, NULL);
  return self;
}

void
way_consent_texts_free (WayConsentTexts *self)
{
  g_key_file_unref (self->file);
  g_hash_table_unref (self->texts);
  g_free (self);
}

const char *const *
way_consent_texts_languages (void)
{
  return languages;
}

char *
way_consent_texts_dup_language (const char *code)
{
  g_autoptr (WayConsentTexts) self = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  if (!g_strv_contains (languages, code))
    return g_strdup (code);
  self = way_consent_texts_new (code);
  return g_strdup (way_consent_texts_get (self, "form", "name"));
}

const char *
way_consent_texts_get (WayConsentTexts *self, const char *group, const char *key)
{
  g_autofree char *name = g_strconcat (group, "/", key, NULL);
  char            *text = g_hash_table_lookup (self->texts, name);

  if (text != NULL)
    return text;

  text = g_key_file_get_string (self->file, group, key, NULL);
  if (text != NULL)
    g_hash_table_insert (self->texts, g_steal_pointer (&name), text);
  return text;
}

/* The words of a file never become a format: only “%s” is looked for. */
static void
fill_next (GString *text, gsize *from, const char *words)
{
  const char *at = strstr (text->str + *from, "%s");
  gssize      place;

  if (at == NULL || words == NULL)
    return;
  place = at - text->str;
  g_string_erase (text, place, 2);
  g_string_insert (text, place, words);
  *from = (gsize)place + strlen (words);
}

char *
way_consent_texts_fill (WayConsentTexts *self,
                        const char      *group,
                        const char      *key,
                        const char      *first,
                        const char      *second)
{
  GString *text = g_string_new (way_consent_texts_get (self, group, key));
  gsize    from = 0;

  fill_next (text, &from, first);
  fill_next (text, &from, second);
  return g_string_free (text, FALSE);
}

char *
way_consent_texts_write_day (WayConsentTexts *self, WayDate day)
{
  GString    *text = g_string_new (NULL);
  const char *names = way_consent_texts_get (self, "form", "month-names");
  g_auto (GStrv) months = g_strsplit (names != NULL ? names : "", ";", -1);
  g_autofree char *of_month = g_strdup_printf ("%u", way_date_get_day (day));
  g_autofree char *year = g_strdup_printf ("%u", way_date_get_year (day));

  if (!way_date_is_full (day) || g_strv_length (months) != 12)
    return g_string_free (text, FALSE);

  g_string_append (text, way_consent_texts_get (self, "form", "day-pattern"));
  g_string_replace (text, "{day}", of_month, 1);
  g_string_replace (text, "{month}", months[way_date_get_month (day) - 1], 1);
  g_string_replace (text, "{year}", year, 1);
  return g_string_free (text, FALSE);
}
