/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-field.h"

#include "way-info-class.h"

/* Each stands at its place, and what tells about the help says so. */
static void
test_all (void)
{
  for (guint i = 0; i < WAY_LETTER_N_FIELDS; i++) {
    const WayLetterField *field = way_letter_field_get (i);

    g_assert_cmpint (field->id, ==, i);
    g_assert_true (way_letter_field_find (field->name) == field);
  }

  g_assert_null (way_letter_field_find ("cliant"));
  g_assert_cmpuint (way_letter_field_get (WAY_LETTER_FIELD_CLIENT)->classes.bits, ==, 0);
  g_assert_true (
    way_set_has (way_letter_field_get (WAY_LETTER_FIELD_GOALS)->classes, WAY_INFO_PLAN));
  g_assert_true (
    way_set_has (way_letter_field_get (WAY_LETTER_FIELD_CAME)->classes, WAY_INFO_ATTENDANCE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-field/all", test_all);
  return g_test_run ();
}
