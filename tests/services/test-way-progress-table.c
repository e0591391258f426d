/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-table.h"

#include "chart-fixture.h"

/* They stay before their number where words run from right to left. */
#define MINUS "\u200e−"
#define PLUS  "\u200e+"

static char *
join (GStrv cells)
{
  return g_strjoinv ("|", cells);
}

static void
check_row (GPtrArray *rows, guint index, const char *wanted)
{
  g_autofree char *row = join (((WayProgressRow *)g_ptr_array_index (rows, index))->cells);

  g_assert_cmpstr (row, ==, wanted);
}

/* One measure is told in full, the newest first; a day has as many rows as it has results. */
static void
test_one (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_auto (GStrv) titles = way_progress_list_titles (progress);
  g_autoptr (GPtrArray) rows = way_progress_list_rows (progress);
  g_autofree char *head = join (titles);

  g_assert_cmpstr (head, ==, "Date|Score|Band|From the First");
  g_assert_true (way_progress_is_number (progress, 1));
  g_assert_false (way_progress_is_number (progress, 2));
  g_assert_cmpuint (rows->len, ==, 11);
  check_row (rows, 0, "14 Sep 2026|9|Mild|" MINUS "10, reliably better");
  check_row (rows, 2, "6 Jul 2026|25|Severe|" PLUS "6, reliably worse");
  check_row (rows, 3, "18 May 2026|13|Moderate|" MINUS "6, reliably better");
  check_row (rows, 4, "18 May 2026|16|Moderately severe|" MINUS "3, no reliable change");
  check_row (rows, 6, "16 Feb 2026|12|Moderate, prorated|" MINUS "7, reliably better");
  check_row (rows, 7, "5 Jan 2026|×|not scorable, 3 answers missing|");
  check_row (rows, 10, "14 Jul 2025|19|Moderately severe|first result");
}

/* Several have a column each, with a sign beside what is reliable. */
static void
test_several (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_auto (GStrv) titles = way_progress_list_titles (progress);
  g_autoptr (GPtrArray) rows = way_progress_list_rows (progress);
  g_autofree char *head = join (titles);

  g_assert_cmpstr (head, ==, "Date|PHQ-9|GAD-7|BARC-10");
  check_row (rows, 0, "14 Sep 2026|9 ◯|6 ◯|");
  check_row (rows, 1, "31 Aug 2026|||44");
  check_row (rows, 3, "6 Jul 2026|25 ▢|18|38");
  check_row (rows, 4, "18 May 2026|13 ◯||"); /* the second of the day */
  check_row (rows, 5, "18 May 2026|16|9 ◯|48");
}

/* Every result is in just one row, which knows it; and a row leads to a result. */
static void
test_places (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (GPtrArray) rows = way_progress_list_rows (progress);

  for (int s = 0; s < 3; s++)
    for (int p = 0; p < (int)way_series_get_n_points (way_progress_get_series (progress, s)); p++) {
      guint found = 0;

      for (guint i = 0; i < rows->len; i++)
        found += way_progress_row_has_place (rows->pdata[i], (WayChartPlace){ s, p });
      g_assert_cmpuint (found, ==, 1);
    }
  g_assert_false (way_progress_row_has_place (rows->pdata[0], WAY_CHART_NOWHERE));
  /* The measure of the cursor first, else what there is. */
  g_assert_cmpint (way_progress_row_get_place (rows->pdata[3], 1).series, ==, 1);
  g_assert_cmpint (way_progress_row_get_place (rows->pdata[1], 0).series, ==, 2);
  g_assert_cmpint (way_progress_row_get_place (rows->pdata[1], -1).series, ==, 2);
}

static void
test_moments (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (WayEvent) event = NULL;
  const WayId id = way_id_make (1);
  g_autoptr (GPtrArray) rows = NULL;

  event = way_record_new (WAY_TYPE_EVENT, &id);
  way_set (event, code, WAY_EVENT_HOSPITAL);
  way_set (event, happened_on, way_date_make (2026, 9, 1));
  way_set (event, words, "two nights");
  way_progress_add_event (progress, event);
  rows = way_progress_list_moment_rows (progress);
  g_assert_cmpuint (rows->len, ==, 10);
  check_row (rows, 0, "1 Sep 2026|Hospital, two nights");
  g_assert_true (way_id_equal (&((WayProgressRow *)rows->pdata[0])->event, &id));
  check_row (rows, 9, "20 Aug 2025|Buprenorphine started");
  g_assert_true (way_id_is_none (&((WayProgressRow *)rows->pdata[9])->event));
}

static void
check_line (GPtrArray *lines, guint index, const char *wanted)
{
  g_autofree char *line = join (g_ptr_array_index (lines, index));

  g_assert_cmpstr (line, ==, wanted);
}

/* Everything by day: for people in their own way, for programs in one that never changes. */
static void
test_lines (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (GPtrArray) plain = way_progress_list_lines (progress, TRUE);
  g_autoptr (GPtrArray) read = way_progress_list_lines (progress, FALSE);

  g_assert_cmpuint (plain->len, ==, 1 + 11 + 10 + 7 + 9);
  g_assert_cmpuint (read->len, ==, plain->len);
  check_line (plain, 0, "Date|Measure|Score|Highest|Band|From the First|Meaning|Remark");
  check_line (plain, 1, "2025-07-14|PHQ-9|19|27|Moderately severe|||");
  check_line (read, 1, "14 Jul 2025|PHQ-9|19|27|Moderately severe|||");
  check_line (plain, 4, "2025-08-20|What happened||||||Buprenorphine started");
  check_line (plain, 12, "2026-01-05|PHQ-9||27||||not scorable, 3 answers missing");
  check_line (plain, plain->len - 2, "2026-09-14|PHQ-9|9|27|Mild|-10|reliably better|");
  check_line (read, plain->len - 2, "14 Sep 2026|PHQ-9|9|27|Mild|-10|reliably better|");
}

/* What a person typed neither ends a cell nor becomes a formula on the clipboard. */
static void
test_tabbed (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260921));
  WaySeries       *series = way_series_new ("=Measure", NULL, -10, 10, TRUE);
  g_autofree char *text = NULL;

  way_series_add_point (series, chart_day (20260901), -2.5, NULL, WAY_SERIES_PLAIN, NULL,
                        way_series_add_line (series, "asked"));
  way_progress_take_series (progress, series);
  way_progress_add_moment (progress, chart_day (20260902), WAY_MOMENT_LIFE, "a\tb\nc");
  text = way_progress_dup_tabbed (progress);
  g_assert_cmpstr (text, ==,
                   "Date\tMeasure\tScore\tHighest\tBand\tFrom the First\tMeaning\tRemark\n"
                   "2026-09-01\t'=Measure\t-2.5\t10\t\t\t\t\n"
                   "2026-09-02\tWhat happened\t\t\t\t\t\ta b c\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress-table/one", test_one);
  g_test_add_func ("/progress-table/several", test_several);
  g_test_add_func ("/progress-table/places", test_places);
  g_test_add_func ("/progress-table/moments", test_moments);
  g_test_add_func ("/progress-table/lines", test_lines);
  g_test_add_func ("/progress-table/tabbed", test_tabbed);
  return g_test_run ();
}
