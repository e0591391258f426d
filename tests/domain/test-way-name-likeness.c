/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-name-likeness.h"

/* Folded names, and what else a search knows of each; all are made up. */
static const struct {
  const char *name, *all, *other, *other_all;
  gboolean    alike;
} cases[] = {
  { "marisol vega", "", "marisol vega", "", TRUE },
  { "marisol vega", "", "vega marisol", "", TRUE }, /* the fields were swapped */
  { "marisol vega", "", "marisal vega", "", TRUE }, /* a letter is another */
  { "marisol vega", "", "marisol vga", "", TRUE },  /* is missing */
  { "marisol vega", "", "mmarisol vega", "", TRUE },
  { "marisol vega", "", "mairsol vega", "", TRUE }, /* two changed places */
  { "marisol vega", "", "vega marisal", "", TRUE }, /* swapped, and one letter */
  { "marisol vega", "", "marisel vego", "", FALSE },
  { "sam lee", "", "sam leo", "", TRUE },
  { "ana", "", "ann", "", FALSE }, /* short names that differ by a letter are other names */
  { "mari", "mari\nmaria soledad\nvega nunez", "maria soledad vega nunez",
    "maria soledad vega nunez", TRUE },
  { "mari vega", "mari vega\nmaria soledad\nvega nunez", "maria vega", "maria vega", TRUE },
  { "noor", "noor", "noor haddad", "noor haddad\n5550142", TRUE },
  { "noor", "noor", "amina haddad", "amina haddad", FALSE },
  { "mari vega", "mari vega\nmaria\nvega\na-00041", "marisol vega nunez",
    "marisol vega nunez\nmaria soledad\nvega nunez\na-00042", TRUE }, /* both are Maria, and Vega */
  { "mari vega", "mari vega\nmaria\nvega\na-1", "maria vegas", "maria vegas\nmaria\nvegas\na-2",
    TRUE }, /* the legal names differ by a letter */
  { "marisol vega", "marisol vega\na-00001\n5550142", "amara toure",
    "amara toure\na-00002\n5550142", FALSE }, /* those are no names */
  { "marisol vega", "marisol vega\n\n", "amara toure", "amara toure\n\n", FALSE },
  { "ana de la vega", "ana de la vega", "eva de la vega", "eva de la vega", FALSE }, /* twins */
  { "ana vega", "ana vega\nvega", "eva vega", "eva vega\nvega", FALSE },
  { "ana vega", "ana vega\n5550142", "eva vega", "eva vega\n5550142", FALSE },
  { "ай ли", "ай ли", "ай су", "ай су", FALSE },
  { "", "", "noor", "noor", FALSE },
  { "noor", "noor", "", "", FALSE },
};

static void
test_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("“%s” “%s”", cases[i].name, cases[i].other);
    g_assert_cmpint (
      way_names_are_alike (cases[i].name, cases[i].all, cases[i].other, cases[i].other_all), ==,
      cases[i].alike);
    g_assert_cmpint (
      way_names_are_alike (cases[i].other, cases[i].other_all, cases[i].name, cases[i].all), ==,
      cases[i].alike);
  }
}

static void
test_edits (void)
{
  static const struct {
    const char *a, *b;
    guint       n; /* as far as three */
  } edits[] = {
    { "", "", 0 },
    { "a", "", 1 },
    { "abc", "abc", 0 },
    { "abc", "acb", 1 },
    { "abc", "bca", 2 },
    { "abcd", "xbcy", 2 },
    { "kitten", "sitting", 3 },
    { "abc", "vwxyz", 4 },
    { "abc", "abcdefgh", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++) {
    g_test_message ("%s %s", edits[i].a, edits[i].b);
    g_assert_cmpuint (way_text_count_edits (edits[i].a, edits[i].b, 3), ==, edits[i].n);
    g_assert_cmpuint (way_text_count_edits (edits[i].b, edits[i].a, 3), ==, edits[i].n);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-likeness/alike", test_alike);
  g_test_add_func ("/name-likeness/edits", test_edits);

  return g_test_run ();
}
