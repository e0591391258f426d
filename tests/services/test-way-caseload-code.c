/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"

static char *
renew (WayCaseload *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_renew_code_async (self, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_renew_code_finish (self, result, error);
}

static gboolean
prove (WayCaseload *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_prove_code_async (self, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_prove_code_finish (self, result, error);
}

/* Owed until it is proven, over locks and ends of the program. */
static void
run_owed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (WayCaseload) again = NULL;
  g_autoptr (GError) error = NULL;

  way_caseload_set_owes_code (self, TRUE);
  way_caseload_code_free (caseload_create (self, FALSE));
  g_assert_true (way_caseload_owes_code (self));
  caseload_lock (self);
  g_assert_false (way_caseload_owes_code (self)); /* nobody is asked before it is open */
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_true (way_caseload_owes_code (self));
  way_caseload_close (self);

  again = caseload_new ();
  g_assert_true (caseload_unlock (again, PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (way_caseload_owes_code (again));
  g_assert_true (prove (again, &error));
  g_assert_no_error (error);
  g_assert_false (way_caseload_owes_code (again));
  caseload_lock (again);
  g_assert_true (caseload_unlock (again, PASSPHRASE, &error));
  g_assert_false (way_caseload_owes_code (again));
}

/* A new code opens, the old one does not any more, and the passphrase as before. */
static void
run_renewed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *log = NULL;
  char            *old = NULL;
  char            *code = NULL;

  way_caseload_set_owes_code (self, TRUE);
  old = caseload_create (self, FALSE);
  code = renew (self, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (code, !=, old);
  g_assert_true (way_caseload_owes_code (self));
  g_assert_false (caseload_has ("keys.json.old")); /* which the old one would open */
  caseload_lock (self);

  g_assert_false (caseload_recover (self, old, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_true (caseload_recover (self, code, &error));
  g_assert_no_error (error);
  caseload_lock (self);
  caseload_assert_opens (self, PASSPHRASE);
  way_caseload_close (self);

  log = caseload_query (PASSPHRASE, "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_true (g_str_has_prefix (log, "create\nrenew-code\n"));
  way_caseload_code_free (old);
  way_caseload_code_free (code);
}

/* What failed is as it was: the old code opens. */
static void
run_failed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = caseload_path ("keys.json.new");
  char            *old = caseload_create (self, FALSE);

  g_assert_false (way_caseload_owes_code (self));
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_null (renew (self, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_false (way_caseload_owes_code (self));

  caseload_lock (self);
  g_assert_null (renew (self, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (caseload_recover (self, old, &error));
  g_assert_no_error (error);
  way_caseload_code_free (old);
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "caseload-code/owed", run_owed },
    { "caseload-code/renewed", run_renewed },
    { "caseload-code/failed", run_failed },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
