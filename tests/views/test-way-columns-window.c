/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-columns-window.h"

#include "view-fixture.h"

typedef struct {
  WayRosterLayout *layout;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->layout = way_roster_layout_new ();
  way_roster_layout_reset (f->layout);
  f->window = way_columns_window_new (NULL, f->layout);
  gtk_window_present (GTK_WINDOW (f->window));
  view_settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  way_roster_layout_reset (f->layout);
  view_settle ();
  g_object_unref (f->layout);
}

static char *
list_columns (Fixture *f)
{
  /* As the next list would show them, which reads the settings anew. */
  g_autoptr (WayRosterLayout) again = way_roster_layout_new ();
  WayRosterColumn columns[WAY_ROSTER_N_COLUMNS];
  const guint     n = way_roster_layout_get_columns (again, columns);
  GString        *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            way_roster_column_get_name (columns[i]));
  return g_string_free (names, FALSE);
}

static GtkWidget *
find_row (Fixture *f, const char *title)
{
  GtkWidget *rows = view_find (f->window, GTK_TYPE_LIST_BOX, "rows");

  for (GtkWidget *row = gtk_widget_get_first_child (rows); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return row;
  }
  g_assert_not_reached ();
}

static void
toggle (Fixture *f, const char *title)
{
  GtkWidget *check = view_find (find_row (f, title), GTK_TYPE_CHECK_BUTTON, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
expect (Fixture *f, const char *columns)
{
  g_autofree char *names = list_columns (f);

  g_assert_cmpstr (names, ==, columns);
}

static void
test_choose (Fixture *f, gconstpointer data)
{
  expect (f, "name program risk worker number status changed");
  toggle (f, "Program");
  toggle (f, "Age");
  expect (f, "name risk worker number status changed age");

  /* Who it is stays. */
  g_assert_false (gtk_widget_get_sensitive (
    view_find (find_row (f, "Name to use"), GTK_TYPE_CHECK_BUTTON, NULL)));
}

static void
test_move (Fixture *f, gconstpointer data)
{
  gtk_widget_grab_focus (find_row (f, "Risk"));
  gtk_widget_activate_action (f->window, "columns-window.earlier", NULL);
  gtk_widget_activate_action (f->window, "columns-window.earlier", NULL);
  expect (f, "risk name program worker number status changed");
  gtk_widget_activate_action (f->window, "columns-window.earlier", NULL); /* there is no further */
  gtk_widget_activate_action (f->window, "columns-window.later", NULL);
  expect (f, "name risk program worker number status changed");
}

static void
test_reset (Fixture *f, gconstpointer data)
{
  toggle (f, "Number");
  way_roster_layout_set_width (f->layout, WAY_ROSTER_RISK, 222);
  view_settle ();
  g_assert_true (way_roster_layout_is_changed (f->layout));
  gtk_widget_activate_action (f->window, "columns-window.reset", NULL);
  expect (f, "name program risk worker number status changed");
  g_assert_cmpint (way_roster_layout_get_width (f->layout, WAY_ROSTER_RISK), ==,
                   way_roster_column_get_width (WAY_ROSTER_RISK));
  g_assert_false (way_roster_layout_is_changed (f->layout));
}

/* Settings may be of another version, or by hand. */
static void
test_strange (Fixture *f, gconstpointer data)
{
  static const char *const strange[] = { "risk", "due", "risk", "age", NULL };
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  g_settings_set_strv (settings, "client-columns", strange);
  view_settle ();
  expect (f, "name risk age");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/columns-window/choose", test_choose);
  ADD ("/columns-window/move", test_move);
  ADD ("/columns-window/reset", test_reset);
  ADD ("/columns-window/strange", test_strange);
  return g_test_run ();
}
