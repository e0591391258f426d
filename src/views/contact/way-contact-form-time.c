/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-contact-form-private.h"
#include "way-contact-time.h"
#include "way-error.h"
#include "way-hour.h"
#include "way-now.h"

#define TICK_S 5 /* a minute is shown that late at most */

static const char *
text_of (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (WayContactForm *self, AdwEntryRow *row, const char *text)
{
  if (g_strcmp0 (text_of (row), text) == 0)
    return;

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  self->setting = FALSE;
}

static void
set_minutes (WayContactForm *self, gint64 minutes)
{
  g_autofree char *text = g_strdup_printf ("%d", (int)minutes);

  set_text (self, self->minutes, text);
}

/* In the header too, which stays in sight. */
static void
say_minutes (WayContactForm *self, gint64 minutes)
{
  g_autofree char *words = g_strdup_printf (
    g_dngettext (NULL, "%d minute so far", "%d minutes so far", (gulong)minutes), (int)minutes);

  way_page_set_subtitle (WAY_PAGE (self), words);
}

/* --- counting --- */

/* FALSE: it does not go on, or nobody can tell. */
static gboolean
count (WayContactForm *self)
{
  WayDate day;
  gint64  minutes;

  if (!way_date_row_get_date (self->happened_on, &day) ||
      !way_contact_time_runs (day, text_of (self->began), text_of (self->ended), way_today (),
                              way_now_minute (), &minutes))
    return FALSE;

  set_minutes (self, minutes);
  say_minutes (self, minutes);
  return TRUE;
}

void
way_contact_form_time_stop (WayContactForm *self)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_widget_set_visible (self->counting, FALSE);
  gtk_widget_set_visible (self->now, FALSE);
  way_page_set_subtitle (WAY_PAGE (self), NULL);
}

static gboolean
tick_cb (gpointer user_data)
{
  WayContactForm *self = user_data;

  if (count (self))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  way_contact_form_time_stop (self);
  return G_SOURCE_REMOVE;
}

void
way_contact_form_time_follow (WayContactForm *self)
{
  if (!count (self)) {
    way_contact_form_time_stop (self);
    return;
  }

  gtk_widget_set_visible (self->counting, TRUE);
  gtk_widget_set_visible (self->now, TRUE);
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (TICK_S, tick_cb, self);
}

void
way_contact_form_time_end (WayContactForm *self)
{
  g_autofree char *now = way_hour_write (way_now_minute ());

  if (self->tick_id == 0)
    return;

  count (self);
  way_contact_form_time_stop (self);
  set_text (self, self->ended, now);
}

/* --- what is typed --- */

static void
minutes_cb (WayContactForm *self)
{
  if (!self->setting)
    way_contact_form_time_stop (self); /* whoever types them knows better */
}

static void
hours_cb (WayContactForm *self)
{
  const gint64 minutes = way_contact_time_between (text_of (self->began), text_of (self->ended));

  if (self->setting)
    return;

  if (minutes != WAY_INT_NONE) {
    way_contact_form_time_stop (self);
    set_minutes (self, minutes);
  } else if (self->tick_id != 0) {
    way_contact_form_time_follow (self);
  }
}

/* “930” becomes “09:30” when it is done. */
static void
tidy (WayContactForm *self, AdwEntryRow *row)
{
  gint64           minutes;
  g_autofree char *written =
    way_hour_parse (text_of (row), &minutes) ? way_hour_write (minutes) : NULL;

  if (written != NULL)
    set_text (self, row, written);
}

static void
left_cb (WayContactForm *self)
{
  tidy (self, self->began);
  tidy (self, self->ended);
}

static void
watch (WayContactForm *self, AdwEntryRow *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (row, "changed", G_CALLBACK (hours_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
}

void
way_contact_form_time_init (WayContactForm *self)
{
  watch (self, self->began);
  watch (self, self->ended);
  g_signal_connect_object (self->minutes, "changed", G_CALLBACK (minutes_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
check (WayContactForm *self, AdwEntryRow *row)
{
  g_autoptr (GError) error = NULL;

  tidy (self, row);
  if (*text_of (row) == '\0' || way_hour_is_written (text_of (row)))
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("That is not a time that is understood. Type it like “14:30”, “930” or "
                          "“2 pm”."));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

gboolean
way_contact_form_time_check (WayContactForm *self)
{
  return check (self, self->began) && check (self, self->ended);
}
