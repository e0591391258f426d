/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress.h"

static const WayDate today = { 20261121 };

static WayEvent *
new_event (WayEventCode kind, guint32 ymd, const char *words)
{
  WayEvent *event = way_record_new (WAY_TYPE_EVENT, NULL);

  way_set (event, code, kind);
  way_set (event, happened_on, ((WayDate){ ymd }));
  way_set (event, words, words);
  return event;
}

static void
test_events (void)
{
  static const struct {
    WayEventCode  event;
    guint32       ymd;
    const char   *said;
    const char   *words; /* NULL: cannot be placed */
    guint32       day;
    WayMomentKind kind;
  } cases[] = {
    { WAY_EVENT_MOVE, 20260902, "Moved to Bay House", "Moved to Bay House", 20260902,
      WAY_MOMENT_LIFE },
    { WAY_EVENT_RECURRENCE, 20260621, NULL, "Recurrence of use", 20260621, WAY_MOMENT_LIFE },
    { WAY_EVENT_PLAN_REVIEW, 20260518, NULL, "Plan review", 20260518, WAY_MOMENT_CARE },
    { WAY_EVENT_JOB, 20260200, "Bakery", "Bakery (day not known)", 20260215, WAY_MOMENT_LIFE },
    { WAY_EVENT_JOB, 20260000, "Bakery", NULL, 0, WAY_MOMENT_LIFE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayProgress) progress = way_progress_new (today);
    g_autoptr (WayEvent) event = new_event (cases[i].event, cases[i].ymd, cases[i].said);
    const WayMoment *moment;

    g_assert_cmpint (way_progress_add_event (progress, event), ==, cases[i].words != NULL);
    g_assert_cmpuint (progress->moments->len, ==, cases[i].words != NULL ? 1 : 0);
    if (cases[i].words == NULL)
      continue;
    moment = &g_array_index (progress->moments, WayMoment, 0);
    g_assert_cmpstr (moment->words, ==, cases[i].words);
    g_assert_cmpuint (moment->day.ymd, ==, cases[i].day);
    g_assert_cmpint (moment->kind, ==, cases[i].kind);
  }
}

static void
test_moments_by_day (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (today);
  const char *const want[] = { "a", "b", "c" };

  way_progress_add_moment (progress, (WayDate){ 20260901 }, WAY_MOMENT_LIFE, "b");
  way_progress_add_moment (progress, (WayDate){ 20260901 }, WAY_MOMENT_LIFE, "c");
  way_progress_add_moment (progress, (WayDate){ 20260101 }, WAY_MOMENT_LIFE, "a");
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    g_assert_cmpstr (g_array_index (progress->moments, WayMoment, i).words, ==, want[i]);
}

static void
test_fit (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (today);
  WaySeries *series = way_series_new ("PHQ-9", NULL, 0, 27, FALSE);

  way_progress_take_series (progress, series);
  g_assert_true (way_progress_is_empty (progress));
  way_progress_fit (progress, today);
  g_assert_cmpuint (progress->from.ymd, ==, 20261118);
  g_assert_cmpuint (progress->to.ymd, ==, 20261124);

  way_series_add_point (series, (WayDate){ 20261022 }, 9, NULL, WAY_SERIES_PLAIN, NULL);
  way_progress_add_moment (progress, (WayDate){ 20060101 }, WAY_MOMENT_LIFE, "Moved");
  way_progress_fit (progress, today);
  g_assert_false (way_progress_is_empty (progress));
  g_assert_cmpuint (progress->from.ymd, ==, 20261019);
  g_assert_cmpuint (progress->to.ymd, ==, 20261124);
  g_assert_true (way_progress_shows (progress, progress->from));
  g_assert_true (way_progress_shows (progress, progress->to));
  g_assert_false (way_progress_shows (progress, (WayDate){ 20060101 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/events", test_events);
  g_test_add_func ("/progress/moments-by-day", test_moments_by_day);
  g_test_add_func ("/progress/fit", test_fit);
  return g_test_run ();
}
