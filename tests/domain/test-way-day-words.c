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
test_late (void)
{
  static const struct {
    WayDate     day;
    const char *words;
  } cases[] = {
    { { 20260920 }, "1 day late" },     { { 20260917 }, "4 days late" },
    { { 20260822 }, "30 days late" },   { { 20260821 }, "1 month late" },
    { { 20260722 }, "1 month late" },   { { 20260721 }, "2 months late" },
    { { 20250921 }, "12 months late" }, { { 20241021 }, "23 months late" },
    { { 20240921 }, "2 years late" },   { { 20200101 }, "6 years late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = way_day_words_late (cases[i].day, today);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* A month that is shorter than thirty days still counts in days. */
static void
test_late_in_february (void)
{
  g_autofree char *days = way_day_words_late ((WayDate){ 20260131 }, (WayDate){ 20260301 });
  g_autofree char *month = way_day_words_late ((WayDate){ 20260131 }, (WayDate){ 20260303 });

  g_assert_cmpstr (days, ==, "29 days late");
  g_assert_cmpstr (month, ==, "1 month late");
}

static void
test_until (void)
{
  static const struct {
    WayDate     day;
    const char *words;
  } cases[] = {
    { { 20260921 }, "today" },      { { 20260922 }, "tomorrow" },
    { { 20261003 }, "in 12 days" }, { { 20261021 }, "in 30 days" },
    { { 20261022 }, "in 1 month" }, { { 20270920 }, "in 11 months" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = way_day_words_until (cases[i].day, today);

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
  g_test_add_func ("/day-words/late", test_late);
  g_test_add_func ("/day-words/late-in-february", test_late_in_february);
  g_test_add_func ("/day-words/until", test_until);
  g_test_add_func ("/day-words/heading", test_heading);
  return g_test_run ();
}
