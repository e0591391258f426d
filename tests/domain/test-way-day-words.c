/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-day-words.h"

static const WayDate today = { 20260921 };

static void
test_ago (void)
{
  static const struct {
    WayDate     day;
    const char *words;
  } cases[] = {
    { { 20260921 }, "today" },       { { 20260920 }, "yesterday" },
    { { 20260919 }, "2 days ago" },  { { 20260822 }, "30 days ago" },
    { { 20260821 }, "21 Aug 2026" }, { { 20260922 }, "22 Sep 2026" },
    { { 20250921 }, "21 Sep 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = way_day_words_ago (cases[i].day, today);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_heading (void)
{
  g_autofree char *now = way_day_words_heading (today, today);
  g_autofree char *before = way_day_words_heading ((WayDate){ 20260920 }, today);
  g_autofree char *older = way_day_words_heading ((WayDate){ 20260918 }, today);
  g_autofree char *later = way_day_words_heading ((WayDate){ 20260922 }, today);

  g_assert_cmpstr (now, ==, "Today, Mon 21 Sep 2026");
  g_assert_cmpstr (before, ==, "Yesterday, Sun 20 Sep 2026");
  g_assert_cmpstr (older, ==, "Fri 18 Sep 2026");
  g_assert_cmpstr (later, ==, "Tue 22 Sep 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-words/ago", test_ago);
  g_test_add_func ("/day-words/heading", test_heading);
  return g_test_run ();
}
