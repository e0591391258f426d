/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-clock.h"

#define MS 1000 /* microseconds */

static void
test_goes_up (void)
{
  gint64 clock = way_clock_tick (0, 5000 * MS);
  gint64 same = way_clock_tick (clock, 5000 * MS);
  gint64 back = way_clock_tick (same, 1000 * MS); /* the system’s clock fell back */
  gint64 on = way_clock_tick (back, 6000 * MS);

  g_assert_cmpint (clock, <, same);
  g_assert_cmpint (same, <, back);
  g_assert_cmpint (back, <, on);
  g_assert_cmpint (way_clock_get_time (on), ==, 6000 * MS);
}

static void
test_counter_overflows (void)
{
  gint64 clock = way_clock_tick (0, 5000 * MS);

  for (guint i = 0; i < 70000; i++) {
    gint64 next = way_clock_tick (clock, 5000 * MS);

    g_assert_cmpint (next, >, clock);
    clock = next;
  }
  g_assert_cmpint (way_clock_get_time (clock), ==, 5001 * MS);
}

static void
test_merge (void)
{
  gint64 theirs = way_clock_tick (0, 9000 * MS);
  gint64 ours = way_clock_merge (way_clock_tick (0, 5000 * MS), theirs, 5001 * MS);

  g_assert_cmpint (ours, >, theirs);
}

static void
test_fell_back (void)
{
  gint64 clock = way_clock_tick (0, 5000 * MS);

  g_assert_false (way_clock_fell_back (clock, 5000 * MS, 0));
  g_assert_false (way_clock_fell_back (clock, 4000 * MS, 1000 * MS));
  g_assert_true (way_clock_fell_back (clock, 3999 * MS, 1000 * MS));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/goes-up", test_goes_up);
  g_test_add_func ("/clock/counter-overflows", test_counter_overflows);
  g_test_add_func ("/clock/merge", test_merge);
  g_test_add_func ("/clock/fell-back", test_fell_back);

  return g_test_run ();
}
