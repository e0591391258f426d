/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-contact-point.h"

static void
count (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  ++*n;
}

static WayPagedList *
list_clients (WayWorkspace *workspace, const char *search)
{
  WayClientFilter filter = { .search = search };
  WayPagedList   *list = way_workspace_list_clients (workspace, &filter);

  fixture_until (!way_paged_list_is_loading (list));
  return list;
}

/* A phone number is part of what a search finds: adding one brings the client into the list. */
static void
test_contact_point (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayPagedList) found = list_clients (workspace, "5550142");
  g_autoptr (WayContactPoint) phone = way_workspace_create (workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (found)), ==, 0);
  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, "555-0142");
  saved = fixture_save (workspace, phone, NULL, NULL);
  g_assert_nonnull (saved);
  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (found)) == 1);
}

/* Many at once are asked for anew, once, instead of moving rows one by one. */
static void
test_many (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayPagedList) all = list_clients (workspace, NULL);
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  guint n = 0;

  g_signal_connect (all, "items-changed", G_CALLBACK (count), &n);
  for (guint i = 0; i < 50; i++) {
    g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);

    way_set (client, name_to_use, "Sam");
    way_change_save (change, client);
  }
  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (workspace, done, NULL, NULL));
  fixture_until (g_list_model_get_n_items (G_LIST_MODEL (all)) == 50);
  g_assert_cmpuint (n, ==, 1);
}

/* A change that is refused moves nothing. */
static void
test_refused (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayPagedList) all = list_clients (workspace, NULL);
  g_autoptr (WayClient) stale = way_record_copy (client);
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  guint n = 0;

  way_set (edited, program, "Outreach");
  saved = fixture_save (workspace, edited, NULL, NULL);
  g_signal_connect (all, "items-changed", G_CALLBACK (count), &n);
  way_set (stale, name_to_use, "Zoë");
  g_assert_null (fixture_save (workspace, stale, NULL, NULL));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/news/contact-point", test_contact_point);
  g_test_add_func ("/news/many", test_many);
  g_test_add_func ("/news/refused", test_refused);

  return g_test_run ();
}
