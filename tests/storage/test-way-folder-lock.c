/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-folder-lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "keys-fixture.h"
#include "way-folder.h"

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = fixture_folder ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fixture_clean (self->folder);
  g_free (self->folder);
}

static void
test_lock (Fixture *self, gconstpointer data)
{
  const WayTime now = { .us = G_GINT64_CONSTANT (1795298400000000) };
  g_autoptr (GError) error = NULL;
  WayFolderLock *lock;

  g_assert_true (way_folder_lock_check (self->folder, NULL));
  lock = way_folder_lock_take (self->folder, "desk-7", now, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture_mode (self->folder, "lock"), ==, 0600);

  g_assert_null (way_folder_lock_take (self->folder, "other", now, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, "desk-7"));
  g_assert_nonnull (strstr (error->message, ":00"));
  g_clear_error (&error);
  g_assert_cmpint (way_folder_look (self->folder, &error), ==, WAY_FOLDER_BROKEN);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_IN_USE);
  g_clear_error (&error);

  way_folder_lock_free (lock);
  g_assert_cmpint (way_folder_look (self->folder, &error), ==, WAY_FOLDER_EMPTY);
  lock = way_folder_lock_take (self->folder, "desk-7", now, &error);
  g_assert_no_error (error);
  way_folder_lock_free (lock);
}

/* Whoever holds it is killed: the lock is gone with it. */
static void
test_lock_of_the_dead (Fixture *self, gconstpointer data)
{
  const WayTime now = { .us = 1 };
  g_autoptr (GError) error = NULL;
  WayFolderLock *lock;
  int            pipes[2];
  int            status;
  char           byte = 0;
  pid_t          child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0) {
    lock = way_folder_lock_take (self->folder, "desk-7", now, NULL);
    if (lock == NULL || write (pipes[1], &byte, 1) != 1)
      _exit (1);
    for (;;)
      pause ();
  }

  g_assert_cmpint (read (pipes[0], &byte, 1), ==, 1);
  g_assert_false (way_folder_lock_check (self->folder, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_IN_USE);
  g_clear_error (&error);

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (way_folder_lock_check (self->folder, &error));
  lock = way_folder_lock_take (self->folder, "desk-7", now, &error);
  g_assert_no_error (error);
  way_folder_lock_free (lock);
  close (pipes[0]);
  close (pipes[1]);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/folder-lock/taken", test_lock);
  ADD ("/folder-lock/of-the-dead", test_lock_of_the_dead);
  return g_test_run ();
}
