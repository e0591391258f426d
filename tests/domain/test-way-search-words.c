/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-words.h"

static void
test_split (void)
{
  static const struct {
    const char *typed;
    const char *words;
  } rows[] = {
    { "", "" },
    { "  ", "" },
    { "\" ( * ) :", "" },
    { "Deposit", "Deposit" },
    { "  paid   rent ", "paid|rent" },
    { "don’t O'Neill", "don|t|O|Neill" },
    { "check-in 9:30", "check|in|9|30" },
    { "Jose\314\201", "José" },
    { "q\314\203uark", "quark" },
    { "\314\203", "" },
    { "a b c d e f g h i j", "a|b|c|d|e|f|g|h" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (GStrv) words = way_search_words_split (rows[i].typed);
    g_autofree char *all = g_strjoinv ("|", words);

    g_assert_cmpstr (all, ==, rows[i].words);
  }
}

static void
test_are_in (void)
{
  static const struct {
    const char *typed;
    const char *text;
    gboolean    found;
  } rows[] = {
    { "depos", "The deposit: paid.", TRUE },
    { "paid dep", "The deposit: paid.", TRUE },
    { "eposit", "The deposit: paid.", FALSE },
    { "deposit rent", "The deposit: paid.", FALSE },
    { "EVENING", "Évening meeting", TRUE },
    { "medications", "New medication", FALSE },
    { "de", "The deposit", FALSE }, /* two letters are a whole word */
    { "de", "Casa de ella", TRUE },
    { "dep", "The deposit", TRUE },
    { "", "The deposit", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (GStrv) words = way_search_words_split (rows[i].typed);

    g_test_message ("“%s” in “%s”", rows[i].typed, rows[i].text);
    g_assert_cmpint (way_search_words_are_in ((const char *const *)words, rows[i].text), ==,
                     rows[i].found);
  }
}

/* What was found stands in brackets here. */
static char *
mark (const char *excerpt, GArray *spans)
{
  GString *marked = g_string_new (excerpt);

  for (guint i = spans->len; i > 0; i--) {
    const WayTextSpan *span = &g_array_index (spans, WayTextSpan, i - 1);

    g_string_insert (marked, (gssize)span->end, "]");
    g_string_insert (marked, (gssize)span->start, "[");
  }
  return g_string_free (marked, FALSE);
}

static void
test_excerpt (void)
{
  static const struct {
    const char *typed;
    const char *text;
    guint       length;
    const char *excerpt;
  } rows[] = {
    { "depos", "  The deposit:\n\n“paid”, a DEPOSIT. ", 80, "The [deposit]: “paid”, a [DEPOSIT]." },
    { "evening", "Évening meeting", 80, "[Évening] meeting" },
    { "nothing", "Something else", 80, "Something else" },
    { "nothing", "Something else that is long", 15, "Something else…" },
    { "rent",
      "He came in late and told of his week and of work; the rent is paid, and the room too", 40,
      "…of his week and of work; the [rent] is…" },
    { "rent room",
      "The rent, and much that happened besides on this long day; later the rent of the room", 60,
      "…on this long day; later the [rent] of the [room]" },
    { "long", "averylongwordwithoutanyblanks", 10, "averylongw…" },
    { "x", "", 40, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (GStrv) words = way_search_words_split (rows[i].typed);
    g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (WayTextSpan));
    g_autofree char *excerpt =
      way_search_words_excerpt ((const char *const *)words, rows[i].text, rows[i].length, spans);
    g_autofree char *marked = mark (excerpt, spans);

    g_assert_cmpstr (marked, ==, rows[i].excerpt);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-words/split", test_split);
  g_test_add_func ("/search-words/are-in", test_are_in);
  g_test_add_func ("/search-words/excerpt", test_excerpt);
  return g_test_run ();
}
