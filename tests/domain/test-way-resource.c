/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource.h"

#include "way-need.h"
#include "way-resource-filter.h"

/* Days ago, and whether somebody has to call there. */
static void
test_stale (void)
{
  static const struct {
    int      days;
    gboolean stale;
  } rows[] = {
    { 0, FALSE }, { 1, FALSE }, { 89, FALSE }, { 90, TRUE }, { 95, TRUE }, { 4000, TRUE }
  };
  const WayDate today = way_date_make (2026, 9, 21);
  const WayId   id = { { 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);

    way_set (resource, verified_on, way_date_add_days (today, -rows[i].days));
    g_assert_cmpint (way_resource_is_stale (resource, today), ==, rows[i].stale);
  }
  {
    g_autoptr (WayResource) never = way_record_new (WAY_TYPE_RESOURCE, &id);

    g_assert_true (way_resource_is_stale (never, today));
  }
}

/* Bit n of the needs is the area n + 1 of a need. */
static void
test_needs (void)
{
  const WayId id = { { 1 } };
  g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);
  g_autofree char *text = NULL;

  way_set (resource, needs, WAY_SET_OF (WAY_NEED_AREA_HOME - 1));
  text = way_field_to_text (way_record_find_field (resource, "needs"), resource);
  g_assert_cmpstr (text, ==, "home");
}

static void
test_filter (void)
{
  WayResourceFilter filter, copy;

  way_resource_filter_init (&filter);
  g_assert_false (way_resource_filter_is_narrow (&filter));
  filter.search = "bed";
  g_assert_false (way_resource_filter_is_narrow (&filter));
  filter.day = 0;
  g_assert_true (way_resource_filter_is_narrow (&filter));
  copy = way_resource_filter_copy (&filter);
  g_assert_cmpstr (copy.search, ==, "bed");
  g_assert_true (copy.search != filter.search);
  way_resource_filter_clear (&copy);
  g_assert_false (way_resource_filter_is_narrow (&copy));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource/stale", test_stale);
  g_test_add_func ("/resource/needs", test_needs);
  g_test_add_func ("/resource/filter", test_filter);
  return g_test_run ();
}
