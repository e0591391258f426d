/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fsync-fixture.h"
#include "opening-fixture.h"

static void
run_recover (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *slip = NULL;
  g_autofree char *log = NULL;
  char            *code = caseload_create (self, FALSE);

  lower = g_ascii_strdown (code, -1);
  slip = g_strdup (code);
  slip[0] = slip[0] == 'A' ? 'B' : 'A';
  way_caseload_code_free (code);
  caseload_lock (self);

  /* A slip of the pen is told, and is no wrong try. */
  g_assert_false (caseload_recover (self, slip, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (caseload_has ("tries"));

  g_assert_true (caseload_recover (self, lower, &error));
  g_assert_no_error (error);
  g_assert_true (way_caseload_needs_passphrase (self));

  g_assert_true (caseload_change (self, NULL, "a new passphrase it is", &error));
  g_assert_no_error (error);
  g_assert_false (way_caseload_needs_passphrase (self));
  g_assert_false (caseload_has ("keys.json.old"));

  /* Only once. */
  g_assert_false (caseload_change (self, NULL, "and another", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  g_clear_error (&error);

  caseload_lock (self);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY);
  caseload_assert_opens (self, "a new passphrase it is");
  way_caseload_close (self);
  log = caseload_query ("a new passphrase it is",
                        "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_cmpstr (log, ==, "create\nunlock\nchange-passphrase\ndenied\nunlock\n");

  /* The code stays good. */
  g_assert_true (caseload_recover (self, lower, &error));
  way_caseload_close (self);
}

static void
run_change (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  way_caseload_code_free (caseload_create (self, FALSE));
  g_assert_false (caseload_change (self, "wrong", "a new passphrase it is", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_false (caseload_change (self, PASSPHRASE, "", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (caseload_change (self, PASSPHRASE, "a new passphrase it is", &error));
  g_assert_no_error (error);
  caseload_lock (self);
  g_assert_false (caseload_change (self, PASSPHRASE, "when locked", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);

  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY);
  caseload_assert_opens (self, "a new passphrase it is");
}

/* A folder in the place of the file that is written first: nothing can be saved. */
static void
block (gboolean blocked)
{
  g_autofree char *path = caseload_path ("keys.json.new");

  if (blocked)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else
    g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* A change that was reported as failed does not come true with the next saving. */
static void
run_failed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  way_caseload_code_free (caseload_create (self, FALSE));
  block (TRUE);
  g_assert_false (caseload_change (self, PASSPHRASE, "a new passphrase it is", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (caseload_set_alone (self, TRUE, &error));
  g_assert_nonnull (error);
  g_assert_false (way_caseload_is_alone (self));
  block (FALSE);

  way_caseload_close (self); /* which saves */
  g_assert_false (way_caseload_is_alone (self));
  caseload_assert_opens (self, PASSPHRASE);
}

/* Nor where the new keys were in their place already. */
static void
run_failed_late (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *keys = caseload_path ("keys.json");
  g_autofree char *folder = way_folder_get_default ();
  g_autoptr (WaySecret) old = way_secret_new_from_text (PASSPHRASE);
  g_autoptr (WayKeyFile) there = NULL;
  g_autoptr (WaySecret) dek = NULL;

  way_caseload_code_free (caseload_create (self, FALSE));
  caseload_remove ("keys.json"); /* so that no previous copy is written, and synced, before */
  fsync_fails_once_for = keys;
  g_assert_false (caseload_change (self, PASSPHRASE, "a new passphrase it is", &error));
  g_assert_nonnull (error);
  g_assert_null (fsync_fails_once_for);
  there = way_key_file_load (folder, NULL, NULL);
  dek = way_key_file_open (there, WAY_SLOT_PASSPHRASE, old, NULL, NULL);
  g_assert_nonnull (dek);
  g_assert_false (caseload_has ("keys.json.old"));
}

/* The new keys are there for certain; that the previous copy cannot be removed is no failure. */
static void
run_left_over (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *previous = caseload_path ("keys.json.old");

  way_caseload_code_free (caseload_create (self, FALSE));
  caseload_put ("keys.json", "torn", -1); /* or it would become the previous copy */
  g_remove (previous);
  g_assert_cmpint (g_mkdir (previous, 0700), ==, 0);
  g_assert_true (caseload_change (self, PASSPHRASE, "a new passphrase it is", &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_rmdir (previous), ==, 0);
  way_caseload_close (self);
  caseload_assert_opens (self, "a new passphrase it is");
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "caseload-change/recover", run_recover },
    { "caseload-change/change", run_change },
    { "caseload-change/failed", run_failed },
    { "caseload-change/failed-late", run_failed_late },
    { "caseload-change/left-over", run_left_over },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
