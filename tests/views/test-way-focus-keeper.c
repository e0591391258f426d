/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-focus-keeper.h"

#include <adwaita.h>

#include "shell-fixture.h"

typedef struct {
  GtkWindow *window;
  GtkBox    *box;
  GtkWidget *button; /* in the box, with the keyboard */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  fixture->button = gtk_button_new_with_label ("Book");
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->box));
  gtk_box_append (fixture->box, fixture->button);
  gtk_box_append (fixture->box, gtk_button_new_with_label ("Sign"));
  way_focus_keeper_attach (fixture->window);
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

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *other = gtk_widget_get_last_child (GTK_WIDGET (fixture->box));

  gtk_box_remove (fixture->box, fixture->button);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (fixture->box));
  WAIT_FOR (gtk_window_get_focus (fixture->window) == other);
}

static void
test_with_its_box (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_child (fixture->window, gtk_label_new ("Nothing here"));
  g_assert_null (gtk_window_get_focus (fixture->window));
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
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (stack));

  gtk_window_set_focus (fixture->window, button);
  WAIT_FOR (gtk_window_get_focus (fixture->window) == GTK_WIDGET (stack));
}

/* A list that is read again: what came into the place of its row has the keyboard. */
static void
test_row_read_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *first = gtk_list_box_row_new ();
  GtkWidget *second = gtk_list_box_row_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), first);
  gtk_box_append (fixture->box, list);
  gtk_window_set_focus (fixture->window, first);
  gtk_list_box_remove (GTK_LIST_BOX (list), first);
  gtk_list_box_append (GTK_LIST_BOX (list), second);
  WAIT_FOR (gtk_window_get_focus (fixture->window) == second);
}

/* The keyboard stays in the page that came. */
static void
test_near (Fixture *fixture, gconstpointer data)
{
  GtkStack  *stack = GTK_STACK (gtk_stack_new ());
  GtkWidget *old = gtk_button_new_with_label ("Add");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *late = gtk_button_new_with_label ("Came late");

  gtk_stack_add_named (stack, old, "old");
  gtk_stack_add_named (stack, box, "new");
  gtk_box_append (fixture->box, GTK_WIDGET (stack));
  gtk_window_set_focus (fixture->window, old);
  gtk_stack_set_visible_child_name (stack, "new");
  gtk_box_append (GTK_BOX (box), late);
  WAIT_FOR (gtk_window_get_focus (fixture->window) == late);
}

static void
test_another (Fixture *fixture, gconstpointer data)
{
  GtkWidget *other = gtk_widget_get_last_child (GTK_WIDGET (fixture->box));

  gtk_window_set_focus (fixture->window, other);
  gtk_box_remove (fixture->box, fixture->button);
  g_assert_true (gtk_window_get_focus (fixture->window) == other);
  gtk_box_remove (fixture->box, other);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (fixture->box));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/focus-keeper/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a widget that is removed", test_removed);
  ADD ("with the box around it", test_with_its_box);
  ADD ("a page that is hidden", test_hidden_page);
  ADD ("a row that is read again", test_row_read_again);
  ADD ("near", test_near);
  ADD ("another has the keyboard", test_another);
#undef ADD

  return g_test_run ();
}
