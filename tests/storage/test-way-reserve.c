/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-reserve.h"

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
test_reserve (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "reserve", NULL);
  GStatBuf         info;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    g_assert_true (way_reserve_make (self->folder, &error));
    g_assert_cmpint (g_stat (path, &info), ==, 0);
    g_assert_cmpint (info.st_size, ==, WAY_RESERVE_SIZE);
    g_assert_cmpint (info.st_blocks * 512, >=, WAY_RESERVE_SIZE);
    g_assert_cmpuint (fixture_mode (self->folder, "reserve"), ==, 0600);
  }

  g_assert_true (way_reserve_give_up (self->folder, &error));
  g_assert_false (way_reserve_give_up (self->folder, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/reserve/make", test_reserve);
  return g_test_run ();
}
