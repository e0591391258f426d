/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include "way-client-name.h"

/* Somebody looks on.  The cover takes everything away at once, also what a screen reader or another
 * program could read: what is under it is not only unseen but not there, and so are dialogs, which
 * are windows of their own.  Hiding the names leaves the work and takes the names. */

/* --- the cover --- */

/* Nothing but the cover is in the window and in what can be read of it. */
static void
take_away (WayWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  self->covered = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (self) &&
        gtk_widget_get_visible (window))
      g_ptr_array_add (self->covered, g_object_ref (window));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stage)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (child != self->cover)
      g_ptr_array_add (self->covered, g_object_ref (child));
  }

  for (guint i = 0; i < self->covered->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->covered, i), FALSE);
}

static void
bring_back (WayWindow *self, const char *name)
{
  g_autoptr (GPtrArray) covered = g_steal_pointer (&self->covered);

  /* The stage first, so that a dialog comes up over what it was about; a lock meanwhile has
   * destroyed the dialogs. */
  for (guint i = covered->len; i > 0; i--) {
    GtkWidget *widget = g_ptr_array_index (covered, i - 1);

    if (GTK_IS_WINDOW (widget) && gtk_window_get_transient_for (GTK_WINDOW (widget)) == NULL)
      continue;
    gtk_widget_set_visible (widget, TRUE);
    if (i == 1 || GTK_IS_WINDOW (g_ptr_array_index (covered, i - 2)))
      gtk_stack_set_visible_child_name (self->stage, name);
  }
}

void
way_window_show_stage (WayWindow *self, const char *name)
{
  if (self->before_cover == NULL) {
    gtk_stack_set_visible_child_name (self->stage, name);
    return;
  }

  g_free (self->before_cover); /* what comes back when the cover goes */
  self->before_cover = g_strdup (name);
}

void
way_window_set_hidden (WayWindow *self, gboolean hidden)
{
  g_autofree char *before = NULL;

  if (hidden == (self->before_cover != NULL))
    return;

  if (hidden) {
    g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
    self->before_cover = g_strdup (gtk_stack_get_visible_child_name (self->stage));
    gtk_stack_set_visible_child_name (self->stage, "cover");
    take_away (self);
    gtk_window_present (GTK_WINDOW (self));
    gtk_widget_grab_focus (self->cover);
    return;
  }

  before = g_steal_pointer (&self->before_cover);
  bring_back (self, before);
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

/* What is given the keyboard under the cover, such as the passphrase after a lock, has it when the
 * cover goes. */
void
way_window_focus_changed (WayWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->before_cover != NULL && focus != NULL && gtk_widget_get_focusable (focus) &&
      focus != self->cover && !gtk_widget_is_ancestor (focus, self->cover))
    g_set_weak_pointer (&self->focus_before, focus);
}

/* Under the cover only the keys that end it do anything, and those that lock or quit: whoever leans
 * on the keyboard, or takes the mouse to look what it is, brings nothing back. */
static gboolean
is_let_through (GdkEvent *event)
{
  const guint           key = gdk_key_event_get_keyval (event);
  const GdkModifierType held = gdk_event_get_modifier_state (event) & GDK_CONTROL_MASK;

  return gdk_key_event_is_modifier (event) || (held != 0 && (key == GDK_KEY_l || key == GDK_KEY_L ||
                                                             key == GDK_KEY_q || key == GDK_KEY_Q));
}

gboolean
way_window_event (WayWindow *self, GdkEvent *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  if (type != GDK_KEY_PRESS && type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN &&
      type != GDK_MOTION_NOTIFY && type != GDK_SCROLL)
    return GDK_EVENT_PROPAGATE;

  way_watch_touch (self->watch);
  if (type != GDK_KEY_PRESS || self->before_cover == NULL || is_let_through (event))
    return GDK_EVENT_PROPAGATE;

  if (gdk_key_event_get_keyval (event) == GDK_KEY_Escape ||
      gdk_key_event_get_keyval (event) == GDK_KEY_F12)
    way_window_set_hidden (self, FALSE); /* and the key that did it goes nowhere else */
  else if (gdk_key_event_get_keyval (event) == GDK_KEY_Tab ||
           gdk_key_event_get_keyval (event) == GDK_KEY_Return ||
           gdk_key_event_get_keyval (event) == GDK_KEY_space)
    return GDK_EVENT_PROPAGATE; /* to the button of the cover */
  return GDK_EVENT_STOP;
}

/* --- the names --- */

/* Every page is made anew, as after a lock: there is no place that could be forgotten. */
void
way_window_hide_names (WayWindow *self, gboolean hide)
{
  WayWorkspace *workspace = way_window_get_workspace (self);

  if (hide == way_client_name_is_hidden ())
    return;

  way_client_name_set_hidden (hide);
  if (way_window_is_working (self) && workspace != NULL) {
    way_window_close_dialogs (self);
    way_window_drop_toasts (self);
    way_work_leave (self->work);
    way_work_enter (self->work, workspace);
  }
  g_object_notify (G_OBJECT (self), "hide-names");
}
