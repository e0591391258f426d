/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-appointments.h"

#include <glib/gi18n.h>

#include "way-appointment-acts.h"
#include "way-appointment-edit.h"
#include "way-calendar-words.h"
#include "way-day-words.h"
#include "way-hour.h"
#include "way-late-mark.h"
#include "way-now.h"
#include "way-page.h"
#include "way-task-edit.h"
#include "way-workspace-calendar.h"

#define MAX_SHOWN  3 /* of each */
#define DAYS_AHEAD 366

struct _WayClientAppointments {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayId         client_id;
  GCancellable *cancellable;
  GPtrArray    *appointment_rows;
  GPtrArray    *task_rows;

  AdwPreferencesGroup *appointments;
  AdwPreferencesGroup *tasks;
};

G_DEFINE_FINAL_TYPE (WayClientAppointments, way_client_appointments, ADW_TYPE_BIN)

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_row (AdwPreferencesGroup *group, GPtrArray *rows, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
make_link (GtkWidget *row, GCallback activated, gpointer object)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", activated, g_object_ref (object),
                         (GClosureNotify)g_object_unref, 0);
}

/* --- appointments --- */

static void
open_appointment_cb (GtkWidget *row, gpointer one)
{
  WayPage *page = way_page_of (row);

  if (page != NULL)
    way_appointment_act_open (page, one);
}

static void
add_appointment (WayClientAppointments *self, WayOccurrence *one)
{
  const WayDate    day = way_calendar_words_day (one->starts_at);
  g_autofree char *date = way_day_words_heading (day, way_today ());
  g_autofree char *span = way_calendar_words_span (one);
  g_autofree char *title = g_strdup_printf ("%s, %s", date, span);
  /* The client is known here; who has the time is not. */
  g_autofree char *detail = way_calendar_words_detail (one);
  g_autofree char *subtitle =
    one->worker_name != NULL ? g_strdup_printf ("%s · %s", detail, one->worker_name) : NULL;
  GtkWidget *row = make_row (title, subtitle != NULL ? subtitle : detail);

  make_link (row, G_CALLBACK (open_appointment_cb), one);
  add_row (self->appointments, self->appointment_rows, row);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientAppointments) self = user_data;
  g_autoptr (GPtrArray) found =
    way_workspace_list_occurrences_finish (WAY_WORKSPACE (source), result, NULL);
  const WayTime now = way_now ();

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  clear_rows (self->appointments, self->appointment_rows);
  for (guint i = 0; found != NULL && i < found->len && self->appointment_rows->len < MAX_SHOWN;
       i++) {
    WayOccurrence *one = g_ptr_array_index (found, i);

    if (one->appointment->status == WAY_APPOINTMENT_BOOKED &&
        way_occurrence_get_end (one).us >= now.us)
      add_appointment (self, one);
  }
  if (self->appointment_rows->len == 0) {
    GtkWidget *row = make_row (
      found != NULL ? _ ("Nothing is booked") : _ ("The calendar could not be read"), NULL);

    gtk_widget_add_css_class (row, "dim-label");
    add_row (self->appointments, self->appointment_rows, row);
  }
}

static void
book_cb (WayClientAppointments *self)
{
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (page != NULL)
    way_page_push (page, g_object_new (WAY_TYPE_APPOINTMENT_EDIT, NULL));
}

/* --- tasks --- */

static void
open_task_cb (GtkWidget *row, gpointer item)
{
  WayPage *page = way_page_of (row);
  WayPage *edit;

  if (page == NULL)
    return;

  edit = g_object_new (WAY_TYPE_TASK_EDIT, NULL);
  way_page_set_subject (edit, &WAY_TASK_ITEM (item)->task->parent.id, NULL);
  way_page_push (page, edit);
}

static void
tasks_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientAppointments) self = user_data;
  g_autoptr (GPtrArray) items =
    way_workspace_list_tasks_finish (WAY_WORKSPACE (source), result, NULL, NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayDate today;
  gint64  minute;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  way_hour_of_time (way_now (), zone, &today, &minute);
  clear_rows (self->tasks, self->task_rows);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    WayTaskItem     *item = g_ptr_array_index (items, i);
    g_autofree char *due = way_calendar_words_due (item->task, today);
    g_autofree char *late = way_calendar_words_late (item->task, today, minute);
    GtkWidget       *row = make_row (item->task->words, due);
    GtkWidget       *mark = way_late_mark_new ();

    way_late_mark_set (WAY_LATE_MARK (mark), late);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    make_link (row, G_CALLBACK (open_task_cb), item);
    add_row (self->tasks, self->task_rows, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->tasks), self->task_rows->len > 0);
}

/* --- both --- */

static void
ask (WayClientAppointments *self)
{
  const WayDate today = way_today ();

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->workspace == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  way_workspace_list_occurrences_async (
    self->workspace, today, way_date_add_days (today, DAYS_AHEAD), NULL, &self->client_id,
    self->cancellable, listed_cb, g_object_ref (self));
  way_workspace_list_tasks_async (self->workspace, WAY_TASKS_TO_DO, NULL, &self->client_id,
                                  MAX_SHOWN, self->cancellable, tasks_cb, g_object_ref (self));
}

static void
written_cb (WayClientAppointments *self, GPtrArray *records)
{
  if (way_calendar_concerns (records))
    ask (self);
}

static void
forget (WayClientAppointments *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
}

static void
way_client_appointments_dispose (GObject *object)
{
  WayClientAppointments *self = WAY_CLIENT_APPOINTMENTS (object);

  forget (self);
  g_clear_pointer (&self->appointment_rows, g_ptr_array_unref);
  g_clear_pointer (&self->task_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_client_appointments_parent_class)->dispose (object);
}

static void
way_client_appointments_class_init (WayClientAppointmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_appointments_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/waymark/Waymark/ui/way-client-appointments.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientAppointments, appointments);
  gtk_widget_class_bind_template_child (widget_class, WayClientAppointments, tasks);
  gtk_widget_class_bind_template_callback (widget_class, book_cb);
}

static void
way_client_appointments_init (WayClientAppointments *self)
{
  self->appointment_rows = g_ptr_array_new ();
  self->task_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_client_appointments_set_client (WayClientAppointments *self,
                                    WayWorkspace          *workspace,
                                    const WayId           *client_id)
{
  g_return_if_fail (WAY_IS_CLIENT_APPOINTMENTS (self));

  forget (self);
  clear_rows (self->appointments, self->appointment_rows);
  clear_rows (self->tasks, self->task_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->tasks), FALSE);
  if (workspace == NULL)
    return;

  self->workspace = g_object_ref (workspace);
  self->client_id = *client_id;
  g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  ask (self);
}
