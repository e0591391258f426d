/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

static void
root_changed_cb (GtkWindow *window, GParamSpec *pspec, GtkWidget *focus)
{
  GtkWidget *parent = gtk_widget_get_parent (focus);

  /* A list uses its rows again, and knows whose has the keyboard. */
  if (gtk_widget_get_root (focus) == NULL && !GTK_IS_LIST_VIEW (parent) &&
      !GTK_IS_GRID_VIEW (parent))
    gtk_window_set_focus (window, NULL);
}

static gboolean
look_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *near = focus;

  while (near != NULL && !gtk_widget_get_mapped (near))
    near = gtk_widget_get_parent (near);
  if (near != NULL && near != focus)
    gtk_root_set_focus (GTK_ROOT (window), near != window ? near : NULL);

  return G_SOURCE_REMOVE;
}

/* What is not seen yet may be with the next frame, and GTK may have moved the keyboard by then. */
static void
look_soon (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_widget_add_tick_callback (GTK_WIDGET (window), look_cb, NULL, NULL);
}

void
way_focus_keeper_attach (GtkWindow *window)
{
  GSignalGroup *focused = g_signal_group_new (GTK_TYPE_WIDGET);

  g_signal_group_connect_object (focused, "notify::root", G_CALLBACK (root_changed_cb), window,
                                 G_CONNECT_SWAPPED);
  g_signal_group_connect_object (focused, "unmap", G_CALLBACK (look_soon), window,
                                 G_CONNECT_SWAPPED);
  g_object_bind_property (window, "focus-widget", focused, "target", G_BINDING_SYNC_CREATE);
  g_object_set_data_full (G_OBJECT (window), "way-focus-keeper", focused, g_object_unref);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (look_soon), NULL);
}
