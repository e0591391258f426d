/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

typedef struct {
  GtkWindow         *window;
  WayFocusKeeperHome home;
  GSignalGroup      *focused;
  gulong             hook;
} Keeper;

/* --- what is hidden --- */

static gboolean
look_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *near = focus;

  while (near != NULL && !gtk_widget_get_mapped (near))
    near = gtk_widget_get_parent (near);
  /* A list uses its rows again, and knows whose has the keyboard. */
  if (near != NULL && near != focus && !GTK_IS_LIST_VIEW (near) && !GTK_IS_GRID_VIEW (near))
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

/* --- what was removed --- */

/* Before GTK sends a key to it.  Its own handler comes first among those of the surface; only a
 * hook comes before that. */
static gboolean
event_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  Keeper    *self = user_data;
  GdkEvent  *event = g_value_peek_pointer (&values[1]);
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (gdk_event_get_event_type (event) == GDK_KEY_PRESS && focus != NULL &&
      gtk_widget_get_root (focus) == NULL)
    gtk_root_set_focus (GTK_ROOT (self->window), self->home (self->window));

  return TRUE;
}

/* --- both --- */

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_signal_remove_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), self->hook);
  g_object_unref (self->focused);
  g_free (self);
}

void
way_focus_keeper_attach (GtkWindow *window, WayFocusKeeperHome home)
{
  Keeper *self = g_new0 (Keeper, 1);

  self->window = window;
  self->home = home;
  self->focused = g_signal_group_new (GTK_TYPE_WIDGET);
  g_signal_group_connect_object (self->focused, "unmap", G_CALLBACK (look_soon), window,
                                 G_CONNECT_SWAPPED);
  g_object_bind_property (window, "focus-widget", self->focused, "target", G_BINDING_SYNC_CREATE);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (look_soon), NULL);

  g_type_ensure (GDK_TYPE_SURFACE);
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE)); /* it has its signals then */
  self->hook = g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb,
                                           self, NULL);
  g_object_set_data_full (G_OBJECT (window), "way-focus-keeper", self, keeper_free);
}
