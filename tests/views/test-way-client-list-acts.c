/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client-list-fixture.h"
#include "way-filter-bar.h"
#include "way-hand-over.h"
#include "way-saved-filter.h"
#include "way-selected-bar.h"
#include "way-workspace-clients.h"

#define N_MANY 120 /* on three pages */

static void
add_many (Fixture *f)
{
  WayChange *change = way_change_new ();

  for (guint i = 0; i < N_MANY; i++) {
    g_autoptr (WayClient) client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
    g_autofree char *name = g_strdup_printf ("Client %03u", i);

    way_set (client, name_to_use, name);
    way_change_save (change, client);
  }
  view_commit (f->workspace, change);
}

static GtkSelectionModel *
get_model (Fixture *f)
{
  return GTK_SELECTION_MODEL (get_selection (f));
}

static gboolean
activate (Fixture *f, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL);
}

static void
undo (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_undo_async (f->workspace, f->act, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  g_assert_true (way_workspace_undo_finish (f->workspace, result, NULL, NULL));
}

/* Everybody but one, though most of them were never read. */
static void
test_all (Fixture *f, gconstpointer data)
{
  GtkWidget *bar;

  add_many (f);
  start (f);
  wait_for (f, "table", "120 clients");
  bar = view_find (GTK_WIDGET (f->page), WAY_TYPE_SELECTED_BAR, NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_true (activate (f, "clients.select-all"));
  g_assert_cmpuint (way_client_selection_get_n (get_selection (f)), ==, N_MANY);
  g_assert_true (gtk_widget_get_visible (bar));
  gtk_selection_model_unselect_item (get_model (f), 1);
  g_assert_cmpuint (way_client_selection_get_n (get_selection (f)), ==, N_MANY - 1);

  activate (f, "clients.archive");
  view_wait (was_told, f);
  g_assert_cmpstr (f->told, ==, "119 clients are in the archive now.");
  wait_for (f, "table", "1 client");
  g_assert_cmpuint (way_client_selection_get_n (get_selection (f)), ==, 0);
  g_assert_false (gtk_widget_get_visible (bar));

  undo (f);
  wait_for (f, "table", "120 clients");
}

static gboolean
are_all_selected (gpointer data)
{
  return way_client_selection_get_n (get_selection (data)) == N_MANY;
}

/* A range over rows that are not there yet asks who they are. */
static void
test_range (Fixture *f, gconstpointer data)
{
  add_many (f);
  start (f);
  wait_for (f, "table", "120 clients");
  gtk_selection_model_select_range (get_model (f), 0, N_MANY, TRUE);
  view_wait (are_all_selected, f);
  g_assert_true (gtk_selection_model_is_selected (get_model (f), 0));

  gtk_selection_model_select_item (get_model (f), 3, TRUE);
  g_assert_cmpuint (way_client_selection_get_n (get_selection (f)), ==, 1);
  g_assert_false (gtk_selection_model_is_selected (get_model (f), 0));
}

static WayHandOver *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (WAY_IS_HAND_OVER (window))
      return WAY_HAND_OVER (window);
  }
  return NULL;
}

static gboolean
asks_for_a_name (gpointer dialog)
{
  return gtk_widget_get_visible (view_find (dialog, ADW_TYPE_ENTRY_ROW, "name")) &&
         gtk_widget_get_mapped (dialog);
}

/* Where there is no colleague yet, one is named; both are one act. */
static void
test_hand_over (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) staff = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_STAFF));
  WayHandOver *dialog;
  GtkWidget   *give;

  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  gtk_selection_model_select_range (get_model (f), 0, 2, TRUE);
  activate (f, "clients.hand-over");
  dialog = find_dialog ();
  view_wait (asks_for_a_name, dialog);
  give = view_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "give");
  g_assert_false (gtk_widget_get_sensitive (give));

  gtk_editable_set_text (GTK_EDITABLE (view_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "name")),
                         " Ines ");
  g_assert_true (gtk_widget_get_sensitive (give));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "hand-over.give", NULL);
  view_wait (was_told, f);
  g_assert_cmpstr (f->told, ==, "2 clients were handed over to Ines.");
  g_assert_cmpuint (g_list_model_get_n_items (staff), ==, 2);

  undo (f);
  g_assert_cmpuint (g_list_model_get_n_items (staff), ==, 1);
}

static GtkWidget *
find_saved (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "way-saved") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_saved (child);
  return found;
}

static gboolean
has_saved (gpointer page)
{
  return find_saved (page) != NULL;
}

static gboolean
has_no_saved (gpointer page)
{
  return find_saved (page) == NULL;
}

static void
test_saved_filter (Fixture *f, gconstpointer data)
{
  const WayClientFilter filter = { .search = "a", .risks = WAY_SET_OF (WAY_CLIENT_RISK_HIGH) };
  WaySavedFilter       *saved = way_workspace_create (f->workspace, WAY_TYPE_SAVED_FILTER);
  g_autoptr (WaySavedFilter) kept = NULL;
  WayChange *change = way_change_new ();
  GtkWidget *pill;

  add_some (f);
  way_set (saved, staff_id, way_workspace_get_staff (f->workspace)->parent.id);
  way_set (saved, name, "Urgent");
  way_saved_filter_set (saved, &filter);
  kept = view_save (f->workspace, saved);
  start (f);
  wait_for (f, "table", "3 clients");
  view_wait (has_saved, f->page);

  pill = find_saved (GTK_WIDGET (f->page));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pill), TRUE);
  wait_for (f, "table", "1 of 3");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pill)));
  press (f, "high_risk"); /* now it is another question */
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pill)));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "clients.apply-filter", "i", 0);
  wait_for (f, "table", "1 of 3");
  gtk_widget_activate_action (GTK_WIDGET (f->page), "clients.apply-filter", "i", 0);
  wait_for (f, "table", "3 clients");

  way_change_remove (change, kept);
  view_commit (f->workspace, change);
  view_wait (has_no_saved, f->page);
}

static gboolean
is_kept (gpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) view = NULL;

  way_workspace_find_choice_async (data, "client-list", NULL, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  view = way_workspace_find_choice_finish (data, result, NULL);
  return view != NULL;
}

/* After a lock the window makes a new page, and it is as the old one was left. */
static void
test_return (Fixture *f, gconstpointer data)
{
  WayId selected = { 0 }, again = { 0 };

  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  press (f, "mine");
  type_text (f, "ve");
  wait_for (f, "table", "1 of 3");
  g_assert_true (way_client_selection_get_only (get_selection (f), &selected));
  way_page_set_workspace (f->page, NULL);
  view_wait (is_kept, f->workspace);

  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
  f->page = g_object_new (WAY_TYPE_CLIENT_LIST, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_returning (f->page, TRUE);
  start (f);
  wait_for (f, "table", "1 of 3");
  g_assert_true (way_client_selection_get_only (get_selection (f), &again));
  g_assert_true (way_id_equal (&again, &selected));
}

static gboolean
has_facts (gpointer data)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (get_selection (data)), 0);

  return way_row_get_facts (row) != NULL;
}

/* What a column says beside the record is asked for when it is chosen, and not before. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  WayRosterLayout *layout = way_client_table_get_layout (get_table (f));
  WayRosterColumn  columns[WAY_ROSTER_N_COLUMNS];

  way_roster_layout_reset (layout);
  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  g_assert_false (has_facts (f));
  way_roster_layout_show (layout, WAY_ROSTER_ASSESSED, TRUE);
  view_wait (has_facts, f);

  /* One worker of all: nobody has to read the name in each row. */
  for (guint i = 0; i < way_client_table_get_columns (get_table (f), columns); i++)
    g_assert_cmpint (columns[i], !=, WAY_ROSTER_WORKER);
  way_roster_layout_reset (layout);
}

/* Whoever hears the list hears how many there are, and in which order. */
static void
test_spoken (Fixture *f, gconstpointer data)
{
  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  gtk_test_accessible_assert_property (
    view_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY, NULL),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3 clients");
  gtk_test_accessible_assert_property (view_find (GTK_WIDGET (f->page), GTK_TYPE_COLUMN_VIEW, NULL),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "By name, from A to Z");
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-list-acts/all", test_all);
  ADD ("/client-list-acts/range", test_range);
  ADD ("/client-list-acts/hand-over", test_hand_over);
  ADD ("/client-list-acts/saved-filter", test_saved_filter);
  ADD ("/client-list-acts/return", test_return);
  ADD ("/client-list-acts/columns", test_columns);
  ADD ("/client-list-acts/spoken", test_spoken);
  return g_test_run ();
}
