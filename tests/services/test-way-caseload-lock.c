/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "opening-fixture.h"

/* A caseload and the keyring of its computer account, over starts of the program: each step is a
 * process that knows only what lies on the disk and in the keyring. */

static void
step_create_alone (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, TRUE));
  g_assert_true (way_caseload_is_alone (self));
  way_caseload_close (self); /* quitting leaves the secret where it is */
}

static void
step_create_shared (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  g_assert_false (way_caseload_is_alone (self));
  way_caseload_close (self);
}

static void
expect (WayKeyringAnswer answer)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gint64 begun = g_get_monotonic_time ();

  g_assert_cmpint (caseload_ask (self), ==, (int)answer);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, (WAY_KEYRING_TIMEOUT + 2000) * 1000);
  way_caseload_close (self);
}

static void
step_ready (void)
{
  expect (WAY_KEYRING_READY);
}

static void
step_off (void)
{
  expect (WAY_KEYRING_OFF);
}

static void
step_no_secret (void)
{
  expect (WAY_KEYRING_NO_SECRET);
}

static void
step_is_locked (void)
{
  expect (WAY_KEYRING_IS_LOCKED);
}

static void
step_none (void)
{
  expect (WAY_KEYRING_NONE);
}

static void
step_absent (void)
{
  expect (WAY_KEYRING_ABSENT);
}

static void
step_slow (void)
{
  expect (WAY_KEYRING_SLOW);
}

static void
step_stale (void)
{
  expect (WAY_KEYRING_STALE);
}

static void
unlock (WayCaseload *self)
{
  g_autoptr (GError) error = NULL;

  caseload_unlock (self, PASSPHRASE, &error);
  g_assert_no_error (error);
}

/* Locks, and dies before it can quit. */
static void
step_lock_and_die (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  unlock (self);
  caseload_lock (self);
  _exit (0);
}

/* Is killed while it is open: that is no lock. */
static void
step_open_and_die (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  unlock (self);
  _exit (0);
}

static void
step_unlock (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  unlock (self);
  way_caseload_close (self);
}

static void
step_unlock_lock (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  unlock (self);
  caseload_lock (self);
  g_assert_true (way_caseload_is_alone (self)); /* the wish stays */
}

static void
step_turn_off (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  unlock (self);
  g_assert_true (caseload_set_alone (self, FALSE, &error));
  g_assert_false (caseload_has ("keys.json.old"));
  way_caseload_close (self);
}

static void
step_turn_on (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  unlock (self);
  g_assert_true (caseload_set_alone (self, TRUE, &error));
  g_assert_no_error (error);
  way_caseload_close (self);
}

/* Where no keyring can be had, the person hears of it. */
static void
step_turn_on_in_vain (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  unlock (self);
  g_assert_false (caseload_set_alone (self, TRUE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_KEYRING);
  way_caseload_close (self);
}

static void
step_put_other_secret (void)
{
  g_autofree char *folder = way_folder_get_default ();
  g_autoptr (WayKeyFile) keys = way_key_file_load (folder, NULL, NULL);
  g_autoptr (WaySecret) other = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_keyring_store_async (way_key_file_get_caseload (keys), folder, WAY_KEYRING_DEVICE, other,
                           NULL, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_cmpint (way_keyring_store_finish (result, NULL), ==, WAY_KEYRING_READY);
}

/* The whole folder of an earlier day, put back: only the keyring remembers. */
static void
step_put_back (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult    *slot = NULL;
  gsize            n_records, n_keys;
  g_autofree char *records = caseload_get ("records.db", &n_records);
  g_autofree char *keys = caseload_get ("keys.json", &n_keys);

  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
  caseload_put ("records.db", records, (gssize)n_records);
  caseload_put ("keys.json", keys, (gssize)n_keys);

  way_caseload_ask_keyring_async (self, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  way_caseload_ask_keyring_finish (self, result, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
  g_clear_error (&error);
  g_assert_false (caseload_unlock (self, PASSPHRASE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
  g_assert_nonnull (strstr (error->message, "earlier copy"));

  /* It is whole, and can be looked at without the keyring. */
  way_caseload_set_uses_keyring (self, FALSE);
  caseload_assert_opens (self, PASSPHRASE);
}

/* A recovery code arms nothing; the passphrase that follows does. */
static void
step_recover (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  char *code = caseload_create (self, TRUE);

  caseload_lock (self);
  g_assert_true (caseload_recover (self, code, &error));
  g_assert_no_error (error);
  way_caseload_code_free (code);
  way_caseload_close (self);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_NO_SECRET);
}

static void
step_recover_fully (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  char *code = caseload_create (self, TRUE);

  caseload_lock (self);
  g_assert_true (caseload_recover (self, code, NULL));
  way_caseload_code_free (code);
  g_assert_true (caseload_change (self, NULL, "a new passphrase it is", NULL));
  way_caseload_close (self);
  g_assert_cmpint (caseload_ask (self), ==, WAY_KEYRING_READY);
  way_caseload_close (self);
}

static void
run (const char *step)
{
  g_autofree char *path = g_strconcat ("/caseload-lock/step/subprocess/", step, NULL);

  keyring_fixture_run (path);
}

static void
test_present (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run ("ready");
  run ("open-and-die");
  run ("ready");
}

/* Killing and restarting the program is no way round a lock. */
static void
test_lock (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run ("lock-and-die");
  run ("no-secret");
  run ("no-secret");
  run ("unlock"); /* the next passphrase stores a new one */
  run ("ready");
  run ("unlock-lock");
  run ("no-secret");
}

static void
test_shared (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-shared");
  run ("off");
  run ("unlock");
  run ("off");
  run ("turn-on");
  run ("ready");
  run ("turn-off");
  run ("off");
}

/* The keyring is out of reach at the lock, and back at the restart with the secret it had. */
static void
test_out_of_reach (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run ("ready");
  keyring_fixture_stop (self);
  run ("absent");
  run ("unlock-lock");

  keyring_fixture_start (self, "hunter2");
  run ("no-secret");
  run ("unlock");
  run ("ready");
}

static void
test_locked (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  keyring_fixture_stop (self);
  keyring_fixture_start (self, NULL);
  run ("is-locked");
  run ("unlock"); /* the secret in it stays good: nobody locked the caseload */
  keyring_fixture_stop (self);
  keyring_fixture_start (self, "hunter2");
  run ("ready");
  keyring_fixture_stop (self);
  keyring_fixture_start (self, NULL);
  run ("unlock-lock"); /* it cannot be removed, so its slot goes */
  keyring_fixture_stop (self);
  keyring_fixture_start (self, "hunter2");
  run ("no-secret");
}

static void
test_none (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, NULL);
  run ("create-alone"); /* there is nowhere to store it, and nothing hangs */
  run ("none");
  run ("turn-on-in-vain");
  run ("none");
}

static void
test_emptied (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  keyring_fixture_stop (self);
  keyring_fixture_empty (self);
  keyring_fixture_start (self, "hunter2");
  run ("no-secret");
  run ("unlock");
  run ("ready");
}

static void
test_slow (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  g_assert_cmpint (kill (self->keyring, SIGSTOP), ==, 0);
  run ("slow");
  run ("unlock-lock");
  g_assert_cmpint (kill (self->keyring, SIGCONT), ==, 0);
  run ("no-secret");
}

static void
test_stale (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run ("put-other-secret");
  run ("stale");
  run ("unlock");
  run ("ready");
}

static void
test_put_back (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run ("create-alone");
  run ("put-back");
}

static void
test_recover (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  run (data);
}

#define ADD(name, function, data) \
  g_test_add ("/caseload-lock/" name, KeyringFixture, data, keyring_fixture_set_up, function, \
              keyring_fixture_tear_down)
#define STEP(name, function) g_test_add_func ("/caseload-lock/step/subprocess/" name, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("present", test_present, NULL);
  ADD ("lock", test_lock, NULL);
  ADD ("shared", test_shared, NULL);
  ADD ("out-of-reach", test_out_of_reach, NULL);
  ADD ("locked", test_locked, NULL);
  ADD ("none", test_none, NULL);
  ADD ("emptied", test_emptied, NULL);
  ADD ("slow", test_slow, NULL);
  ADD ("stale", test_stale, NULL);
  ADD ("put-back", test_put_back, NULL);
  ADD ("recover", test_recover, "recover");
  ADD ("recover-fully", test_recover, "recover-fully");
  STEP ("create-alone", step_create_alone);
  STEP ("create-shared", step_create_shared);
  STEP ("ready", step_ready);
  STEP ("off", step_off);
  STEP ("no-secret", step_no_secret);
  STEP ("is-locked", step_is_locked);
  STEP ("none", step_none);
  STEP ("absent", step_absent);
  STEP ("slow", step_slow);
  STEP ("stale", step_stale);
  STEP ("lock-and-die", step_lock_and_die);
  STEP ("open-and-die", step_open_and_die);
  STEP ("unlock", step_unlock);
  STEP ("unlock-lock", step_unlock_lock);
  STEP ("turn-off", step_turn_off);
  STEP ("turn-on", step_turn_on);
  STEP ("turn-on-in-vain", step_turn_on_in_vain);
  STEP ("put-other-secret", step_put_other_secret);
  STEP ("put-back", step_put_back);
  STEP ("recover", step_recover);
  STEP ("recover-fully", step_recover_fully);
  return g_test_run ();
}
