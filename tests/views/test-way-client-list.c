/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-list.h"

#include "view-fixture.h"
#include "way-client-table.h"

typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  GtkWidget    *window;
  WayId         opened;
  char         *told;
  gint64        act;
} Fixture;

static void
open_client_cb (Fixture *f, const WayId *id)
{
  f->opened = *id;
}

static void
tell_cb (Fixture *f, const char *text, gint64 act)
{
  g_free (f->told);
  f->told = g_strdup (text);
  f->act = act;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Test Worker");
  f->page = g_object_new (WAY_TYPE_CLIENT_LIST, NULL);
  g_signal_connect_swapped (f->page, "open-client", G_CALLBACK (open_client_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_assert_finalize_object (f->workspace);
  g_free (f->told);
}

static void
add (Fixture *f, const char *name, WayClientRisk risk, gboolean mine)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;

  way_set (client, name_to_use, name);
  way_set (client, program, "Outpatient");
  way_set (client, risk, risk);
  if (mine)
    way_set (client, worker_id, way_workspace_get_staff (f->workspace)->parent.id);
  saved = view_save (f->workspace, client);
}

static void
add_some (Fixture *f)
{
  add (f, "Marisol Vega", WAY_CLIENT_RISK_LOW, TRUE);
  add (f, "Amara Touré", WAY_CLIENT_RISK_HIGH, FALSE);
  add (f, "José Núñez", WAY_CLIENT_RISK_NOT_ASKED, TRUE);
}

static const char *
get_state (Fixture *f)
{
  GtkWidget *stack = view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

typedef struct {
  Fixture    *f;
  const char *state;
  const char *subtitle; /* NULL: any */
} Expected;

static gboolean
is_as_expected (gpointer data)
{
  const Expected *e = data;

  return g_strcmp0 (get_state (e->f), e->state) == 0 &&
         (e->subtitle == NULL || g_strcmp0 (way_page_get_subtitle (e->f->page), e->subtitle) == 0);
}

static void
wait_for (Fixture *f, const char *state, const char *subtitle)
{
  Expected e = { f, state, subtitle };

  view_wait (is_as_expected, &e);
}

static void
start (Fixture *f)
{
  way_page_set_workspace (f->page, f->workspace);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
type_text (Fixture *f, const char *text)
{
  GtkWidget *entry = view_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
press (Fixture *f, const char *pill)
{
  GtkWidget *button = view_find (GTK_WIDGET (f->page), GTK_TYPE_TOGGLE_BUTTON, pill);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static WayClientTable *
get_table (Fixture *f)
{
  return WAY_CLIENT_TABLE (view_find (GTK_WIDGET (f->page), WAY_TYPE_CLIENT_TABLE, NULL));
}

static WayClientSelection *
get_selection (Fixture *f)
{
  return way_client_table_get_selection (get_table (f));
}

/* The names that stand in the first column, with “|” between them. */
static char *
list_names (Fixture *f)
{
  GtkWidget         *view = view_find (GTK_WIDGET (f->page), GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  GString           *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
    WayClient       *client = way_row_get_item (row);
    g_autofree char *name = client != NULL ? way_client_dup_name (client) : g_strdup ("?");

    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
  }

  return g_string_free (names, FALSE);
}

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

static gboolean
was_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
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
