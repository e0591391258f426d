/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-time.h"

static void
test_dates (void)
{
  static const struct {
    const char *text;
    guint32     ymd; /* 0: refused */
  } cases[] = {
    { "2026-11-21", 20261121 },
    { "2026-11", 20261100 },
    { "1991", 19910000 },
    { "2024-02-29", 20240229 },
    { "2025-02-29", 0 },
    { "2000-02-29", 20000229 },
    { "1900-02-29", 0 },
    { "2026-13", 0 },
    { "2026-00", 0 },
    { "2026-01-00", 0 },
    { "2026-04-31", 0 },
    { "0000", 0 },
    { "26-11-21", 0 },
    { "2026/11/21", 0 },
    { "2026-11-2", 0 },
    { "2026-11-211", 0 },
    { "", 0 },
    { "２０２６", 0 },
    { "9999-12-31", 99991231 },
    { "0001-01-01", 10101 },
    { "2026-1121", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayDate date = { 7 };

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (way_date_from_text (cases[i].text, &date), ==, cases[i].ymd != 0);
    g_assert_cmpuint (date.ymd, ==, cases[i].ymd != 0 ? cases[i].ymd : 7); /* left alone */
    if (cases[i].ymd != 0) {
      g_autofree char *text = way_date_to_text (date);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  }
}

static void
test_months (void)
{
  static const struct {
    guint32 from;
    int     months;
    guint32 to;
  } cases[] = {
    { 20260131, 1, 20260228 },  { 20240131, 1, 20240229 },  { 20260831, 1, 20260930 },
    { 20240229, 12, 20250228 }, { 20260331, -1, 20260228 }, { 20261215, 1, 20270115 },
    { 20260115, -1, 20251215 }, { 20260521, 0, 20260521 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (way_date_add_months ((WayDate){ cases[i].from }, cases[i].months).ymd, ==,
                      cases[i].to);
}

static void
test_days (void)
{
  WayDate leap = { 20240228 };

  g_assert_cmpuint (way_date_add_days (leap, 2).ymd, ==, 20240301);
  g_assert_cmpuint (way_date_add_days (leap, -59).ymd, ==, 20231231);
  g_assert_cmpint (way_date_days_between (leap, (WayDate){ 20250228 }), ==, 366);
  g_assert_cmpint (way_date_days_between ((WayDate){ 20260329 }, (WayDate){ 20260330 }), ==, 1);
  g_assert_cmpint (way_date_days_between (leap, (WayDate){ 20240101 }), ==, -58);
}

static void
test_age (void)
{
  static const struct {
    guint32 born, today;
    int     age;
  } cases[] = {
    { 19911103, 20260921, 34 }, { 19911103, 20261102, 34 }, { 19911103, 20261103, 35 },
    { 20040229, 20260228, 21 }, { 20040229, 20260301, 22 }, { 19910000, 20260921, -1 },
    { 19910300, 20260921, 35 }, { 19910900, 20260921, -1 }, { 19911200, 20260921, 34 },
    { 20270101, 20260921, -1 }, { 20260921, 20260921, 0 },  { 0, 20260921, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%u in %u", cases[i].born, cases[i].today);
    g_assert_cmpint (way_date_get_age ((WayDate){ cases[i].born }, (WayDate){ cases[i].today }), ==,
                     cases[i].age);
  }
}

static void
test_instants (void)
{
  static const struct {
    const char *text;
    gint64      us;
  } cases[] = {
    { "1970-01-01T00:00:00.000001Z", 1 },
    { "2026-11-21T19:50:55.000001Z", G_GINT64_CONSTANT (1795290655000001) },
    { "1969-12-31T23:59:59.999999Z", -1 },
  };
  WayTime time;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = way_time_to_text ((WayTime){ cases[i].us });

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_true (way_time_from_text (cases[i].text, &time));
    g_assert_cmpint (time.us, ==, cases[i].us);
  }
  g_assert_false (way_time_from_text ("yesterday", &time));
}

static void
test_last (void)
{
  static const guint32 cases[][2] = { { 20260309, 20260309 }, { 20260200, 20260228 },
                                      { 20240200, 20240229 }, { 20261200, 20261231 },
                                      { 20260000, 20261231 }, { 0, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (way_date_get_last ((WayDate){ cases[i][0] }).ymd, ==, cases[i][1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/dates", test_dates);
  g_test_add_func ("/time/months", test_months);
  g_test_add_func ("/time/days", test_days);
  g_test_add_func ("/time/age", test_age);
  g_test_add_func ("/time/instants", test_instants);

  g_test_add_func ("/time/last", test_last);
  return g_test_run ();
}
