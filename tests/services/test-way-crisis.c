/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"
#include "way-crisis-notice.h"
#include "way-crisis-text.h"
#include "way-live-list.h"
#include "way-wording.h"

static WayCaseload *
make_caseload (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  return g_steal_pointer (&self);
}

static void
wait_until_loaded (GListModel *list)
{
  while (way_live_list_is_loading (WAY_LIVE_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
}

static void
save (WayCaseload *caseload, WayWording *wording, gint64 *act)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayWording) saved = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_workspace_save_async (way_caseload_get_workspace (caseload), wording, NULL, NULL, wait_cb,
                            &slot);
  result = wait_for (&slot);
  saved = way_workspace_save_finish (way_caseload_get_workspace (caseload), result, act, &error);
  g_assert_no_error (error);
}

static void
add (WayCaseload *caseload, const char *language, const char *text, gint64 *act)
{
  g_autoptr (WayWording) wording =
    way_workspace_create (way_caseload_get_workspace (caseload), WAY_TYPE_WORDING);

  way_set (wording, name, WAY_CRISIS_TEXT);
  way_set (wording, language, language);
  way_set (wording, text, text);
  save (caseload, wording, act);
}

static void
run_choose (void)
{
  g_autoptr (WayCaseload) caseload = make_caseload ();
  g_autoptr (GListModel) list =
    way_workspace_list_crisis_texts (way_caseload_get_workspace (caseload), WAY_CRISIS_TEXT);
  g_autofree char *without = way_crisis_text_choose (NULL, WAY_CRISIS_TEXT, NULL);
  g_autofree char *ours = way_crisis_text_choose (NULL, WAY_CRISIS_TEXT, "es");
  g_autofree char *none = NULL;
  g_autofree char *spanish = NULL;
  g_autofree char *other = NULL;

  g_assert_nonnull (strstr (without, "988"));
  g_assert_nonnull (strstr (without, "911"));
  g_assert_nonnull (strstr (without, "supervisor"));
  g_assert_nonnull (strstr (ours, "988"));
  g_assert_nonnull (strstr (ours, "Pregunte directamente"));

  wait_until_loaded (list);
  none = way_crisis_text_choose (list, WAY_CRISIS_TEXT, "en");
  g_assert_cmpstr (none, ==, without);

  add (caseload, "en", "Ring the bell.", NULL);
  add (caseload, "es", "Toque la campana.", NULL);
  spanish = way_crisis_text_choose (list, WAY_CRISIS_TEXT, "es");
  g_assert_cmpstr (spanish, ==, "Toque la campana.");
  other = way_crisis_text_choose (list, WAY_CRISIS_TEXT, "fr");
  g_assert_cmpstr (other, ==, "Ring the bell.");
}

static gboolean
reads (WayCaseload *caseload, const char *text)
{
  g_autofree char *read = way_crisis_notice_read (caseload);

  return g_strcmp0 (read, text) == 0;
}

static void
wait_until_reads (WayCaseload *caseload, const char *text)
{
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!reads (caseload, text)) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  }
}

/* What lies beside the records is what they say: after a change, an undo, and when somebody took
 * the file away.  It can be read while they are locked. */
static void
run_notice (void)
{
  g_autoptr (WayCaseload) caseload = make_caseload ();
  g_autoptr (WayCrisisNotice) notice = way_crisis_notice_new (caseload);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  gint64        act = 0;

  g_assert_true (reads (caseload, NULL));
  add (caseload, "en", "Ring the bell.\nStay.", &act);
  wait_until_reads (caseload, "Ring the bell.\nStay.");

  way_workspace_undo_async (way_caseload_get_workspace (caseload), act, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_true (
    way_workspace_undo_finish (way_caseload_get_workspace (caseload), result, NULL, &error));
  wait_until_reads (caseload, NULL);

  add (caseload, "es", "Toque la campana.", NULL);
  wait_until_reads (caseload, "Toque la campana.");
  add (caseload, "en", "Ring twice.", NULL);
  wait_until_reads (caseload, "Ring twice.");

  caseload_lock (caseload);
  g_assert_true (reads (caseload, "Ring twice."));
  {
    g_autofree char *path = g_build_filename (way_caseload_get_folder (caseload), "crisis", NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_true (caseload_unlock (caseload, PASSPHRASE, NULL));
  wait_until_reads (caseload, "Ring twice.");
  way_caseload_close (caseload);
}

/* Something else in its place, or what is no text, is no text. */
static void
run_odd_file (void)
{
  g_autoptr (WayCaseload) caseload = make_caseload ();
  g_autofree char *path = g_build_filename (way_caseload_get_folder (caseload), "crisis", NULL);

  g_assert_true (g_file_set_contents (path, "\xff\xfe", 2, NULL));
  g_assert_true (reads (caseload, NULL));
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_true (reads (caseload, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_true (reads (caseload, NULL));
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "crisis-text/choose", run_choose },
    { "crisis-text/notice", run_notice },
    { "crisis-text/odd-file", run_odd_file },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
