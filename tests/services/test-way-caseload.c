/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"
#include "way-caseload-private.h"

/* One thing at a time, and what is kept between. */

static void
run_in_use (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (WayCaseload) other = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  caseload_assert_broken (other, WAY_ERROR_IN_USE);
  caseload_lock (self);
  g_assert_cmpint (way_caseload_look (other, NULL), ==, WAY_CASELOAD_LOCKED);
  caseload_assert_opens (other, PASSPHRASE);
  caseload_assert_broken (self, WAY_ERROR_IN_USE);
  way_caseload_close (other);
  caseload_assert_opens (self, PASSPHRASE);
}

/* Verbs that are asked for while another runs have their turn after it; hiding waits for nobody. */
static void
run_turns (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) unlocked = NULL;
  g_autoptr (GAsyncResult) locked = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slots[3] = { NULL };

  caseload_make_closed ();
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slots[0]);
  way_caseload_lock_async (self, wait_cb, &slots[1]);
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slots[2]);
  unlocked = wait_for (&slots[0]);
  g_assert_true (way_caseload_unlock_finish (self, unlocked, NULL));
  locked = wait_for (&slots[1]);
  g_assert_true (way_caseload_lock_finish (self, locked, NULL));
  again = wait_for (&slots[2]);
  g_assert_true (way_caseload_unlock_finish (self, again, NULL));
  g_assert_nonnull (way_caseload_get_workspace (self));

  g_assert_false (caseload_unlock (self, PASSPHRASE, &error)); /* it is open already */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
}

/* Closing while a key is being worked out. */
static void
run_close_early (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  caseload_make_closed ();
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slot);
  way_caseload_close (self);
  g_assert_null (way_caseload_get_workspace (self));
  result = wait_for (&slot);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_LOCKED);
  way_caseload_close (self);
  caseload_lock (self); /* when it is closed: no harm */
}

static void
run_previous_keys (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  caseload_make_closed ();
  g_assert_true (caseload_has ("keys.json.old"));
  caseload_put ("keys.json", "torn", -1);
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_true (way_caseload_used_previous_keys (self));
  caseload_lock (self);
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_used_previous_keys (self));
}

/* While work pauses the head of the log is written outside the records: killed then, it is there.
 */
static void
run_pause (void)
{
  g_autofree char *folder = way_folder_get_default ();
  g_autoptr (WayCaseload) self = caseload_new ();
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gint64 seq = 0;

  self->pause = 1;
  way_caseload_code_free (caseload_create (self, FALSE));
  while (seq == 0 && g_get_monotonic_time () < deadline) {
    g_autoptr (WayKeyFile) keys = NULL;

    g_main_context_iteration (NULL, TRUE);
    keys = way_key_file_load (folder, NULL, NULL);
    if (way_key_file_get_n_anchors (keys) > 0)
      seq = way_key_file_get_anchor (keys, 0)->seq;
  }
  g_assert_cmpint (seq, ==, 2); /* the member of staff, and the making */
  way_caseload_close (self);
  caseload_assert_opens (self, PASSPHRASE);
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "caseload/in-use", run_in_use },
    { "caseload/turns", run_turns },
    { "caseload/close-early", run_close_early },
    { "caseload/previous-keys", run_previous_keys },
    { "caseload/pause", run_pause },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
