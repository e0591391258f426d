/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally-repo.h"

#include "storage-fixture.h"

static void
add (WayDb           *db,
     WayClient       *client,
     WayNeedNowKind   kind,
     WayNeedNowMeans  means,
     WayNeedNowStatus status,
     guint            day,
     gint64           cost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNeedNow) need = fixture_new (WAY_TYPE_NEED_NOW);
  g_autoptr (WayNeedNow) saved = NULL;

  way_set (need, client_id, client->parent.id);
  way_set (need, kind, kind);
  way_set (need, words, "for tonight");
  way_set (need, asked_on, way_date_make (2026, 9, 1));
  way_set (need, status, status);
  if (status == WAY_NEED_NOW_GIVEN)
    way_set (need, given_on, way_date_make (2026, 9, day));
  way_set (need, means, means);
  way_set (need, cost, cost);
  saved = fixture_save (db, need, &error);
  g_assert_no_error (error);
}

static void
test_load (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ana");
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  WayNeedTallyRow all;

  add (db, client, WAY_NEED_NOW_FOOD, WAY_NEED_NOW_STOCK, WAY_NEED_NOW_GIVEN, 30, WAY_INT_NONE);
  add (db, client, WAY_NEED_NOW_FOOD, WAY_NEED_NOW_VOUCHER, WAY_NEED_NOW_GIVEN, 1, 1250);
  add (db, client, WAY_NEED_NOW_FOOD, WAY_NEED_NOW_VOUCHER, WAY_NEED_NOW_GIVEN, 2, 750);
  add (db, client, WAY_NEED_NOW_TRANSPORT, WAY_NEED_NOW_CASH, WAY_NEED_NOW_GIVEN, 15, 275);
  add (db, client, WAY_NEED_NOW_TRANSPORT, WAY_NEED_NOW_CASH, WAY_NEED_NOW_ASKED, 0, WAY_INT_NONE);
  add (db, client, WAY_NEED_NOW_ID, WAY_NEED_NOW_CASH, WAY_NEED_NOW_NOT_NEEDED, 0, WAY_INT_NONE);

  rows =
    way_need_tally_repo_load (db, way_date_make (2026, 9, 1), way_date_make (2026, 9, 30), NULL);
  for (guint i = 0; i < rows->len; i++) {
    const WayNeedTallyRow *row = &g_array_index (rows, WayNeedTallyRow, i);

    g_string_append_printf (told, "%s/%s %u %u %d|", way_need_now_kind_words[row->kind],
                            way_need_now_means_words[row->means], row->n, row->n_unpriced,
                            (int)row->cost);
  }
  g_assert_cmpstr (told->str, ==, "food/stock 1 1 0|food/voucher 2 0 2000|transport/cash 1 0 275|");

  all = way_need_tally_sum (rows, -1, -1);
  g_assert_cmpuint (all.n, ==, 4);
  g_assert_cmpuint (all.n_unpriced, ==, 1);
  g_assert_cmpint (all.cost, ==, 2275);
  all = way_need_tally_sum (rows, WAY_NEED_NOW_FOOD, -1);
  g_assert_cmpint (all.cost, ==, 2000);
  all = way_need_tally_sum (rows, -1, WAY_NEED_NOW_CASH);
  g_assert_cmpint (all.cost, ==, 275);

  g_array_unref (rows);
  rows =
    way_need_tally_repo_load (db, way_date_make (2026, 10, 1), way_date_make (2026, 10, 31), NULL);
  g_assert_cmpuint (rows->len, ==, 0);
}

/* The day of what was given is kept, whatever program writes. */
static void
test_guard (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ana");
  g_autoptr (GError) error = NULL;

  add (db, client, WAY_NEED_NOW_FOOD, WAY_NEED_NOW_CASH, WAY_NEED_NOW_GIVEN, 3, 100);
  g_assert_false (way_db_run_script (db, "UPDATE need_now SET given_on = NULL", &error));
  g_clear_error (&error);
  g_assert_false (way_db_run_script (db, "UPDATE need_now SET cost = -1", &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/need-tally/load", test_load);
  g_test_add_func ("/need-tally/guard", test_guard);
  return g_test_run ();
}
