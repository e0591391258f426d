/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-refused-line.h"

static void
test_properties (void)
{
  g_autoptr (WayRefusedLine) line = way_refused_line_new (7, "There is no name.");
  g_autofree char *reason = NULL;
  guint            number = 0;

  g_object_get (line, "line", &number, "reason", &reason, NULL);
  g_assert_cmpuint (number, ==, 7);
  g_assert_cmpstr (reason, ==, "There is no name.");
  g_assert_cmpuint (way_refused_line_get_line (line), ==, 7);
  g_assert_cmpstr (way_refused_line_get_reason (line), ==, "There is no name.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refused-line/properties", test_properties);
  return g_test_run ();
}
