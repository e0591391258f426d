/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A session bus that starts nothing by itself, and on it, when a test wants one, a real
 * gnome-keyring with a home of its own.  The environment of this process points at them, so what is
 * tested runs in a subprocess of the test (g_test_trap_subprocess()), with no memory of what was.
 */
typedef struct {
  char *home;
  GPid  bus;
  GPid  keyring;
} KeyringFixture;

static const char keyring_fixture_config[] =
  "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\""
  " \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
  "<busconfig><type>session</type><listen>unix:dir=%s</listen><auth>EXTERNAL</auth>"
  "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
  "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>";

static inline GPid
keyring_fixture_spawn (const char *const *argv, int *in, int *out)
{
  /* What the harness sets for our own programs is not meant for those of others. */
  g_auto (GStrv) env =
    g_environ_unsetenv (g_environ_unsetenv (g_get_environ (), "G_DEBUG"), "MALLOC_CHECK_");
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  g_spawn_async_with_pipes (NULL, (char **)(gpointer)argv, env,
                            G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD |
                              G_SPAWN_STDERR_TO_DEV_NULL,
                            NULL, NULL, &pid, in, out, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

static inline void
keyring_fixture_end (GPid *pid)
{
  if (*pid == 0)
    return;

  kill (*pid, SIGCONT);
  kill (*pid, SIGTERM);
  waitpid (*pid, NULL, 0);
  *pid = 0;
}

static inline void
keyring_fixture_set_up (KeyringFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *config = NULL;
  g_autofree char *path = NULL;
  g_autofree char *run = NULL;
  char             address[512] = "";
  int              out;

  self->home = g_dir_make_tmp ("waymark-keyring-XXXXXX", &error);
  g_assert_no_error (error);
  run = g_build_filename (self->home, "run", NULL);
  g_assert_cmpint (g_mkdir (run, 0700), ==, 0);
  config = g_strdup_printf (keyring_fixture_config, self->home);
  path = g_build_filename (self->home, "bus.conf", NULL);
  g_file_set_contents (path, config, -1, &error);
  g_assert_no_error (error);
  g_clear_pointer (&config, g_free);
  config = g_strconcat ("--config-file=", path, NULL);

  g_setenv ("HOME", self->home, TRUE);
  g_setenv ("XDG_DATA_HOME", self->home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", run, TRUE);
  g_unsetenv ("DISPLAY"); /* nothing could show a prompt: one that came would be seen as a wait */
  {
    const char *argv[] = {
      "dbus-daemon", "--nofork", "--nopidfile", "--print-address", config, NULL
    };

    self->bus = keyring_fixture_spawn (argv, NULL, &out);
  }
  g_assert_cmpint (read (out, address, sizeof address - 1), >, 0);
  close (out);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", g_strchomp (address), TRUE);
}

/* With a password it is open, and made if there was none; without one it is as a login that had
 * another password leaves it: locked, or not there yet. */
static inline void
keyring_fixture_start (KeyringFixture *self, const char *password)
{
  const char *locked[] = { "gnome-keyring-daemon", "--foreground", "--components=secrets", NULL };
  const char *open[] = { "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                         NULL };
  gint64      deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gboolean    there = FALSE;
  int         in;

  self->keyring = keyring_fixture_spawn (password != NULL ? open : locked, &in, NULL);
  if (password != NULL)
    g_assert_cmpint (write (in, password, strlen (password)), ==, (gssize)strlen (password));
  close (in);

  /* A bus connection of its own: that of the process would stay. */
  while (!there && g_get_monotonic_time () < deadline) {
    g_autoptr (GDBusConnection) bus =
      g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, NULL);
    g_autoptr (GVariant) reply = NULL;

    g_assert_nonnull (bus);
    reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                         "org.freedesktop.DBus", "NameHasOwner",
                                         g_variant_new ("(s)", "org.freedesktop.secrets"), NULL,
                                         G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
    if (reply != NULL)
      g_variant_get (reply, "(b)", &there);
    g_dbus_connection_close_sync (bus, NULL, NULL);
  }
  g_assert_true (there);
}

static inline void
keyring_fixture_stop (KeyringFixture *self)
{
  keyring_fixture_end (&self->keyring);
}

/* All that it holds is gone, as when an account is set up anew. */
static inline void
keyring_fixture_empty (KeyringFixture *self)
{
  g_autofree char *folder = g_build_filename (self->home, "keyrings", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
}

static inline void
keyring_fixture_remove (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);

    if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
      keyring_fixture_remove (inner);
    else
      g_remove (inner);
  }
  g_rmdir (path);
}

static inline void
keyring_fixture_tear_down (KeyringFixture *self, gconstpointer data)
{
  keyring_fixture_end (&self->keyring);
  keyring_fixture_end (&self->bus);
  keyring_fixture_remove (self->home);
  g_free (self->home);
}

static inline void
keyring_fixture_run (const char *path)
{
  g_test_trap_subprocess (path, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* A result to wait for: pass wait_cb and the address of a NULL, then take it. */
static inline void
wait_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static inline GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}
