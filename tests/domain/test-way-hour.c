/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hour.h"

#define NO (-2)

static void
test_parse (void)
{
  static const struct {
    const char *text;
    gint64      minute;
  } cases[] = {
    { "9", 9 * 60 },
    { "9:30", 570 },
    { " 9:30 ", 570 },
    { "09:30", 570 },
    { "9.30", 570 },
    { "930", 570 },
    { "0930", 570 },
    { "14h", 840 },
    { "14 h", 840 },
    { "14h30", 870 },
    { "14:05", 845 },
    { "2pm", 840 },
    { "2 PM", 840 },
    { "2:30 p.m.", 870 },
    { "2:30p", 870 },
    { "230", 870 },
    { "noon", 720 },
    { "12", 720 },
    { "12pm", 720 },
    { "12am", 0 },
    { "12:30 am", 30 },
    { "0:15", 15 },
    { "00:00", 0 },
    { "23:59", 1439 },
    { "9 o'clock", 540 },
    { "4 de la tarde", 960 },
    { "9 de la mañana", 540 },
    { "mediodía", 720 },
    /* Nobody works at night, unless they say so. */
    { "1", 780 },
    { "6", 1080 },
    { "6:45", 1125 },
    { "7", 420 },
    { "02:00", 120 },
    { "2am", 120 },
    { "2h", 120 },
    /* What means nothing. */
    { "", NO },
    { "24", NO },
    { "24:00", NO },
    { "9:60", NO },
    { "9:3", NO },
    { "2.5", NO },
    { "13pm", NO },
    { "0am", NO },
    { "-3", NO },
    { "9:30:15", NO },
    { "soon", NO },
    { "99999", NO },
    { "9 mornings", NO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 minute = NO;

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpint (way_hour_parse (cases[i].text, &minute), ==, cases[i].minute != NO);
    g_assert_cmpint (minute, ==, cases[i].minute);
  }
}

static void
test_write (void)
{
  for (gint64 minute = 0; minute < 24 * 60; minute++) {
    g_autofree char *text = way_hour_write (minute);
    gint64           read;

    if (minute == 570)
      g_assert_cmpstr (text, ==, "09:30");
    g_assert_true (way_hour_parse (text, &read));
    g_assert_cmpint (read, ==, minute);
  }
}

/* Clocks that are put forward and back, and a leap day. */
static void
test_zone (void)
{
  static const struct {
    const char *zone;
    guint32     day;
    gint64      minute;
    const char *utc;
    gint64      shown;
  } cases[] = {
    { "UTC", 20260921, 600, "2026-09-21T10:00:00.000000Z", 600 },
    { "America/Chicago", 20260307, 600, "2026-03-07T16:00:00.000000Z", 600 },
    { "America/Chicago", 20260308, 90, "2026-03-08T07:30:00.000000Z", 90 },
    { "America/Chicago", 20260308, 150, "2026-03-08T08:00:00.000000Z", 180 }, /* left out */
    { "America/Chicago", 20260308, 600, "2026-03-08T15:00:00.000000Z", 600 },
    { "America/Chicago", 20261101, 90, "2026-11-01T07:30:00.000000Z", 90 }, /* the second */
    { "America/Chicago", 20261101, 600, "2026-11-01T16:00:00.000000Z", 600 },
    { "Europe/Madrid", 20280229, 0, "2028-02-28T23:00:00.000000Z", 0 },
    { "Europe/Madrid", 20280331, 1439, "2028-03-31T21:59:00.000000Z", 1439 },
    { "Pacific/Auckland", 20270101, 30, "2026-12-31T11:30:00.000000Z", 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
    WayTime          time;
    g_autofree char *text = NULL;
    WayDate          day;
    gint64           minute;

    g_test_message ("case %u", i);
    g_assert_nonnull (zone);
    time = way_hour_to_time ((WayDate){ cases[i].day }, cases[i].minute, zone);
    text = way_time_to_text (time);
    g_assert_cmpstr (text, ==, cases[i].utc);
    way_hour_of_time (time, zone, &day, &minute);
    g_assert_cmpint (day.ymd, ==, cases[i].day);
    g_assert_cmpint (minute, ==, cases[i].shown);
  }
}

static void
test_written (void)
{
  g_assert_true (way_hour_is_written ("00:00"));
  g_assert_true (way_hour_is_written ("02:00"));
  g_assert_true (way_hour_is_written ("23:59"));
  g_assert_false (way_hour_is_written ("9:30"));
  g_assert_false (way_hour_is_written ("24:00"));
  g_assert_false (way_hour_is_written ("09:30 "));
  g_assert_false (way_hour_is_written (""));
}

/* A call at night goes on into the next day. */
static void
test_between (void)
{
  g_assert_cmpint (way_hour_minutes_between (600, 653), ==, 53);
  g_assert_cmpint (way_hour_minutes_between (600, 600), ==, 0);
  g_assert_cmpint (way_hour_minutes_between (23 * 60 + 40, 10), ==, 30);
}

static void
test_nothing (void)
{
  gint64 minute = 7;

  g_assert_false (way_hour_parse (NULL, &minute));
  g_assert_false (way_hour_parse ("", &minute));
  g_assert_cmpint (minute, ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hour/parse", test_parse);
  g_test_add_func ("/hour/write", test_write);
  g_test_add_func ("/hour/zone", test_zone);
  g_test_add_func ("/hour/written", test_written);
  g_test_add_func ("/hour/between", test_between);
  g_test_add_func ("/hour/nothing", test_nothing);

  return g_test_run ();
}
