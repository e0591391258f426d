/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-passphrase.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>
#include <zxcvbn.h>

#include "way-secret.h"
#include "way-words-resource.h"

#define MAX_WORD      8   /* letters in a word of the list */
#define MAX_LOOKED_AT 100 /* bytes: what comes after adds nothing, and the time grows fast */

/* Names as a guesser would write them: each word by itself, in lower case, and all in one. */
static GPtrArray *
list_names (const char *const *names)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (; names != NULL && *names != NULL; names++) {
    g_autofree char *lower = g_utf8_strdown (*names, -1);
    g_auto (GStrv) parts = g_strsplit_set (lower, " \t,.-'&/", -1);
    g_autofree char *joined = g_strjoinv ("", parts);

    for (char **part = parts; *part != NULL; part++) {
      if (strlen (*part) >= 3)
        g_ptr_array_add (words, g_strdup (*part));
    }
    if (parts[0] != NULL && parts[1] != NULL && strlen (joined) >= 3)
      g_ptr_array_add (words, g_steal_pointer (&joined));
  }

  g_ptr_array_add (words, NULL);
  return words;
}

static guint
get_score (double bits)
{
  static const double powers[] = { 3, 6, 8, 10 };
  guint               score = 0;

  while (score < G_N_ELEMENTS (powers) && bits >= powers[score] * log2 (10))
    score++;
  return score;
}

/* The kind of weakness that the most characters share. */
static ZxcTypeMatch_t
find_weakness (const ZxcMatch_t *matches, guint *n_words)
{
  int            lengths[MULTIPLE_MATCH] = { 0 };
  ZxcTypeMatch_t most = BRUTE_MATCH;

  *n_words = 0;
  for (const ZxcMatch_t *match = matches; match != NULL; match = match->Next) {
    guint type = (match->Type & MULTIPLE_MATCH) != 0 ? REPEATS_MATCH : (guint)match->Type;

    lengths[type] += match->Length;
    if (type == DICTIONARY_MATCH || type == DICT_LEET_MATCH)
      (*n_words)++;
  }

  for (guint type = DICTIONARY_MATCH; type <= YEAR_MATCH; type++) {
    if (lengths[type] > lengths[most])
      most = (ZxcTypeMatch_t)type;
  }

  return most;
}

static const char *
get_hint (const char *passphrase, guint score, const ZxcMatch_t *matches)
{
  guint          n_words;
  ZxcTypeMatch_t weakness = find_weakness (matches, &n_words);

  if (score > WAY_PASSPHRASE_SCORE_ENOUGH)
    return _ ("This passphrase is strong.");
  if (score == WAY_PASSPHRASE_SCORE_ENOUGH)
    return _ ("This passphrase will do. One more word makes it strong.");
  if (*passphrase == '\0')
    return _ ("Four or five words that have nothing to do with each other make a good passphrase.");

  if (strlen (passphrase) < 6)
    return _ ("This is too short. Add a word or two.");

  switch ((int)weakness) {
  case USER_MATCH:
  case USER_LEET_MATCH:
    return _ ("It holds a name that is known here, and such names are tried first. Leave the name "
              "out.");
  case DICT_LEET_MATCH:
    return _ ("Digits or signs in place of letters hardly help. Add another word instead.");
  case REPEATS_MATCH:
    return _ ("Repeating letters or words hardly helps. Add other words instead.");
  case SEQUENCE_MATCH:
    return _ ("Runs such as “abcd” or “6543” are guessed at once. Use words instead.");
  case SPATIAL_MATCH:
    return _ ("Keys that lie beside each other are guessed at once. Use words instead.");
  case DATE_MATCH:
  case YEAR_MATCH:
    return _ ("Dates and years are guessed at once. Use words instead.");
  case DICTIONARY_MATCH:
    return n_words > 1 ? _ ("These words are too few or too common. Add one or two more.")
                       : _ ("A single common word is guessed at once. Add more words.");
  default:
    return _ ("This is too short. Add a word or two.");
  }
}

WayPassphraseCheck
way_passphrase_check (const char *passphrase, const char *const *names)
{
  WayPassphraseCheck check = { 0 };
  g_autoptr (GPtrArray) words = list_names (names);
  g_autoptr (WaySecret) start = NULL;
  ZxcMatch_t *matches = NULL;

  g_return_val_if_fail (passphrase != NULL, check);

  start = way_secret_new_from_bytes ((const guint8 *)passphrase,
                                     MIN (strlen (passphrase), MAX_LOOKED_AT));
  if (*passphrase != '\0')
    check.bits =
      ZxcvbnMatch (way_secret_get_text (start), (const char **)(gpointer)words->pdata, &matches);
  check.score = get_score (check.bits);
  check.hint = get_hint (passphrase, check.score, matches);
  ZxcvbnFreeInfo (matches);
  return check;
}

char **
way_passphrase_get_list (void)
{
  g_autoptr (GBytes) bytes =
    g_resource_lookup_data (way_words_get_resource (), "/org/waymark/words/en.txt", 0, NULL);
  g_autofree char *text = NULL;
  gsize            size;
  gconstpointer    data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (data, size);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

char *
way_passphrase_make (guint n_words)
{
  g_auto (GStrv) list = way_passphrase_get_list ();
  g_autoptr (WaySecret) dice = way_secret_new_random (2 * n_words);
  g_autoptr (WaySecret) phrase = way_secret_new (n_words * (MAX_WORD + 1));
  const guint8 *roll = way_secret_get_bytes (dice);
  char         *to = (char *)way_secret_fill (phrase);

  g_return_val_if_fail (n_words > 0, NULL);

  /* The list has 2^10 words, so ten bits of each pair of bytes choose evenly. */
  for (guint i = 0; i < n_words; i++) {
    if (i > 0)
      to = g_stpcpy (to, " ");
    to = g_stpcpy (to, list[(roll[2 * i] << 8 | roll[2 * i + 1]) % WAY_PASSPHRASE_LIST]);
  }

  return way_secret_copy_text (phrase);
}

void
way_passphrase_free (char *phrase)
{
  way_secret_free_text (phrase);
}
