/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-name-entry.h"

#include "way-client-name.h"

static void
focus_cb (GtkEventControllerFocus *focus, GParamSpec *pspec, gpointer user_data)
{
  const gboolean shows = gtk_event_controller_focus_contains_focus (focus);

  if (GTK_IS_TEXT (user_data))
    gtk_text_set_visibility (user_data, shows);
  else
    gtk_widget_set_opacity (user_data, shows ? 1 : 0);
}

static void
guard (GtkWidget *widget)
{
  GtkEventController *focus;

  if (!way_client_name_is_hidden ())
    return;

  focus = gtk_event_controller_focus_new ();
  g_signal_connect (focus, "notify::contains-focus", G_CALLBACK (focus_cb), widget);
  gtk_widget_add_controller (widget, focus);
  focus_cb (GTK_EVENT_CONTROLLER_FOCUS (focus), NULL, widget);
}

void
way_name_entry_guard (GtkEditable *entry)
{
  GtkEditable *text = entry;

  while (text != NULL && !GTK_IS_TEXT (text))
    text = gtk_editable_get_delegate (text);

  g_return_if_fail (text != NULL);

  guard (GTK_WIDGET (text));
}

void
way_name_entry_guard_text (GtkTextView *view)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  guard (GTK_WIDGET (view));
}
