/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-keyring.h"

#include "keyring-fixture.h"

/* Every state that a keyring can be in.  A test sets it up; what is asked of it then are steps,
 * each in a process of its own, as the program would be. */

static const WayId caseload = { { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 } };

static const char *place = "/nonexistent/here";

static WayKeyringAnswer
look_up (WayKeyringItem item, WaySecret **secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayKeyringAnswer answer = WAY_KEYRING_OFF;
  GAsyncResult    *slot = NULL;

  way_keyring_look_up_async (&caseload, place, item, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  *secret = way_keyring_look_up_finish (result, &answer, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*secret != NULL, ==, answer == WAY_KEYRING_READY);
  return answer;
}

static WayKeyringAnswer
store (WayKeyringItem item, WaySecret *secret)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayKeyringAnswer answer;
  GAsyncResult    *slot = NULL;

  way_keyring_store_async (&caseload, place, item, secret, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  answer = way_keyring_store_finish (result, &error);
  g_assert_no_error (error);
  return answer;
}

static WaySecret *
make_secret (void)
{
  static const guint8 bytes[] = { 0, 1, 2, 0xFE, 0xFF, 0, 7 };

  return way_secret_new_from_bytes (bytes, sizeof bytes);
}

/* --- steps --- */

static void
expect_round (void)
{
  g_autoptr (WaySecret) secret = make_secret ();
  g_autoptr (WaySecret) other = way_secret_new_from_text ("anchor");
  g_autoptr (WaySecret) found = NULL;
  g_autoptr (WaySecret) again = NULL;
  g_autoptr (WaySecret) anchor = NULL;
  g_autoptr (WaySecret) none = NULL;

  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &none), ==, WAY_KEYRING_NO_SECRET);
  g_assert_cmpint (store (WAY_KEYRING_DEVICE, NULL), ==, WAY_KEYRING_READY); /* nothing to remove */

  g_assert_cmpint (store (WAY_KEYRING_DEVICE, secret), ==, WAY_KEYRING_READY);
  g_assert_cmpint (store (WAY_KEYRING_ANCHOR, other), ==, WAY_KEYRING_READY);
  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &found), ==, WAY_KEYRING_READY);
  g_assert_true (way_secret_equal (found, secret));

  g_assert_cmpint (store (WAY_KEYRING_DEVICE, other), ==, WAY_KEYRING_READY); /* replaced */
  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &again), ==, WAY_KEYRING_READY);
  g_assert_true (way_secret_equal (again, other));

  g_assert_cmpint (store (WAY_KEYRING_DEVICE, NULL), ==, WAY_KEYRING_READY);
  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &none), ==, WAY_KEYRING_NO_SECRET);
  g_assert_cmpint (look_up (WAY_KEYRING_ANCHOR, &anchor), ==, WAY_KEYRING_READY);
  g_assert_true (way_secret_equal (anchor, other));

  g_assert_cmpint (store (WAY_KEYRING_DEVICE, secret), ==,
                   WAY_KEYRING_READY); /* for the next step */
}

static void
expect_found (void)
{
  g_autoptr (WaySecret) secret = make_secret ();
  g_autoptr (WaySecret) found = NULL;

  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &found), ==, WAY_KEYRING_READY);
  g_assert_true (way_secret_equal (found, secret));
}

static void
expect_answers (WayKeyringAnswer looked_up, WayKeyringAnswer stored, WayKeyringAnswer removed)
{
  g_autoptr (WaySecret) secret = make_secret ();
  g_autoptr (WaySecret) found = NULL;
  gint64 begun = g_get_monotonic_time ();

  g_assert_cmpint (look_up (WAY_KEYRING_DEVICE, &found), ==, (int)looked_up);
  g_assert_cmpint (store (WAY_KEYRING_DEVICE, secret), ==, (int)stored);
  g_assert_cmpint (store (WAY_KEYRING_DEVICE, NULL), ==, (int)removed);

  /* Three calls, each with its time-out. */
  g_assert_cmpint (g_get_monotonic_time () - begun, <, (3 * WAY_KEYRING_TIMEOUT + 2000) * 1000);
}

static void
expect_locked (void)
{
  expect_answers (WAY_KEYRING_IS_LOCKED, WAY_KEYRING_IS_LOCKED, WAY_KEYRING_IS_LOCKED);
}

static void
expect_none (void)
{
  expect_answers (WAY_KEYRING_NONE, WAY_KEYRING_NONE, WAY_KEYRING_READY);
}

static void
expect_absent (void)
{
  expect_answers (WAY_KEYRING_ABSENT, WAY_KEYRING_ABSENT, WAY_KEYRING_ABSENT);
}

static void
expect_slow (void)
{
  expect_answers (WAY_KEYRING_SLOW, WAY_KEYRING_SLOW, WAY_KEYRING_SLOW);
}

static void
expect_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayKeyringAnswer answer = WAY_KEYRING_OFF;
  GAsyncResult    *slot = NULL;
  gint64           begun = g_get_monotonic_time ();

  way_keyring_look_up_async (&caseload, place, WAY_KEYRING_DEVICE, cancellable, wait_cb, &slot);
  g_cancellable_cancel (cancellable);
  result = wait_for (&slot);
  g_assert_null (way_keyring_look_up_finish (result, &answer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_USEC_PER_SEC);
}

/* --- states --- */

static void
test_present (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/round");
  keyring_fixture_run ("/keyring/step/subprocess/found");

  /* It lives through the end of a session. */
  keyring_fixture_stop (self);
  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/found");
}

static void
test_locked (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/round");
  keyring_fixture_stop (self);

  keyring_fixture_start (self, NULL);
  keyring_fixture_run ("/keyring/step/subprocess/locked");
  keyring_fixture_stop (self);

  keyring_fixture_start (self, "wrong");
  keyring_fixture_run ("/keyring/step/subprocess/locked");
  keyring_fixture_stop (self);

  /* And nothing was lost by asking. */
  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/found");
}

static void
test_none (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, NULL);
  keyring_fixture_run ("/keyring/step/subprocess/none");
}

static void
test_emptied (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/round");
  keyring_fixture_stop (self);
  keyring_fixture_empty (self);

  keyring_fixture_start (self, "hunter2");
  keyring_fixture_run ("/keyring/step/subprocess/round"); /* which begins with nothing there */
}

static void
test_absent (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_run ("/keyring/step/subprocess/absent");
}

static void
test_no_bus (KeyringFixture *self, gconstpointer data)
{
  static const char *const addresses[] = { "unix:path=/nonexistent/bus", "disabled:", "", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++) {
    if (addresses[i] != NULL)
      g_setenv ("DBUS_SESSION_BUS_ADDRESS", addresses[i], TRUE);
    else
      g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");
    keyring_fixture_run ("/keyring/step/subprocess/absent");
  }
}

static void
test_slow (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_start (self, "hunter2");
  g_assert_cmpint (kill (self->keyring, SIGSTOP), ==, 0);
  keyring_fixture_run ("/keyring/step/subprocess/slow");
  keyring_fixture_run ("/keyring/step/subprocess/cancelled");
}

static void
test_words (void)
{
  for (int answer = WAY_KEYRING_READY; answer <= WAY_KEYRING_STALE; answer++) {
    const char *words = way_keyring_answer_get_words ((WayKeyringAnswer)answer);

    if (answer == WAY_KEYRING_READY || answer == WAY_KEYRING_OFF)
      g_assert_null (words);
    else
      g_assert_true (g_str_has_suffix (words, "."));
  }
}

#define ADD(name, function) \
  g_test_add (name, KeyringFixture, NULL, keyring_fixture_set_up, function, \
              keyring_fixture_tear_down)
#define STEP(name, function) g_test_add_func ("/keyring/step/subprocess/" name, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/keyring/present", test_present);
  ADD ("/keyring/locked", test_locked);
  ADD ("/keyring/none", test_none);
  ADD ("/keyring/emptied", test_emptied);
  ADD ("/keyring/absent", test_absent);
  ADD ("/keyring/no-bus", test_no_bus);
  ADD ("/keyring/slow", test_slow);
  g_test_add_func ("/keyring/words", test_words);
  STEP ("round", expect_round);
  STEP ("found", expect_found);
  STEP ("locked", expect_locked);
  STEP ("none", expect_none);
  STEP ("absent", expect_absent);
  STEP ("slow", expect_slow);
  STEP ("cancelled", expect_cancelled);
  return g_test_run ();
}
