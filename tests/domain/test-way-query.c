/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client.h"
#include "way-goal.h"
#include "way-query.h"

static gpointer
make (GType type)
{
  WayId id = way_id_make (g_get_real_time ());

  return way_record_new (type, &id);
}

static void
test_query (void)
{
  g_autoptr (WayClient) active = make (WAY_TYPE_CLIENT);
  g_autoptr (WayClient) paused = make (WAY_TYPE_CLIENT);
  g_autoptr (WayClient) removed = make (WAY_TYPE_CLIENT);
  g_autoptr (WayGoal) goal = make (WAY_TYPE_GOAL);
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_where (way_query_new (WAY_TYPE_CLIENT), "status", "active"), "program", TRUE);

  way_set (paused, status, WAY_CLIENT_PAUSED);
  way_set ((WayRecord *)removed, deleted_at, (WayTime){ 1 });
  g_assert_true (way_query_matches (query, active, NULL));
  g_assert_false (way_query_matches (query, paused, NULL));
  g_assert_false (way_query_matches (query, removed, NULL));
  g_assert_false (way_query_matches (query, goal, NULL));

  way_set (paused, program, "Aftercare");
  g_assert_cmpint (way_query_compare (query, paused, active), <, 0); /* none is last, downwards */
  way_set (active, program, "Outreach");
  g_assert_cmpint (way_query_compare (query, active, paused), <, 0);
  g_assert_cmpint (way_query_compare (query, active, active), ==, 0);
}

static void
test_of_owner (void)
{
  g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
  g_autoptr (WayGoal) own = make (WAY_TYPE_GOAL);
  g_autoptr (WayGoal) other = make (WAY_TYPE_GOAL);
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_GOAL, "client_id", &client->parent.id);

  way_set (own, client_id, client->parent.id);
  g_assert_true (way_query_matches (query, own, NULL));
  g_assert_false (way_query_matches (query, other, NULL));
  g_assert_cmpuint (way_query_get_n_fields (query), ==, 1);
  g_assert_cmpstr (way_query_get_field (query, 0)->name, ==, "client_id");
}

/* The second field decides where the first is the same; both go in one direction. */
static void
test_orders (void)
{
  g_autoptr (WayClient) first = make (WAY_TYPE_CLIENT);
  g_autoptr (WayClient) second = make (WAY_TYPE_CLIENT);
  g_autoptr (WayQuery) query = way_query_then_by (
    way_query_order_by (way_query_new (WAY_TYPE_CLIENT), "program", TRUE), "number");

  g_assert_true (way_query_is_descending (query));
  g_assert_cmpstr (way_query_get_order (query, 0)->name, ==, "program");
  g_assert_cmpstr (way_query_get_order (query, 1)->name, ==, "number");
  g_assert_null (way_query_get_order (query, 2));

  way_set (first, program, "Aftercare");
  way_set (second, program, "Aftercare");
  way_set (first, number, "A-2");
  way_set (second, number, "A-1");
  g_assert_cmpint (way_query_compare (query, first, second), <, 0);
  way_set (second, program, "Outreach");
  g_assert_cmpint (way_query_compare (query, first, second), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/matches", test_query);
  g_test_add_func ("/query/of-owner", test_of_owner);
  g_test_add_func ("/query/orders", test_orders);

  return g_test_run ();
}
