/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-contact-form-private.h"
#include "way-contact.h"
#include "way-error.h"

/* Says so, and goes back; or stays and says why not. */
static void
end (WayContactForm *self, const char *words, gint64 act, const GError *error)
{
  self->saving = FALSE;
  if (error != NULL) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      way_page_fail (WAY_PAGE (self), error);
    way_contact_form_show_acts (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) { /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), words, act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayContactForm) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayContact) contact = way_form_save_finish (WAY_FORM (source), result, &act, &error);
  const char *words = _ ("The contact was saved.");

  if (contact != NULL && way_id_is_none (&contact->client_id))
    words = _ ("The contact was saved without a client.");
  end (self, words, act, error);
}

static gboolean
check_next (WayContactForm *self)
{
  g_autoptr (GError) error = NULL;
  WayDate day;
  WayDate next;

  if (!way_date_row_get_date (self->happened_on, &day) ||
      !way_date_row_get_date (self->next_on, &next) || next.ymd == 0 || next.ymd >= day.ymd)
    return TRUE; /* a day that means nothing is said by the form */

  gtk_widget_grab_focus (GTK_WIDGET (self->next_on));
  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("The next contact is before this one. Change one of the two days."));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayContactForm *self = WAY_CONTACT_FORM (widget);

  if (!way_contact_form_time_check (self) || !check_next (self))
    return;

  way_contact_form_time_end (self);
  self->touched = TRUE;
  self->saving = TRUE;
  way_contact_form_show_acts (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
commit (WayContactForm *self, WayChange *change, GAsyncReadyCallback callback)
{
  way_change_end_draft (change, "contact", way_page_get_subject (WAY_PAGE (self)));
  self->saving = TRUE;
  way_contact_form_show_acts (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, callback,
                              g_object_ref (self));
}

static void
committed (WayContactForm *self, GObject *source, GAsyncResult *result, const char *words)
{
  g_autoptr (GError) error = NULL;
  gint64   act = 0;
  gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  way_form_end_save (self->form, done);
  end (self, words, act, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayContactForm) self = user_data;

  committed (self, source, result, _ ("The contact was removed."));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayContactForm *self = WAY_CONTACT_FORM (widget);
  WayChange      *change = way_change_new ();

  way_change_remove (change, way_form_get_record (self->form));
  commit (self, change, removed_cb);
}

static void
taken_away_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayContactForm) self = user_data;

  committed (self, source, result, _ ("It is now among the contacts without a client."));
}

/* With everything that stands in the form. */
static void
wrong_client_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayContactForm *self = WAY_CONTACT_FORM (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayContact) contact = NULL;
  WayChange *change;

  if (!way_contact_form_time_check (self) || !check_next (self))
    return;

  contact = way_form_read (self->form, &error);
  if (contact == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  change = way_change_new ();
  way_set (contact, client_id, (WayId){ 0 });
  way_change_save (change, contact);
  commit (self, change, taken_away_cb);
}

static void
discard_cb (WayContactForm *self)
{
  way_contact_form_time_stop (self);
  way_form_discard (self->form);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

static void
ended_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_contact_form_time_end (WAY_CONTACT_FORM (widget));
}

static void
as_before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_contact_form_last_take (WAY_CONTACT_FORM (widget));
}

void
way_contact_form_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contact.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "contact.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "contact.wrong-client", NULL, wrong_client_action);
  gtk_widget_class_install_action (widget_class, "contact.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "contact.ended", NULL, ended_action);
  gtk_widget_class_install_action (widget_class, "contact.as-before", NULL, as_before_action);
}
