/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client.h"
#include "way-live-list.h"

static WayClient *
make (guint n, const char *program)
{
  WayId      id = { { (guint8)n } };
  WayClient *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, program, program);
  return client;
}

static void
take (WayLiveList *list, WayClient *client)
{
  way_live_list_update (list, client, NULL);
  g_object_unref (client);
}

/* The programs as they stand in the list. */
static char *
tell (WayLiveList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++) {
    g_autoptr (WayClient) client = g_list_model_get_item (G_LIST_MODEL (list), i);

    g_string_append (text, client->program);
  }
  return g_string_free (text, FALSE);
}

static void
count (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  ++*n;
}

static void
assert_told (WayLiveList *list, const char *expected)
{
  g_autofree char *told = tell (list);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (WayLiveList) list =
    way_live_list_new (way_query_order_by (way_query_new (WAY_TYPE_CLIENT), "program", FALSE));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n = 0;

  way_live_list_fill (list, none);
  take (list, make (1, "c"));
  take (list, make (2, "a"));
  take (list, make (3, "b"));
  assert_told (list, "abc");

  g_signal_connect (list, "items-changed", G_CALLBACK (count), &n);
  take (list, make (3, "bb")); /* stays between its neighbours: one change */
  assert_told (list, "abbc");
  g_assert_cmpuint (n, ==, 1);
  take (list, make (2, "d")); /* goes, and comes elsewhere */
  assert_told (list, "bbcd");
  g_assert_cmpuint (n, ==, 3);
}

static void
test_leaves (void)
{
  g_autoptr (WayLiveList) list =
    way_live_list_new (way_query_where (way_query_new (WAY_TYPE_CLIENT), "status", "active"));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  WayClient *closed = make (1, "a");
  WayClient *removed = make (2, "b");

  way_live_list_fill (list, none);
  take (list, make (1, "a"));
  take (list, make (2, "b"));
  way_set (closed, status, WAY_CLIENT_CLOSED);
  take (list, closed);
  assert_told (list, "b");
  way_set (&removed->parent, deleted_at, (WayTime){ 5 });
  take (list, removed);
  assert_told (list, "");
}

/* After a lock nothing comes in any more, whoever still holds the list. */
static void
test_closed (void)
{
  g_autoptr (WayLiveList) list = way_live_list_new (way_query_new (WAY_TYPE_CLIENT));
  g_autoptr (GPtrArray) late = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (late, make (1, "a"));
  way_live_list_clear (list);
  way_live_list_fill (list, late);
  take (list, make (2, "b"));
  assert_told (list, "");
}

static void
test_state (void)
{
  g_autoptr (WayLiveList) list = way_live_list_new (way_query_new (WAY_TYPE_CLIENT));

  g_assert_true (way_live_list_is_loading (list));
  g_assert_false (way_live_list_has_failed (list));
  way_live_list_fail (list);
  g_assert_false (way_live_list_is_loading (list));
  g_assert_true (way_live_list_has_failed (list));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/live-list/order", test_order);
  g_test_add_func ("/live-list/leaves", test_leaves);
  g_test_add_func ("/live-list/closed", test_closed);
  g_test_add_func ("/live-list/state", test_state);

  return g_test_run ();
}
