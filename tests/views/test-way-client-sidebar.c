/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-sidebar.h"

#include "shell-fixture.h"
#include "way-places.h"

static GtkWidget *
find_row (WayClientSidebar *self, const char *section)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (self), GTK_TYPE_LIST_BOX);
  GtkWidget *row = gtk_widget_get_first_child (list);

  while (row != NULL && g_strcmp0 (gtk_widget_get_name (row), section) != 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* All of it is inside of what the list shows. */
static gboolean
is_in_sight (WayClientSidebar *self, const char *section)
{
  GtkWidget      *scroller = fixture_find (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (find_row (self, section), scroller, &bounds) &&
         bounds.size.height > 0 && bounds.origin.y > -1 &&
         bounds.origin.y + bounds.size.height < (float)gtk_widget_get_height (scroller) + 1;
}

/* A window in which not all sections have room; the one that is chosen by a key is shown. */
static void
test_in_sight (void)
{
  WayClientSidebar *self = g_object_new (WAY_TYPE_CLIENT_SIDEBAR, NULL);
  GtkWidget        *window = gtk_window_new ();
  const WayPlace   *sections;
  const char       *last;
  guint             n;

  sections = way_sections (&n);
  last = sections[n - 1].name;
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 240);

  way_client_sidebar_select (self, last); /* as when a client is opened there */
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (is_in_sight (self, last));
  g_assert_false (is_in_sight (self, sections[0].name));

  for (guint i = n; i > 0; i--) {
    way_client_sidebar_select (self, sections[i - 1].name);
    WAIT_FOR (is_in_sight (self, sections[i - 1].name));
  }
  g_assert_false (is_in_sight (self, last));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The keyboard goes over the rows; what is marked is what is shown. */
static void
test_mark (void)
{
  WayClientSidebar *self = g_object_new (WAY_TYPE_CLIENT_SIDEBAR, NULL);
  GtkWidget        *window = gtk_window_new ();
  GtkListBox       *list = GTK_LIST_BOX (fixture_find (GTK_WIDGET (self), GTK_TYPE_LIST_BOX));
  GtkWidget        *plan = find_row (self, "plan");
  GtkWidget        *other = find_row (self, "contacts");

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (window));
  way_client_sidebar_select (self, "plan");
  WAIT_FOR (gtk_widget_get_mapped (plan));
  g_assert_true (gtk_widget_child_focus (other, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == other);
  g_assert_true (gtk_list_box_get_selected_row (list) == GTK_LIST_BOX_ROW (plan));

  way_client_sidebar_select (self, "notes");
  g_assert_true (gtk_list_box_get_selected_row (list) ==
                 GTK_LIST_BOX_ROW (find_row (self, "notes")));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/client-sidebar/in-sight", test_in_sight);
  g_test_add_func ("/client-sidebar/mark", test_mark);

  return g_test_run ();
}
