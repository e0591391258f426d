/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-saved-filter.h"

#include "way-client.h"

/* Whatever a filter asks for is kept and comes back; what a list needs for itself is not. */
static void
test_whole (void)
{
  const WayClientFilter filter = {
    .search = "vega",
    .worker_id = way_id_make (7),
    .program = "Outpatient",
    .statuses = { 1 << WAY_CLIENT_ACTIVE | 1 << WAY_CLIENT_PAUSED },
    .risks = WAY_SET_OF (WAY_CLIENT_RISK_HIGH),
    .archived = TRUE,
    .sort = WAY_CLIENT_SORT_RISK,
    .descending = TRUE,
  };
  const WayId id = way_id_make (1);
  g_autoptr (WaySavedFilter) record = way_record_new (WAY_TYPE_SAVED_FILTER, &id);
  WayClientFilter got;

  way_saved_filter_set (record, &filter);
  got = way_saved_filter_get (record, way_date_make (2026, 9, 21));
  g_assert_true (way_client_filter_equal (&got, &filter));
  g_assert_cmpint (got.sort, ==, WAY_CLIENT_SORT_RISK);
  g_assert_true (got.descending);
}

/* One that is kept in the place of another leaves nothing of it behind. */
static void
test_replaced (void)
{
  const WayClientFilter nobodys = { .nobodys = TRUE, .program = "Walk-in" };
  const WayClientFilter everybody = { 0 };
  const WayId           id = way_id_make (1);
  g_autoptr (WaySavedFilter) record = way_record_new (WAY_TYPE_SAVED_FILTER, &id);
  WayClientFilter got;

  way_saved_filter_set (record, &nobodys);
  g_assert_true (way_saved_filter_get (record, way_date_make (2026, 9, 21)).nobodys);
  way_saved_filter_set (record, &everybody);
  got = way_saved_filter_get (record, way_date_make (2026, 9, 21));
  g_assert_true (way_client_filter_equal (&got, &everybody));
}

/* It is of who made it, and has a name. */
static void
test_checked (void)
{
  const WayId id = way_id_make (1);
  const WayId staff = way_id_make (2);
  g_autoptr (WaySavedFilter) record = way_record_new (WAY_TYPE_SAVED_FILTER, &id);

  g_assert_false (way_record_check (record, NULL));
  way_set (record, staff_id, staff);
  g_assert_false (way_record_check (record, NULL));
  way_set (record, name, "To be asked");
  g_assert_true (way_record_check (record, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/saved-filter/whole", test_whole);
  g_test_add_func ("/saved-filter/replaced", test_replaced);
  g_test_add_func ("/saved-filter/checked", test_checked);

  return g_test_run ();
}
