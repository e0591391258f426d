/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-time-axis.h"

static WayDate
date (const char *text)
{
  WayDate day = WAY_DATE_NONE;

  g_assert_true (way_date_from_text (text, &day));
  return day;
}

/* “*” marks what is named below, “**” with its year. */
static char *
ticks_to_text (const WayTickSet *set)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < set->ticks->len; i++) {
    const WayTick   *tick = &g_array_index (set->ticks, WayTick, i);
    g_autofree char *day = way_date_to_text (tick->day);

    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", day,
                            tick->year_below ? "**"
                            : tick->below    ? "*"
                                             : "");
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_ticks (void)
{
  static const struct {
    const char *from;
    const char *to;
    double      length; /* in distances: how many ticks there is room for */
    WayTickUnit unit;
    guint       step;
    const char *ticks;
  } cases[] = {
    /* days, over the end of a month and of a year */
    { "2026-12-30", "2027-01-02", 5, WAY_TICK_DAY, 1,
      "2026-12-30** 2026-12-31 2027-01-01** 2027-01-02" },
    { "2026-04-26", "2026-05-04", 5, WAY_TICK_DAY, 2, "2026-04-27** 2026-05-01* 2026-05-03" },
    /* 1 June 2026 was a Monday */
    { "2026-05-30", "2026-06-20", 4, WAY_TICK_DAY, 7, "2026-06-01** 2026-06-08 2026-06-15" },
    { "2026-05-30", "2026-07-05", 3, WAY_TICK_DAY, 14, "2026-06-08** 2026-06-22" },
    /* the leap day is a day: 2028 has one, 2100 has none */
    { "2028-02-27", "2028-03-02", 5, WAY_TICK_DAY, 1,
      "2028-02-27** 2028-02-28 2028-02-29 2028-03-01* 2028-03-02" },
    { "2100-02-27", "2100-03-02", 5, WAY_TICK_DAY, 1,
      "2100-02-27** 2100-02-28 2100-03-01* 2100-03-02" },
    /* months */
    { "2025-11-15", "2026-02-15", 5, WAY_TICK_MONTH, 1, "2025-12-01** 2026-01-01** 2026-02-01" },
    { "2025-07-07", "2026-02-21", 5, WAY_TICK_MONTH, 2, "2025-09-01** 2025-11-01 2026-01-01**" },
    { "2025-07-07", "2026-09-21", 5, WAY_TICK_MONTH, 3,
      "2025-10-01** 2026-01-01** 2026-04-01 2026-07-01" },
    { "2025-07-07", "2027-01-01", 4, WAY_TICK_MONTH, 6, "2026-01-01** 2026-07-01 2027-01-01**" },
    /* years */
    { "2019-07-07", "2023-05-01", 5, WAY_TICK_YEAR, 1,
      "2020-01-01 2021-01-01 2022-01-01 2023-01-01" },
    { "1999-07-07", "2023-05-01", 6, WAY_TICK_YEAR, 5,
      "2000-01-01 2005-01-01 2010-01-01 2015-01-01 2020-01-01" },
    /* a week in New York in which the clocks change: seven days all the same */
    { "2026-03-06", "2026-03-12", 7, WAY_TICK_DAY, 1,
      "2026-03-06** 2026-03-07 2026-03-08 2026-03-09 2026-03-10 2026-03-11 2026-03-12" },
    /* ten years, and one that is no leap year */
    { "2016-11-27", "2026-11-27", 11, WAY_TICK_YEAR, 1,
      "2017-01-01 2018-01-01 2019-01-01 2020-01-01 2021-01-01 2022-01-01 2023-01-01 2024-01-01 "
      "2025-01-01 2026-01-01" },
    { "1899-06-01", "1901-06-01", 5, WAY_TICK_MONTH, 6,
      "1899-07-01** 1900-01-01** 1900-07-01 1901-01-01**" },
    /* one day, with its air */
    { "2026-11-27", "2026-11-27", 7, WAY_TICK_DAY, 1,
      "2026-11-24** 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29 2026-11-30" },
    /* no room, no unit begins in the period: its first day */
    { "2026-01-02", "2026-01-20", .5, WAY_TICK_DAY, 1, "2026-01-02**" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayTickSet) set = way_time_axis_get_ticks (
      way_span_make (date (cases[i].from), date (cases[i].to)), cases[i].length, 1);
    g_autofree char *text = ticks_to_text (set);

    g_assert_cmpstr (text, ==, cases[i].ticks);
    g_assert_cmpint (set->unit, ==, cases[i].unit);
    if (set->ticks->len > 1)
      g_assert_cmpuint (set->step, ==, cases[i].step);
  }
}

/* Whatever the period and the room: at least one tick, ascending, inside, never nearer than asked
 * unless the coarsest step is used, and the first one tells its year. */
static void
test_any_period (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 5000; i++) {
    const double from =
      way_date_get_julian (date ("1960-01-01")) + g_rand_double_range (rand, 0, 30000);
    const WaySpan span = { from, from + g_rand_double_range (rand, 1, i % 2 == 0 ? 60 : 20000) };
    const double  length = g_rand_double_range (rand, 100, 2000);
    const double  distance = g_rand_double_range (rand, 20, 100);
    g_autoptr (WayTickSet) set = way_time_axis_get_ticks (span, length, distance);
    double last = -1e9;

    g_assert_cmpuint (set->ticks->len, >, 0);
    g_assert_true (set->unit == WAY_TICK_YEAR || g_array_index (set->ticks, WayTick, 0).year_below);
    for (guint j = 0; j < set->ticks->len; j++) {
      const WayDate day = g_array_index (set->ticks, WayTick, j).day;
      const double  x = way_span_get_position (span, day) * length;

      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x, <=, length);
      g_assert_cmpfloat (x - last, >=, distance - 1e-6);
      last = x;
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/ticks", test_ticks);
  g_test_add_func ("/time-axis/any-period", test_any_period);
  return g_test_run ();
}
