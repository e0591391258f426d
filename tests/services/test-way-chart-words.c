/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-words.h"

#include "chart-fixture.h"

static void
test_points (void)
{
  static const char *const want[] = {
    "14 Jul 2025: PHQ-9 19 of 27, Moderately severe. Change: first result.",
    "6 Oct 2025: PHQ-9 16 of 27, Moderately severe. "
    "Change: 3 points lower than the first result, no reliable change.",
    "1 Dec 2025: PHQ-9 14 of 27, Moderate. "
    "Change: 5 points lower than the first result, reliably better.",
    "5 Jan 2026: PHQ-9 not scorable, 3 answers missing.",
    "16 Feb 2026: PHQ-9 12 of 27, Moderate. Prorated, some answers are missing. "
    "Change: 7 points lower than the first result, reliably better.",
    "13 Apr 2026: PHQ-9 11 of 27, Moderate. "
    "Change: 8 points lower than the first result, reliably better.",
    "18 May 2026: PHQ-9 16 of 27, Moderately severe. by phone. "
    "Change: 3 points lower than the first result, no reliable change.",
    "18 May 2026: PHQ-9 13 of 27, Moderate. on paper. "
    "Change: 6 points lower than the first result, reliably better.",
    "6 Jul 2026: PHQ-9 25 of 27, Severe. "
    "Change: 6 points higher than the first result, reliably worse.",
  };
  g_autoptr (WaySeries) series = chart_fixture_new_phq_9 ();

  for (guint i = 0; i < G_N_ELEMENTS (want); i++) {
    g_autofree char *words = way_chart_point_words (series, i);

    g_assert_cmpstr (words, ==, want[i]);
  }
}

static void
test_change (void)
{
  static const struct {
    double      first;
    double      then;
    double      threshold;
    const char *words;
  } cases[] = {
    { 9, 9, 5, "same as the first result, no reliable change" },
    { 9, 8, 5, "1 point lower than the first result, no reliable change" },
    { 9, 10, 0, "1 point higher than the first result, no published threshold" },
    { 9, 10.5, 5, "1.5 points higher than the first result, no reliable change" },
    { 9, 14, 5, "5 points higher than the first result, reliably worse" },
    { 9, NAN, 5, "nothing to compare" },
    { NAN, 9, 5, "first result" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WaySeries) series = way_series_new ("M", NULL, 0, 27, FALSE);
    g_autofree char *words = NULL;

    way_series_set_reliable (series, cases[i].threshold, NULL);
    way_series_add_point (series, chart_day (20260101), cases[i].first, NULL, WAY_SERIES_PLAIN,
                          NULL, way_series_add_line (series, "asked"));
    way_series_add_point (series, chart_day (20260102), cases[i].then, NULL, WAY_SERIES_PLAIN, NULL,
                          way_series_add_line (series, "asked"));
    words = way_chart_change_words (series, 1);
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_short_change (void)
{
  static const struct {
    double      then;
    const char *words;
  } cases[] = {
    { 9, "\342\200\216±0, no reliable change" },
    { 4, "\342\200\216−5, reliably better" },
    { 14, "\342\200\216+5, reliably worse" },
    { NAN, "nothing to compare" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WaySeries) series = way_series_new ("M", NULL, 0, 27, FALSE);
    g_autofree char *first = NULL;
    g_autofree char *words = NULL;

    way_series_set_reliable (series, 5, NULL);
    way_series_add_point (series, chart_day (20260101), 9, NULL, WAY_SERIES_PLAIN, NULL,
                          way_series_add_line (series, "asked"));
    way_series_add_point (series, chart_day (20260102), cases[i].then, NULL, WAY_SERIES_PLAIN, NULL,
                          way_series_add_line (series, "asked"));
    first = way_chart_short_change_words (series, 0);
    words = way_chart_short_change_words (series, 1);
    g_assert_cmpstr (first, ==, "first result");
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_numbers (void)
{
  static const struct {
    double      value;
    const char *words;
  } cases[] = {
    { 0, "0" }, { -.001, "0" }, { 9, "9" }, { 13.5, "13.5" }, { 12.857, "12.9" }, { 12.97, "13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *words = way_chart_number_words (cases[i].value);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

static void
test_sources (void)
{
  g_autoptr (WaySeries) phq_9 = chart_fixture_new_phq_9 ();
  g_autoptr (WaySeries) barc_10 = chart_fixture_new_barc_10 ();
  g_autofree char *first = way_chart_source_words (phq_9);
  g_autofree char *second = way_chart_source_words (barc_10);

  g_assert_cmpstr (first, ==,
                   "PHQ-9: Bands: Kroenke 2001. Cut-off 10 or more: Kroenke 2001. "
                   "Reliable change 5 points or more: setting of this site.");
  g_assert_cmpstr (second, ==,
                   "BARC-10: Bands: setting of this site. Cut-off 46 or less: Vilsaint 2017. "
                   "No published threshold for change, so none is marked.");
}

static void
test_summary (void)
{
  static const struct {
    guint32     from; /* 0: all */
    guint32     to;
    gboolean    full;
    const char *words;
  } cases[] = {
    { 0, 0, FALSE, "Chart of PHQ-9: 11 results, 14 Jul 2025 to 21 Sep 2026" },
    { 0, 0, TRUE, "Chart of PHQ-9, GAD-7, BARC-10: 28 results, 14 Jul 2025 to 21 Sep 2026" },
    { 20260601, 20260731, FALSE, "Chart of PHQ-9: 1 result, 1 Jun 2026 to 31 Jul 2026" },
    { 20260601, 20260701, FALSE, "Chart of PHQ-9: 0 results, 1 Jun 2026 to 1 Jul 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayProgress) progress =
      cases[i].full ? chart_fixture_new_full (FALSE) : chart_fixture_new (FALSE);
    g_autofree char *words = way_chart_summary_words (
      progress, cases[i].from != 0
                  ? way_span_make (chart_day (cases[i].from), chart_day (cases[i].to))
                  : way_progress_get_span (progress));

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* What begins a line is told against nothing, and says why. */
static void
test_lines (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  const WaySeries *gad_7 = way_progress_get_series (progress, 1);
  g_autofree char *first = way_chart_change_words (gad_7, 0);
  g_autofree char *of_line = way_chart_change_words (gad_7, 7);
  g_autofree char *second = way_chart_change_words (gad_7, 8);

  g_assert_cmpstr (first, ==, "first result");
  g_assert_cmpstr (of_line, ==, "first of another version or way of asking");
  g_assert_cmpstr (second, ==, "8 points lower than the first result, reliably better");
}

static void
test_moments_and_strips (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  WayMoment        plain = { .day = chart_day (20260621), .words = (char *)"Crisis" };
  WayMoment        more = { .day = chart_day (20260621),
                            .words = (char *)"Crisis",
                            .detail = (char *)"at night" };
  g_autofree char *first = way_chart_moment_words (&plain);
  g_autofree char *second = way_chart_moment_words (&more);
  g_autofree char *open = way_chart_strip_words (g_ptr_array_index (progress->strips, 0));
  g_autofree char *over = way_chart_strip_words (g_ptr_array_index (progress->strips, 2));

  g_assert_cmpstr (first, ==, "21 Jun 2026: Crisis");
  g_assert_cmpstr (second, ==, "21 Jun 2026: Crisis, at night");
  g_assert_cmpstr (open, ==, "Days by own date: 88 days, since 25 Jun 2026");
  g_assert_cmpstr (over, ==,
                   "Call my sister every week, and tell her how it is: achieved, 18 May 2026 to 13 "
                   "Sep 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-words/points", test_points);
  g_test_add_func ("/chart-words/change", test_change);
  g_test_add_func ("/chart-words/short-change", test_short_change);
  g_test_add_func ("/chart-words/numbers", test_numbers);
  g_test_add_func ("/chart-words/sources", test_sources);
  g_test_add_func ("/chart-words/summary", test_summary);
  g_test_add_func ("/chart-words/lines", test_lines);
  g_test_add_func ("/chart-words/moments-and-strips", test_moments_and_strips);
  return g_test_run ();
}
