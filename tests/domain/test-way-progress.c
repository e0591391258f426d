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
    const char   *said;
    const char   *words;
    const char   *detail;
    WayMomentKind kind;
  } cases[] = {
    { WAY_EVENT_MOVE, "Moved to Bay House", "Moved to Bay House", NULL, WAY_MOMENT_LIFE },
    { WAY_EVENT_MOVE, NULL, "Move", NULL, WAY_MOMENT_LIFE },
    { WAY_EVENT_RECURRENCE, NULL, "Recurrence of use", NULL, WAY_MOMENT_LIFE },
    /* what weighs much is named, whatever was typed about it */
    { WAY_EVENT_RECURRENCE, "one evening", "Recurrence of use", "one evening", WAY_MOMENT_LIFE },
    { WAY_EVENT_CRISIS, "at night", "Crisis", "at night", WAY_MOMENT_LIFE },
    { WAY_EVENT_PLAN_REVIEW, NULL, "Plan review", NULL, WAY_MOMENT_CARE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayProgress) progress = way_progress_new (today);
    g_autoptr (WayEvent) event = new_event (cases[i].event, 20260902, cases[i].said);
    const WayMoment *moment;

    way_progress_add_event (progress, event);
    g_assert_cmpuint (progress->moments->len, ==, 1);
    moment = &g_array_index (progress->moments, WayMoment, 0);
    g_assert_cmpstr (moment->words, ==, cases[i].words);
    g_assert_cmpstr (moment->detail, ==, cases[i].detail);
    g_assert_cmpuint (moment->day.ymd, ==, 20260902);
    g_assert_cmpint (moment->kind, ==, cases[i].kind);
    g_assert_true (way_id_equal (&moment->event, &event->parent.id));
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
assert_days (const WayProgress *progress, guint32 from, guint32 to)
{
  const WaySpan span = way_progress_get_span (progress);

  g_assert_cmpuint (way_span_get_first_day (span).ymd, ==, from);
  g_assert_cmpuint (way_span_get_last_day (span).ymd, ==, to);
}

static void
test_span (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (today);
  WaySeries *series = way_series_new ("PHQ-9", NULL, 0, 27, FALSE);

  way_progress_take_series (progress, series);
  g_assert_true (way_progress_is_empty (progress));
  assert_days (progress, 20261118, 20261124);

  /* What happened widens it only as long as there is nothing else. */
  way_progress_add_moment (progress, (WayDate){ 20261001 }, WAY_MOMENT_LIFE, "Moved");
  assert_days (progress, 20260928, 20261124);
  way_series_add_point (series, (WayDate){ 20261022 }, 9, NULL, WAY_SERIES_PLAIN, NULL,
                        way_series_add_line (series, "asked"));
  g_assert_false (way_progress_is_empty (progress));
  assert_days (progress, 20261019, 20261124);

  /* A result that is dated later than today is shown, too. */
  way_series_add_point (series, (WayDate){ 20261201 }, 9, NULL, WAY_SERIES_PLAIN, NULL, 0);
  assert_days (progress, 20261019, 20261204);
}

/* What people are told: the days themselves, where all of them are shown, and else what is shown.
 */
static void
test_shown_days (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (today);
  WaySeries *series = way_series_new ("PHQ-9", NULL, 0, 27, FALSE);
  WayDate    first, last;

  way_series_add_point (series, (WayDate){ 20261022 }, 9, NULL, WAY_SERIES_PLAIN, NULL,
                        way_series_add_line (series, "asked"));
  way_progress_take_series (progress, series);
  way_progress_get_shown_days (progress, way_progress_get_span (progress), &first, &last);
  g_assert_cmpuint (first.ymd, ==, 20261022);
  g_assert_cmpuint (last.ymd, ==, today.ymd);
  way_progress_get_shown_days (
    progress, way_span_make ((WayDate){ 20261001 }, (WayDate){ 20261031 }), &first, &last);
  g_assert_cmpuint (first.ymd, ==, 20261001);
  g_assert_cmpuint (last.ymd, ==, 20261031);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/events", test_events);
  g_test_add_func ("/progress/moments-by-day", test_moments_by_day);
  g_test_add_func ("/progress/span", test_span);
  g_test_add_func ("/progress/shown-days", test_shown_days);
  return g_test_run ();
}
