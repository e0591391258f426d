/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assessment-fixture.h"
#include "way-error.h"

#define DONE(n) (G_GUINT64_CONSTANT (1) << WAY_ALERT_DONE_##n)

static const WayDate day = { 20260902 };

/* Everything that is computed is stored in one act, as it was computed. */
static void
test_sign (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (WayScore) score = NULL;
  g_autoptr (GError) error = NULL;
  WayId id;

  g_assert_true (
    fixture_sign (workspace, client, "phq-9", "2 3 2 3 1 2 1 1 0 1", day, NULL, &id, &error));
  g_assert_no_error (error);

  assessment = fixture_only (workspace, WAY_TYPE_ASSESSMENT);
  g_assert_cmpint (way_id_compare (&id, &WAY_RECORD (assessment)->id), ==, 0);
  g_assert_cmpstr (assessment->instrument, ==, "phq-9");
  g_assert_cmpstr (assessment->version, ==, "1");
  g_assert_cmpstr (assessment->answers, ==, "2 3 2 3 1 2 1 1 0 1");
  g_assert_cmpstr (assessment->results, ==, "major=yes other=no");
  g_assert_null (assessment->alerts);
  g_assert_cmpuint (assessment->score_status, ==, WAY_ASSESSMENT_SCORE_STATUS_SCORED);
  g_assert_cmpuint (assessment->taken_on.ymd, ==, day.ymd);
  g_assert_cmpint (way_id_compare (&assessment->signed_by, &fixture_staff), ==, 0);

  score = fixture_only (workspace, WAY_TYPE_SCORE);
  g_assert_cmpint (way_id_compare (&id, &score->assessment_id), ==, 0);
  g_assert_cmpstr (score->name, ==, "total");
  g_assert_cmpfloat_with_epsilon (score->value, 15, 1e-9); /* 2 + 3 + 2 + 3 + 1 + 2 + 1 + 1 + 0 */
  g_assert_cmpstr (score->band, ==, "moderately-severe");
  g_assert_cmpuint (score->positive, ==, WAY_SCORE_POSITIVE_YES);
}

/* Three rulers are three scores; one that was refused has no value. */
static void
test_sign_rulers (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (GListModel) scores = NULL;
  static const double values[] = { 8, NAN, 10 };

  g_assert_true (
    fixture_sign (workspace, client, "readiness-rulers", "8 refused 10", day, NULL, NULL, NULL));
  scores = fixture_list (workspace, WAY_TYPE_SCORE);
  g_assert_cmpuint (g_list_model_get_n_items (scores), ==, 3);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (scores, i);

    if (isnan (values[i]))
      g_assert_true (isnan (score->value));
    else
      g_assert_cmpfloat_with_epsilon (score->value, values[i], 1e-9);
  }
}

static void
test_refused (void)
{
  static const char *const refused[][2] = {
    { "phq-9", "" },                    /* nothing is answered */
    { "phq-9", "4" },                   /* no such answer */
    { "phq-9", "0 0 0 0 0 0 0 0 1" },   /* an alert that nobody acknowledged */
    { "gad-7", "0 0 0 skipped 0 0 0" }, /* no rule of this form leaves it out */
  };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (
      fixture_sign (workspace, client, refused[i][0], refused[i][1], day, NULL, NULL, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_null (fixture_only (workspace, WAY_TYPE_ASSESSMENT));
  }
}

static WayAlert *
raise_alert (WayWorkspace *workspace, WayClient *client)
{
  WayInstrument *instrument = fixture_instrument (workspace, "phq-9");
  g_autoptr (WayAlert) alert = way_workspace_create_alert (
    workspace, instrument, way_instrument_get_alert (instrument, 0), 1, &WAY_RECORD (client)->id);

  return fixture_save (workspace, alert, NULL, NULL);
}

static WayAlert *
acknowledge (WayWorkspace *workspace,
             WayAlert     *alert,
             guint64       done,
             const char   *words,
             GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_workspace_acknowledge_alert_async (workspace, alert, (WaySet){ done }, words, NULL,
                                         fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_acknowledge_alert_finish (workspace, result, error);
}

static void
test_alert (void)
{
  static const struct {
    guint64     done;
    const char *words;
  } refused[] = {
    { 0, NULL },
    { 0, "called the sister" },
    { DONE (OTHER), NULL },
    { DONE (ASKED) | DONE (OTHER), "  " },
  };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAlert) alert = raise_alert (workspace, client);
  g_autoptr (WayAlert) answered = NULL;
  g_autoptr (WayAlert) linked = NULL;
  g_autoptr (GPtrArray) alerts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  WayId id;

  g_assert_cmpstr (alert->item, ==, "self-harm");
  g_assert_cmpstr (alert->answer, ==, "1");
  g_assert_cmpstr (alert->code, ==, "self-harm");
  g_assert_cmpint (alert->raised_at.us, >, 0);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_assert_null (acknowledge (workspace, alert, refused[i].done, refused[i].words, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_clear_error (&error);
  }

  answered = acknowledge (workspace, alert, DONE (ASKED) | DONE (OTHER), " Sister came ", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answered->done.bits, ==, DONE (ASKED) | DONE (OTHER));
  g_assert_cmpstr (answered->done_words, ==, "Sister came");
  g_assert_cmpint (answered->acknowledged_at.us, >=, answered->raised_at.us);
  g_assert_cmpint (way_id_compare (&answered->acknowledged_by, &fixture_staff), ==, 0);

  g_ptr_array_add (alerts, answered);
  g_assert_true (
    fixture_sign (workspace, client, "phq-9", "0 0 0 0 0 0 0 0 1", day, alerts, &id, &error));
  linked = fixture_only (workspace, WAY_TYPE_ALERT);
  g_assert_cmpint (way_id_compare (&linked->assessment_id, &id), ==, 0);
}

static void
test_retract (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (WayAssessment) marked = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_sign (workspace, client, "gad-7", "1 1 1 1 1 1 1", day, NULL, NULL, NULL));
  assessment = fixture_only (workspace, WAY_TYPE_ASSESSMENT);

  for (guint i = 0; i < 3; i++) {
    static const char *const reasons[] = { NULL, " ", " wrong client " };
    g_autoptr (GAsyncResult) result = NULL;
    GAsyncResult *slot = NULL;

    way_workspace_retract_assessment_async (workspace, assessment, reasons[i], NULL,
                                            fixture_done_cb, &slot);
    result = fixture_wait (&slot);
    marked = way_workspace_retract_assessment_finish (workspace, result, &error);
    if (i < 2) {
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
      g_clear_error (&error);
    }
  }
  g_assert_no_error (error);
  g_assert_cmpuint (marked->status, ==, WAY_ASSESSMENT_ENTERED_IN_ERROR);
  g_assert_cmpstr (marked->error_words, ==, "wrong client");
  g_assert_cmpstr (marked->answers, ==, assessment->answers);

  {
    g_autoptr (GAsyncResult) result = NULL;
    GAsyncResult *slot = NULL;

    way_workspace_retract_assessment_async (workspace, marked, "again", NULL, fixture_done_cb,
                                            &slot);
    result = fixture_wait (&slot);
    g_assert_null (way_workspace_retract_assessment_finish (workspace, result, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-assessments/sign", test_sign);
  g_test_add_func ("/workspace-assessments/sign-rulers", test_sign_rulers);
  g_test_add_func ("/workspace-assessments/refused", test_refused);
  g_test_add_func ("/workspace-assessments/alert", test_alert);
  g_test_add_func ("/workspace-assessments/retract", test_retract);

  return g_test_run ();
}
