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
    /* no room, no unit begins in the period: its first day */
    { "2026-01-02", "2026-01-20", .5, WAY_TICK_DAY, 1, "2026-01-02**" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayTickSet) set =
      way_time_axis_get_ticks (date (cases[i].from), date (cases[i].to), cases[i].length, 1);
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
    const WayDate from = way_date_add_days (date ("1960-01-01"), g_rand_int_range (rand, 0, 30000));
    const int     span = g_rand_int_range (rand, 1, i % 2 == 0 ? 60 : 20000);
    const WayDate to = way_date_add_days (from, span);
    const double  length = g_rand_double_range (rand, 100, 2000);
    const double  distance = g_rand_double_range (rand, 20, 100);
    g_autoptr (WayTickSet) set = way_time_axis_get_ticks (from, to, length, distance);
    double last = -1e9;

    g_assert_cmpuint (set->ticks->len, >, 0);
    g_assert_true (set->unit == WAY_TICK_YEAR || g_array_index (set->ticks, WayTick, 0).year_below);
    for (guint j = 0; j < set->ticks->len; j++) {
      const WayDate day = g_array_index (set->ticks, WayTick, j).day;
      const double  x = way_time_axis_get_position (from, to, day) * length;

      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x, <=, length);
      g_assert_cmpfloat (x - last, >=, distance - 1e-6);
      last = x;
    }
  }
}

static void
test_position (void)
{
  static const struct {
    const char *from;
    const char *to;
    const char *day;
    double      position;
  } cases[] = {
    { "2026-01-01", "2026-01-11", "2026-01-01", 0 },
    { "2026-01-01", "2026-01-11", "2026-01-11", 1 },
    { "2026-01-01", "2026-01-11", "2026-01-06", .5 },
    { "2026-01-01", "2026-01-11", "2025-12-31", -.1 },
    { "2028-02-28", "2028-03-01", "2028-02-29", .5 }, /* with a leap day */
    { "2024-01-01", "2025-01-01", "2024-07-02", .5 }, /* 183 of 366 */
    { "2023-12-31", "2024-12-31", "2024-03-01", 61. / 366 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
      way_time_axis_get_position (date (cases[i].from), date (cases[i].to), date (cases[i].day)),
      cases[i].position, 1e-12);
}

static void
test_fit (void)
{
  static const struct {
    const char *first;
    const char *last;
    const char *from;
    const char *to;
  } cases[] = {
    { "2026-06-10", "2026-06-10", "2026-06-07", "2026-06-13" },
    { "2026-06-10", "2026-07-10", "2026-06-07", "2026-07-13" },
    { "2025-01-01", "2026-01-01", "2024-12-25", "2026-01-08" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayDate from = WAY_DATE_NONE;
    WayDate to = WAY_DATE_NONE;

    way_time_axis_fit (date (cases[i].first), date (cases[i].last), &from, &to);
    g_assert_cmpuint (from.ymd, ==, date (cases[i].from).ymd);
    g_assert_cmpuint (to.ymd, ==, date (cases[i].to).ymd);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/ticks", test_ticks);
  g_test_add_func ("/time-axis/any-period", test_any_period);
  g_test_add_func ("/time-axis/position", test_position);
  g_test_add_func ("/time-axis/fit", test_fit);
  return g_test_run ();
}
