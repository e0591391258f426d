/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paged-list-private.h"

#include "way-client.h"
#include "way-contact-point.h"
#include "way-contact.h"
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

/* Who was reached moves only where somebody looks at that. */
static void
test_contacts (void)
{
  static const struct {
    WayClientFilter filter;
    gboolean        concerns;
  } cases[] = {
    { { 0 }, FALSE },
    { { .with_facts = TRUE }, TRUE },
    { { .sort = WAY_CLIENT_SORT_CONTACTED }, TRUE },
    { { .lost_since = { 20260823 } }, TRUE },
  };
  const WayId id = way_id_make (1), client_id = way_id_make (2);
  g_autoptr (WayContact) contact = way_record_new (WAY_TYPE_CONTACT, &id);

  way_set (contact, client_id, client_id);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayPageQuery *query = way_page_query_new_clients (&cases[i].filter);

    g_assert_cmpint (way_page_query_concerns (query, contact, &client_id), ==, cases[i].concerns);
    way_page_query_unref (query);
  }
}

/* What leaves a list of records as it is. */
static void
test_records (void)
{
  const WayId   id = way_id_make (1), client_id = way_id_make (2), other_id = way_id_make (3);
  WayPageQuery *calls = way_page_query_new_records (way_query_order_by (
    way_query_where (way_query_new_of (WAY_TYPE_CONTACT, "client_id", &client_id), "kind", "call"),
    "happened_on", TRUE));
  g_autoptr (WayContact) shown = way_record_new (WAY_TYPE_CONTACT, &id);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &client_id);
  static const struct {
    const char *field;
    const char *text;
    gboolean    keeps;
  } changes[] = {
    { "place", "the library", TRUE },
    { "kind", "text", FALSE },
    { "happened_on", "2026-09-20", FALSE },
    { "client_id", NULL, FALSE },
  };

  way_set (shown, client_id, client_id);
  way_set (shown, kind, WAY_CONTACT_CALL);
  way_set (shown, happened_on, way_date_make (2026, 9, 21));
  g_assert_true (way_page_query_is_of (calls, shown));
  g_assert_false (way_page_query_is_of (calls, client));
  g_assert_false (way_page_query_concerns (calls, shown, &client_id));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (WayContact) now = way_record_copy (shown);

    g_test_message ("%s", changes[i].field);
    g_assert_true (way_record_set_from_text (now, way_record_find_field (now, changes[i].field),
                                             changes[i].text, NULL));
    g_assert_cmpint (way_page_query_keeps (calls, shown, now, &now->client_id), ==,
                     changes[i].keeps);
  }
  g_assert_false (way_page_query_keeps (calls, shown, client, &other_id));
  way_page_query_unref (calls);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-query/concerns", test_concerns);
  g_test_add_func ("/page-query/contacts", test_contacts);
  g_test_add_func ("/page-query/records", test_records);

  return g_test_run ();
}
