/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-tries.h"

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
test_tries (Fixture *self, gconstpointer data)
{
  static const guint       waits[] = { 0, 0, 1, 2, 4, 8, 16, 30, 30, 30 };
  WayTime                  now = { .us = G_GINT64_CONSTANT (1795298400000000) };
  WayTries                 tries;
  static const char *const odd[] = {
    "", "x", "3", "3 x", "-3 5", "3 5 7", "99999999999 5", "0 5", "\xFF\xFE 3"
  };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++) {
    WayTime later = { .us = now.us + (gint64)waits[i] * G_USEC_PER_SEC };
    WayTime nearly = { .us = later.us - 1 };
    WayTime before = { .us = now.us - G_GINT64_CONSTANT (86400000000) };

    tries = way_tries_read (self->folder);
    g_assert_cmpuint (tries.count, ==, i);
    g_assert_cmpuint (way_tries_get_wait (&tries, now), ==, waits[i]);
    g_assert_cmpuint (way_tries_get_wait (&tries, later), ==, 0);
    g_assert_cmpuint (way_tries_get_wait (&tries, nearly), ==, waits[i] > 0 ? 1 : 0);
    g_assert_cmpuint (way_tries_get_wait (&tries, before), ==, waits[i]);
    g_assert_true (way_tries_add (self->folder, now, NULL));
  }

  g_assert_true (way_tries_clear (self->folder, NULL));
  g_assert_true (way_tries_clear (self->folder, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++) {
    fixture_put (self->folder, "tries", odd[i], -1);
    tries = way_tries_read (self->folder);
    g_assert_cmpuint (tries.count, ==, 0);
  }
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/tries/wait", test_tries);
  return g_test_run ();
}
