/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-watch.h"

#include <adwaita.h>

#include "shell-fixture.h"

typedef struct {
  WayWatch *watch;
  int       locks;
  guint     warned; /* seconds, as told last */
  int       warnings;
} Fixture;

static void
lock_cb (Fixture *self)
{
  self->locks++;
}

static void
warn_cb (Fixture *self, guint seconds)
{
  self->warned = seconds;
  self->warnings++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  *self = (Fixture){ .watch = way_watch_new () };
  g_signal_connect_swapped (self->watch, "lock", G_CALLBACK (lock_cb), self);
  g_signal_connect_swapped (self->watch, "warn", G_CALLBACK (warn_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->watch, self);
  g_object_unref (self->watch);
}

static void
test_idle (Fixture *self, gconstpointer data)
{
  way_watch_arm (self->watch, 10);
  way_watch_pretend_idle (self->watch, 9 * 60 + 30);
  WAIT_FOR (self->warnings > 0);
  g_assert_cmpuint (self->warned, >, 0);
  g_assert_cmpuint (self->warned, <=, 30);
  g_assert_cmpint (self->locks, ==, 0);

  /* Somebody moves. */
  way_watch_touch (self->watch);
  g_assert_cmpuint (self->warned, ==, 0);

  way_watch_pretend_idle (self->watch, 10 * 60);
  WAIT_FOR (self->locks == 1);
}

/* The shortest setting does not warn from its first second on. */
static void
test_shortest (Fixture *self, gconstpointer data)
{
  way_watch_arm (self->watch, 1);
  way_watch_pretend_idle (self->watch, 40);
  WAIT_FOR (self->warnings > 0);
  g_assert_cmpuint (self->warned, <=, 20);

  way_watch_touch (self->watch);
  self->warnings = 0;
  way_watch_pretend_idle (self->watch, 10);
  for (gint64 end = g_get_monotonic_time () + 2200 * 1000; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE); /* it looks once a second */
  g_assert_cmpint (self->warnings, ==, 0);
}

static void
emit (const char *interface, gboolean active)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_assert_nonnull (bus);
  g_assert_true (g_dbus_connection_emit_signal (bus, NULL, "/org/freedesktop/ScreenSaver",
                                                interface, "ActiveChanged",
                                                g_variant_new ("(b)", active), NULL));
}

/* The screen’s lock locks, armed or not; that it opens again does not. */
static void
test_screen (Fixture *self, gconstpointer data)
{
  /* The subscription is on its way: ask until it has been heard. */
  for (gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; self->locks == 0;) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    emit ("org.freedesktop.ScreenSaver", FALSE);
    emit ("org.freedesktop.ScreenSaver", TRUE);
    for (int i = 0; i < 20; i++)
      g_main_context_iteration (NULL, FALSE);
  }
  self->locks = 0;
  emit ("org.gnome.ScreenSaver", TRUE);
  WAIT_FOR (self->locks > 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/watch/idle", Fixture, NULL, set_up, test_idle, tear_down);
  g_test_add ("/watch/shortest", Fixture, NULL, set_up, test_shortest, tear_down);
  g_test_add ("/watch/screen", Fixture, NULL, set_up, test_screen, tear_down);

  return g_test_run ();
}
