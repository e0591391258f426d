/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

#include <adwaita.h>

#include "hands-fixture.h"
#include "shell-fixture.h"

#define TITLE "The keyboard under test"

typedef struct {
  GtkWindow *window;
  GtkBox    *box;
  GtkWidget *button; /* in the box, with the keyboard */
} Fixture;

static GtkWidget *
home (GtkWindow *window)
{
  return gtk_window_get_child (window);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (fixture->window, TITLE);
  fixture->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  fixture->button = gtk_button_new_with_label ("Book");
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->box));
  gtk_box_append (fixture->box, fixture->button);
  gtk_box_append (fixture->box, gtk_button_new_with_label ("Sign"));
  way_focus_keeper_attach (fixture->window, home);
  gtk_window_present (fixture->window);
  WAIT_FOR (gtk_widget_get_mapped (fixture->button));
  gtk_window_set_focus (fixture->window, fixture->button);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->button);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

/* The page that comes has nothing that could take the keyboard. */
static void
test_hidden_page (Fixture *fixture, gconstpointer data)
{
  GtkStack  *stack = GTK_STACK (gtk_stack_new ());
  GtkWidget *button = gtk_button_new_with_label ("Add");

  gtk_stack_add_named (stack, button, "full");
  gtk_stack_add_named (stack, gtk_label_new ("Nothing here"), "empty");
  gtk_box_append (fixture->box, GTK_WIDGET (stack));
  gtk_window_set_focus (fixture->window, button);
  g_assert_true (gtk_window_get_focus (fixture->window) == button);
  gtk_stack_set_visible_child_name (stack, "empty");
  WAIT_FOR (gtk_window_get_focus (fixture->window) == GTK_WIDGET (stack));

  gtk_window_set_focus (fixture->window, button);
  WAIT_FOR (gtk_window_get_focus (fixture->window) == GTK_WIDGET (stack));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, int *n)
{
  *n += key == GDK_KEY_F9;
  return GDK_EVENT_PROPAGATE;
}

/* A key comes before the frame with which GTK would look where the keyboard is. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  int                 n = 0;

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), &n);
  gtk_widget_add_controller (GTK_WIDGET (fixture->box), keys);
  run_tool ("xdotool search --sync --onlyvisible --name '" TITLE "' windowfocus");
  WAIT_FOR (gtk_window_is_active (fixture->window));
  press ("F9");
  WAIT_FOR (n == 1);

  gtk_box_remove (fixture->box, fixture->button);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->button);
  press ("F9");
  WAIT_FOR (n == 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/focus-keeper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a widget that is removed", test_removed);
  ADD ("a page that is hidden", test_hidden_page);
#undef ADD

  return g_test_run ();
}
