/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-series.h"

#include <math.h>

static WaySeries *
new_phq_9 (void)
{
  WaySeries *series = way_series_new ("PHQ-9", "Depression", 0, 27, FALSE);

  way_series_add_band (series, 0, 4, "Minimal");
  way_series_add_band (series, 5, 9, "Mild");
  way_series_add_band (series, 10, 14, "Moderate");
  way_series_add_band (series, 15, 19, "Moderately severe");
  way_series_add_band (series, 20, 27, "Severe");
  way_series_set_cut_off (series, 10, "A source");
  way_series_set_reliable (series, 5, NULL);
  return series;
}

static WayDate
day (guint number)
{
  return way_date_make (2026, 3, number);
}

static void
add (WaySeries *series, guint number, double value)
{
  way_series_add_point (series, day (number), value, NULL, WAY_SERIES_PLAIN, NULL,
                        way_series_add_line (series, "asked"));
}

static void
test_bands (void)
{
  g_autoptr (WaySeries) series = new_phq_9 ();
  const struct {
    double      value;
    const char *band;
  } cases[] = {
    { -1, NULL },
    { 0, "Minimal" },
    { 4, "Minimal" },
    { 4.5, "Minimal" },
    { 5, "Mild" },
    { 9, "Mild" },
    { 10, "Moderate" },
    { 14, "Moderate" },
    { 15, "Moderately severe" },
    { 19, "Moderately severe" },
    { 20, "Severe" },
    { 27, "Severe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WaySeriesBand *band = way_series_find_band (series, cases[i].value);

    g_assert_cmpstr (band != NULL ? band->name : NULL, ==, cases[i].band);
  }
}

static void
test_points_by_day (void)
{
  g_autoptr (WaySeries) series = new_phq_9 ();
  const double want[] = { 1, 2, 3, 4, 5 };

  add (series, 9, 4);
  add (series, 2, 1);
  add (series, 5, 2);
  add (series, 5, 3); /* the second of a day stays the second */
  add (series, 9, 5);
  g_assert_cmpuint (way_series_get_n_points (series), ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    g_assert_cmpfloat_with_epsilon (way_series_get_point (series, i)->value, want[i], 1e-9);
}

static void
test_band_of_a_result (void)
{
  g_autoptr (WaySeries) series = new_phq_9 ();

  add (series, 1, 12);
  way_series_add_point (series, day (2), 12, "As stored", WAY_SERIES_PRORATED, NULL, 0);
  way_series_add_point (series, day (3), 7, "Ignored", WAY_SERIES_NOT_SCORABLE, "3 are missing", 0);
  way_series_add_point (series, day (4), 7, "", WAY_SERIES_PLAIN, NULL, 0); /* of no band */
  g_assert_cmpstr (way_series_get_point (series, 0)->band, ==, "Moderate");
  g_assert_cmpstr (way_series_get_point (series, 1)->band, ==, "As stored");
  g_assert_null (way_series_get_point (series, 2)->band);
  g_assert_true (isnan (way_series_get_point (series, 2)->value));
  g_assert_cmpstr (way_series_get_point (series, 2)->note, ==, "3 are missing");
  g_assert_null (way_series_get_point (series, 3)->band);
}

static void
test_first_and_last (void)
{
  g_autoptr (WaySeries) series = new_phq_9 ();

  g_assert_cmpint (way_series_get_first (series), ==, -1);
  g_assert_cmpint (way_series_get_last (series), ==, -1);
  add (series, 1, NAN);
  g_assert_cmpint (way_series_get_first (series), ==, -1);
  add (series, 2, 12);
  add (series, 3, NAN);
  add (series, 4, 8);
  add (series, 5, NAN);
  g_assert_cmpint (way_series_get_first (series), ==, 1);
  g_assert_cmpint (way_series_get_last (series), ==, 3);
  g_assert_cmpint (way_series_get_previous (series, 3), ==, 1);
  g_assert_cmpint (way_series_get_previous (series, 1), ==, -1);
}

static void
test_reliable_change (void)
{
  static const struct {
    gboolean    higher_is_better;
    double      threshold;
    double      first;
    double      then;
    WayReliable reliable;
  } cases[] = {
    { FALSE, 5, 14, 14, WAY_RELIABLE_NONE },     { FALSE, 5, 14, 10, WAY_RELIABLE_NONE },
    { FALSE, 5, 14, 9, WAY_RELIABLE_BETTER },    { FALSE, 5, 14, 8, WAY_RELIABLE_BETTER },
    { FALSE, 5, 14, 18, WAY_RELIABLE_NONE },     { FALSE, 5, 14, 19, WAY_RELIABLE_WORSE },
    { TRUE, 5, 14, 19, WAY_RELIABLE_BETTER },    { TRUE, 5, 14, 9, WAY_RELIABLE_WORSE },
    { FALSE, 0, 14, 0, WAY_RELIABLE_UNKNOWN },   { FALSE, 5, NAN, 9, WAY_RELIABLE_UNKNOWN },
    { FALSE, 5, 14, NAN, WAY_RELIABLE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WaySeries) series = way_series_new ("M", NULL, 0, 27, cases[i].higher_is_better);

    way_series_set_reliable (series, cases[i].threshold, NULL);
    add (series, 1, cases[i].first);
    add (series, 2, cases[i].then);
    g_assert_cmpint (way_series_get_reliable (series, 1), ==, cases[i].reliable);
    g_assert_cmpint (way_series_get_reliable (series, 0), ==, WAY_RELIABLE_UNKNOWN);
  }
}

static void
test_change (void)
{
  g_autoptr (WaySeries) series = new_phq_9 ();

  add (series, 2, 9);
  add (series, 1, 14); /* came later, was earlier: the change is told against it */
  g_assert_cmpfloat_with_epsilon (way_series_get_change (series, 1), -5, 1e-9);
  g_assert_true (isnan (way_series_get_change (series, 0)));
  add (series, 3, NAN);
  g_assert_true (isnan (way_series_get_change (series, 2)));
}

/* Another version and another way of asking are lines of their own: none is told against another.
 */
static void
test_lines (void)
{
  static const struct {
    const char *line;
    guint       day;
    double      value;
    int         baseline;
    double      change; /* NAN: none */
    int         previous;
    gboolean    begins;
  } cases[] = {
    { "asked", 1, 20, 0, NAN, -1, FALSE },
    { "asked", 2, 14, 0, -6, 0, FALSE },
    { "filled in alone", 3, 18, 2, NAN, -1, TRUE },
    { "asked", 4, 12, 0, -8, 1, TRUE },
    { "filled in alone", 5, NAN, 2, NAN, 2, TRUE },
    { "filled in alone", 6, 10, 2, -8, 2, FALSE },
    { "version 2, asked", 7, NAN, 7, NAN, -1, TRUE },
    { "version 2, asked", 8, 9, 7, NAN, -1, FALSE },
  };
  static const guint orders[][G_N_ELEMENTS (cases)] = { { 0, 1, 2, 3, 4, 5, 6, 7 },
                                                        { 7, 6, 5, 4, 3, 2, 1, 0 },
                                                        { 3, 0, 6, 2, 7, 1, 5, 4 } };

  for (guint order = 0; order < G_N_ELEMENTS (orders); order++) {
    g_autoptr (WaySeries) series = new_phq_9 ();

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
      const guint at = orders[order][i];

      way_series_add_point (series, day (cases[at].day), cases[at].value, NULL, WAY_SERIES_PLAIN,
                            NULL, way_series_add_line (series, cases[at].line));
    }
    g_assert_cmpuint (series->lines->len, ==, 3);
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
      const double change = way_series_get_change (series, i);

      g_assert_cmpint (way_series_get_baseline (series, i), ==, cases[i].baseline);
      g_assert_cmpint (way_series_get_previous (series, i), ==, cases[i].previous);
      g_assert_cmpint (way_series_begins_line (series, i), ==, cases[i].begins);
      if (isnan (cases[i].change))
        g_assert_true (isnan (change));
      else
        g_assert_cmpfloat_with_epsilon (change, cases[i].change, 1e-9);
    }
  }
}

static void
test_find_days (void)
{
  static const struct {
    guint first, last;
    guint from, n;
  } cases[] = {
    { 1, 31, 0, 5 }, { 2, 2, 0, 1 },   { 3, 4, 1, 0 }, { 5, 5, 1, 2 },
    { 5, 9, 1, 4 },  { 10, 20, 5, 0 }, { 9, 5, 3, 0 }, { 6, 8, 3, 0 },
  };
  g_autoptr (WaySeries) none = new_phq_9 ();
  g_autoptr (WaySeries) series = new_phq_9 ();
  guint n = 7;

  g_assert_cmpuint (way_series_find_days (none, day (1), day (31), &n), ==, 0);
  g_assert_cmpuint (n, ==, 0);
  add (series, 2, 1);
  add (series, 5, 2);
  add (series, 5, 3);
  add (series, 9, 4);
  add (series, 9, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const guint from = way_series_find_days (series, day (cases[i].first), day (cases[i].last), &n);

    g_assert_cmpuint (from, ==, cases[i].from);
    g_assert_cmpuint (n, ==, cases[i].n);
  }
}

static void
assert_ticks (WaySeries *series, const char *want)
{
  g_autoptr (GArray) ticks = way_series_get_ticks (series);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    g_string_append_printf (text, "%s%g", i > 0 ? " " : "", g_array_index (ticks, double, i));
  g_assert_cmpstr (text->str, ==, want);
}

static void
test_ticks (void)
{
  g_autoptr (WaySeries) phq_9 = new_phq_9 ();
  g_autoptr (WaySeries) barc_10 = way_series_new ("BARC-10", "Recovery capital", 10, 60, TRUE);
  g_autoptr (WaySeries) audit_c = way_series_new ("AUDIT-C", "Alcohol", 0, 12, FALSE);
  g_autoptr (WaySeries) ruler = way_series_new ("Readiness", NULL, 0, 10, TRUE);

  way_series_add_band (barc_10, 10, 46, "Below 47");
  way_series_add_band (barc_10, 47, 60, "47 or more");
  way_series_set_cut_off (audit_c, 3, NULL);
  assert_ticks (phq_9, "0 5 10 15 20 27");
  assert_ticks (barc_10, "10 20 30 40 47 60");
  assert_ticks (audit_c, "0 3 6 8 10 12");
  assert_ticks (ruler, "0 2 4 6 8 10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/bands", test_bands);
  g_test_add_func ("/series/points-by-day", test_points_by_day);
  g_test_add_func ("/series/band-of-a-result", test_band_of_a_result);
  g_test_add_func ("/series/first-and-last", test_first_and_last);
  g_test_add_func ("/series/reliable-change", test_reliable_change);
  g_test_add_func ("/series/change", test_change);
  g_test_add_func ("/series/lines", test_lines);
  g_test_add_func ("/series/find-days", test_find_days);
  g_test_add_func ("/series/ticks", test_ticks);
  return g_test_run ();
}
