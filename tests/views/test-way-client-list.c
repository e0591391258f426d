/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-list.h"

#include "client-list-fixture.h"

static void
test_empty (Fixture *f, gconstpointer data)
{
  start (f);
  wait_for (f, "empty", NULL);
  g_assert_null (way_page_get_subtitle (f->page));
  g_assert_false (gtk_widget_get_visible (view_find (GTK_WIDGET (f->page), GTK_TYPE_BOX, "bar")));

  add (f, "Marisol Vega", WAY_CLIENT_RISK_LOW, FALSE);
  wait_for (f, "table", "1 client");
}

static void
test_search (Fixture *f, gconstpointer data)
{
  WayId            selected = { 0 };
  g_autofree char *names = NULL;

  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");

  type_text (f, "nune");
  wait_for (f, "table", "1 of 3");
  names = list_names (f);
  g_assert_cmpstr (names, ==, "José Núñez");
  g_assert_true (way_client_selection_get_only (get_selection (f), &selected));

  gtk_widget_activate_action (GTK_WIDGET (f->page), "clients.open", NULL);
  g_assert_cmpint (way_id_compare (&f->opened, &selected), ==, 0);
}

static void
test_nobody (Fixture *f, gconstpointer data)
{
  GtkWidget *look;

  add_some (f);
  start (f);
  press (f, "mine");
  wait_for (f, "table", "2 of 3");

  type_text (f, "tour");
  wait_for (f, "nobody", "0 of 3");
  look = view_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, "look_in_all");
  while (!gtk_widget_get_visible (look))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (look, "clicked");
  wait_for (f, "table", "1 of 3");
}

static void
test_filters (Fixture *f, gconstpointer data)
{
  g_autofree char *names = NULL;

  add_some (f);
  start (f);
  press (f, "high_risk");
  wait_for (f, "table", "1 of 3");
  names = list_names (f);
  g_assert_cmpstr (names, ==, "Amara Touré");

  press (f, "archived");
  wait_for (f, "nobody", NULL);
}

static void
test_archive (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;

  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  way_client_table_select_first (get_table (f));
  gtk_widget_activate_action (GTK_WIDGET (f->page), "clients.archive", NULL);
  view_wait (was_told, f);
  g_assert_cmpstr (f->told, ==, "Amara Touré is in the archive now.");
  wait_for (f, "table", "2 clients");

  way_workspace_undo_async (f->workspace, f->act, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  g_assert_true (way_workspace_undo_finish (f->workspace, result, NULL, NULL));
  wait_for (f, "table", "3 clients");
}

/* A heading orders by SQL, not by a model above the list. */
static void
test_sort (Fixture *f, gconstpointer data)
{
  GtkWidget       *view = view_find (GTK_WIDGET (f->page), GTK_TYPE_COLUMN_VIEW, NULL);
  GListModel      *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  g_autofree char *risk = NULL;
  g_autofree char *name = NULL;

  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    if (g_str_equal (gtk_column_view_column_get_title (column), "Risk"))
      gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), column, GTK_SORT_DESCENDING);
  }
  view_settle ();
  wait_for (f, "table", "3 clients");
  do {
    g_main_context_iteration (NULL, TRUE);
    g_free (risk);
    risk = list_names (f);
  } while (!g_str_has_prefix (risk, "Amara"));
  g_assert_cmpstr (risk, ==, "Amara Touré|Marisol Vega|José Núñez");
}

/* After a lock nothing of a client is left in any widget. */
static void
test_lock (Fixture *f, gconstpointer data)
{
  add_some (f);
  start (f);
  wait_for (f, "table", "3 clients");
  type_text (f, "vega");
  wait_for (f, "table", "1 of 3");
  way_page_set_workspace (f->page, NULL);
  g_assert_cmpstr (get_state (f), ==, "empty");
  g_assert_null (way_page_get_subtitle (f->page));
  g_assert_cmpuint (way_client_selection_get_n (get_selection (f)), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/client-list/empty", test_empty);
  ADD ("/client-list/search", test_search);
  ADD ("/client-list/nobody", test_nobody);
  ADD ("/client-list/filters", test_filters);
  ADD ("/client-list/archive", test_archive);
  ADD ("/client-list/sort", test_sort);
  ADD ("/client-list/lock", test_lock);
  return g_test_run ();
}
