/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-name-likeness.h"

#include <stdlib.h>
#include <string.h>

#define MIN_FOR_A_TYPO 5 /* letters; shorter names that differ by one are other names */
#define MIN_FOR_A_NAME 3 /* letters; “de”, “la”, “Jr” are nobody’s */

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The words of a folded text in their alphabetical order. */
static char **
sort_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **words;

  for (guint i = 0; parts[i] != NULL; i++) {
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  }
  words = g_strv_builder_end (builder);
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  return words;
}

/* The usual table of distances, three rows of it at a time. */
guint
way_text_count_edits (const char *a, const char *b, guint most)
{
  const gsize       n = strlen (a);
  const gsize       m = strlen (b);
  g_autofree guint *rows = NULL;
  guint            *before, *last, *row;

  if (MAX (n, m) - MIN (n, m) > most)
    return most + 1;

  rows = g_new (guint, 3 * (m + 1));
  before = rows;
  last = rows + m + 1;
  row = last + m + 1;
  for (gsize j = 0; j <= m; j++)
    last[j] = (guint)j;

  for (gsize i = 1; i <= n; i++) {
    guint *next = before;

    row[0] = (guint)i;
    for (gsize j = 1; j <= m; j++) {
      row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = MIN (row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
    row = next;
  }

  return MIN (last[m], most + 1);
}

static gboolean
holds_all (char **words, char **all)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (!g_strv_contains ((const char *const *)all, words[i]))
      return FALSE;
  }

  return words[0] != NULL;
}

static gboolean
is_name (const char *word)
{
  for (const char *letter = word; *letter != '\0'; letter++) {
    if (!g_ascii_isalpha (*letter) && (guchar)*letter < 0x80)
      return FALSE; /* a number, an address */
  }

  return g_utf8_strlen (word, -1) >= MIN_FOR_A_NAME;
}

/* Names that are words of both, each counted once. */
static guint
count_shared (char **words, char **others)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += is_name (words[i]) && (i == 0 || !g_str_equal (words[i], words[i - 1])) &&
         g_strv_contains ((const char *const *)others, words[i]);
  return n;
}

/* Whether it is one name but for a letter or the order of its words. */
static gboolean
is_nearly (const char *name, const char *other)
{
  g_auto (GStrv) words = sort_words (name);
  g_auto (GStrv) others = sort_words (other);
  g_autofree char *sorted = g_strjoinv (" ", words);
  g_autofree char *other_sorted = g_strjoinv (" ", others);

  if (words[0] == NULL || others[0] == NULL)
    return FALSE;
  if (g_str_equal (sorted, other_sorted))
    return TRUE;

  return MIN (strlen (name), strlen (other)) >= MIN_FOR_A_TYPO &&
         (way_text_count_edits (name, other, 1) <= 1 ||
          way_text_count_edits (sorted, other_sorted, 1) <= 1);
}

/* The second and the third line of what is known are the legal name, where there is one; else they
 * are the number, or nothing. */
static char *
dup_legal (const char *all)
{
  g_auto (GStrv) lines = g_strsplit (all, "\n", 4);
  g_autofree char *legal = NULL;

  if (g_strv_length (lines) < 3 || *lines[1] == '\0' || *lines[2] == '\0')
    return g_strdup ("");

  legal = g_strdup_printf ("%s %s", lines[1], lines[2]);
  return strpbrk (legal, "0123456789") == NULL ? g_steal_pointer (&legal) : g_strdup ("");
}

gboolean
way_names_are_alike (const char *name,
                     const char *all,
                     const char *other_name,
                     const char *other_all)
{
  g_auto (GStrv) words = sort_words (name);
  g_auto (GStrv) others = sort_words (other_name);
  g_auto (GStrv) known = sort_words (all);
  g_auto (GStrv) other_known = sort_words (other_all);
  g_autofree char *legal = dup_legal (all);
  g_autofree char *other_legal = dup_legal (other_all);

  if (words[0] == NULL || others[0] == NULL)
    return FALSE;

  return is_nearly (name, other_name) || is_nearly (legal, other_legal) ||
         is_nearly (name, other_legal) || is_nearly (legal, other_name) ||
         holds_all (words, other_known) || holds_all (others, known) ||
         count_shared (known, other_known) >= 2;
}
