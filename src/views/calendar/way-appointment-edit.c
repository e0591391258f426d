/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-appointment-acts.h"
#include "way-appointment-edit-private.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-workspace-calendar.h"
#include "way-wrap.h"

#define DEFAULT_MINUTES 50
#define LOOK_AFTER_MS   200 /* whoever types on is not asked about half a time */

G_DEFINE_FINAL_TYPE (WayAppointmentEdit, way_appointment_edit, WAY_TYPE_PAGE)

gboolean
way_appointment_edit_is_new (WayAppointmentEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

static void
enable (WayAppointmentEdit *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

void
way_appointment_edit_show_changed (WayAppointmentEdit *self)
{
  const gboolean             is_filled = way_form_get_record (self->form) != NULL && !self->saving;
  const gboolean             is_stored = is_filled && self->one != NULL;
  const WayAppointmentStatus status =
    self->one != NULL ? self->one->appointment->status : WAY_APPOINTMENT_BOOKED;

  enable (self, "appointment.save", is_filled);
  enable (self, "appointment.discard", is_filled && way_form_is_changed (self->form));
  enable (self, "appointment.arrived", is_stored && status != WAY_APPOINTMENT_ARRIVED);
  enable (self, "appointment.no-show", is_stored && status != WAY_APPOINTMENT_NO_SHOW);
  enable (self, "appointment.cancel", is_stored && status != WAY_APPOINTMENT_CANCELLED);
  enable (self, "appointment.book-again", is_stored && status != WAY_APPOINTMENT_BOOKED);
  gtk_widget_set_visible (self->acts, !way_appointment_edit_is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->last_on), way_repeat_row_repeats (self->repeat));
}

/* --- what is in the way --- */

static void
set_text (WayAppointmentEdit *self, WayAppointment *record, const char *field)
{
  g_autofree char *text = way_form_dup_text (self->form, field);

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
  WayAppointment          *record = way_form_get_record (self->form);
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
  if (way_form_get_record (self->form) == NULL)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* --- typing --- */

static void
changed_cb (WayAppointmentEdit *self)
{
  look_soon (self);
  way_appointment_edit_show_changed (self);
}

static void
kept_cb (WayAppointmentEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayAppointmentEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  changed_cb (self);
}

static void
failed_cb (WayAppointmentEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving --- */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_appointment_edit_save (WAY_APPOINTMENT_EDIT (widget));
}

static void
taken_cb (WayAppointmentEdit *self, gboolean goes_on)
{
  if (goes_on)
    way_appointment_edit_save (self);
  else
    way_page_leave (WAY_PAGE (self));
}

static void
discard_cb (WayAppointmentEdit *self)
{
  way_form_discard (self->form);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
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

static void
fill (WayAppointmentEdit *self, WayAppointment *appointment, const WayId *about)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  self->filled = TRUE;
  way_client_picker_set_workspace (self->client, workspace);
  way_worker_row_set_workspace (self->worker, workspace);
  way_form_edit (self->form, workspace, appointment, about);
  changed_cb (self);
}

/* The next whole hour of the day that was looked at. */
static WayTime
propose (WayAppointmentEdit *self)
{
  const char *detail = way_page_get_detail (WAY_PAGE (self));
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
start_new (WayAppointmentEdit *self, WayWorkspace *workspace)
{
  g_autoptr (WayAppointment) appointment = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));
  const WayId *staff_id = &way_workspace_get_staff (workspace)->parent.id;

  way_set (appointment, client_id, *client_id);
  way_set (appointment, worker_id, *staff_id);
  way_set (appointment, starts_at, propose (self));
  way_set (appointment, minutes, DEFAULT_MINUTES);
  way_set (appointment, zone, way_calendar_zone_name ());
  fill (self, appointment, way_id_is_none (client_id) ? staff_id : client_id);
}

/* Of a series one edits a time of it, as if it began there. */
static void
show_stored (WayAppointmentEdit *self, WayAppointment *appointment)
{
  const char *detail = way_page_get_detail (WAY_PAGE (self));
  WayTime     time = appointment->starts_at;
  g_autoptr (WayAppointment) shown = way_record_copy (appointment);

  if (appointment->rule != NULL && detail != NULL)
    way_time_from_text (detail, &time);
  way_set (shown, starts_at, time);
  g_clear_object (&self->one);
  self->one = way_occurrence_new (appointment, time);
  if (!way_id_is_none (&appointment->client_id))
    self->one->client_name = g_strdup (""); /* somebody: the steps of outreach are offered */
  if (!self->filled)
    fill (self, shown, &appointment->parent.id);
}

static void
loaded_cb (WayAppointmentEdit *self)
{
  g_autoptr (WayAppointment) appointment = NULL;

  if (self->appointments == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->appointments)))
    return;

  appointment = g_list_model_get_item (self->appointments, 0);
  if (appointment != NULL)
    show_stored (self, appointment);
  else if (!self->filled)
    gtk_stack_set_visible_child_name (self->stack, "gone");
  way_appointment_edit_show_changed (self);
}

static void
way_appointment_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);

  g_clear_handle_id (&self->look_id, g_source_remove);
  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  way_client_picker_set_workspace (self->client, NULL);
  way_worker_row_set_workspace (self->worker, NULL);
  way_clash_list_look (self->clashes, NULL, NULL);
  g_clear_object (&self->appointments);
  g_clear_object (&self->one);
  self->filled = FALSE;
  way_appointment_edit_show_changed (self);
}

static void
way_appointment_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Appointment"));
  self->appointments = way_workspace_list (way_page_get_workspace (page),
                                           way_query_new_of (WAY_TYPE_APPOINTMENT, "id", subject));
  g_signal_connect_object (self->appointments, "items-changed", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->appointments, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_appointment_edit_shown (WayPage *page)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);
  WayWorkspace       *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && !self->filled && way_appointment_edit_is_new (self))
    start_new (self, workspace);
  if (way_appointment_edit_is_new (self) && way_id_is_none (way_page_get_client (page)))
    gtk_widget_grab_focus (GTK_WIDGET (self->client));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

/* --- the page --- */

static void
way_appointment_edit_dispose (GObject *object)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->appointments);
  g_clear_object (&self->one);

  G_OBJECT_CLASS (way_appointment_edit_parent_class)->dispose (object);
}

static void
way_appointment_edit_class_init (WayAppointmentEditClass *klass)
{
  static const char *const acts[] = { "appointment.arrived", "appointment.no-show",
                                      "appointment.cancel", "appointment.book-again" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass            *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_appointment_edit_dispose;
  page_class->set_workspace = way_appointment_edit_set_workspace;
  page_class->set_subject = way_appointment_edit_set_subject;
  page_class->shown = way_appointment_edit_shown;

  gtk_widget_class_install_action (widget_class, "appointment.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "appointment.discard", NULL, discard_action);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i], NULL, act_action);

  g_type_ensure (WAY_TYPE_CLASH_LIST);
  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_REPEAT_ROW);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_TIME_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-appointment-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, stack);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, state);
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
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, editing);
  gtk_widget_class_bind_template_child (widget_class, WayAppointmentEdit, conflict);
}

static void
way_appointment_edit_init (WayAppointmentEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  way_time_row_set_date_row (self->time, self->day);
  way_repeat_row_set_date_row (self->repeat, self->day);

  self->form = way_form_new ();
  way_form_add_entry (self->form, "client_id", way_client_picker_get_editable (self->client));
  way_form_add_entry (self->form, "starts_at", way_time_row_get_editable (self->time));
  way_form_add_entry (self->form, "minutes", GTK_EDITABLE (self->minutes));
  way_form_add_combo (self->form, "kind", self->kind);
  way_form_add_combo (self->form, "modality", self->modality);
  way_form_add_entry (self->form, "place", GTK_EDITABLE (self->place));
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  way_form_add_entry (self->form, "worker_id", way_worker_row_get_editable (self->worker));
  way_form_add_entry (self->form, "rule", way_repeat_row_get_editable (self->repeat));
  way_form_add_date (self->form, "last_on", self->last_on);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  way_appointment_edit_show_changed (self);
}
