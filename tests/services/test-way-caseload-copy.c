/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"

/* A copy of the folder on the same computer, and the original that must not suffer by it: each step
 * is a process of its own. */

static void
unlock (WayCaseload *self)
{
  g_autoptr (GError) error = NULL;

  caseload_unlock (self, PASSPHRASE, &error);
  g_assert_no_error (error);
}

static void
step_create_alone (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, TRUE));
  way_caseload_close (self);
}

static void
step_open_original (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
  unlock (self);
  way_caseload_close (self);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
}

static char *
copy_folder (void)
{
  static const char *const names[] = { "records.db", "keys.json" };
  char                    *to = g_build_filename (g_get_user_data_dir (), "waymark", "copy", NULL);

  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (to, names[i], NULL);
    gsize            size;
    g_autofree char *data = caseload_get (names[i], &size);

    g_assert_true (g_file_set_contents (path, data, (gssize)size, NULL));
  }

  return to;
}

/* As another program would: waymarkctl itself. */
static void
step_verify_copy (void)
{
  g_autofree char *folder = copy_folder ();
  g_autofree char *ctl = g_test_build_filename (G_TEST_BUILT, "..", "src", "waymarkctl", NULL);
  g_autofree char *file = g_build_filename (g_get_user_data_dir (), "passphrase", NULL);
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { ctl, "--caseload", folder, "--passphrase-file", file, "verify", NULL };
  int         status;

  g_assert_true (g_file_set_contents (file, PASSPHRASE, -1, NULL));
  for (guint i = 0; i < 2; i++) {
    g_clear_pointer (&out, g_free);
    g_spawn_sync (NULL, (char **)(gpointer)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL,
                  &status, &error);
    g_assert_no_error (error);
    g_assert_true (g_spawn_check_wait_status (status, &error));
    g_assert_no_error (error);
    g_assert_nonnull (strstr (out, "whole"));
  }
}

/* And with a keyring: what it holds for the copy is the copy's own. */
static void
step_open_copy (void)
{
  g_autofree char *folder = copy_folder ();
  g_autoptr (WayCaseload) self = way_caseload_new (folder);

  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_NO_SECRET);
  unlock (self);
  way_caseload_close (self);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
}

/* Nothing is looked up and nothing is left. */
static void
step_shun (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  way_caseload_set_uses_keyring (self, FALSE);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_OFF);
  unlock (self);
  g_assert_false (caseload_set_alone (self, TRUE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_KEYRING);
  way_caseload_close (self);
}

static void
run (const char *step)
{
  g_autofree char *path = g_strconcat ("/caseload-copy/step/subprocess/", step, NULL);

  keyring_fixture_run (path);
}

static void
test_copy (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run (data);
  run ("open-original");
}

#define ADD(name) \
  g_test_add ("/caseload-copy/" name, KeyringFixture, name, keyring_fixture_set_up, test_copy, \
              keyring_fixture_tear_down)
#define STEP(name, function) g_test_add_func ("/caseload-copy/step/subprocess/" name, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("verify-copy");
  ADD ("open-copy");
  ADD ("shun");
  STEP ("create-alone", step_create_alone);
  STEP ("open-original", step_open_original);
  STEP ("verify-copy", step_verify_copy);
  STEP ("open-copy", step_open_copy);
  STEP ("shun", step_shun);
  return g_test_run ();
}
