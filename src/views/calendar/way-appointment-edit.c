/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-appointment-acts.h"
#include "way-appointment-edit-private.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-workspace-calendar.h"
#include "way-wrap.h"

#define DEFAULT_MINUTES 50
#define LOOK_AFTER_MS   200 /* whoever types on is not asked about half a time */

G_DEFINE_FINAL_TYPE (WayAppointmentEdit, way_appointment_edit, WAY_TYPE_EDIT_PAGE)

/* --- what is in the way --- */

static void
set_text (WayAppointmentEdit *self, WayAppointment *record, const char *field)
{
  WayForm         *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  g_autofree char *text = way_form_dup_text (form, field);

  /* What means nothing yet is left out: it is not for this to find fault with it. */
  way_record_set_from_text (record, way_record_find_field (record, field), text, NULL);
}

static gboolean
look_cb (gpointer data)
{
  static const char *const fields[] = { "client_id", "worker_id", "starts_at",
                                        "minutes",   "rule",      "last_on" };
  WayAppointmentEdit      *self = data;
  WayWorkspace            *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayAppointment          *record = way_edit_page_get_record (WAY_EDIT_PAGE (self));
  g_autoptr (WayAppointment) asked = NULL;

  self->look_id = 0;
  if (workspace == NULL || record == NULL)
    return G_SOURCE_REMOVE;

  asked = way_record_copy (record);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set_text (self, asked, fields[i]);
  way_clash_list_look (self->clashes, workspace, asked);
  return G_SOURCE_REMOVE;
}

static void
look_soon (WayAppointmentEdit *self)
{
  if (way_edit_page_get_record (WAY_EDIT_PAGE (self)) == NULL)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* --- what is shown --- */

/* Of a series one edits a time of it; it stays as it is stored meanwhile. */
static void
follow_stored (WayAppointmentEdit *self)
{
  WayPage *page = WAY_PAGE (self);
  g_autoptr (WayAppointment) appointment =
    way_edit_page_dup_first (WAY_EDIT_PAGE (self), WAY_TYPE_APPOINTMENT);
  const char *detail = way_page_get_detail (page);
  WayTime     time;

  g_clear_object (&self->one);
  if (appointment == NULL)
    return;

  if (appointment->rule == NULL || detail == NULL || !way_time_from_text (detail, &time))
    time = appointment->starts_at;
  self->one = way_occurrence_new (appointment, time);
  if (!way_id_is_none (&appointment->client_id))
    self->one->client_name = g_strdup (""); /* somebody: the steps of outreach are offered */
}

static void
enable (WayAppointmentEdit *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
way_appointment_edit_show (WayEditPage *page)
{
  WayAppointmentEdit  *self = WAY_APPOINTMENT_EDIT (page);
  WayAppointmentStatus status = WAY_APPOINTMENT_BOOKED;
  gboolean             stored;

  follow_stored (self);
  stored = self->one != NULL && way_edit_page_is_ready (page);
  if (self->one != NULL)
    status = self->one->appointment->status;
  enable (self, "appointment.arrived", stored && status != WAY_APPOINTMENT_ARRIVED);
  enable (self, "appointment.no-show", stored && status != WAY_APPOINTMENT_NO_SHOW);
  enable (self, "appointment.cancel", stored && status != WAY_APPOINTMENT_CANCELLED);
  enable (self, "appointment.book-again", stored && status != WAY_APPOINTMENT_BOOKED);
  gtk_widget_set_visible (self->acts, !way_edit_page_is_new (page));
  gtk_widget_set_visible (GTK_WIDGET (self->last_on), way_repeat_row_repeats (self->repeat));
  look_soon (self);
}

/* --- what became of it --- */

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (widget);
  WayPage            *page = WAY_PAGE (self);

  if (self->one == NULL)
    return;

  if (g_str_equal (name, "appointment.arrived"))
    way_appointment_act_arrived (page, self->one);
  else if (g_str_equal (name, "appointment.no-show"))
    way_appointment_act_no_show (page, self->one);
  else if (g_str_equal (name, "appointment.cancel"))
    way_appointment_act_cancel (page, self->one);
  else
    way_appointment_act_book_again (page, self->one);
}

/* --- filling --- */

/* The next whole hour of the day that was looked at. */
static WayTime
propose (WayEditPage *page)
{
  const char *detail = way_page_get_detail (WAY_PAGE (page));
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayTime time;
  WayDate day;
  gint64  minute;

  if (detail != NULL && way_time_from_text (detail, &time))
    return time;

  way_hour_of_time (way_now (), zone, &day, &minute);
  return way_hour_to_time (day, MIN ((minute / 60 + 1) * 60, 23 * 60), zone);
}

static void
way_appointment_edit_start (WayEditPage *page, gpointer record)
{
  WayAppointment *appointment = record;
  WayWorkspace   *workspace = way_page_get_workspace (WAY_PAGE (page));

  way_set (appointment, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (appointment, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (appointment, starts_at, propose (page));
  way_set (appointment, minutes, DEFAULT_MINUTES);
  way_set (appointment, zone, way_calendar_zone_name ());
}

/* Of a series one edits a time of it, as if it began there. */
static gpointer
way_appointment_edit_find (WayEditPage *page)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);
  g_autoptr (WayAppointment) found =
    WAY_EDIT_PAGE_CLASS (way_appointment_edit_parent_class)->find (page);
  WayAppointment *shown;

  follow_stored (self);
  if (found == NULL || self->one == NULL)
    return g_steal_pointer (&found);

  shown = way_record_copy (found);
  way_set (shown, starts_at, self->one->starts_at);
  return shown;
}

static GtkWidget *
way_appointment_edit_get_first (WayEditPage *page)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);

  if (way_edit_page_is_new (page) && way_id_is_none (way_page_get_client (WAY_PAGE (page))))
    return GTK_WIDGET (self->client);
  return GTK_WIDGET (self->day);
}

static void
way_appointment_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);

  g_clear_handle_id (&self->look_id, g_source_remove);
  WAY_PAGE_CLASS (way_appointment_edit_parent_class)->set_workspace (page, workspace);
  way_client_picker_set_workspace (self->client, workspace);
  way_worker_row_set_workspace (self->worker, workspace);
  way_clash_list_look (self->clashes, NULL, NULL);
}

/* --- the page --- */

static void
way_appointment_edit_dispose (GObject *object)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->one);

  G_OBJECT_CLASS (way_appointment_edit_parent_class)->dispose (object);
}

static void
way_appointment_edit_class_init (WayAppointmentEditClass *klass)
{
  static const char *const acts[] = { "appointment.arrived", "appointment.no-show",
                                      "appointment.cancel", "appointment.book-again" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass        *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_appointment_edit_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_appointment_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_APPOINTMENT;
  edit_class->stored_title = N_ ("Appointment");
  edit_class->added = N_ ("The appointment was booked.");
  edit_class->saved = N_ ("The appointment was saved.");
  edit_class->find = way_appointment_edit_find;
  edit_class->start = way_appointment_edit_start;
  edit_class->get_first = way_appointment_edit_get_first;
  edit_class->show = way_appointment_edit_show;
  edit_class->check_rows = way_appointment_edit_check_rows;
  edit_class->save = way_appointment_edit_save;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, act_action);

  g_type_ensure (WAY_TYPE_CLASH_LIST);
  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_REPEAT_ROW);
  g_type_ensure (WAY_TYPE_TIME_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-appointment-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, client);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, day);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, time);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, minutes);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, clashes);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, modality);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, place);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, words);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, worker);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, repeat);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, last_on);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, acts);
}

static void
way_appointment_edit_init (WayAppointmentEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_time_row_set_date_row (self->time, self->day);
  way_repeat_row_set_date_row (self->repeat, self->day);

  way_form_add_entry (form, "client_id", way_client_picker_get_editable (self->client));
  way_form_add_entry (form, "starts_at", way_time_row_get_editable (self->time));
  way_form_add_entry (form, "minutes", GTK_EDITABLE (self->minutes));
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_combo (form, "modality", self->modality);
  way_form_add_entry (form, "place", GTK_EDITABLE (self->place));
  way_form_add_entry (form, "words", GTK_EDITABLE (self->words));
  way_form_add_entry (form, "worker_id", way_worker_row_get_editable (self->worker));
  way_form_add_entry (form, "rule", way_repeat_row_get_editable (self->repeat));
  way_form_add_date (form, "last_on", self->last_on);
}
