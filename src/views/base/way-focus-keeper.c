/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

/* Goes no further than the stack whose page it was: a key that somebody presses without looking
 * does nothing then, where it could press a button of the sidebar. */
static gboolean
move_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *at = user_data;

  while (at != NULL && at != window && gtk_window_get_focus (GTK_WINDOW (window)) == NULL) {
    if (gtk_widget_get_mapped (at) &&
        (gtk_widget_child_focus (at, GTK_DIR_TAB_FORWARD) || GTK_IS_STACK (at)))
      break;
    at = gtk_widget_get_parent (at);
  }

  return G_SOURCE_REMOVE;
}

static void
unmap_cb (GtkWindow *window)
{
  GtkWidget *at = gtk_window_get_focus (window);

  while (at != NULL && !gtk_widget_get_mapped (at))
    at = gtk_widget_get_parent (at);
  gtk_window_set_focus (window, NULL);
  if (at != NULL && at != GTK_WIDGET (window))
    gtk_widget_add_tick_callback (GTK_WIDGET (window), move_cb, g_object_ref (at), g_object_unref);
}

static gboolean
look_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_window_set_focus (GTK_WINDOW (window), NULL);

  return G_SOURCE_REMOVE;
}

/* What is not seen yet may be with the next frame. */
static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_widget_add_tick_callback (GTK_WIDGET (window), look_cb, NULL, NULL);
}

void
way_focus_keeper_attach (GtkWindow *window)
{
  GSignalGroup *focused = g_signal_group_new (GTK_TYPE_WIDGET);

  g_signal_group_connect_object (focused, "unmap", G_CALLBACK (unmap_cb), window,
                                 G_CONNECT_SWAPPED);
  g_object_bind_property (window, "focus-widget", focused, "target", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (window), "way-focus-keeper", focused, g_object_unref);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
