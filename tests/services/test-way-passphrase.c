/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-passphrase.h"

#include <string.h>

static void
test_scores (void)
{
  static const char *const names[] = { "Dana Example", "Riverbend Center", NULL };
  static const struct {
    const char *passphrase;
    guint       least;
    guint       most;
    const char *hint; /* a word of it */
  } cases[] = {
    { "", 0, 0, "Four or five words" },
    { "a", 0, 0, "too short" },
    { "password", 0, 0, "single common word" },
    { "p4ssw0rd", 0, 1, "place of letters" },
    { "qwertyuiop", 0, 1, "" },
    { "abcdefgh", 0, 1, "" },
    { "aaaaaaaaaaaa", 0, 1, "Repeating" },
    { "12.05.1987", 0, 1, "Dates" },
    { "xkqzv", 0, 2, "too short" },
    { "riverbend", 0, 0, "name" },
    { "DanaExample", 0, 1, "name" },
    { "Riverbend", 0, 1, "name" },
    { "geese noon brown four", 4, 4, "strong" },
    { "correct horse battery staple", 3, 4, "" },
    { "w7#Lq!zR2v&k", 4, 4, "strong" },
    { "\xC3\xBC\xC3\xA4\xC3\xB6\xC3\x9F\xE2\x82\xAC z\xC3\xA4hne putzen", 4, 4, "strong" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayPassphraseCheck check = way_passphrase_check (cases[i].passphrase, names);

    g_test_message ("%s: %u, %.1f bits, %s", cases[i].passphrase, check.score, check.bits,
                    check.hint);
    g_assert_cmpuint (check.score, >=, cases[i].least);
    g_assert_cmpuint (check.score, <=, cases[i].most);
    g_assert_nonnull (strstr (check.hint, cases[i].hint));
    g_assert_true (g_str_has_suffix (check.hint, "."));
  }
}

/* A name counts for nothing only where it is known. */
static void
test_names (void)
{
  static const char *const names[] = { "Zwetschgenbrunn", "B", NULL };
  WayPassphraseCheck       unknown = way_passphrase_check ("zwetschgenbrunn", NULL);
  WayPassphraseCheck       known = way_passphrase_check ("zwetschgenbrunn", names);

  g_assert_cmpuint (unknown.score, ==, 4);
  g_assert_cmpuint (known.score, ==, 0);
}

/* No text is too long or too odd. */
static void
test_odd (void)
{
  g_autofree char *length = g_strnfill (100000, 'x');
  g_autofree char *mixed = g_strnfill (5000, 'a');
  gint64           begun = g_get_monotonic_time ();

  for (gsize i = 0; i < 5000; i++)
    mixed[i] = (char)(33 + (i * i * 7 + i) % 90);

  g_assert_cmpuint (way_passphrase_check (length, NULL).score, <=, 2);
  g_assert_cmpuint (way_passphrase_check (mixed, NULL).score, ==, 4);
  g_assert_cmpuint (way_passphrase_check ("\xFF\xFE\x80", NULL).score, <=, 4);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

static void
test_list (void)
{
  g_auto (GStrv) list = way_passphrase_get_list ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (g_strv_length (list), ==, WAY_PASSPHRASE_LIST);
  for (char **word = list; *word != NULL; word++) {
    g_assert_true (g_hash_table_add (seen, *word));
    g_assert_cmpuint (strlen (*word), >=, 3);
    g_assert_cmpuint (strlen (*word), <=, 8);
    for (const char *c = *word; *c != '\0'; c++)
      g_assert_true (g_ascii_islower (*c));
  }

  /* None begins another one, so a phrase can be read in one way only, without its blanks too. */
  for (char **word = list; word[0] != NULL && word[1] != NULL; word++)
    g_assert_false (g_str_has_prefix (word[1], word[0]));
}

static void
test_make (void)
{
  g_auto (GStrv) list = way_passphrase_get_list ();
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++) {
    char *phrase = way_passphrase_make (WAY_PASSPHRASE_WORDS);
    g_auto (GStrv) words = g_strsplit (phrase, " ", -1);

    g_assert_cmpuint (g_strv_length (words), ==, WAY_PASSPHRASE_WORDS);
    for (char **word = words; *word != NULL; word++) {
      g_assert_true (g_strv_contains ((const char *const *)list, *word));
      g_hash_table_add (met, g_strdup (*word));
    }
    if (i < 20)
      g_assert_cmpuint (way_passphrase_check (phrase, NULL).score, ==, 4);
    way_passphrase_free (phrase);
  }

  /* 6,000 draws from 1,024 words leave about three of them out. */
  g_assert_cmpuint (g_hash_table_size (met), >, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passphrase/scores", test_scores);
  g_test_add_func ("/passphrase/names", test_names);
  g_test_add_func ("/passphrase/odd", test_odd);
  g_test_add_func ("/passphrase/list", test_list);
  g_test_add_func ("/passphrase/make", test_make);
  return g_test_run ();
}
