/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-filter.h"

#include "way-client-set.h"
#include "way-client.h"
#include "way-saved-filter.h"

static void
test_equal (void)
{
  const WayClientFilter base = { .search = "vega", .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  WayClientFilter       others[9];
  WayClientFilter       same = base;
  WayClientFilter       copy = way_client_filter_copy (&base);
  const WayClientFilter none = { 0 };
  const WayClientFilter empty = { .search = "", .program = "" };

  g_assert_true (way_client_filter_equal (&base, &copy));
  g_assert_true (copy.search != base.search);
  same.sort = WAY_CLIENT_SORT_RISK; /* the same people, in another order */
  same.descending = TRUE;
  g_assert_true (way_client_filter_equal (&base, &same));
  g_assert_true (way_client_filter_equal (&none, &empty));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    others[i] = base;
  others[0].search = "veg";
  others[1].program = "Outreach";
  others[2].worker_id = way_id_make (1);
  others[3].nobodys = TRUE;
  others[4].statuses = (WaySet){ 0 };
  others[5].risks = WAY_SET_OF (WAY_CLIENT_RISK_NOT_ASKED);
  others[6].archived = TRUE;
  others[7].search = NULL;
  others[8].lost_since = way_date_make (2026, 8, 23);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_test_message ("%u", i);
    g_assert_false (way_client_filter_equal (&base, &others[i]));
  }

  way_client_filter_clear (&copy);
  g_assert_true (way_client_filter_equal (&copy, &none));
}

/* Whatever a filter asks for can be saved and comes back. */
static void
test_saved (void)
{
  const WayId           id = way_id_make (1);
  const WayClientFilter filter = {
    .search = "Núñez",
    .worker_id = way_id_make (2),
    .program = "Outreach",
    .statuses = { 1 << WAY_CLIENT_PAUSED | 1 << WAY_CLIENT_CLOSED },
    .risks = WAY_SET_OF (WAY_CLIENT_RISK_HIGH),
    .archived = TRUE,
    .lost_since = way_date_make (2026, 8, 23), /* thirty days before the 21st are over */
    .sort = WAY_CLIENT_SORT_ASSESSED,
    .descending = TRUE,
  };
  const WayClientFilter nobodys = { .nobodys = TRUE };
  g_autoptr (WaySavedFilter) saved = way_record_new (WAY_TYPE_SAVED_FILTER, &id);
  g_autoptr (GError) error = NULL;
  WayClientFilter got;

  way_saved_filter_set (saved, &filter);
  got = way_saved_filter_get (saved, way_date_make (2026, 9, 21));
  g_assert_true (way_client_filter_equal (&filter, &got));
  g_assert_cmpint (got.sort, ==, WAY_CLIENT_SORT_ASSESSED);
  g_assert_true (got.descending);
  g_assert_false (way_record_check (saved, &error)); /* nobody’s, and without a name */
  g_clear_error (&error);

  way_set (saved, staff_id, id);
  way_set (saved, name, "To be seen");
  g_assert_true (way_record_check (saved, &error));
  way_saved_filter_set (saved, &nobodys);
  got = way_saved_filter_get (saved, way_date_make (2026, 9, 21));
  g_assert_true (way_client_filter_equal (&nobodys, &got));
}

static void
test_set (void)
{
  const WayClientFilter filter = { .search = "a" };
  const WayId           a = way_id_make (1);
  const WayId           b = way_id_make (2);
  g_autoptr (GHashTable) ids = g_hash_table_new (way_id_hash, way_id_equal);
  g_autoptr (WayClientSet) some = NULL;
  g_autoptr (WayClientSet) others = NULL;

  g_hash_table_add (ids, (gpointer)&a);
  some = way_client_set_new (&filter, ids, FALSE);
  others = way_client_set_new (&filter, ids, TRUE);
  g_hash_table_remove_all (ids); /* it has its own */
  g_assert_true (way_client_set_holds (some, &a));
  g_assert_false (way_client_set_holds (some, &b));
  g_assert_false (way_client_set_holds (others, &a));
  g_assert_true (way_client_set_holds (others, &b));
  g_assert_cmpstr (some->filter.search, ==, "a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client-filter/equal", test_equal);
  g_test_add_func ("/client-filter/saved", test_saved);
  g_test_add_func ("/client-filter/set", test_set);

  return g_test_run ();
}
