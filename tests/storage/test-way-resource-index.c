/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-index.h"

#include "storage-fixture.h"
#include "way-open-hours.h"
#include "way-resource.h"

static WayResource *
add (WayDb *db, const char *name, const char *services, const char *hours, guint need)
{
  WayResource *resource = fixture_new (WAY_TYPE_RESOURCE);
  WayResource *saved;

  way_set (resource, name, name);
  way_set (resource, services, services);
  way_set (resource, hours, hours);
  way_set (resource, needs, WAY_SET_OF (need));
  saved = fixture_save (db, resource, NULL);
  g_assert_nonnull (saved);
  g_object_unref (resource);
  return saved;
}

/* The names that are found, in their order, parted by “|”. */
static char *
find (WayDb *db, const WayResourceFilter *filter)
{
  g_autoptr (GError) error = NULL;
  guint total = 0;
  g_autoptr (GPtrArray) found = way_resource_index_load (db, filter, 0, 50, &total, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (total, ==, found->len);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", WAY_RESOURCE (found->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static void
assert_found (WayDb *db, const WayResourceFilter *filter, const char *names)
{
  g_autofree char *found = find (db, filter);

  g_assert_cmpstr (found, ==, names);
}

static void
test_filter (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayResource) bay = add (db, "Bay Shelter", "beds for a night", "24/7", 0);
  g_autoptr (WayResource) rio =
    add (db, "Clínica Río", "medicación, counseling", "Mon-Fri 9-17", 1);
  g_autoptr (WayResource) ace = add (db, "Ace Beds", NULL, "call first", 0);
  WayResourceFilter filter;

  way_resource_filter_init (&filter);
  assert_found (db, &filter, "Ace Beds|Bay Shelter|Clínica Río");

  filter.search = "clinica rio"; /* accents do not matter */
  assert_found (db, &filter, "Clínica Río");
  filter.search = "RÍO clin"; /* nor does the order of the words */
  assert_found (db, &filter, "Clínica Río");
  filter.search = "medicacion";
  assert_found (db, &filter, "Clínica Río");
  filter.search = "bed"; /* in the name and in the services, by name */
  assert_found (db, &filter, "Ace Beds|Bay Shelter");
  filter.search = "\"*) OR (";
  assert_found (db, &filter, "");

  way_resource_filter_init (&filter);
  filter.needs = WAY_SET_OF (1);
  assert_found (db, &filter, "Clínica Río");

  way_resource_filter_init (&filter);
  filter.day = 6; /* on Sunday */
  assert_found (db, &filter, "Bay Shelter");
  filter.day = 0;
  assert_found (db, &filter, "Bay Shelter|Clínica Río");
  way_resource_filter_init (&filter);
  filter.minute = 17 * 60 - 1;
  assert_found (db, &filter, "Bay Shelter|Clínica Río");
  filter.minute = 17 * 60;
  assert_found (db, &filter, "Bay Shelter");
}

/* The list follows what is changed, verified, removed and brought back. */
static void
test_follows (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayResource) bay = add (db, "Bay Shelter", NULL, NULL, 0);
  g_autoptr (WayResource) next = way_record_copy (bay);
  g_autoptr (WayResource) saved = NULL;
  WayResourceFilter filter;
  gint64            act = 0;

  way_resource_filter_init (&filter);
  filter.stale_until = way_date_make (2026, 6, 1);
  assert_found (db, &filter, "Bay Shelter");
  way_set (next, name, "Harbor House");
  way_set (next, verified_on, way_date_make (2026, 6, 2));
  saved = fixture_save_at (db, next, 5, &act, NULL);
  g_assert_nonnull (saved);
  assert_found (db, &filter, "");
  way_resource_filter_init (&filter);
  filter.fresh_after = way_date_make (2026, 6, 1);
  assert_found (db, &filter, "Harbor House");
  filter.search = "bay";
  assert_found (db, &filter, "");
  filter.search = "harb";
  assert_found (db, &filter, "Harbor House");

  g_assert_true (way_resource_index_make_anew (db, NULL));
  assert_found (db, &filter, "Harbor House");
}

/* Pages join without a gap. */
static void
test_pages (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  WayResourceFilter filter;
  guint             total;

  way_resource_filter_init (&filter);
  for (guint i = 0; i < 25; i++) {
    g_autofree char *name = g_strdup_printf ("Place %02u", i);
    g_autoptr (WayResource) resource = add (db, name, NULL, NULL, 0);
  }
  for (guint offset = 0; offset < 25; offset += 10) {
    g_autoptr (GPtrArray) page = way_resource_index_load (db, &filter, offset, 10, &total, NULL);

    g_assert_cmpuint (total, ==, 25);
    g_assert_cmpuint (page->len, ==, MIN (10, 25 - offset));
    for (guint i = 0; i < page->len; i++) {
      g_autofree char *name = g_strdup_printf ("Place %02u", offset + i);

      g_assert_cmpstr (WAY_RESOURCE (page->pdata[i])->name, ==, name);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource-index/filter", test_filter);
  g_test_add_func ("/resource-index/follows", test_follows);
  g_test_add_func ("/resource-index/pages", test_pages);
  return g_test_run ();
}
