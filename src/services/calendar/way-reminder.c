/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-reminder.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-record-words.h"
#include "way-workspace-calendar.h"

#define LEAD       (10 * G_TIME_SPAN_MINUTE)
#define LOOK_EVERY 20               /* seconds */
#define READ_AGAIN G_TIME_SPAN_HOUR /* a night, a change of zone, a clock that was set */

struct _WayReminder {
  GObject parent_instance;

  WayWorkspace *workspace;
  GCancellable *cancellable;
  GPtrArray    *occurrences;
  WayTime       read_at;
  WayTime       told; /* those that begin until then were told of */
  guint         look_id;
};

enum {
  SIGNAL_DUE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayReminder, way_reminder, G_TYPE_OBJECT)

WayTime
way_reminder_pick (GPtrArray *occurrences, WayTime now, WayTime told)
{
  for (guint i = 0; i < occurrences->len; i++) {
    const WayOccurrence *one = g_ptr_array_index (occurrences, i);

    if (one->appointment->status == WAY_APPOINTMENT_BOOKED && one->starts_at.us > told.us &&
        one->starts_at.us >= now.us && one->starts_at.us <= now.us + LEAD)
      return one->starts_at;
  }

  return WAY_TIME_NONE;
}

char *
way_reminder_say (WayTime starts_at)
{
  g_autofree char *clock = way_record_words_clock (starts_at);

  /* Translators: %s is a time of today.  It is shown outside the program: never say who. */
  return g_strdup_printf (_ ("An appointment at %s"), clock);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayReminder) self = user_data;
  GPtrArray *found = way_workspace_list_occurrences_finish (WAY_WORKSPACE (source), result, NULL);

  /* Nobody misses a reminder so much as to be told why there is none. */
  if (found == NULL)
    return;

  g_clear_pointer (&self->occurrences, g_ptr_array_unref);
  self->occurrences = found;
}

static void
read_again (WayReminder *self)
{
  const WayDate today = way_today ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->read_at = way_now ();
  way_workspace_list_occurrences_async (self->workspace, today, way_date_add_days (today, 1),
                                        &way_workspace_get_staff (self->workspace)->parent.id, NULL,
                                        self->cancellable, listed_cb, g_object_ref (self));
}

static gboolean
look_cb (gpointer data)
{
  WayReminder  *self = data;
  const WayTime now = way_now ();
  const WayTime due = self->occurrences != NULL
                      ? way_reminder_pick (self->occurrences, now, self->told)
                      : WAY_TIME_NONE;

  if (ABS (now.us - self->read_at.us) > READ_AGAIN)
    read_again (self);
  if (due.us != 0) {
    g_autofree char *words = way_reminder_say (due);

    self->told = due;
    g_signal_emit (self, signals[SIGNAL_DUE], 0, words);
  }
  return G_SOURCE_CONTINUE;
}

static void
written_cb (WayReminder *self, GPtrArray *records)
{
  if (way_calendar_concerns (records))
    read_again (self);
}

static void
way_reminder_dispose (GObject *object)
{
  WayReminder *self = WAY_REMINDER (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->occurrences, g_ptr_array_unref);

  G_OBJECT_CLASS (way_reminder_parent_class)->dispose (object);
}

static void
way_reminder_class_init (WayReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_reminder_dispose;

  signals[SIGNAL_DUE] = g_signal_new ("due", WAY_TYPE_REMINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
way_reminder_init (WayReminder *self)
{
}

WayReminder *
way_reminder_new (WayWorkspace *workspace)
{
  WayReminder *self = g_object_new (WAY_TYPE_REMINDER, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  self->look_id = g_timeout_add_seconds (LOOK_EVERY, look_cb, self);
  read_again (self);
  return self;
}
