/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-opening.h"

static void
test_find (void)
{
  static const struct {
    const char *text;
    const char *word;
  } rows[] = {
    { NULL, NULL },
    { "", NULL },
    { "Dear Ms. Bay,\nI write in support of Sam Vega.", NULL },
    { "Harbour Recovery\n12 Quay Street", "Recovery" },
    { "HARBOUR RECOVERY", "RECOVERY" },
    { "Alcohol and Drug Services", "Alcohol" },
    { "Bay Street\n\n\nSubstance use clinic", "Substance" },
    { "The Treatment Center, Bay Street", "Treatment" },
    { "Treatment of old maps", NULL },
    { "a soberly written line", "soberly" },
    { "Undrugged", NULL }, /* only where a word begins */
    { "1\n2\n3\n4\n5\n6\n7\n8\nrecovery", NULL },
    { "1\n2\n3\n4\n5\n6\n7\nrecovery", "recovery" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *word = way_letter_opening_find_program (rows[i].text);

    g_test_message ("row %u", i);
    g_assert_cmpstr (word, ==, rows[i].word);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-opening/find", test_find);
  return g_test_run ();
}
