/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-span.h"

#include <math.h>

static WayDate
date (const char *text)
{
  WayDate day = WAY_DATE_NONE;

  g_assert_true (way_date_from_text (text, &day));
  return day;
}

static WaySpan
span (const char *from, const char *to)
{
  return way_span_make (date (from), date (to));
}

static void
assert_span (WaySpan self, const char *from, const char *to)
{
  g_autofree char *first = way_date_to_text (way_span_get_first_day (self));
  g_autofree char *last = way_date_to_text (way_span_get_last_day (self));

  g_assert_cmpstr (first, ==, from);
  g_assert_cmpstr (last, ==, to);
}

static void
test_make (void)
{
  static const struct {
    const char *first;
    const char *last;
    const char *from;
    const char *to;
  } cases[] = {
    { "2026-06-10", "2026-06-11", "2026-06-10", "2026-06-11" },
    { "2026-06-10", "2026-06-10", "2026-06-07", "2026-06-13" }, /* one day gets air */
    { "2026-06-12", "2026-06-10", "2026-06-07", "2026-06-15" }, /* so does the wrong order */
    { "2028-02-28", "2028-03-01", "2028-02-28", "2028-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_span (span (cases[i].first, cases[i].last), cases[i].from, cases[i].to);
}

static void
test_around (void)
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

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_span (way_span_make_around (date (cases[i].first), date (cases[i].last)), cases[i].from,
                 cases[i].to);
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
    { "2026-03-07", "2026-03-09", "2026-03-08", .5 }, /* the clocks change in America */
    { "2026-10-24", "2026-10-26", "2026-10-25", .5 }, /* and in Europe */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WaySpan self = span (cases[i].from, cases[i].to);

    g_assert_cmpfloat_with_epsilon (way_span_get_position (self, date (cases[i].day)),
                                    cases[i].position, 1e-12);
    g_assert_cmpuint (way_span_get_day_at (self, cases[i].position).ymd, ==,
                      date (cases[i].day).ymd);
  }
}

static void
test_shows (void)
{
  const WaySpan self = { way_date_get_julian (date ("2026-03-01")) - .4,
                         way_date_get_julian (date ("2026-03-10")) + .4 };

  assert_span (self, "2026-03-01", "2026-03-10");
  g_assert_true (way_span_shows (self, date ("2026-03-01")));
  g_assert_true (way_span_shows (self, date ("2026-03-10")));
  g_assert_false (way_span_shows (self, date ("2026-02-28")));
  g_assert_false (way_span_shows (self, date ("2026-03-11")));
}

static void
test_zoom (void)
{
  const WaySpan all = span ("2026-01-01", "2026-04-11"); /* 100 days */
  const WaySpan half = way_span_zoom (all, .5, .5, all);

  assert_span (half, "2026-01-26", "2026-03-17");
  assert_span (way_span_zoom (all, .5, 0, all), "2026-01-01", "2026-02-20");
  assert_span (way_span_zoom (all, .5, 1, all), "2026-02-20", "2026-04-11");
  g_assert_true (way_span_equal (way_span_zoom (half, 4, .5, all), all)); /* never more than all */
  g_assert_cmpfloat_with_epsilon (way_span_get_length (way_span_zoom (all, .001, .5, all)),
                                  WAY_SPAN_LEAST, 1e-9);
  /* Where all is less than a week, it stays so. */
  g_assert_cmpfloat_with_epsilon (
    way_span_get_length (
      way_span_zoom (span ("2026-01-01", "2026-01-04"), .1, .5, span ("2026-01-01", "2026-01-04"))),
    3, 1e-9);
}

static void
test_move (void)
{
  const WaySpan all = span ("2026-01-01", "2026-04-11");
  const WaySpan part = span ("2026-02-01", "2026-02-11");

  assert_span (way_span_move (part, 10, all), "2026-02-11", "2026-02-21");
  assert_span (way_span_move (part, -10, all), "2026-01-22", "2026-02-01");
  assert_span (way_span_move (part, -100, all), "2026-01-01", "2026-01-11");
  assert_span (way_span_move (part, 1000, all), "2026-04-01", "2026-04-11");
}

static void
test_reveal (void)
{
  const WaySpan all = span ("2026-01-01", "2026-12-31");
  const WaySpan part = span ("2026-06-01", "2026-06-30");

  for (int day = 0; day < 364; day++) {
    const WayDate wanted = way_date_add_days (date ("2026-01-01"), day);
    const WaySpan revealed = way_span_reveal (part, wanted, all);

    g_assert_true (way_span_shows (revealed, wanted));
    g_assert_cmpfloat_with_epsilon (way_span_get_length (revealed), way_span_get_length (part),
                                    1e-9);
    if (way_span_shows (part, wanted))
      g_assert_true (way_span_equal (part, revealed));
  }
}

/* Whatever is done, in whatever order: within the limits, and never less than a week. */
static void
test_any_walk (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  const WaySpan all = span ("2019-01-01", "2026-11-27");
  WaySpan       self = all;

  for (guint i = 0; i < 20000; i++) {
    if (g_rand_boolean (rand))
      self = way_span_zoom (self, g_rand_double_range (rand, .2, 4), g_rand_double (rand), all);
    else
      self = way_span_move (self, g_rand_double_range (rand, -500, 500), all);
    g_assert_cmpfloat (self.from, >=, all.from - 1e-6);
    g_assert_cmpfloat (self.to, <=, all.to + 1e-6);
    g_assert_cmpfloat (way_span_get_length (self), >=, WAY_SPAN_LEAST - 1e-6);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span/make", test_make);
  g_test_add_func ("/span/around", test_around);
  g_test_add_func ("/span/position", test_position);
  g_test_add_func ("/span/shows", test_shows);
  g_test_add_func ("/span/zoom", test_zoom);
  g_test_add_func ("/span/move", test_move);
  g_test_add_func ("/span/reveal", test_reveal);
  g_test_add_func ("/span/any-walk", test_any_walk);
  return g_test_run ();
}
