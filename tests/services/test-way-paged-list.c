/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#define N_CLIENTS 450 /* three pages */

/* A workspace with people “Client 000” … */
static WayWorkspace *
open_with_clients (void)
{
  WayWorkspace *workspace = fixture_open_workspace ();
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;

  for (guint i = 0; i < N_CLIENTS; i++) {
    g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
    g_autofree char *name = g_strdup_printf ("Client %03u", i);

    way_set (client, name_to_use, name);
    way_change_save (change, client);
  }
  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (workspace, done, NULL, NULL));
  return workspace;
}

static WayClient *
wait_for (WayPagedList *list, guint position)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (row);
  fixture_until (way_row_get_item (row) != NULL);
  return g_object_ref (way_row_get_item (row));
}

static void
assert_name (WayPagedList *list, guint position, const char *name)
{
  g_autoptr (WayClient) client = wait_for (list, position);

  g_assert_cmpstr (client->name_to_use, ==, name);
}

/* Only pages that are looked at are read. */
static void
test_pages (void)
{
  g_autoptr (WayWorkspace) workspace = open_with_clients ();
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (workspace, &all);
  g_autoptr (WayRow) far = NULL;

  fixture_until (!way_paged_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_CLIENTS);
  assert_name (list, 0, "Client 000");
  assert_name (list, 199, "Client 199");

  far = g_list_model_get_item (G_LIST_MODEL (list), 449);
  g_assert_null (way_row_get_item (far)); /* nobody looked yet */
  assert_name (list, 449, "Client 449");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 450));
}

static void
count_change (GListModel *model, guint position, guint removed, guint added, GArray *changes)
{
  guint change[3] = { position, removed, added };

  g_array_append_vals (changes, change, 3);
}

/* One client that changes moves one row; the others, and whoever looks at them, stay. */
static void
test_moves (void)
{
  g_autoptr (WayWorkspace) workspace = open_with_clients ();
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (workspace, &all);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (WayClient) moved = NULL;
  g_autoptr (WayClient) edited = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayClient) renamed = NULL;
  g_autoptr (WayClient) kept = NULL;
  g_autoptr (WayClient) added = NULL;
  g_autoptr (WayRow) row = NULL;

  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == N_CLIENTS);
  moved = wait_for (list, 5);
  row = g_list_model_get_item (G_LIST_MODEL (list), 5);
  g_signal_connect (list, "items-changed", G_CALLBACK (count_change), changes);

  edited = way_record_copy (moved); /* in place: no row moves, the one row shows it */
  way_set (edited, program, "Outreach");
  saved = fixture_save (workspace, edited, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, 0);
  g_assert_cmpstr (((WayClient *)way_row_get_item (row))->program, ==, "Outreach");

  renamed = way_record_copy (saved);
  way_set (renamed, name_to_use, "Client 300b");
  kept = fixture_save (workspace, renamed, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, 6); /* out of 5, into 300 */
  g_assert_cmpuint (g_array_index (changes, guint, 0), ==, 5);
  g_assert_cmpuint (g_array_index (changes, guint, 3), ==, 300);
  assert_name (list, 5, "Client 006");
  assert_name (list, 299, "Client 300");
  assert_name (list, 300, "Client 300b");
  assert_name (list, 301, "Client 301");

  g_array_set_size (changes, 0);
  added = fixture_add_client (workspace, "Client 010b");
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpuint (g_array_index (changes, guint, 2), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_CLIENTS + 1);
  assert_name (list, 10, "Client 010b");
  assert_name (list, 11, "Client 011");
}

/* Typing asks again and again; only the last question is answered in the list. */
static void
test_filter (void)
{
  static const char *const typed[] = { "c", "cl", "cli", "client 4", "client 44", "client 449" };
  g_autoptr (WayWorkspace) workspace = open_with_clients ();
  WayClientFilter filter = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (workspace, &filter);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    filter.search = typed[i];
    way_workspace_filter_clients (workspace, list, &filter);
  }
  fixture_until (!way_paged_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  assert_name (list, 0, "Client 449");
  assert_name (list, 1, "Client 448"); /* whose number is A-00449 */

  filter.search = "nobody of that name";
  way_workspace_filter_clients (workspace, list, &filter);
  fixture_until (!way_paged_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_false (way_paged_list_has_failed (list));
}

/* Memory does not grow with looking: old pages go, and come back when they are looked at. */
static void
test_forgets (void)
{
  g_autoptr (WayWorkspace) workspace = open_with_clients ();
  WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list = way_workspace_list_clients (workspace, &all);

  fixture_until (!way_paged_list_is_loading (list));
  for (guint round = 0; round < 20; round++) {
    g_autofree char *name = g_strdup_printf ("Client %03u", round * 22);

    assert_name (list, round * 22, name);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paged-list/pages", test_pages);
  g_test_add_func ("/paged-list/moves", test_moves);
  g_test_add_func ("/paged-list/filter", test_filter);
  g_test_add_func ("/paged-list/forgets", test_forgets);

  return g_test_run ();
}
