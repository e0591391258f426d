/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-spelling.h"

static void
test_no_dictionary (void)
{
  g_assert_null (way_spelling_new ("xx"));
  g_assert_null (way_spelling_new (""));
  g_assert_null (way_spelling_new (NULL));
}

static void
check (WaySpelling *spelling, const char *line, const char *wanted)
{
  g_autoptr (GArray) spans = way_spelling_find (spelling, line);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++) {
    const WaySpellingSpan *span = &g_array_index (spans, WaySpellingSpan, i);
    g_autofree char       *word = g_utf8_substring (line, span->start, span->end);

    g_string_append_printf (found, "%s|", word);
  }
  g_test_message ("%s", line);
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr (WaySpelling) spelling = way_spelling_new ("en");
  g_auto (GStrv) suggested = NULL;

  g_assert_nonnull (spelling);
  check (spelling, "", "");
  check (spelling, "We called the office.", "");
  check (spelling, "We caled the ofice.", "caled|ofice|");
  check (spelling, "“We didn’t,” she said; 3rd H0038", "");
  check (spelling, "Quillwort-ish caled", "Quillwort|ish|caled|");
  way_spelling_learn (spelling, "Quillwort");
  check (spelling, "Quillwort caled", "caled|");
  suggested = way_spelling_suggest (spelling, "caled", 3);
  g_assert_cmpuint (g_strv_length (suggested), >, 0);
  g_assert_cmpuint (g_strv_length (suggested), <=, 3);
}

static void
test_spanish (void)
{
  g_autoptr (WaySpelling) spelling = way_spelling_new ("es");

  g_assert_nonnull (spelling);
  check (spelling, "Llamamos a la oficina de vivienda mañana.", "");
  check (spelling, "Llamamos a la ofisina", "ofisina|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spelling/no-dictionary", test_no_dictionary);
  g_test_add_func ("/spelling/words", test_words);
  g_test_add_func ("/spelling/spanish", test_spanish);

  return g_test_run ();
}
