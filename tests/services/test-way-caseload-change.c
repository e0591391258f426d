/* SPDX-License-Identifier: GPL-3.0-or-later */
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

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "caseload-change/recover", run_recover },
    { "caseload-change/change", run_change },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
