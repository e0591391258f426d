/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-text.h"

static void
test_clean (void)
{
  static const struct {
    const char *typed, *kept;
  } cases[] = {
    { "Ana", "Ana" },
    { "  Ana \n", "Ana" },
    { "", NULL },
    { " \t\n", NULL },
    { "e\xcc\x81", "\xc3\xa9" }, /* e and an accent are one letter */
    { "a\nb", "a\nb" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *clean = NULL;

    g_assert_true (way_text_clean (cases[i].typed, -1, &clean));
    g_assert_cmpstr (clean, ==, cases[i].kept);
  }
}

static void
test_refused (void)
{
  g_autofree char *longest = g_strnfill (WAY_TEXT_MAX, 'a');
  g_autofree char *longer = g_strnfill (WAY_TEXT_MAX + 1, 'a');
  g_autofree char *kept = NULL;
  char            *untouched = (char *)"before";

  g_assert_true (way_text_clean (longest, -1, &kept));
  g_assert_false (way_text_clean (longer, -1, &untouched));
  g_assert_false (way_text_clean ("a\0b", 3, &untouched));
  g_assert_false (way_text_clean ("caf\xe9", -1, &untouched)); /* Latin-1 */
  g_assert_cmpstr (untouched, ==, "before");
}

static void
test_fold (void)
{
  static const struct {
    const char *text, *folded;
  } cases[] = {
    { "Åse  Núñez-Łuczak", "ase nunez luczak" },
    { "O’Neill", "oneill" },
    { "O'Neill", "oneill" },
    { "STRASSE", "strasse" },
    { "Straße", "strasse" },
    { "Þóra Ægisdóttir", "thora aegisdottir" },
    { "(555) 01-42", "555 01 42" },
    { "…", "" },
    { "李 小龙", "李 小龙" },
    { "ﬁx", "fix" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = way_text_fold (cases[i].text);

    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

static void
test_digits (void)
{
  g_autofree char *digits = way_text_digits ("+1 (555) 01-42 ext. ٣");

  g_assert_cmpstr (digits, ==, "155501423");
}

static void
test_initials (void)
{
  static const char *const rows[][2] = {
    { "Marisol Vega", "M. V." },
    { "sam", "S." },
    { "  “Sam”  O’Connor ", "S. O." },
    { "Núñez-Luczak, Ana (the other) one", "N. A. T." },
    { "Åse", "Å." },
    { "ǆemal", "ǅ." },
    { "王小明", "王." },
    { "X Æ 12", "X. Æ. 1." },
    { "-- ?", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *initials = way_text_initials (rows[i][0]);

    g_assert_cmpstr (initials, ==, rows[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/refused", test_refused);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/digits", test_digits);
  g_test_add_func ("/text/initials", test_initials);

  return g_test_run ();
}
