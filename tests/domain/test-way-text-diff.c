/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text-diff.h"

/* “+” around what came, “-” around what went. */
static char *
show (const char *before, const char *after)
{
  g_autoptr (GArray) runs = way_text_diff (before, after);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++) {
    const WayTextRun *run = &g_array_index (runs, WayTextRun, i);
    const char       *text = run->part == WAY_TEXT_REMOVED ? before : after;
    const char *mark = run->part == WAY_TEXT_SAME ? "" : run->part == WAY_TEXT_ADDED ? "+" : "-";

    g_string_append_printf (shown, "%s%s%.*s%s", i > 0 ? " " : "", mark,
                            (int)(run->end - run->start), text + run->start, mark);
  }
  return g_string_free (shown, FALSE);
}

static void
test_diff (void)
{
  static const struct {
    const char *before, *after, *shown;
  } cases[] = {
    { "", "", "" },
    { "one two three", "one two three", "one two three" },
    { "", "one two", "+one two+" },
    { "one two", "", "-one two-" },
    { "one two three", "one 2 three", "one +2+ -two- three" },
    { "one two", "one two three", "one two +three+" },
    { "one two three", "one three", "one -two- three" },
    { "one", "two", "+two+ -one-" },
    { "alpha bravo charlie delta echo", "alpha BRAVO charlie DELTA echo",
      "alpha +BRAVO+ -bravo- charlie +DELTA+ -delta- echo" },
    /* Several places at once. */
    { "Call after ten, ask for Alma", "Please call after noon, ask for Alma",
      "+Please call+ -Call- after +noon,+ -ten,- ask for Alma" },
    /* A short word that both have by chance does not cut a change in two. */
    { "somewhere to stay a winter", "before it is a cold night",
      "+before it is a cold night+ -somewhere to stay a winter-" },
    /* Blanks do not count, ends of lines do. */
    { "one  two", "one two", "one two" },
    { "one two", "one\ntwo", "one +\n+ two" },
    { "Åse Núñez", "Åse Nuñez", "Åse +Nuñez+ -Núñez-" },
    { "今日は雨", "今日は晴", "今日は +晴+ -雨-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shown = show (cases[i].before, cases[i].after);

    g_assert_cmpstr (shown, ==, cases[i].shown);
  }
}

/* However long and different, the runs say all of both texts, in order. */
static void
test_random (void)
{
  static const char *const words[] = { "a", "door", "I", "can", "lock", "\n", "sleep" };

  for (guint seed = 0; seed < 300; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    GString *texts[2] = { g_string_new (NULL), g_string_new (NULL) };
    GString *told[2] = { g_string_new (NULL), g_string_new (NULL) };
    g_autoptr (GArray) runs = NULL;

    for (guint t = 0; t < 2; t++) {
      for (int n = g_rand_int_range (rand, 0, seed % 10 == 0 ? 3000 : 30); n > 0; n--)
        g_string_append_printf (texts[t], "%s ",
                                words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

    runs = way_text_diff (texts[0]->str, texts[1]->str);
    for (guint i = 0; i < runs->len; i++) {
      const WayTextRun *run = &g_array_index (runs, WayTextRun, i);
      const gboolean    gone = run->part == WAY_TEXT_REMOVED;

      g_assert_cmpuint (run->start, <, run->end);
      if (run->part != WAY_TEXT_ADDED)
        g_string_append_len (told[0], texts[!gone]->str + run->start, run->end - run->start);
      if (!gone)
        g_string_append_len (told[1], texts[1]->str + run->start, run->end - run->start);
    }
    for (guint t = 0; t < 2; t++) {
      g_auto (GStrv) wanted = g_strsplit (texts[t]->str, " ", -1);
      g_auto (GStrv) got = g_strsplit (told[t]->str, " ", -1);
      g_autofree char *all = g_strjoinv ("", wanted);
      g_autofree char *said = g_strjoinv ("", got);

      g_assert_cmpstr (said, ==, all);
      g_string_free (texts[t], TRUE);
      g_string_free (told[t], TRUE);
    }
  }
}

static void
test_merge (void)
{
  static const struct {
    const char *base, *mine, *theirs, *merged;
  } cases[] = {
    { "one two three four", "ONE two three four", "one two three FOUR", "ONE two three FOUR" },
    { "one two three", "one two three", "one 2 three", "one 2 three" },
    { "one two three", "one 2 three", "one two three", "one 2 three" },
    { "Text first.\nNo voicemail.", "Text first, please.\nNo voicemail.",
      "Text first.\nNo voicemail.\nAsk for Tess.",
      "Text first, please.\nNo voicemail.\nAsk for Tess." },
    { "one two three four five", "one three four five", "one two three four", "one three four" },
    { "one", "zero one", "one two", "zero one two" },
    { "one two", "ONE two", "one more two", NULL }, /* they touch: somebody has to look */
    { "one two three", "one A three", "one B three", NULL },
    { "one two", "one two mine", "one two theirs", NULL },
    { "", "mine", "theirs", NULL },
    { "one two", "", "one 2", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *merged = way_text_merge (cases[i].base, cases[i].mine, cases[i].theirs);
    g_autofree char *other = way_text_merge (cases[i].base, cases[i].theirs, cases[i].mine);

    g_assert_cmpstr (merged, ==, cases[i].merged);
    g_assert_cmpstr (other, ==, cases[i].merged); /* whoever was first */
  }
}

static void
test_shares (void)
{
  g_assert_true (way_text_diff_shares ("Text first.", "Text first, please."));
  g_assert_false (way_text_diff_shares ("they", "she"));
  g_assert_false (way_text_diff_shares ("", "she"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-diff/diff", test_diff);
  g_test_add_func ("/text-diff/random", test_random);
  g_test_add_func ("/text-diff/merge", test_merge);
  g_test_add_func ("/text-diff/shares", test_shares);
  return g_test_run ();
}
