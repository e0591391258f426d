/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-reminder-notice.h"

#include "way-reminder.h"

#define NOTICE "appointment"

struct _WayReminderNotice {
  GObject parent_instance;

  WayReminder *reminder;
};

G_DEFINE_FINAL_TYPE (WayReminderNotice, way_reminder_notice, G_TYPE_OBJECT)

/* A program in a test has no application, and so nothing that could tell. */
static void
due_cb (WayReminderNotice *self, const char *words)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notice = g_notification_new (words);

  if (application != NULL)
    g_application_send_notification (application, NOTICE, notice);
}

static void
way_reminder_notice_dispose (GObject *object)
{
  WayReminderNotice *self = WAY_REMINDER_NOTICE (object);
  GApplication      *application = g_application_get_default ();

  if (self->reminder != NULL && application != NULL)
    g_application_withdraw_notification (application, NOTICE);
  g_clear_object (&self->reminder);

  G_OBJECT_CLASS (way_reminder_notice_parent_class)->dispose (object);
}

static void
way_reminder_notice_class_init (WayReminderNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_reminder_notice_dispose;
}

static void
way_reminder_notice_init (WayReminderNotice *self)
{
}

WayReminderNotice *
way_reminder_notice_new (WayWorkspace *workspace)
{
  WayReminderNotice *self = g_object_new (WAY_TYPE_REMINDER_NOTICE, NULL);

  self->reminder = way_reminder_new (workspace);
  g_signal_connect_object (self->reminder, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  return self;
}
