/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-appointment-acts.h"
#include "way-appointment-edit-private.h"
#include "way-error.h"
#include "way-hour.h"
#include "way-workspace-calendar.h"

/* --- saving --- */

/* Says so, and goes back; or stays and says why not. */
static void
end (WayAppointmentEdit *self, const char *words, gint64 act, const GError *error)
{
  self->saving = FALSE;
  if (error != NULL) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      way_page_fail (WAY_PAGE (self), error);
    way_appointment_edit_show_changed (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) { /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), words, act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAppointmentEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayAppointment) saved = way_form_save_finish (WAY_FORM (source), result, &act, &error);

  end (self,
       way_appointment_edit_is_new (self) ? _ ("The appointment was booked.")
                                          : _ ("The appointment was saved."),
       act, error);
}

/* Whether the day and the time mean something; what does not is marked and gets the focus. */
static gboolean
has_time (WayAppointmentEdit *self)
{
  g_autoptr (GError) error = NULL;
  WayDate day;
  gint64  minute;

  if (!way_date_row_get_date (self->day, &day) || day.ymd == 0) {
    gtk_widget_add_css_class (GTK_WIDGET (self->day), "error");
    gtk_widget_grab_focus (GTK_WIDGET (self->day));
  } else if (!way_time_row_get_minute (self->time, &minute) || minute == WAY_HOUR_NONE) {
    way_time_row_mark (self->time, TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->time));
  } else {
    return TRUE;
  }

  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("Say the day and the time, such as “fri” and “9:30”."));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

static gboolean
has_client (WayAppointmentEdit *self)
{
  g_autoptr (GError) error = NULL;

  if (way_client_picker_check (self->client))
    return TRUE;

  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("Choose the client from the list, or leave the line empty."));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

/* --- saving a series --- */

typedef struct {
  WayAppointmentEdit *self;
  WayAppointment     *edited;
  WaySeriesScope      scope;
} SeriesSave;

static void
series_save_free (gpointer data)
{
  SeriesSave *save = data;

  g_object_unref (save->self);
  g_object_unref (save->edited);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeriesSave, series_save_free)

static void
series_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SeriesSave) save = user_data;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean saved = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  way_form_end_save (save->self->form, saved);
  end (save->self, _ ("The appointment was saved."), act, error);
}

static void
exceptions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SeriesSave) save = user_data;
  WayAppointmentEdit *self = save->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exceptions =
    way_workspace_list_exceptions_finish (WAY_WORKSPACE (source), result, &error);
  WayChange *change;

  if (exceptions == NULL || self->one == NULL) {
    end (self, NULL, 0, error);
    return;
  }

  change = way_change_new ();
  way_calendar_change_series (change, WAY_WORKSPACE (source), self->one, exceptions, save->edited,
                              save->scope);
  way_change_end_draft (change, "appointment", way_page_get_subject (WAY_PAGE (self)));
  way_form_begin_save (self->form);
  way_workspace_commit_async (WAY_WORKSPACE (source), change, NULL, series_saved_cb,
                              g_steal_pointer (&save));
}

static void
scope_cb (WaySeriesScope scope, gpointer user_data)
{
  WayAppointmentEdit *self = user_data;
  WayWorkspace       *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAppointment) edited = NULL;
  SeriesSave *save;

  if (workspace == NULL || self->one == NULL)
    return;

  edited = way_form_read (self->form, &error);
  if (edited == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  save = g_new0 (SeriesSave, 1);
  save->self = g_object_ref (self);
  save->edited = g_steal_pointer (&edited);
  save->scope = scope;
  self->saving = TRUE;
  way_appointment_edit_show_changed (self);
  way_workspace_list_exceptions_async (workspace, &self->one->appointment->parent.id, NULL,
                                       exceptions_cb, save);
}

void
way_appointment_edit_save (WayAppointmentEdit *self)
{
  if (!has_client (self) || !has_time (self))
    return;

  if (self->one != NULL && self->one->appointment->rule != NULL) {
    way_appointment_ask_scope (GTK_WIDGET (self), _ ("Save the Change"), scope_cb, self);
    return;
  }

  self->saving = TRUE;
  way_appointment_edit_show_changed (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}
