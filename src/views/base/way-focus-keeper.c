/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

/* To something near that can have it, now that what comes there has come: the row in the place of
 * one that was read again.  No further: who presses a key without looking shall not press a button
 * elsewhere. */
static gboolean
look_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (user_data))
    gtk_widget_child_focus (GTK_WIDGET (user_data), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* The box around it has the keyboard meanwhile: the keys of the page and of the window are heard.
 */
static void
leave (GtkWindow *window, GtkWidget *hidden)
{
  GtkWidget *near = hidden;

  while (near != NULL && !gtk_widget_get_mapped (near))
    near = gtk_widget_get_parent (near);
  /* The window itself is hidden, or a list uses its rows again and knows whose has the keyboard. */
  if (near == NULL || GTK_IS_LIST_VIEW (near) || GTK_IS_GRID_VIEW (near))
    return;

  if (near == GTK_WIDGET (window)) {
    gtk_window_set_focus (window, NULL);
    return;
  }
  gtk_root_set_focus (GTK_ROOT (window), near);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), look_cb, g_object_ref (near), g_object_unref);
}

/* What is not seen yet may be with the next frame. */
static gboolean
hidden_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    leave (GTK_WINDOW (window), focus);

  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_widget_add_tick_callback (GTK_WIDGET (window), hidden_cb, NULL, NULL);
}

void
way_focus_keeper_attach (GtkWindow *window)
{
  GSignalGroup *focused = g_signal_group_new (GTK_TYPE_WIDGET);

  g_signal_group_connect_object (focused, "unmap", G_CALLBACK (leave), window, G_CONNECT_SWAPPED);
  g_object_bind_property (window, "focus-widget", focused, "target", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (window), "way-focus-keeper", focused, g_object_unref);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
