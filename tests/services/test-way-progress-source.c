/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-source.h"

#include "assessment-fixture.h"
#include "way-event.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"

#define PHQ_9 "2 2 1 1 1 1 1 0 0 0"
#define GAD_7 "2 2 1 1 1 1 1"

typedef struct {
  WayWorkspace      *workspace;
  WayClient         *client;
  WayProgressSource *source;
  guint              times;
} Fixture;

static void
changed_cb (Fixture *self)
{
  self->times++;
}

static void
failed_cb (Fixture *self, const GError *error)
{
  g_error ("failed: %s", error->message);
}

static void
open_source (Fixture *self)
{
  self->source = way_progress_source_new (self->workspace, &self->client->parent.id);
  g_signal_connect_swapped (self->source, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->source, "failed", G_CALLBACK (failed_cb), self);
  self->times = 0;
  fixture_until (self->times > 0);
}

static void
close_source (Fixture *self)
{
  way_progress_source_flush (self->source);
  g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);
}

static void
sign (Fixture *self, const char *instrument, const char *answers, guint32 day)
{
  g_assert_true (fixture_sign (self->workspace, self->client, instrument, answers, (WayDate){ day },
                               NULL, NULL, NULL));
}

static void
keep (Fixture *self, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) kept = fixture_save (self->workspace, record, NULL, &error);

  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->workspace = fixture_open_workspace ();
  self->client = fixture_add_client (self->workspace, "Ada");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->source != NULL)
    close_source (self);
  g_object_unref (self->client);
  way_workspace_close (self->workspace);
  g_object_unref (self->workspace);
}

/* It follows the records: results, what happens, the client, the plan. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  g_autoptr (WayEvent) event = way_workspace_create (self->workspace, WAY_TYPE_EVENT);
  g_autoptr (WayClient) client = way_record_copy (self->client);
  g_autoptr (WayPlan) plan = way_workspace_create (self->workspace, WAY_TYPE_PLAN);
  g_autoptr (WayNeed) need = way_workspace_create (self->workspace, WAY_TYPE_NEED);
  g_autoptr (WayGoal) goal = way_workspace_create (self->workspace, WAY_TYPE_GOAL);
  g_autoptr (WayObjective) objective = way_workspace_create (self->workspace, WAY_TYPE_OBJECTIVE);

  open_source (self);
  g_assert_cmpuint (way_progress_source_get_measures (self->source)->len, ==, 0);
  g_assert_cmpuint (way_progress_source_get_progress (self->source)->series->len, ==, 0);

  sign (self, "phq-9", PHQ_9, 20260901);
  fixture_until (way_progress_source_get_progress (self->source)->series->len == 1);
  g_assert_cmpuint (way_measure_choice_get_n (way_progress_source_get_choice (self->source)), ==,
                    1); /* nothing was chosen, so it is looked at */

  way_set (event, client_id, self->client->parent.id);
  way_set (event, happened_on, way_date_make (2026, 9, 5));
  way_set (event, words, "Moved");
  keep (self, event);
  fixture_until (way_progress_source_get_progress (self->source)->moments->len == 1);

  way_set (client, own_date, way_date_make (2026, 9, 2));
  keep (self, client);
  fixture_until (way_progress_source_get_progress (self->source)->strips->len == 1);

  way_set (plan, client_id, self->client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  keep (self, plan);
  way_set (need, client_id, self->client->parent.id);
  way_set (need, plan_id, plan->parent.id);
  way_set (need, text, "Company");
  keep (self, need);
  way_set (goal, client_id, self->client->parent.id);
  way_set (goal, need_id, need->parent.id);
  way_set (goal, text, "Not to be alone");
  keep (self, goal);
  way_set (objective, client_id, self->client->parent.id);
  way_set (objective, goal_id, goal->parent.id);
  way_set (objective, text, "Two meetings a week");
  keep (self, objective);
  fixture_until (way_progress_source_get_progress (self->source)->strips->len == 2);
}

/* What was chosen is found again, by who chose it. */
static void
test_remembers (Fixture *self, gconstpointer data)
{
  const WayPeriod own =
    way_period_make_own (way_date_make (2026, 1, 1), way_date_make (2026, 3, 5));
  WayPeriod        period;
  g_autofree char *text = NULL;

  sign (self, "phq-9", PHQ_9, 20260901);
  sign (self, "gad-7", GAD_7, 20260901);
  open_source (self);
  g_assert_true (way_progress_source_choose (self->source, "phq-9/total", FALSE));
  way_progress_source_set_period (self->source, &own);
  close_source (self);

  open_source (self);
  text = way_measure_choice_to_text (way_progress_source_get_choice (self->source));
  g_assert_cmpstr (text, ==, "gad-7/total:1");
  period = way_progress_source_get_period (self->source);
  g_assert_true (way_period_equal (&period, &own));
}

/* A period alone, when no measure was chosen, does not fix the measures. */
static void
test_period_alone (Fixture *self, gconstpointer data)
{
  const WayPeriod year = { WAY_PERIOD_YEAR };

  sign (self, "phq-9", PHQ_9, 20260901);
  open_source (self);
  way_progress_source_set_period (self->source, &year);
  close_source (self);
  sign (self, "gad-7", GAD_7, 20260902);
  open_source (self);
  g_assert_cmpint (way_progress_source_get_period (self->source).kind, ==, WAY_PERIOD_YEAR);
  g_assert_cmpuint (way_measure_choice_get_n (way_progress_source_get_choice (self->source)), ==,
                    2);
}

/* Five can be told apart, the sixth cannot; one that has no results any more gives way. */
static void
test_five (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *instrument;
    const char *answers;
  } forms[] = {
    { "phq-9", PHQ_9 },
    { "gad-7", GAD_7 },
    { "phq-2", "1 1" },
    { "audit-c", "1 1 1" },
    { "readiness-rulers", "5 6 7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    sign (self, forms[i].instrument, forms[i].answers, 20260901);
  open_source (self);
  g_assert_cmpuint (way_progress_source_get_measures (self->source)->len, ==, 7);
  for (guint i = 0; i < 7; i++) {
    const WayMeasure *measure =
      g_ptr_array_index (way_progress_source_get_measures (self->source), i);

    way_progress_source_choose (self->source, measure->key, TRUE);
  }
  g_assert_cmpuint (way_progress_source_get_progress (self->source)->series->len, ==, 5);
  g_assert_false (way_progress_source_choose (self->source, "readiness-rulers/readiness", TRUE));
  g_assert_true (way_progress_source_choose (self->source, "phq-9/total", FALSE));
  g_assert_true (way_progress_source_choose (self->source, "readiness-rulers/readiness", TRUE));
  g_assert_cmpuint (way_progress_source_get_progress (self->source)->series->len, ==, 5);
}

/* A lock in the midst of reading is no failure, and what comes late is let go. */
static void
test_lock (Fixture *self, gconstpointer data)
{
  self->source = way_progress_source_new (self->workspace, &self->client->parent.id);
  g_signal_connect_swapped (self->source, "failed", G_CALLBACK (failed_cb), self);
  way_workspace_close (self->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (way_progress_source_get_progress (self->source));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name_, func_) \
  g_test_add ("/progress-source/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("follows", test_follows);
  ADD ("remembers", test_remembers);
  ADD ("period-alone", test_period_alone);
  ADD ("five", test_five);
  ADD ("lock", test_lock);
#undef ADD

  return g_test_run ();
}
