/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-abbreviation.h"

static void
test_keyword (void)
{
  static const struct {
    const char *text;
    const char *keyword;
  } rows[] = {
    { "", NULL },           { ".", NULL },        { "ref", NULL },      { ".ref", "ref" },
    { "gave .ref", "ref" }, { "at 12.30", NULL }, { "end.Then", NULL }, { "a\n.ref", "ref" },
    { ".ref ", NULL },      { "«.ref", NULL },    { ".été", "été" },    { "..ref", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *found = way_abbreviation_find_keyword (rows[i].text);

    g_test_message ("“%s”", rows[i].text);
    g_assert_cmpstr (found, ==, rows[i].keyword);
  }

  g_assert_true (way_abbreviation_is_keyword ("ref2"));
  g_assert_false (way_abbreviation_is_keyword (""));
  g_assert_false (way_abbreviation_is_keyword (NULL));
  g_assert_false (way_abbreviation_is_keyword ("two words"));
  g_assert_false (way_abbreviation_is_keyword (".ref"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/abbreviation/keyword", test_keyword);

  return g_test_run ();
}
