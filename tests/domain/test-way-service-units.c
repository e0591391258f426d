/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-service-units.h"

static void
test_units (void)
{
  static const struct {
    int minutes;
    int whole;
    int midpoint;
  } rows[] = {
    { 0, 0, 0 },  { 7, 0, 0 },  { 8, 0, 1 },     { 14, 0, 1 },     { 15, 1, 1 }, { 22, 1, 1 },
    { 23, 1, 2 }, { 37, 2, 2 }, { 38, 2, 3 },    { 52, 3, 3 },     { 53, 3, 4 }, { 60, 4, 4 },
    { 67, 4, 4 }, { 68, 4, 5 }, { 240, 16, 16 }, { 1440, 96, 96 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%d minutes", rows[i].minutes);
    g_assert_cmpint (way_units_count (rows[i].minutes, WAY_UNITS_WHOLE), ==, rows[i].whole);
    g_assert_cmpint (way_units_count (rows[i].minutes, WAY_UNITS_MIDPOINT), ==, rows[i].midpoint);
  }

  g_assert_cmpint (way_units_rule_from_text ("midpoint"), ==, WAY_UNITS_MIDPOINT);
  g_assert_cmpint (way_units_rule_from_text ("whole"), ==, WAY_UNITS_WHOLE);
  g_assert_cmpint (way_units_rule_from_text (NULL), ==, WAY_UNITS_WHOLE);
  g_assert_true (way_service_has_units ("H0038"));
  g_assert_false (way_service_has_units ("H0006"));
  g_assert_false (way_service_has_units ("X9999"));
  g_assert_false (way_service_has_units (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service-units/units", test_units);

  return g_test_run ();
}
