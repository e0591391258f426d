/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "storage-fixture.h"
#include "way-error.h"

static void
test_knows_itself (void)
{
  g_autoptr (WayDb) one = fixture_begin ();
  g_autoptr (WayDb) other = fixture_begin ();
  guint8 key[WAY_META_KEY_SIZE], other_key[WAY_META_KEY_SIZE];
  WayId  id;

  g_assert_true (way_meta_get_caseload (one, &id, NULL));
  g_assert_cmpint (way_id_compare (&id, &fixture_caseload), ==, 0);
  g_assert_true (way_meta_get_site (one, &id, NULL));
  g_assert_cmpint (way_id_compare (&id, &fixture_site), ==, 0);
  g_assert_true (way_meta_get_log_key (one, key, NULL));
  g_assert_true (way_meta_get_log_key (other, other_key, NULL));
  g_assert_cmpint (memcmp (key, other_key, sizeof key), !=, 0); /* random, of its own */
}

static void
test_begins_once (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (GError) error = NULL;

  g_assert_false (
    way_meta_begin (db, &fixture_caseload, &fixture_site, "B", (WayTime){ 1 }, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

static void
test_numbers (void)
{
  static const WayId nobody = { { 99 } };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = way_meta_take_client_number (db, &fixture_site, NULL);
  g_autofree char *second = way_meta_take_client_number (db, &fixture_site, NULL);

  g_assert_cmpstr (first, ==, "A-00001");
  g_assert_cmpstr (second, ==, "A-00002");
  g_assert_null (way_meta_take_client_number (db, &nobody, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
}

static void
test_missing (void)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autoptr (GError) error = NULL;
  WayId id;

  g_assert_false (way_meta_get_site (db, &id, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meta/knows-itself", test_knows_itself);
  g_test_add_func ("/meta/begins-once", test_begins_once);
  g_test_add_func ("/meta/numbers", test_numbers);
  g_test_add_func ("/meta/missing", test_missing);

  return g_test_run ();
}
