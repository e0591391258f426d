/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-facts.h"

#include "way-client.h"
#include "way-meta.h"
#include "way-schema.h"
#include "way-staff.h"
#include "way-writer.h"

static void
save_staff (WayWriter *writer, guint8 n, const char *name, WayStaffStatus status)
{
  WayId id = { { n } };
  g_autoptr (WayStaff) staff = way_record_new (WAY_TYPE_STAFF, &id);

  way_set (staff, name, name);
  way_set (staff, status, status);
  g_assert_nonnull (way_writer_save (writer, staff, NULL));
}

static void
test_load (void)
{
  static const guint8 key[WAY_DB_KEY_SIZE] = { 1 };
  WayId               id = { { 9 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDb) db = way_db_open (":memory:", key, WAY_DB_CREATE, &error);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayImportFacts) facts = NULL;
  const WayId *found;

  g_assert_no_error (error);
  g_assert_true (way_schema_migrate (db, &error));
  g_assert_true (way_db_begin (db, &error));
  g_assert_true (way_meta_begin (db, &id, &id, "A", (WayTime){ 1 }, &error));
  writer = way_writer_new (db, &id, (WayTime){ 1 }, &error);
  g_assert_no_error (error);
  save_staff (writer, 1, "Inés Núñez", WAY_STAFF_ACTIVE);
  save_staff (writer, 2, "Gone", WAY_STAFF_DISABLED);
  save_staff (writer, 3, "Two Alike", WAY_STAFF_ACTIVE);
  save_staff (writer, 4, "two alike", WAY_STAFF_ACTIVE);
  way_set (client, name_to_use, "Ána");
  way_set (client, number, "K-7");
  way_set (client, birth_date, way_date_make (1991, 3, 0));
  g_assert_nonnull (way_writer_save (writer, client, &error));
  g_assert_true (way_db_commit (db, &error));

  facts = way_import_facts_load (db, &error);
  g_assert_no_error (error);
  found = way_import_facts_find_worker (facts, "ines nunez");
  g_assert_nonnull (found);
  g_assert_cmpint (found->bytes[0], ==, 1);
  g_assert_null (way_import_facts_find_worker (facts, "gone"));
  g_assert_null (way_import_facts_find_worker (facts, "two alike"));
  g_assert_cmpuint (g_hash_table_size (facts->known), ==, 2);
  g_assert_true (g_hash_table_contains (facts->known, "ana 19910300"));
  g_assert_true (g_hash_table_contains (facts->known, "#k 7"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-facts/load", test_load);
  return g_test_run ();
}
