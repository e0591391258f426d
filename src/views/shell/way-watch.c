/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-watch.h"

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#define WARN_BEFORE 60 /* seconds */

struct _WayWatch {
  GObject parent_instance;

  gint64   touched_at; /* g_get_monotonic_time() */
  guint    idle_after; /* seconds; 0: not armed */
  guint    tick_id;
  gboolean warning;

  GCancellable    *cancellable;
  GDBusConnection *session;
  GDBusConnection *system;
  GArray          *session_ids; /* of guint */
  GArray          *system_ids;
  int              inhibitor; /* an open file keeps the computer awake; -1: none */
};

enum {
  SIGNAL_WARN,
  SIGNAL_LOCK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayWatch, way_watch, G_TYPE_OBJECT)

static void inhibit (WayWatch *self);

static void
lock_now (WayWatch *self)
{
  g_signal_emit (self, signals[SIGNAL_LOCK], 0);
}

static gboolean
tick_cb (gpointer user_data)
{
  WayWatch    *self = user_data;
  const gint64 idle = (g_get_monotonic_time () - self->touched_at) / G_USEC_PER_SEC;
  const gint64 left = (gint64)self->idle_after - idle;

  if (left <= 0) {
    self->warning = FALSE;
    self->tick_id = 0;
    self->idle_after = 0;
    lock_now (self);
    return G_SOURCE_REMOVE;
  }

  if (left <= MIN (WARN_BEFORE, (gint64)self->idle_after / 2)) { /* never all the time */
    self->warning = TRUE;
    g_signal_emit (self, signals[SIGNAL_WARN], 0, (guint)left);
  }

  return G_SOURCE_CONTINUE;
}

/* --- the session’s screen, and sleep --- */

static void
screen_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *name,
           GVariant        *parameters,
           gpointer         user_data)
{
  gboolean active = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &active);
  if (active)
    lock_now (user_data);
}

static void
session_lock_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *name,
                 GVariant        *parameters,
                 gpointer         user_data)
{
  lock_now (user_data);
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *name,
          GVariant        *parameters,
          gpointer         user_data)
{
  WayWatch *self = user_data;
  gboolean  going = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;

  g_variant_get (parameters, "(b)", &going);
  if (going)
    lock_now (self);
  else
    inhibit (self); /* for the next time */
}

static void
inhibited_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWatch) self = user_data;
  g_autoptr (GUnixFDList) files = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
    G_DBUS_CONNECTION (source), &files, result, NULL);
  int index = 0;

  if (answer == NULL || files == NULL)
    return; /* no login manager: sleep cannot be put off, the lock comes all the same */

  g_variant_get (answer, "(h)", &index);
  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = g_unix_fd_list_get (files, index, NULL);
}

static void
inhibit (WayWatch *self)
{
  if (self->system == NULL || self->inhibitor >= 0)
    return;

  g_dbus_connection_call_with_unix_fd_list (
    self->system, "org.freedesktop.login1", "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager", "Inhibit",
    g_variant_new ("(ssss)", "sleep", "Waymark", "Locking the records", "delay"),
    G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, 3000, NULL, self->cancellable,
    inhibited_cb, g_object_ref (self));
}

static void
subscribe (WayWatch           *self,
           GDBusConnection    *connection,
           GArray             *ids,
           const char         *interface,
           const char         *name,
           const char         *path,
           GDBusSignalCallback callback)
{
  const guint id = g_dbus_connection_signal_subscribe (
    connection, NULL, interface, name, path, NULL, G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (ids, id);
}

static void
session_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWatch) self = user_data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;

  self->session = bus;
  subscribe (self, bus, self->session_ids, "org.freedesktop.ScreenSaver", "ActiveChanged", NULL,
             screen_cb);
  subscribe (self, bus, self->session_ids, "org.gnome.ScreenSaver", "ActiveChanged", NULL,
             screen_cb);
}

/* Only our own session matters; another person’s lock on the same computer does not. */
static void
own_session_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWatch) self = user_data;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *path = NULL;

  if (answer == NULL || self->system == NULL)
    return;

  g_variant_get (answer, "(&o)", &path);
  subscribe (self, self->system, self->system_ids, "org.freedesktop.login1.Session", "Lock", path,
             session_lock_cb);
}

static void
system_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWatch) self = user_data;
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;

  self->system = bus;
  subscribe (self, bus, self->system_ids, "org.freedesktop.login1.Manager", "PrepareForSleep",
             "/org/freedesktop/login1", sleep_cb);
  g_dbus_connection_call (
    bus, "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager",
    "GetSessionByPID", g_variant_new ("(u)", (guint32)getpid ()), G_VARIANT_TYPE ("(o)"),
    G_DBUS_CALL_FLAGS_NO_AUTO_START, 3000, self->cancellable, own_session_cb, g_object_ref (self));
  inhibit (self);
}

static void
unsubscribe (GDBusConnection **connection, GArray *ids)
{
  for (guint i = 0; *connection != NULL && i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (*connection, g_array_index (ids, guint, i));
  g_array_set_size (ids, 0);
  g_clear_object (connection);
}

static void
way_watch_dispose (GObject *object)
{
  WayWatch *self = WAY_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  way_watch_disarm (self);
  way_watch_locked (self);
  unsubscribe (&self->session, self->session_ids);
  unsubscribe (&self->system, self->system_ids);

  G_OBJECT_CLASS (way_watch_parent_class)->dispose (object);
}

static void
way_watch_finalize (GObject *object)
{
  WayWatch *self = WAY_WATCH (object);

  g_array_unref (self->session_ids);
  g_array_unref (self->system_ids);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (way_watch_parent_class)->finalize (object);
}

static void
way_watch_class_init (WayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_watch_finalize;

  signals[SIGNAL_WARN] = g_signal_new ("warn", WAY_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_LOCK] =
    g_signal_new ("lock", WAY_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_watch_init (WayWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->inhibitor = -1;

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, g_object_ref (self));
}

WayWatch *
way_watch_new (void)
{
  return g_object_new (WAY_TYPE_WATCH, NULL);
}

void
way_watch_arm (WayWatch *self, guint minutes)
{
  g_return_if_fail (WAY_IS_WATCH (self));

  self->idle_after = MAX (minutes, 1) * 60;
  self->touched_at = g_get_monotonic_time ();
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (1, tick_cb, self);
  inhibit (self);
}

void
way_watch_disarm (WayWatch *self)
{
  g_return_if_fail (WAY_IS_WATCH (self));

  g_clear_handle_id (&self->tick_id, g_source_remove);
  self->idle_after = 0;
  self->warning = FALSE;
}

void
way_watch_touch (WayWatch *self)
{
  g_return_if_fail (WAY_IS_WATCH (self));

  self->touched_at = g_get_monotonic_time ();
  if (!self->warning)
    return;

  self->warning = FALSE;
  g_signal_emit (self, signals[SIGNAL_WARN], 0, 0);
}

void
way_watch_locked (WayWatch *self)
{
  g_return_if_fail (WAY_IS_WATCH (self));

  if (self->inhibitor >= 0)
    close (self->inhibitor);
  self->inhibitor = -1;
}

void
way_watch_pretend_idle (WayWatch *self, guint seconds)
{
  g_return_if_fail (WAY_IS_WATCH (self));

  self->touched_at = g_get_monotonic_time () - (gint64)seconds * G_USEC_PER_SEC;
}
