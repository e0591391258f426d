/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-busy.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PATIENCE_MS 400
#define LOOK_MS     100

struct _WayBusy {
  GtkWidget  *widget; /* weak */
  char       *heading;
  WayHeadway *headway;
  guint       timer;
  GtkWidget  *dialog; /* weak */
  GtkWidget  *bar;    /* of the dialog */
};

static void
cancel_cb (WayBusy *self)
{
  g_cancellable_cancel (G_CANCELLABLE (self->headway));
}

static void
show_dialog (WayBusy *self)
{
  GtkRoot   *root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;
  GtkWidget *dialog;

  if (root == NULL)
    return;

  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_size_request (self->bar, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->heading, -1);
  dialog = adw_message_dialog_new (GTK_WINDOW (root), self->heading,
                                   _ ("If you cancel it, nothing is changed."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), self->bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (cancel_cb), self);
  g_set_weak_pointer (&self->dialog, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
look_cb (gpointer data)
{
  WayBusy *self = data;

  const double fraction = way_headway_get_fraction (self->headway);

  if (self->dialog == NULL)
    return G_SOURCE_CONTINUE;
  if (fraction < 1) {
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), fraction);
  } else { /* how long the end takes, nobody knows */
    gtk_progress_bar_pulse (GTK_PROGRESS_BAR (self->bar));
    adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "cancel", FALSE);
  }
  return G_SOURCE_CONTINUE;
}

static gboolean
patience_cb (gpointer data)
{
  WayBusy *self = data;

  show_dialog (self);
  self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  return G_SOURCE_REMOVE;
}

WayBusy *
way_busy_begin (GtkWidget *widget, const char *heading, WayHeadway *headway)
{
  WayBusy *self = g_new0 (WayBusy, 1);

  g_set_weak_pointer (&self->widget, widget);
  self->heading = g_strdup (heading);
  self->headway = g_object_ref (headway);
  self->timer = g_timeout_add (PATIENCE_MS, patience_cb, self);
  return self;
}

void
way_busy_end (WayBusy *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->dialog != NULL) {
    g_signal_handlers_disconnect_by_data (self->dialog, self);
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  }
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->widget);
  g_object_unref (self->headway);
  g_free (self->heading);
  g_free (self);
}
