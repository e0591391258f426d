/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-durable.h"

#include <signal.h>
#include <sys/resource.h>

#include "keys-fixture.h"

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
test_round (Fixture *self, gconstpointer data)
{
  static const char bytes[] = "old\0and more";
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;
  gsize            size;

  g_assert_true (way_durable_write (self->folder, "a", bytes, sizeof bytes, &error));
  g_assert_cmpuint (fixture_mode (self->folder, "a"), ==, 0600);
  read = way_durable_read (self->folder, "a", sizeof bytes, &size, &error);
  g_assert_cmpmem (read, size, bytes, sizeof bytes);
  g_assert_cmpint (read[size], ==, '\0');

  g_assert_null (way_durable_read (self->folder, "a", sizeof bytes - 1, &size, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (way_durable_read (self->folder, "b", 100, &size, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (way_durable_read (self->folder, ".", 100, &size, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  g_clear_error (&error);

  g_assert_true (way_durable_rename (self->folder, "a", "b", &error));
  g_assert_false (way_durable_rename (self->folder, "a", "b", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (way_durable_remove (self->folder, "b", &error));
  g_assert_true (way_durable_remove (self->folder, "b", &error));
  g_assert_no_error (error);
}

/* What a crash has left under the name of the fresh file, with any mode, is no obstacle. */
static void
test_left_behind (Fixture *self, gconstpointer data)
{
  g_autofree char *fresh = g_build_filename (self->folder, "a.new", NULL);

  fixture_put (self->folder, "a.new", "half", 4);
  g_assert_cmpint (g_chmod (fresh, 0444), ==, 0);
  g_assert_true (way_durable_write (self->folder, "a", "whole", 5, NULL));
  g_assert_false (fixture_has (self->folder, "a.new"));
  g_assert_cmpuint (fixture_mode (self->folder, "a"), ==, 0600);
}

/* Room for eight bytes only: the old file stays as it was. */
static void
test_full (Fixture *self, gconstpointer data)
{
  const struct rlimit little = { 8, RLIM_INFINITY };
  struct rlimit       before;
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;
  gsize            size;

  g_assert_true (way_durable_write (self->folder, "a", "old", 3, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (way_durable_write (self->folder, "a", "much too long", 13, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
  g_assert_false (fixture_has (self->folder, "a.new"));
  read = way_durable_read (self->folder, "a", 100, &size, NULL);
  g_assert_cmpstr (read, ==, "old");
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *none = g_build_filename (self->folder, "none", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (way_durable_write (none, "a", "x", 1, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_assert_null (strstr (error->message, self->folder));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/durable/round", test_round);
  ADD ("/durable/left-behind", test_left_behind);
  ADD ("/durable/full", test_full);
  ADD ("/durable/no-folder", test_no_folder);
  return g_test_run ();
}
