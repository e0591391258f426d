/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-calendar.h"

#include "pictures.h"
#include "way-appointment-edit.h"
#include "way-appointment.h"
#include "way-clash-list.h"
#include "way-client.h"
#include "way-date-row.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-task-edit.h"
#include "way-task.h"
#include "way-time-row.h"
#include "way-work.h"

static WayId first_appointment, first_task;

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static WayClient *
add_client (const char *name)
{
  WayClient *client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  pictures_save (client);
  return client;
}

static WayAppointment *
book (WayClient *client, int day, gint64 minute, gint64 minutes, WayAppointmentKind kind)
{
  WayAppointment *self = way_workspace_create (workspace (), WAY_TYPE_APPOINTMENT);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (client != NULL)
    way_set (self, client_id, client->parent.id);
  way_set (self, worker_id, way_workspace_get_staff (workspace ())->parent.id);
  way_set (self, starts_at, way_hour_to_time (way_date_add_days (way_today (), day), minute, zone));
  way_set (self, minutes, minutes);
  way_set (self, zone, "UTC");
  way_set (self, kind, kind);
  return self;
}

static void
keep (WayAppointment *taken)
{
  g_autoptr (WayAppointment) self = taken;

  pictures_save (self);
}

static void
add_task (WayClient *client, const char *words, int day, WayTaskKind kind, WayTaskPriority priority)
{
  g_autoptr (WayTask) self = way_workspace_create (workspace (), WAY_TYPE_TASK);

  if (client != NULL)
    way_set (self, client_id, client->parent.id);
  way_set (self, for_id, way_workspace_get_staff (workspace ())->parent.id);
  way_set (self, words, words);
  way_set (self, due_on, way_date_add_days (way_today (), day));
  way_set (self, kind, kind);
  way_set (self, priority, priority);
  if (way_id_is_none (&first_task))
    first_task = self->parent.id;
  pictures_save (self);
}

/* Once, whichever picture is taken first. */
static void
fill_calendar (void)
{
  static gboolean filled;
  g_autoptr (WayClient) marisol = NULL;
  g_autoptr (WayClient) kim = NULL;
  WayAppointment *self;

  if (filled)
    return;
  filled = TRUE;
  marisol = add_client ("Marisol Vega");
  kim = add_client ("Kim Ode");

  self = book (marisol, 0, 600, 50, WAY_APPOINTMENT_SESSION);
  way_set (self, rule, "FREQ=DAILY;INTERVAL=7");
  way_set (self, place, "Room 2");
  first_appointment = self->parent.id;
  keep (self);
  self = book (kim, 0, 630, 60, WAY_APPOINTMENT_ASSESSMENT);
  way_set (self, modality, WAY_MODALITY_VIDEO);
  keep (self);
  self = book (NULL, 0, 540, 30, WAY_APPOINTMENT_MEETING);
  way_set (self, words, "Morning meeting of the team");
  way_set (self, rule, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  keep (self);
  self = book (kim, 0, 840, 50, WAY_APPOINTMENT_SESSION);
  way_set (self, status, WAY_APPOINTMENT_ARRIVED);
  keep (self);
  self = book (marisol, 1, 570, 90, WAY_APPOINTMENT_COURT);
  way_set (self, place, "District court, second floor");
  way_set (self, modality, WAY_MODALITY_FIELD);
  keep (self);
  self = book (kim, -1, 660, 50, WAY_APPOINTMENT_HOME_VISIT);
  way_set (self, status, WAY_APPOINTMENT_NO_SHOW);
  keep (self);
  self = book (kim, 2, 1020, 0, WAY_APPOINTMENT_DEADLINE);
  way_set (self, words, "Housing application");
  keep (self);
  self = book (marisol, 2, 780, 50, WAY_APPOINTMENT_SESSION);
  way_set (self, status, WAY_APPOINTMENT_CANCELLED);
  way_set (self, reason, "she has a job interview");
  keep (self);

  add_task (kim, "Call, and ask how things are", 0, WAY_TASK_OUTREACH, WAY_TASK_HIGH);
  add_task (marisol, "Follow up after the night call", -2, WAY_TASK_FOLLOW_UP, WAY_TASK_HIGH);
  add_task (NULL, "Order naloxone kits for the office", 6, WAY_TASK_OTHER, WAY_TASK_NORMAL);
  add_task (marisol,
            "Send the attendance letter to the court, with the dates of the last three months and "
            "the name of the program",
            1, WAY_TASK_PAPERWORK, WAY_TASK_NORMAL);
}

static WayPage *
show (GtkWidget *window, const char *place)
{
  WayWork *work = WAY_WORK (pictures_find (window, WAY_TYPE_WORK, NULL));

  way_work_show_place (work, place);
  pictures_settle ();
  return way_work_get_page (work);
}

static void
show_view (GtkWidget *window, int view)
{
  WayPage *page;

  fill_calendar ();
  page = show (window, "calendar");
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.today", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.view", "i", view);
  pictures_settle ();
}

void
pictures_calendar_day (GtkWidget *window)
{
  show_view (window, 0);
}

void
pictures_calendar_week (GtkWidget *window)
{
  show_view (window, 1);
}

void
pictures_calendar_list (GtkWidget *window)
{
  show_view (window, 2);
}

void
pictures_calendar_empty (GtkWidget *window)
{
  WayPage *page;

  show_view (window, 0);
  page = show (window, "calendar");
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.go", "i", -400);
  pictures_settle ();
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

void
pictures_appointment_add (GtkWidget *window)
{
  WayPage   *page, *edit;
  GtkWidget *time;

  fill_calendar ();
  page = show (window, "calendar");
  edit = g_object_new (WAY_TYPE_APPOINTMENT_EDIT, NULL);
  way_page_push (page, edit);
  pictures_settle ();
  time = pictures_find (GTK_WIDGET (edit), WAY_TYPE_TIME_ROW, "time");
  way_date_row_set_date (WAY_DATE_ROW (pictures_find (GTK_WIDGET (edit), WAY_TYPE_DATE_ROW, "day")),
                         way_today ());
  gtk_editable_set_text (GTK_EDITABLE (time), "10h30");
  pictures_wait (is_visible, pictures_find (GTK_WIDGET (edit), WAY_TYPE_CLASH_LIST, NULL),
                 "what is in the way");
  pictures_settle ();
}

void
pictures_appointment_edit (GtkWidget *window)
{
  WayPage *page, *edit;

  fill_calendar ();
  page = show (window, "calendar");
  edit = g_object_new (WAY_TYPE_APPOINTMENT_EDIT, NULL);
  way_page_set_subject (edit, &first_appointment, NULL);
  way_page_push (page, edit);
  pictures_settle ();
}

void
pictures_tasks (GtkWidget *window)
{
  fill_calendar ();
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (
      pictures_find (GTK_WIDGET (show (window, "tasks")), GTK_TYPE_TOGGLE_BUTTON, "to_do")),
    TRUE);
  pictures_settle ();
}

void
pictures_tasks_none (GtkWidget *window)
{
  fill_calendar ();
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (
      pictures_find (GTK_WIDGET (show (window, "tasks")), GTK_TYPE_TOGGLE_BUTTON, "done")),
    TRUE);
  pictures_settle ();
}

void
pictures_task_edit (GtkWidget *window)
{
  WayPage *page, *edit;

  fill_calendar ();
  page = show (window, "tasks");
  edit = g_object_new (WAY_TYPE_TASK_EDIT, NULL);
  way_page_set_subject (edit, &first_task, "done");
  way_page_push (page, edit);
  pictures_settle ();
}
