/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact.h"
#include "workspace-fixture.h"

#define N_CONTACTS 130 /* three pages */

static void
commit (WayWorkspace *workspace, WayChange *change)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;

  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (workspace, done, NULL, NULL));
}

/* Contacts of a client, the first of them the latest, two on each day. */
static void
add_contacts (WayWorkspace *workspace, const WayClient *client, guint n)
{
  WayChange *change = way_change_new ();

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);
    g_autofree char *place = g_strdup_printf ("Place %03u", i);

    if (client != NULL)
      way_set (contact, client_id, client->parent.id);
    way_set (contact, happened_on, way_date_add_days (way_date_make (2026, 9, 21), -(int)(i / 2)));
    way_set (contact, began, i % 2 == 0 ? "14:00" : "09:30");
    way_set (contact, kind, i % 10 == 0 ? WAY_CONTACT_CALL : WAY_CONTACT_SESSION);
    way_set (contact, place, place);
    way_change_save (change, contact);
  }
  commit (workspace, change);
}

static WayQuery *
query_of (const WayClient *client)
{
  WayQuery *query = client != NULL
                    ? way_query_new_of (WAY_TYPE_CONTACT, "client_id", &client->parent.id)
                    : way_query_where (way_query_new (WAY_TYPE_CONTACT), "client_id", NULL);

  return way_query_then_by (way_query_order_by (query, "happened_on", TRUE), "began");
}

static WayContact *
get (WayPagedList *list, guint position)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (row);
  fixture_until (way_row_get_item (row) != NULL);
  return way_row_get_item (row);
}

#define N_OF(list) (g_list_model_get_n_items (G_LIST_MODEL (list)))

static void
test_pages (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (workspace, "Ari");
  g_autoptr (WayPagedList) all = way_workspace_page (workspace, query_of (sam));
  g_autoptr (WayPagedList) calls =
    way_workspace_page (workspace, way_query_where (query_of (sam), "kind", "call"));
  g_autoptr (WayPagedList) nobodys = way_workspace_page (workspace, query_of (NULL));

  add_contacts (workspace, sam, N_CONTACTS);
  add_contacts (workspace, ari, 3);
  add_contacts (workspace, NULL, 2);

  fixture_until (N_OF (all) == N_CONTACTS && N_OF (calls) == 13 && N_OF (nobodys) == 2);
  g_assert_cmpstr (get (all, 0)->place, ==, "Place 000");
  g_assert_cmpstr (get (all, 1)->place, ==, "Place 001"); /* in the morning of that day */
  g_assert_cmpstr (get (all, 129)->place, ==, "Place 129");
  g_assert_cmpstr (get (calls, 12)->place, ==, "Place 120");
  g_assert_cmpstr (get (nobodys, 1)->place, ==, "Place 001");
}

static void
count_change (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

/* What changes where it stands changes nothing else; what goes is gone, also from a page that
 * nobody read. */
static void
test_follows (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (WayPagedList) all = NULL;
  g_autoptr (WayContact) next = NULL;
  g_autoptr (WayContact) saved = NULL;
  g_autoptr (WayContact) given = NULL;
  g_autoptr (WayRow) row = NULL;
  WayChange *change = way_change_new ();
  guint      n_changes = 0;

  add_contacts (workspace, sam, N_CONTACTS);
  all = way_workspace_page (workspace, query_of (sam));
  fixture_until (!way_paged_list_is_loading (all));
  next = way_record_copy (get (all, 70));
  row = g_list_model_get_item (G_LIST_MODEL (all), 70);
  g_signal_connect (all, "items-changed", G_CALLBACK (count_change), &n_changes);

  way_set (next, place, "The library");
  saved = fixture_save (workspace, next, NULL, NULL);
  g_assert_cmpstr (((WayContact *)way_row_get_item (row))->place, ==, "The library");
  g_assert_cmpuint (n_changes, ==, 0);

  way_change_remove (change, saved);
  commit (workspace, change);
  fixture_until (N_OF (all) == N_CONTACTS - 1);

  given = way_record_copy (get (all, 0));
  way_set (given, client_id, (WayId){ 0 });
  g_object_unref (fixture_save (workspace, given, NULL, NULL));
  fixture_until (N_OF (all) == N_CONTACTS - 2);
}

static WayDate
get_last (WayPagedList *clients)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (clients), 0);

  fixture_until (way_row_get_facts (row) != NULL);
  return way_row_get_facts (row)->contacted_on;
}

/* A list of clients follows who was reached, also when it turns out to have been nobody. */
static void
test_last (void)
{
  const WayClientFilter filter = { .with_facts = TRUE };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (WayPagedList) clients = way_workspace_list_clients (workspace, &filter);
  g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);
  g_autoptr (WayContact) saved = NULL;
  g_autoptr (WayContact) nobodys = NULL;
  g_autoptr (WayContact) taken = NULL;

  fixture_until (!way_paged_list_is_loading (clients));
  g_assert_cmpuint (get_last (clients).ymd, ==, 0);
  way_set (contact, client_id, sam->parent.id);
  way_set (contact, happened_on, way_date_make (2026, 9, 21));
  saved = fixture_save (workspace, contact, NULL, NULL);
  g_assert_cmpuint (get_last (clients).ymd, ==, 20260921);

  nobodys = way_record_copy (saved);
  way_set (nobodys, client_id, (WayId){ 0 });
  taken = fixture_save (workspace, nobodys, NULL, NULL);
  fixture_until (!way_paged_list_is_loading (clients));
  g_assert_cmpuint (get_last (clients).ymd, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-pages/pages", test_pages);
  g_test_add_func ("/record-pages/follows", test_follows);
  g_test_add_func ("/record-pages/last", test_last);
  return g_test_run ();
}
