/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"
#include "way-caseload-private.h"

/* A lock that neither the keyring nor the disk lets take its secret away: each step is a process of
 * its own, which stops and continues the keyring. */

static void
step_create (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, TRUE));
  way_caseload_close (self);
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

static void
stop_keyring (gboolean stopped)
{
  int pid = atoi (g_getenv ("WAYMARK_TEST_KEYRING"));

  g_assert_cmpint (pid, >, 1);
  g_assert_cmpint (kill (pid, stopped ? SIGSTOP : SIGCONT), ==, 0);
}

static void
lock_in_vain (WayCaseload *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  caseload_assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_owes_keyring (self));
  block (TRUE);
  stop_keyring (TRUE);
  way_caseload_lock_async (self, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_false (way_caseload_lock_finish (self, result, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_KEYRING);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_LOCKED);
  g_assert_true (way_caseload_owes_keyring (self));
  stop_keyring (FALSE);

  /* Whether or not the secret is still there, it is not used. */
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_NO_SECRET);
}

/* It is tried again while the caseload is locked. */
static void
step_again (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gint64 deadline = g_get_monotonic_time () + 40 * G_USEC_PER_SEC;

  self->again_pause = 1;
  lock_in_vain (self);
  while (way_caseload_owes_keyring (self) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (way_caseload_owes_keyring (self));
  block (FALSE);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_NO_SECRET);
  caseload_assert_opens (self, PASSPHRASE);
  _exit (0); /* no lock: the new secret stays */
}

/* And the next passphrase drops the slot, where no keyring can be had. */
static void
step_unlock (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  self->again_pause = 3600;
  lock_in_vain (self);
  block (FALSE);
  stop_keyring (TRUE);
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_owes_keyring (self));
  g_assert_false (caseload_has ("keys.json.old"));
  stop_keyring (FALSE);
  _exit (0);
}

static void
step_ready (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
}

static void
step_no_slot (void)
{
  g_autofree char *folder = way_folder_get_default ();
  g_autoptr (WayKeyFile) keys = way_key_file_load (folder, NULL, NULL);

  g_assert_nonnull (keys);
  g_assert_cmpuint (way_key_file_count_slots (keys, WAY_SLOT_DEVICE), ==, 0);
}

static void
run (const char *step)
{
  g_autofree char *path = g_strconcat ("/caseload-owed/step/subprocess/", step, NULL);

  keyring_fixture_run (path);
}

static void
begin (KeyringFixture *self)
{
  g_autofree char *pid = NULL;

  keyring_fixture_start (self, "hunter2");
  pid = g_strdup_printf ("%d", (int)self->keyring);
  g_setenv ("WAYMARK_TEST_KEYRING", pid, TRUE);
  run ("create");
  run ("ready");
}

static void
test_again (KeyringFixture *self, gconstpointer data)
{
  begin (self);
  run ("again");
  run ("ready");
}

static void
test_unlock (KeyringFixture *self, gconstpointer data)
{
  begin (self);
  run ("unlock");
  run ("no-slot");
}

#define ADD(name, function) \
  g_test_add ("/caseload-owed/" name, KeyringFixture, NULL, keyring_fixture_set_up, function, \
              keyring_fixture_tear_down)
#define STEP(name, function) g_test_add_func ("/caseload-owed/step/subprocess/" name, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("again", test_again);
  ADD ("unlock", test_unlock);
  STEP ("create", step_create);
  STEP ("ready", step_ready);
  STEP ("no-slot", step_no_slot);
  STEP ("again", step_again);
  STEP ("unlock", step_unlock);
  return g_test_run ();
}
