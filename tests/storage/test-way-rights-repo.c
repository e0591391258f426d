/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-repo.h"

#include "storage-fixture.h"

static void
add_request (WayDb *db, const WayId *client_id, guint day)
{
  const WayId id = way_id_make (day);
  g_autoptr (WayRightsRequest) request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);
  g_autoptr (WayRightsRequest) saved = NULL;

  way_set (request, client_id, *client_id);
  way_set (request, received_on, way_date_make (2026, 9, day));
  way_set (request, scope, "Everything");
  saved = fixture_save (db, request, NULL);
  g_assert_nonnull (saved);
}

/* Pages are told apart by their place, newest first, and all of them add up. */
static void
test_pages (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  guint total = 0;
  guint seen = 0;

  for (guint day = 1; day <= 25; day++)
    add_request (db, &client->parent.id, day);

  for (guint from = 0; from < 30; from += 10) {
    const WayRightsQuestion question = { WAY_RIGHTS_LIST_ALL, TRUE, from, 10 };
    g_autoptr (GPtrArray) items = way_rights_repo_list (db, &question, &total, NULL);

    g_assert_nonnull (items);
    g_assert_cmpuint (total, ==, 25);
    for (guint i = 0; i < items->len; i++) {
      WayRightsItem *item = g_ptr_array_index (items, i);

      g_assert_cmpuint (way_date_get_day (way_rights_item_get_day (item)), ==, 25 - seen);
      g_assert_null (item->who);
      seen++;
    }
  }
  g_assert_cmpuint (seen, ==, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-repo/pages", test_pages);
  return g_test_run ();
}
