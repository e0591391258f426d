/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-appointment-acts.h"
#include "way-appointment-edit-private.h"
#include "way-hour.h"
#include "way-workspace-calendar.h"

gboolean
way_appointment_edit_check_rows (WayEditPage *page)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);
  GtkWidget          *wrong = NULL;
  WayDate             day;
  gint64              minute;

  if (!way_client_picker_check (self->client))
    return way_edit_page_refuse (page, NULL,
                                 _ ("Choose the client from the list, or leave the line empty."));

  if (!way_date_row_get_date (self->day, &day) || day.ymd == 0)
    wrong = GTK_WIDGET (self->day);
  else if (!way_time_row_get_minute (self->time, &minute) || minute == WAY_HOUR_NONE)
    wrong = GTK_WIDGET (self->time);
  if (wrong != NULL)
    return way_edit_page_refuse (page, wrong,
                                 _ ("Say the day and the time, such as “fri” and “9:30”."));
  return TRUE;
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
exceptions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SeriesSave) save = user_data;
  WayEditPage *page = WAY_EDIT_PAGE (save->self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exceptions =
    way_workspace_list_exceptions_finish (WAY_WORKSPACE (source), result, &error);
  WayChange *change;

  if (exceptions == NULL || save->self->one == NULL) { /* it may have been locked */
    if (save->self->one != NULL)
      way_page_fail (WAY_PAGE (page), error);
    way_edit_page_set_busy (page, FALSE);
    return;
  }

  change = way_change_new ();
  way_calendar_change_series (change, WAY_WORKSPACE (source), save->self->one, exceptions,
                              save->edited, save->scope);
  way_edit_page_commit (page, change, save->edited, _ ("The appointment was saved."));
}

static void
scope_cb (WaySeriesScope scope, gpointer user_data)
{
  WayAppointmentEdit *self = user_data;
  WayEditPage        *page = WAY_EDIT_PAGE (self);
  WayWorkspace       *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayAppointment) edited = NULL;
  SeriesSave *save;

  if (workspace == NULL || self->one == NULL)
    return;

  edited = way_edit_page_read (page);
  if (edited == NULL)
    return;

  save = g_new0 (SeriesSave, 1);
  save->self = g_object_ref (self);
  save->edited = g_steal_pointer (&edited);
  save->scope = scope;
  way_edit_page_set_busy (page, TRUE);
  way_workspace_list_exceptions_async (workspace, &self->one->appointment->parent.id, NULL,
                                       exceptions_cb, save);
}

void
way_appointment_edit_save (WayEditPage *page)
{
  WayAppointmentEdit *self = WAY_APPOINTMENT_EDIT (page);

  if (self->one == NULL || self->one->appointment->rule == NULL)
    way_edit_page_save (page);
  else if (way_appointment_edit_check_rows (page))
    way_appointment_ask_scope (GTK_WIDGET (page), _ ("Save the Change"), scope_cb, self);
}
