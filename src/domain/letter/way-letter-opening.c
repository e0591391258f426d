/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-opening.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-text.h"

#define MAX_LINES 8

/* Translators: beginnings of words, in your language, between bars, that say in the first lines of
 * a letter that a program for people with a substance use disorder writes it. */
static const char program_words[] =
  N_ ("addict|alcohol|substance|drug|recover|rehab|detox|sober|sobriety|methadone|bupren|suboxone|"
      "naltrexone|opioid|opiate|overdos|relapse|treatment program|treatment center|withdrawal");

static gboolean
begins_with_one (const char *word, const char *words)
{
  g_autofree char *folded = way_text_fold (word);
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *wanted = way_text_fold (parts[i]);

    if (*wanted != '\0' && g_str_has_prefix (folded, wanted))
      return TRUE;
  }

  return FALSE;
}

/* The first lines that say something. */
static char *
first_lines (const char *text)
{
  GString *lines = g_string_new (NULL);
  g_auto (GStrv) all = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; all[i] != NULL && n < MAX_LINES; i++) {
    if (*g_strstrip (all[i]) == '\0')
      continue;
    g_string_append_printf (lines, "%s\n", all[i]);
    n++;
  }

  return g_string_free (lines, FALSE);
}

char *
way_letter_opening_find_program (const char *text)
{
  g_autofree char *lines = first_lines (text != NULL ? text : "");
  const char      *local = gettext (program_words);

  for (const char *at = lines; *at != '\0'; at = g_utf8_next_char (at)) {
    const char      *end = at;
    g_autofree char *word = NULL;

    /* Only where a word begins. */
    if (!g_unichar_isalpha (g_utf8_get_char (at)) ||
        (at > lines && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (at)))))
      continue;
    /* Two words, for those that only both together say it. */
    if (begins_with_one (at, program_words) || begins_with_one (at, local)) {
      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (at, (gsize)(end - at));
      return g_steal_pointer (&word);
    }
  }

  return NULL;
}
