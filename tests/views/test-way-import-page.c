/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-page.h"

#include "view-fixture.h"
#include "way-client-columns.h"

typedef struct {
  WayWorkspace  *workspace;
  GtkWidget     *window;
  WayImportPage *page;
  const char    *step; /* that is waited for */
} Shown;

static void
shown_set_up (Shown *self, gconstpointer data)
{
  self->workspace = view_open_workspace ("Test Worker");
  self->page = g_object_new (WAY_TYPE_IMPORT_PAGE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  way_page_set_workspace (WAY_PAGE (self->page), self->workspace);
  gtk_window_present (GTK_WINDOW (self->window));
  way_page_shown (WAY_PAGE (self->page));
  view_settle ();
}

static void
shown_tear_down (Shown *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  view_settle ();
  way_workspace_close (self->workspace);
  g_object_unref (self->workspace);
}

static gpointer
find (Shown *self, GType type, const char *name)
{
  GtkWidget *found = view_find (GTK_WIDGET (self->page), type, name);

  g_assert_nonnull (found);
  return found;
}

static gboolean
is_at_step (gpointer data)
{
  Shown *self = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (find (self, GTK_TYPE_STACK, "stack")),
                    self->step) == 0;
}

static void
wait_for (Shown *self, const char *step)
{
  self->step = step;
  view_wait (is_at_step, self);
}

static void
take_file (Shown *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  way_import_page_take_file (self->page, file);
}

static void
press (Shown *self, const char *button)
{
  g_signal_emit_by_name (find (self, GTK_TYPE_BUTTON, button), "clicked");
}

static const char *
get_title (Shown *self, const char *name)
{
  return adw_status_page_get_title (find (self, ADW_TYPE_STATUS_PAGE, name));
}

static void
test_whole (Shown *self, gconstpointer data)
{
  wait_for (self, "start");
  take_file (self, "clients-500.csv");
  wait_for (self, "match");
  press (self, "check");
  wait_for (self, "checked");
  g_assert_cmpstr (gtk_label_get_text (find (self, GTK_TYPE_LABEL, "summary")), ==,
                   "500 clients can be imported.");
  g_assert_cmpstr (gtk_button_get_label (find (self, GTK_TYPE_BUTTON, "take")), ==,
                   "_Import 500 Clients");
  press (self, "take");
  wait_for (self, "done");
  g_assert_cmpstr (get_title (self, "done"), ==, "500 Clients Imported");
}

static void
test_refused (Shown *self, gconstpointer data)
{
  GtkListView *lines;

  take_file (self, "clients-refused.csv");
  wait_for (self, "match");
  press (self, "check");
  wait_for (self, "checked");
  g_assert_cmpstr (gtk_label_get_text (find (self, GTK_TYPE_LABEL, "summary")), ==,
                   "2 clients can be imported. 9 lines are left out:");
  lines = find (self, GTK_TYPE_LIST_VIEW, "refused");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (lines))), ==,
                    9);

  /* Those who seem to be known are a choice. */
  gtk_switch_set_active (find (self, GTK_TYPE_SWITCH, "alike"), TRUE);
  wait_for (self, "checked");
  g_assert_cmpstr (gtk_label_get_text (find (self, GTK_TYPE_LABEL, "summary")), ==,
                   "4 clients can be imported. 7 lines are left out:");
}

static void
test_encoding (Shown *self, gconstpointer data)
{
  GtkWidget *row;

  take_file (self, "clients-latin1.csv");
  wait_for (self, "encoding");
  press (self, "windows");
  wait_for (self, "match");
  row = find (self, ADW_TYPE_COMBO_ROW, NULL);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Nombre");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "José · Begoña");
}

/* Without a column for names it says so, beside the columns; a choice mends it. */
static void
test_columns (Shown *self, gconstpointer data)
{
  GtkWidget *problem;
  GtkWidget *row;

  take_file (self, "clients-bom.csv");
  wait_for (self, "match");
  row = find (self, ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), WAY_CLIENT_COLUMN_LEGAL_FAMILY);
  press (self, "check");
  problem = find (self, GTK_TYPE_LABEL, "match_problem");
  wait_for (self, "match");
  g_assert_true (gtk_widget_get_visible (problem));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), WAY_CLIENT_COLUMN_LEGAL_GIVEN);
  press (self, "check");
  wait_for (self, "checked");
}

static void
test_unusable (Shown *self, gconstpointer data)
{
  take_file (self, "clients-nul.csv");
  wait_for (self, "broken");
  g_assert_true (g_str_has_prefix (
    adw_status_page_get_description (find (self, ADW_TYPE_STATUS_PAGE, "broken")), "Line 3:"));
}

/* A lock leaves nothing of the file on the screen. */
static void
test_lock (Shown *self, gconstpointer data)
{
  take_file (self, "clients-500.csv");
  wait_for (self, "match");
  way_page_set_workspace (WAY_PAGE (self->page), NULL);
  wait_for (self, "start");
  g_assert_cmpstr (adw_preferences_row_get_title (find (self, ADW_TYPE_COMBO_ROW, NULL)), ==,
                   "Dates such as 3/9/1991"); /* the only one left */

  way_page_set_workspace (WAY_PAGE (self->page), self->workspace);
  take_file (self, "clients-500.csv");
  way_page_set_workspace (WAY_PAGE (self->page), NULL); /* while it reads */
  view_settle ();
  wait_for (self, "start");
}

#define ADD(path, function) g_test_add (path, Shown, NULL, shown_set_up, function, shown_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/import-page/whole", test_whole);
  ADD ("/import-page/refused", test_refused);
  ADD ("/import-page/encoding", test_encoding);
  ADD ("/import-page/columns", test_columns);
  ADD ("/import-page/unusable", test_unusable);
  ADD ("/import-page/lock", test_lock);
  return g_test_run ();
}
