/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-own-days.h"

static WayDate
date (const char *text)
{
  WayDate found = WAY_DATE_NONE;

  g_assert_true (way_date_from_text (text, &found));
  return found;
}

/* When each is reached: ends of months, leap days, and the days beside. */
static void
test_days (void)
{
  static const struct {
    const char      *own;
    const char      *day;
    gint64           count; /* 0: none on that day */
    WayMilestoneUnit unit;
  } rows[] = {
    { "2026-06-23", "2026-06-23", 0, 0 }, /* the first day itself */
    { "2026-06-23", "2026-06-24", 24, WAY_MILESTONE_UNIT_HOURS },
    { "2026-06-23", "2026-07-22", 0, 0 },
    { "2026-06-23", "2026-07-23", 30, WAY_MILESTONE_UNIT_DAYS },
    { "2026-06-23", "2026-08-22", 60, WAY_MILESTONE_UNIT_DAYS },
    { "2026-06-23", "2026-09-21", 90, WAY_MILESTONE_UNIT_DAYS },
    { "2026-06-23", "2026-12-23", 6, WAY_MILESTONE_UNIT_MONTHS },
    { "2026-06-23", "2027-03-23", 9, WAY_MILESTONE_UNIT_MONTHS },
    { "2026-06-23", "2027-06-23", 12, WAY_MILESTONE_UNIT_MONTHS },
    { "2026-06-23", "2027-12-23", 0, 0 }, /* 18 months are no milestone of their own */
    { "2026-06-23", "2028-06-23", 2, WAY_MILESTONE_UNIT_YEARS },
    { "2026-06-23", "2066-06-23", 40, WAY_MILESTONE_UNIT_YEARS },
    { "2026-06-23", "2026-06-20", 0, 0 }, /* before it begins */
    { "2025-08-31", "2026-02-28", 6, WAY_MILESTONE_UNIT_MONTHS },
    { "2025-08-31", "2026-03-01", 0, 0 },
    { "2025-08-31", "2026-05-31", 9, WAY_MILESTONE_UNIT_MONTHS },
    { "2023-08-31", "2024-02-29", 6, WAY_MILESTONE_UNIT_MONTHS },
    { "2025-05-31", "2025-11-30", 6, WAY_MILESTONE_UNIT_MONTHS },
    { "2024-02-29", "2024-08-29", 6, WAY_MILESTONE_UNIT_MONTHS },
    { "2024-02-29", "2025-02-28", 12, WAY_MILESTONE_UNIT_MONTHS },
    { "2024-02-29", "2025-03-01", 0, 0 },
    { "2024-02-29", "2026-02-28", 2, WAY_MILESTONE_UNIT_YEARS },
    { "2024-02-29", "2028-02-29", 4, WAY_MILESTONE_UNIT_YEARS },
    { "2024-02-29", "2028-02-28", 0, 0 },
    { "2023-12-31", "2024-01-01", 24, WAY_MILESTONE_UNIT_HOURS },
    { "2024-01-30", "2024-02-29", 30, WAY_MILESTONE_UNIT_DAYS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const WayDate own = date (rows[i].own), day = date (rows[i].day);
    WayOwnDay     which = { 0, WAY_MILESTONE_UNIT_NONE, WAY_DATE_NONE };

    g_test_message ("%s from %s", rows[i].day, rows[i].own);
    g_assert_cmpint (way_own_days_is_on (own, day, &which), ==, rows[i].count != 0);
    g_assert_cmpint (which.count, ==, rows[i].count);
    g_assert_cmpint (which.unit, ==, rows[i].unit);
  }

  g_assert_false (way_own_days_is_on (WAY_DATE_NONE, date ("2026-06-23"), NULL));
  g_assert_false (way_own_days_is_on (date ("2026-06"), date ("2026-07-23"), NULL));
}

static void
test_next_and_last (void)
{
  const WayDate own = date ("2026-06-23");
  WayOwnDay     which;

  g_assert_true (way_own_days_find_next (own, date ("2026-08-30"), &which));
  g_assert_cmpint (which.count, ==, 90);
  g_assert_true (way_own_days_find_next (own, date ("2026-09-21"), &which));
  g_assert_cmpint (which.count, ==, 90);
  g_assert_true (way_own_days_find_last (own, date ("2026-09-20"), &which));
  g_assert_cmpint (which.count, ==, 60);
  g_assert_true (way_own_days_find_last (own, date ("2026-09-21"), &which));
  g_assert_cmpint (which.count, ==, 90);
  g_assert_false (way_own_days_find_last (own, own, &which));
  g_assert_false (way_own_days_find_next (WAY_DATE_NONE, own, &which));
  g_assert_false (way_own_days_find_next (own, date ("2200-01-01"), &which));
}

static void
test_texts (void)
{
  const WayDate own = date ("2026-06-23");
  WayOwnDay     which = { 0, WAY_MILESTONE_UNIT_NONE, WAY_DATE_NONE };

  g_assert_true (way_own_days_find_text (own, "90 days", &which));
  g_assert_cmpint (which.day.ymd, ==, 20260921);
  g_assert_true (way_own_days_find_text (own, "24 hours", &which));
  g_assert_true (way_own_days_find_text (own, "7 years", &which));
  g_assert_cmpint (which.day.ymd, ==, 20330623);
  g_assert_false (way_own_days_find_text (own, "91 days", &which));
  g_assert_false (way_own_days_find_text (own, NULL, &which));
  g_assert_false (way_own_days_find_text (WAY_DATE_NONE, "90 days", &which));
}

static void
test_list (void)
{
  const WayDate own = date ("2026-06-23");
  g_autoptr (GArray) all = way_own_days_list (own, own, date ("2027-06-23"));
  g_autoptr (GArray) week = way_own_days_list (own, date ("2026-09-15"), date ("2026-09-21"));
  g_autoptr (GArray) none = way_own_days_list (own, date ("2026-09-22"), date ("2026-09-29"));
  g_autoptr (GArray) nobody = way_own_days_list (WAY_DATE_NONE, own, date ("2027-06-23"));

  g_assert_cmpuint (all->len, ==, 7);
  g_assert_cmpuint (week->len, ==, 1);
  g_assert_cmpint (g_array_index (week, WayOwnDay, 0).count, ==, 90);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static gboolean
contains (GArray *dates, WayDate date)
{
  guint n = 0;

  for (guint i = 0; i < dates->len; i++)
    n += g_array_index (dates, WayDate, i).ymd == date.ymd;
  g_assert_cmpuint (n, <=, 1);
  return n == 1;
}

/* Forwards and backwards say the same, for every own date of twelve years. */
static void
test_own_dates (void)
{
  static const char *const days[] = { "2026-09-21", "2026-02-28", "2024-02-29", "2024-02-28",
                                      "2026-03-01", "2026-08-31", "2026-11-30", "2026-12-31",
                                      "2024-08-29", "2023-08-29" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    const WayDate day = date (days[i]);
    g_autoptr (GArray) own_dates = way_own_days_list_own_dates (day);

    for (WayDate own = way_date_add_days (day, -366 * 12); own.ymd <= day.ymd;
         own = way_date_add_days (own, 1)) {
      g_autofree char *text = way_date_to_text (own);

      g_test_message ("%s from %s", days[i], text);
      g_assert_cmpint (contains (own_dates, own), ==, way_own_days_is_on (own, day, NULL));
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-days/days", test_days);
  g_test_add_func ("/own-days/next-and-last", test_next_and_last);
  g_test_add_func ("/own-days/texts", test_texts);
  g_test_add_func ("/own-days/list", test_list);
  g_test_add_func ("/own-days/own-dates", test_own_dates);
  return g_test_run ();
}
