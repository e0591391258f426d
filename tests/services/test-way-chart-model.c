/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-model.h"

#include "chart-fixture.h"

typedef struct {
  WayChartModel *model;
  WayProgress   *progress;
  guint          what; /* all that was told since it was asked last */
  guint          times;
} Fixture;

static void
changed_cb (Fixture *self, guint what)
{
  self->what |= what;
  self->times++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->model = way_chart_model_new ();
  self->progress = chart_fixture_new_full (FALSE);
  way_chart_model_set_progress (self->model, self->progress);
  g_signal_connect_swapped (self->model, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->model);
  way_progress_unref (self->progress);
}

static guint
take_what (Fixture *self)
{
  const guint what = self->what;

  self->what = self->times = 0;
  return what;
}

static void
check_cursor (Fixture *self, int series, int point)
{
  g_assert_cmpint (way_chart_model_get_cursor (self->model).series, ==, series);
  g_assert_cmpint (way_chart_model_get_cursor (self->model).point, ==, point);
}

static void
check_days (Fixture *self, guint32 first, guint32 last)
{
  const WaySpan span = way_chart_model_get_span (self->model);

  g_assert_cmpuint (way_span_get_first_day (span).ymd, ==, first);
  g_assert_cmpuint (way_span_get_last_day (span).ymd, ==, last);
}

/* Keys walk along a measure and from one to another, to the result nearest in time. */
static void
test_walk (Fixture *self, gconstpointer data)
{
  way_chart_model_step (self->model, -1); /* without a cursor: to what is newest */
  check_cursor (self, 0, 10);
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_CURSOR);
  way_chart_model_step (self->model, 1); /* nothing is after the last */
  check_cursor (self, 0, 10);
  g_assert_cmpuint (take_what (self), ==, 0);
  way_chart_model_step (self->model, -4);
  check_cursor (self, 0, 6); /* 18 May */
  way_chart_model_step_measure (self->model, 1);
  check_cursor (self, 1, 6); /* the same day, of GAD-7 */
  way_chart_model_step_measure (self->model, 1);
  check_cursor (self, 2, 4);
  way_chart_model_step_measure (self->model, 1); /* the last one */
  check_cursor (self, 2, 4);
  way_chart_model_go_to_end (self->model, FALSE);
  check_cursor (self, 2, 0);
  way_chart_model_step_measure (self->model, -1);
  check_cursor (self, 1, 0);
  way_chart_model_go_to_end (self->model, TRUE);
  check_cursor (self, 1, 9);
}

/* What is said is what is pointed at; else where the cursor is; else what there is. */
static void
test_words (Fixture *self, gconstpointer data)
{
  g_autofree char *summary = way_chart_model_dup_sentence (self->model);
  g_autofree char *pointed = NULL;
  g_autofree char *cursor = NULL;
  g_autofree char *own = NULL;

  g_assert_cmpstr (summary, ==,
                   "Chart of PHQ-9, GAD-7, BARC-10: 28 results, 14 Jul 2025 to 21 Sep 2026");
  g_assert_null (way_chart_model_dup_cursor_sentence (self->model));
  way_chart_model_set_cursor (self->model, (WayChartPlace){ 0, 10 });
  way_chart_model_point_at (self->model, (WayChartPlace){ 2, 0 });
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_CURSOR | WAY_CHART_CHANGED_POINTED);
  pointed = way_chart_model_dup_sentence (self->model);
  g_assert_true (g_str_has_prefix (pointed, "14 Jul 2025: BARC-10 41 of 60"));
  own = way_chart_model_dup_cursor_sentence (self->model);
  g_assert_true (g_str_has_prefix (own, "14 Sep 2026: PHQ-9 9 of 27"));
  way_chart_model_point_at (self->model, WAY_CHART_NOWHERE);
  cursor = way_chart_model_dup_sentence (self->model);
  g_assert_cmpstr (cursor, ==, own);
}

/* Zooming makes an own period of a named one, and back it is the named one again. */
static void
test_zoom (Fixture *self, gconstpointer data)
{
  const WayPeriod all = { WAY_PERIOD_ALL };
  WaySpan         before;

  way_chart_model_set_period (self->model, &all);
  before = way_chart_model_get_span (self->model);
  take_what (self);

  way_chart_model_zoom (self->model, .5, .5);
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_SPAN);
  g_assert_cmpint (way_chart_model_get_period (self->model).kind, ==, WAY_PERIOD_OWN);
  g_assert_cmpfloat (way_span_get_length (way_chart_model_get_span (self->model)), <,
                     .55 * way_span_get_length (before));
  way_chart_model_move_span (self->model, 100); /* it stops where nothing is any more */
  g_assert_cmpfloat (way_chart_model_get_span (self->model).to, <=, before.to + 1);
  way_chart_model_zoom (self->model, 100, .5);
  g_assert_true (way_span_equal (way_chart_model_get_span (self->model), before));
  g_assert_cmpint (way_chart_model_get_period (self->model).kind, ==, WAY_PERIOD_ALL);
}

static void
test_reset (Fixture *self, gconstpointer data)
{
  const WayPeriod half = { WAY_PERIOD_6_MONTHS };
  const WayPeriod own = way_period_make_own (chart_day (20260101), chart_day (20260131));

  way_chart_model_set_period (self->model, &half);
  check_days (self, 20260321, 20260921);
  way_chart_model_set_period (self->model, &own);
  check_days (self, 20260101, 20260131);
  take_what (self);
  way_chart_model_reset_span (self->model);
  check_days (self, 20260321, 20260921);
  g_assert_cmpint (way_chart_model_get_period (self->model).kind, ==, WAY_PERIOD_6_MONTHS);
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_SPAN);
}

/* Steps stay among what is shown at first; a step out of it moves the time along. */
static void
test_cursor_moves_time (Fixture *self, gconstpointer data)
{
  const WayPeriod own = way_period_make_own (chart_day (20260401), chart_day (20260731));
  WaySpan         span;
  double          length;

  way_chart_model_set_period (self->model, &own);
  length = way_span_get_length (way_chart_model_get_span (self->model));
  way_chart_model_step (self->model, 1);
  check_cursor (self, 0, 8); /* the newest that is shown: 6 July */
  check_days (self, 20260401, 20260731);
  take_what (self);
  way_chart_model_step (self->model, 1); /* 10 August */
  check_cursor (self, 0, 9);
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_CURSOR | WAY_CHART_CHANGED_SPAN);
  span = way_chart_model_get_span (self->model);
  g_assert_cmpfloat_with_epsilon (way_span_get_length (span), length, 1);
  g_assert_cmpuint (way_span_get_last_day (span).ymd, >=, 20260810);
}

/* Other measures: the cursor stays with its own, and goes with it. */
static void
test_other_measures (Fixture *self, gconstpointer data)
{
  g_autoptr (WayProgress) one = chart_fixture_new (FALSE);

  way_chart_model_set_cursor (self->model, (WayChartPlace){ 0, 4 });
  way_chart_model_set_progress (self->model, one);
  check_cursor (self, 0, 4);
  way_chart_model_set_progress (self->model, self->progress);
  check_cursor (self, 0, 4);
  way_chart_model_set_cursor (self->model, (WayChartPlace){ 2, 3 });
  way_chart_model_set_progress (self->model, one);
  check_cursor (self, -1, -1);
  way_chart_model_set_progress (self->model, NULL);
  g_assert_null (way_chart_model_get_progress (self->model));
  way_chart_model_step (self->model, 1);
  way_chart_model_zoom (self->model, 2, .5);
  check_cursor (self, -1, -1);
}

/* New results keep the own time and widen the named one. */
static void
test_new_results (Fixture *self, gconstpointer data)
{
  const WayPeriod all = { WAY_PERIOD_ALL };
  const WayPeriod own = way_period_make_own (chart_day (20260101), chart_day (20260131));
  g_autoptr (WayProgress) longer = chart_fixture_new (FALSE);
  WaySpan before;

  way_series_add_point (way_progress_get_series (longer, 0), chart_day (20240101), 5, NULL,
                        WAY_SERIES_PLAIN, NULL, 0);
  way_chart_model_set_period (self->model, &own);
  way_chart_model_set_progress (self->model, longer);
  check_days (self, 20260101, 20260131);
  way_chart_model_set_progress (self->model, self->progress);
  way_chart_model_set_period (self->model, &all);
  before = way_chart_model_get_span (self->model);
  way_chart_model_set_progress (self->model, longer);
  g_assert_cmpfloat (way_chart_model_get_span (self->model).from, <, before.from - 365);
}

/* The axis is that of the cursor, and whoever draws it hears when it becomes another. */
static void
test_active (Fixture *self, gconstpointer data)
{
  way_chart_model_set_together (self->model, TRUE);
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_FORM);
  way_chart_model_set_together (self->model, TRUE);
  g_assert_cmpuint (take_what (self), ==, 0);
  g_assert_cmpuint (way_chart_model_get_active (self->model), ==, 0);
  way_chart_model_set_cursor (self->model, (WayChartPlace){ 0, 1 });
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_CURSOR);
  way_chart_model_set_cursor (self->model, (WayChartPlace){ 1, 1 });
  g_assert_cmpuint (take_what (self), ==, WAY_CHART_CHANGED_CURSOR | WAY_CHART_CHANGED_FORM);
  g_assert_cmpuint (way_chart_model_get_active (self->model), ==, 1);
  way_chart_model_set_cursor (self->model, (WayChartPlace){ 1, 99 }); /* there is none */
  check_cursor (self, -1, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name_, func_) \
  g_test_add ("/chart-model/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("walk", test_walk);
  ADD ("words", test_words);
  ADD ("zoom", test_zoom);
  ADD ("reset", test_reset);
  ADD ("cursor-moves-time", test_cursor_moves_time);
  ADD ("other-measures", test_other_measures);
  ADD ("new-results", test_new_results);
  ADD ("active", test_active);
#undef ADD

  return g_test_run ();
}
