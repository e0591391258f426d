/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-offer.h"

#include <string.h>

#include "way-text.h"

#define MIN_NAME    2 /* letters; an initial is in every text */
#define LONG_NAME   4 /* that may have an ending: “Marisol’s” */
#define MAX_ENDING  2
#define MANY_DIGITS 5 /* as in telephone numbers, numbers of files and postal codes */

/* Digits that only blanks, dots, dashes or brackets part. */
static gboolean
has_number (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < MANY_DIGITS; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_isdigit (c))
      n++;
    else if (strchr (" .-/()+", (int)*p) == NULL)
      n = 0;
  }

  return n >= MANY_DIGITS;
}

static gboolean
has_address (const char *text)
{
  return strchr (text, '@') != NULL || strstr (text, "://") != NULL ||
         strstr (text, "www.") != NULL;
}

static void
add_words (GHashTable *names, const char *text)
{
  g_autofree char *folded = text != NULL ? way_text_fold (text) : NULL;
  g_auto (GStrv) words = folded != NULL ? g_strsplit (folded, " ", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++) {
    if (g_utf8_strlen (words[i], -1) >= MIN_NAME)
      g_hash_table_add (names, g_strdup (words[i]));
  }
}

/* “Tess, her sister”: Tess is a name, a sister is none. */
static void
add_capitalized (GHashTable *names, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,;/()\n", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    if (g_unichar_isupper (g_utf8_get_char (words[i])))
      add_words (names, words[i]);
  }
}

static gboolean
is_name (const char *word, GHashTable *names)
{
  GHashTableIter iter;
  const char    *name;

  if (g_hash_table_contains (names, word))
    return TRUE;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, NULL)) {
    if (g_utf8_strlen (name, -1) >= LONG_NAME && g_str_has_prefix (word, name) &&
        g_utf8_strlen (word + strlen (name), -1) <= MAX_ENDING)
      return TRUE;
  }

  return FALSE;
}

gboolean
way_plan_offer_names_nobody (const char *text, WayClient *client, const char *const *whose)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (WAY_IS_CLIENT (client), FALSE);

  if (has_number (text) || has_address (text))
    return FALSE;

  add_words (names, client->name_to_use);
  add_words (names, client->legal_given);
  add_words (names, client->legal_family);
  add_words (names, client->aliases);
  add_words (names, client->number);
  for (guint i = 0; whose != NULL && whose[i] != NULL; i++)
    add_capitalized (names, whose[i]);

  folded = way_text_fold (text);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    if (is_name (words[i], names))
      return FALSE;
  }

  return TRUE;
}
