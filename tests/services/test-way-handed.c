/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-form.h"

#include "opening-fixture.h"
#include "way-alert.h"
#include "way-client.h"
#include "way-live-list.h"
#include "way-sealed-note.h"

#define until(condition) \
  G_STMT_START \
  { \
    gint64 until_end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(condition)) { \
      g_assert_cmpint (g_get_monotonic_time (), <, until_end); \
      if (!g_main_context_iteration (NULL, FALSE)) \
        g_usleep (1000); \
    } \
  } \
  G_STMT_END

static WayId
add_client (WayCaseload *caseload)
{
  WayWorkspace *workspace = way_caseload_get_workspace (caseload);
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_set (client, name_to_use, "Sam");
  way_workspace_save_async (workspace, client, NULL, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  saved = way_workspace_save_finish (workspace, result, NULL, NULL);
  return WAY_RECORD (saved)->id;
}

static WayAnswering *
open_form (WayCaseload *caseload, const WayId *client)
{
  WayWorkspace   *workspace = way_caseload_get_workspace (caseload);
  WayInstruments *instruments = way_workspace_get_instruments (workspace);
  WayAnswering   *answering =
    way_answering_new (workspace, way_instruments_lookup (instruments, "phq-9", NULL), client);

  until (!way_answering_is_loading (answering));
  return answering;
}

/* The first question is answered by the worker, then the screen is handed over. */
static WayHandedForm *
hand (WayCaseload *caseload, const WayId *client)
{
  g_autoptr (WayAnswering) answering = open_form (caseload, client);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult  *slot = NULL;
  WayHandedForm *handed;

  way_answering_answer (answering, 0, 2);
  way_handed_form_begin_async (answering, wait_cb, &slot);
  result = wait_for (&slot);
  handed = way_handed_form_begin_finish (answering, result, &error);
  g_assert_no_error (error);
  way_handed_form_put_away (handed, caseload);
  until (way_handed_form_is_kept (handed));
  return handed;
}

static gboolean
collect (WayCaseload *caseload, const char *text, WayId *client, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *instrument = NULL;
  GAsyncResult    *slot = NULL;

  way_handed_form_collect_async (way_caseload_get_workspace (caseload), text, wait_cb, &slot);
  result = wait_for (&slot);
  if (!way_handed_form_collect_finish (way_caseload_get_workspace (caseload), result, client,
                                       &instrument, error))
    return FALSE;
  g_assert_cmpstr (instrument, ==, "phq-9");
  return TRUE;
}

static void
remove_note (WayCaseload *caseload)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_sealed_note_remove_async (caseload, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_true (way_sealed_note_remove_finish (caseload, result, &error));
  g_assert_no_error (error);
  g_assert_false (way_sealed_note_exists (caseload));
}

static guint
count_alerts (WayCaseload *caseload)
{
  g_autoptr (GListModel) list =
    way_workspace_list (way_caseload_get_workspace (caseload), way_query_new (WAY_TYPE_ALERT));

  until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  return g_list_model_get_n_items (list);
}

/* What the client answered is there after the passphrase, with its alert, and only once. */
static void
run_round (void)
{
  g_autoptr (WayCaseload) caseload = caseload_new ();
  WayId client, back = { 0 };
  g_autoptr (WayHandedForm) handed = NULL;
  g_autoptr (WayAnswering) answering = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *answers = NULL;

  way_caseload_code_free (caseload_create (caseload, FALSE));
  client = add_client (caseload);
  handed = hand (caseload, &client);
  g_assert_cmpstr (way_handed_form_get_worker (handed), ==, "Dana Example");
  caseload_lock (caseload);

  g_assert_true (way_handed_form_answer (handed, 1, 3));
  g_assert_false (way_handed_form_answer (handed, 2, 7));
  g_assert_true (way_handed_form_refuse (handed, 2));
  g_assert_true (way_handed_form_answer (handed, 8, 1)); /* self-harm */
  way_handed_form_set_language (handed, "es");
  g_assert_cmpstr (way_instrument_get_language (way_handed_form_get_instrument (handed)), ==, "es");
  until (way_handed_form_is_kept (handed));

  caseload_assert_opens (caseload, PASSPHRASE);
  g_assert_cmpuint (count_alerts (caseload), ==, 0);
  text = way_sealed_note_read (caseload, &error);
  g_assert_no_error (error);
  g_assert_true (collect (caseload, text, &back, &error));
  g_assert_no_error (error);
  g_assert_cmpint (way_id_compare (&back, &client), ==, 0);
  g_assert_cmpuint (count_alerts (caseload), ==, 1);

  answering = open_form (caseload, &client);
  answers = way_answers_to_text (way_answering_get_answers (answering));
  g_assert_true (g_str_has_prefix (answers, "2 3 refused "));
  g_assert_cmpint (way_answers_get (way_answering_get_answers (answering), 8).value, ==, 1);
  g_assert_cmpint (way_answering_get_mode (answering), ==, WAY_ASSESSMENT_MODE_CLIENT);
  g_assert_cmpstr (way_instrument_get_language (way_answering_get_instrument (answering)), ==,
                   "es");
  g_assert_nonnull (way_answering_get_alert (answering, NULL));
  g_assert_cmpuint (count_alerts (caseload), ==, 1);

  /* Cut short before the note was taken away: nothing happens twice. */
  way_answering_answer (answering, 1, 0);
  g_assert_false (collect (caseload, text, &back, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
  remove_note (caseload);
  way_caseload_close (caseload);
}

/* The program was killed in the client's hands: started again, it does not ask the keyring. */
static void
run_killed (void)
{
  g_autoptr (WayCaseload) caseload = caseload_new ();
  g_autoptr (WayCaseload) again = NULL;
  WayId client, back = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;
  gsize            size;

  way_caseload_code_free (caseload_create (caseload, TRUE));
  client = add_client (caseload);
  {
    g_autoptr (WayHandedForm) handed = hand (caseload, &client);

    /* Even the lock did not come to its end. */
    way_caseload_close (caseload);
    way_handed_form_answer (handed, 1, 3);
    until (way_handed_form_is_kept (handed));
  }

  file = caseload_get ("handed", &size);
  g_assert_null (memmem (file, size, "phq-9", 5));
  g_assert_null (memmem (file, size, "answers", 7));

  again = caseload_new ();
  g_assert_cmpint (caseload_ask (again), ==, WAY_KEYRING_OFF);
  caseload_assert_opens (again, PASSPHRASE);
  text = way_sealed_note_read (again, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "answers=2 3"));
  g_assert_true (collect (again, text, &back, &error));
  remove_note (again);
  way_caseload_close (again);
}

/* What was put away before, or by somebody else, is not let in. */
static void
run_slipped_in (void)
{
  g_autoptr (WayCaseload) caseload = caseload_new ();
  WayId client, back = { 0 };
  g_autoptr (WayHandedForm) first = NULL;
  g_autoptr (WayHandedForm) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *old = NULL;
  g_autofree char *text = NULL;

  way_caseload_code_free (caseload_create (caseload, FALSE));
  client = add_client (caseload);
  first = hand (caseload, &client);
  old = way_handed_form_to_text (first);
  g_clear_object (&first);
  second = hand (caseload, &client);

  g_assert_false (collect (caseload, old, &back, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (collect (caseload, "something else", &back, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  g_clear_error (&error);

  caseload_put ("handed", "not sealed at all", -1);
  text = way_sealed_note_read (caseload, &error);
  g_assert_null (text);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  way_caseload_close (caseload);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The disk fails once: that is told, and what was answered comes to it later. */
static void
run_disk (void)
{
  g_autoptr (WayCaseload) caseload = caseload_new ();
  WayId client;
  g_autoptr (WayHandedForm) handed = NULL;
  g_autofree char *path = caseload_path ("handed");
  g_autofree char *text = NULL;
  guint            told = 0;

  way_caseload_code_free (caseload_create (caseload, FALSE));
  client = add_client (caseload);
  handed = hand (caseload, &client);
  g_signal_connect_swapped (handed, "failed", G_CALLBACK (count_cb), &told);

  caseload_remove ("handed");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  way_handed_form_answer (handed, 1, 3);
  until (told == 1);
  way_handed_form_answer (handed, 2, 1);
  g_assert_false (way_handed_form_is_kept (handed));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  until (way_handed_form_is_kept (handed));
  text = way_sealed_note_read (caseload, NULL);
  g_assert_nonnull (strstr (text, "answers=2 3 1"));
  g_assert_cmpuint (told, <=, 2);
  way_caseload_close (caseload);
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "handed-form/round", run_round },
    { "handed-form/killed", run_killed },
    { "handed-form/slipped-in", run_slipped_in },
    { "handed-form/disk", run_disk },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
