/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note.h"

/* A draft counts as the site counts now; what is signed keeps the rule that it was signed with. */
static void
test_units_of_note (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 1 } });

  g_assert_cmpint (way_note_get_units (note, WAY_UNITS_WHOLE), ==, -1);
  way_set (note, minutes, 53);
  way_set (note, units_rule, WAY_UNITS_MIDPOINT);
  g_assert_cmpint (way_note_get_units (note, WAY_UNITS_WHOLE), ==, 3);
  way_set (note, status, WAY_NOTE_SIGNED);
  g_assert_cmpint (way_note_get_units (note, WAY_UNITS_WHOLE), ==, 4);
}

/* The day after is no late entry; two days after is. */
static void
test_late (void)
{
  static const struct {
    int days;
    int late;
  } rows[] = { { -1, 0 }, { 0, 0 }, { 1, 0 }, { 2, 2 }, { 40, 40 } };
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 1 } });
  const WayDate served = way_date_make (2026, 2, 27);

  g_assert_cmpint (way_note_get_days_late (note, served), ==, 0);
  way_set (note, served_on, served);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (way_note_get_days_late (note, way_date_add_days (served, rows[i].days)), ==,
                     rows[i].late);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note/units", test_units_of_note);
  g_test_add_func ("/note/late", test_late);

  return g_test_run ();
}
