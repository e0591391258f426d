/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answering.h"

#include "../refuse-drafts.h"
#include "assessment-fixture.h"
#include "way-site-choices.h"

#define DONE(n) ((WaySet){ G_GUINT64_CONSTANT (1) << WAY_ALERT_DONE_##n })

static WayAnswering *
begin (WayWorkspace *workspace, WayClient *client, const char *instrument)
{
  WayAnswering *answering = way_answering_new (
    workspace, fixture_instrument (workspace, instrument), &WAY_RECORD (client)->id);

  fixture_until (!way_answering_is_loading (answering));
  return answering;
}

static void
answer (WayAnswering *answering, const char *digits)
{
  for (guint i = 0; digits[i] != '\0'; i++) {
    if (digits[i] != '-')
      g_assert_true (way_answering_answer (answering, i, digits[i] - '0'));
  }
}

static void
acknowledge (WayAnswering *answering)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  /* An alert is acknowledged once it is saved. */
  fixture_until (WAY_RECORD (way_answering_get_alert (answering, NULL))->revision > 0);
  way_answering_note_done (answering, DONE (ASKED), NULL);
  way_answering_acknowledge_async (answering, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_answering_acknowledge_finish (answering, result, NULL));
}

static gboolean
sign (WayAnswering *answering)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_answering_sign_async (answering, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_answering_sign_finish (answering, result, NULL, NULL);
}

/* A draft at every answer, and all of it again in another run. */
static void
test_draft (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "audit-c");
  g_autoptr (WayDraft) none = fixture_find_draft (workspace, "audit-c", client);
  g_autofree char *text = NULL;
  g_autofree char *sex = NULL;

  g_assert_null (none);
  g_assert_false (way_answering_is_restored (answering));
  g_assert_false (way_answering_may_sign (answering));
  g_assert_false (way_answering_answer (answering, 0, 9));

  g_assert_true (way_answering_answer (answering, 0, 2));
  {
    g_autoptr (WayDraft) draft = fixture_find_draft (workspace, "audit-c", client);

    g_assert_cmpstr (way_draft_get_text (draft, "answers"), ==, "2 - -");
  }
  way_answering_set_state (answering, 2, WAY_ANSWER_REFUSED);
  way_answering_set_context (answering, "sex", "male");
  g_clear_object (&answering);

  answering = begin (workspace, client, "audit-c");
  g_assert_true (way_answering_is_restored (answering));
  text = way_answers_to_text (way_answering_get_answers (answering));
  g_assert_cmpstr (text, ==, "2 - refused");
  sex = way_answering_dup_context (answering, "sex");
  g_assert_cmpstr (sex, ==, "male");
  g_assert_cmpuint (way_answering_count_open (answering), ==, 1);
}

static void
count_failed_cb (int *n)
{
  (*n)++;
}

static gboolean
is_kept (WayWorkspace *workspace, WayClient *client, const char *answers)
{
  g_autoptr (WayDraft) draft = fixture_find_draft (workspace, "audit-c", client);

  return draft != NULL && g_strcmp0 (way_draft_get_text (draft, "answers"), answers) == 0;
}

/* What could not be kept is kept when the page goes, and after a while by itself. */
static void
test_draft_again (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "audit-c");
  int failed = 0;

  g_signal_connect_swapped (answering, "failed", G_CALLBACK (count_failed_cb), &failed);
  refuse_drafts (workspace, TRUE);
  g_assert_true (way_answering_answer (answering, 0, 2));
  fixture_until (failed == 1);
  refuse_drafts (workspace, FALSE);
  way_answering_flush (answering);
  g_assert_true (is_kept (workspace, client, "2 - -"));

  refuse_drafts (workspace, TRUE);
  g_assert_true (way_answering_answer (answering, 1, 1));
  fixture_until (failed == 2);
  refuse_drafts (workspace, FALSE);
  fixture_until (is_kept (workspace, client, "2 1 -"));
  g_assert_cmpint (failed, ==, 2);
}

static void
test_sign (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "audit-c");
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (WayScore) score = NULL;
  g_autoptr (WayDraft) draft = NULL;

  answer (answering, "111");
  way_answering_set_context (answering, "sex", "female");
  g_assert_true (sign (answering));

  assessment = fixture_only (workspace, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->context, ==, "sex=female");
  score = fixture_only (workspace, WAY_TYPE_SCORE);
  g_assert_cmpuint (score->positive, ==, WAY_SCORE_POSITIVE_YES); /* 3, from 3 */
  draft = fixture_find_draft (workspace, "audit-c", client);
  g_assert_null (draft);
}

/* The alert is in the record before anything else is done, also when the form is never finished;
 * what was being noted about it comes back. */
static void
test_alert_without_form (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "phq-9");
  g_autoptr (WayAlert) alert = NULL;
  guint item = 0;

  answer (answering, "--------2");
  g_assert_nonnull (way_answering_get_alert (answering, &item));
  g_assert_cmpuint (item, ==, 8);
  g_assert_false (way_answering_may_sign (answering));
  way_answering_note_done (answering, DONE (STAYED), "with her siste");
  way_answering_flush (answering);
  g_clear_object (&answering);

  alert = fixture_only (workspace, WAY_TYPE_ALERT);
  g_assert_cmpstr (alert->answer, ==, "2");
  g_assert_cmpint (alert->acknowledged_at.us, ==, 0);

  answering = begin (workspace, client, "phq-9");
  g_assert_nonnull (way_answering_get_alert (answering, NULL));
  g_assert_cmpint (way_answering_get_done (answering).bits, ==, DONE (STAYED).bits);
  g_assert_cmpstr (way_answering_get_done_words (answering), ==, "with her siste");
  g_assert_false (sign (answering));
}

/* A graver answer is told in the alert that waits, or raises another; a lower one changes nothing.
 */
static void
test_alert_changes (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "phq-9");
  g_autoptr (GListModel) alerts = fixture_list (workspace, WAY_TYPE_ALERT);
  g_autoptr (WayAlert) alert = NULL;

  answer (answering, "000000001");
  g_assert_true (way_answering_answer (answering, 8, 2));
  fixture_until (g_strcmp0 (way_answering_get_alert (answering, NULL)->answer, "2") == 0);
  g_assert_true (way_answering_answer (answering, 8, 0));
  g_assert_nonnull (way_answering_get_alert (answering, NULL));
  g_assert_false (way_answering_may_sign (answering));
  acknowledge (answering);
  g_assert_null (way_answering_get_alert (answering, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (alerts), ==, 1);

  g_assert_true (way_answering_answer (answering, 8, 2));
  g_assert_null (way_answering_get_alert (answering, NULL));
  g_assert_true (way_answering_answer (answering, 8, 3));
  acknowledge (answering);
  g_assert_cmpuint (g_list_model_get_n_items (alerts), ==, 2);

  g_assert_true (sign (answering));
  alert = g_list_model_get_item (alerts, 1);
  g_assert_false (way_id_is_none (&alert->assessment_id));
}

/* A draft that names an alert which never reached the disk raises it again. */
static void
test_alert_lost (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = NULL;
  g_autoptr (WayAlert) alert = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayDraft) draft =
    way_draft_new ("assessment:phq-9", &WAY_RECORD (client)->id, 0,
                   g_variant_new_parsed ("{'answers': '- - - - - - - - 1 -', 'alerts': "
                                         "'01890000-0000-7000-8000-000000000000'}"));
  GAsyncResult *slot = NULL;

  way_workspace_keep_draft_async (workspace, draft, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_keep_draft_finish (workspace, result, NULL));

  answering = begin (workspace, client, "phq-9");
  fixture_until (way_answering_get_alert (answering, NULL) != NULL &&
                 WAY_RECORD (way_answering_get_alert (answering, NULL))->revision > 0);
  alert = fixture_only (workspace, WAY_TYPE_ALERT);
  g_assert_cmpstr (alert->answer, ==, "1");
}

/* Mode and language come back with the draft and go with the result. */
static void
test_mode_and_language (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "phq-9");
  g_autoptr (WayAssessment) assessment = NULL;

  g_assert_cmpint (way_answering_get_mode (answering), ==, WAY_ASSESSMENT_MODE_WORKER);
  way_answering_set_mode (answering, WAY_ASSESSMENT_MODE_PHONE);
  g_assert_false (way_answering_set_language (answering, "fi"));
  g_assert_true (way_answering_set_language (answering, "es"));
  answer (answering, "00000000");
  g_clear_object (&answering);

  answering = begin (workspace, client, "phq-9");
  g_assert_cmpint (way_answering_get_mode (answering), ==, WAY_ASSESSMENT_MODE_PHONE);
  g_assert_cmpstr (way_instrument_get_language (way_answering_get_instrument (answering)), ==,
                   "es");
  g_assert_true (way_answering_answer (answering, 8, 0));
  g_assert_true (sign (answering));

  assessment = fixture_only (workspace, WAY_TYPE_ASSESSMENT);
  g_assert_cmpint (assessment->mode, ==, WAY_ASSESSMENT_MODE_PHONE);
  g_assert_cmpstr (assessment->language, ==, "es");
  g_assert_cmpstr (assessment->answers, ==, "0 0 0 0 0 0 0 0 0 -");
}

/* What the site chose is used while the form is filled in, and signed with it. */
static void
test_choice_of_the_site (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = begin (workspace, client, "pcl-5");
  g_autoptr (GListModel) choices = fixture_list (workspace, WAY_TYPE_SITE_CHOICE);
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (GListModel) scores = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  answer (answering, "44444442100000000000"); /* 31 */
  g_assert_cmpint (
    way_scoring_find_score (way_answering_get_scoring (answering), "total")->positive, ==,
    WAY_SCORE_POSITIVE_YES);

  way_workspace_choose_async (workspace, choices, "pcl-5.total.cutoff", "33", fixture_done_cb,
                              &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_choose_finish (workspace, result, NULL, NULL));
  g_assert_cmpint (
    way_scoring_find_score (way_answering_get_scoring (answering), "total")->positive, ==,
    WAY_SCORE_POSITIVE_NO);

  g_assert_true (sign (answering));
  assessment = fixture_only (workspace, WAY_TYPE_ASSESSMENT);
  g_assert_cmpstr (assessment->context, ==, "cutoff=33");
  g_assert_cmpstr (assessment->results, ==, "ptsd=no");
  scores = fixture_list (workspace, WAY_TYPE_SCORE);
  g_assert_cmpuint (g_list_model_get_n_items (scores), ==, 5);
}

/* A form that leaves items out does so as one answers, and takes it back. */
static void
test_skips (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sam");
  g_autoptr (WayAnswering) answering = NULL;
  g_autofree char *before = g_strdup (g_getenv ("WAYMARK_DATADIR"));
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autofree char *skipped = NULL;
  g_autofree char *again = NULL;
  guint            item = 9;

  g_setenv ("WAYMARK_DATADIR", data, TRUE);
  answering = begin (workspace, client, "mixed");
  g_setenv ("WAYMARK_DATADIR", before, TRUE);

  g_assert_true (way_answering_answer (answering, 0, 0));
  skipped = way_answers_to_text (way_answering_get_answers (answering));
  g_assert_cmpstr (skipped, ==, "0 skipped skipped -");
  g_assert_true (way_answering_find_open (answering, &item));
  g_assert_cmpuint (item, ==, 3);
  g_assert_cmpuint (way_answering_count_open (answering), ==, 1);

  g_assert_true (way_answering_answer (answering, 0, 1));
  again = way_answers_to_text (way_answering_get_answers (answering));
  g_assert_cmpstr (again, ==, "1 - - -");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answering/draft", test_draft);
  g_test_add_func ("/answering/draft-again", test_draft_again);
  g_test_add_func ("/answering/sign", test_sign);
  g_test_add_func ("/answering/mode-and-language", test_mode_and_language);
  g_test_add_func ("/answering/choice-of-the-site", test_choice_of_the_site);
  g_test_add_func ("/answering/skips", test_skips);
  g_test_add_func ("/answering/alert-without-form", test_alert_without_form);
  g_test_add_func ("/answering/alert-changes", test_alert_changes);
  g_test_add_func ("/answering/alert-lost", test_alert_lost);

  return g_test_run ();
}
