/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paged-list-private.h"

#include "way-client.h"
#include "way-contact-point.h"
#include "way-goal.h"

/* Which records may change which rows. */
static void
test_concerns (void)
{
  WayClientFilter filter = { .search = "a" };
  WayId           id = way_id_make (1), other_id = way_id_make (2);
  WayPageQuery   *clients = way_page_query_new_clients (&filter);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  g_autoptr (WayContactPoint) phone = way_record_new (WAY_TYPE_CONTACT_POINT, &other_id);
  g_autoptr (WayGoal) goal = way_record_new (WAY_TYPE_GOAL, &other_id);

  way_set (goal, client_id, id);
  g_assert_true (way_page_query_concerns (clients, client, way_record_get_client_id (client)));
  g_assert_true (way_page_query_concerns (clients, phone, way_record_get_client_id (phone)));
  g_assert_false (way_page_query_concerns (clients, goal, way_record_get_client_id (goal)));
  way_page_query_unref (clients);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-query/concerns", test_concerns);

  return g_test_run ();
}
