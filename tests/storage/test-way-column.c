/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-column.h"
#include "way-contact-point.h"
#include "way-objective.h"

/* Nothing said is NULL in the column, and NULL is nothing said. */
static void
test_none (void)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (client);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];
    g_autoptr (sqlite3_stmt) row = way_db_prepare (db, "SELECT ?", NULL);

    g_test_message ("%s", field->name);
    g_assert_cmpint (way_column_bind (row, 1, field, client), ==, SQLITE_OK);
    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
    g_assert_cmpint (sqlite3_column_type (row, 0) == SQLITE_NULL, ==,
                     way_field_is_none (field, client));
    g_assert_cmpint (way_column_read (row, 0, field, client), ==, SQLITE_OK);
  }
}

/* What another program wrote into a column and no field can hold is told, not guessed. */
static void
test_mismatch (void)
{
  static const struct {
    const char *field, *sql;
  } cases[] = {
    { "birth_date", "SELECT 'spring 1991'" },
    { "status", "SELECT 'gone'" },
    { "reasons", "SELECT 'alcohol nonsense'" },
    { "worker_id", "SELECT x'0102'" },
  };
  g_autoptr (WayDb) db = fixture_open (":memory:");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    const WayField *field = way_record_find_field (client, cases[i].field);
    g_autoptr (sqlite3_stmt) row = way_db_prepare (db, cases[i].sql, NULL);

    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
    g_assert_cmpint (way_column_read (row, 0, field, client), ==, SQLITE_MISMATCH);
    g_assert_true (way_field_is_none (field, client) || field->type == WAY_FIELD_CHOICE);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column/none", test_none);
  g_test_add_func ("/column/mismatch", test_mismatch);

  return g_test_run ();
}
