/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include <string.h>

#include "way-column.h"
#include "way-error.h"

static const WayField *
find_field (const WayRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++) {
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  }

  return NULL;
}

/* Every column has its field and every field its column, of the right type, and both agree on what
 * is required. */
static void
test_columns (gconstpointer data)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autoptr (WayRecordClass) klass = g_type_class_ref (GPOINTER_TO_SIZE (data));
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT name, type, \"notnull\" FROM pragma_table_info (?)",
                  WAY_ARGS (WAY_TEXT (klass->table)), NULL);
  guint n = 0;

  for (; way_db_step (db, row, NULL) == WAY_STEP_ROW; n++) {
    const char     *name = (const char *)sqlite3_column_text (row, 0);
    const WayField *field = find_field (klass, name);

    if (field == NULL)
      g_error ("%s.%s has no field", klass->table, name);

    g_test_message ("%s.%s", klass->table, name);
    g_assert_cmpstr ((const char *)sqlite3_column_text (row, 1), ==, way_column_get_type (field));
    g_assert_cmpint (sqlite3_column_int (row, 2), ==,
                     field->required || field->type == WAY_FIELD_BOOL ||
                       field->type == WAY_FIELD_CHOICE);
  }

  g_assert_cmpuint (n, ==, klass->n_fields);
}

/* Every id that names a record is a foreign key, and the other way round. */
static void
test_references (gconstpointer data)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autoptr (WayRecordClass) klass = g_type_class_ref (GPOINTER_TO_SIZE (data));
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?)",
                  WAY_ARGS (WAY_TEXT (klass->table)), NULL);
  guint n = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    n += klass->fields[i].target != NULL;
  g_assert_true (n == 0 || klass->n_fields > WAY_RECORD_N_COMMON);

  for (; way_db_step (db, row, NULL) == WAY_STEP_ROW; n--) {
    const WayField *field = find_field (klass, (const char *)sqlite3_column_text (row, 0));

    g_assert_cmpstr (field->target, ==, (const char *)sqlite3_column_text (row, 1));
  }

  g_assert_cmpuint (n, ==, 0);
}

/* The database accepts each word of each choice, and gives back what it got. */
static void
test_round_trip (gconstpointer data)
{
  g_autoptr (WayDb) db = fixture_begin ();
  GType type = GPOINTER_TO_SIZE (data);

  g_assert_true (way_db_run_script (db, "PRAGMA foreign_keys = OFF", NULL));

  for (guint choice = 0; choice < 13; choice++) { /* no choice has more words */
    g_autoptr (GError) error = NULL;
    g_autoptr (WayRecord) record = fixture_record (type, choice);
    g_autoptr (WayRecord) read = NULL;

    way_set (record, revision, 1);
    way_set (record, site, fixture_site);
    way_set (record, created_at, (WayTime){ 1 });
    way_set (record, changed_at, (WayTime){ 1 });
    way_set (record, clock, 1);
    way_record_repo_put (db, record, NULL, &error);
    g_assert_no_error (error);
    read = way_record_repo_get (db, type, &record->id, &error);
    g_assert_no_error (error);
    g_assert_true (way_record_equal (record, read));
    g_assert_cmpint (read->revision, ==, 1);
  }
}

/* What the program may write, people must be able to read in a history. */
static void
test_labels (gconstpointer data)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (GPOINTER_TO_SIZE (data));

  g_assert_nonnull (klass->label);
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];
    guint           n = way_field_count_words (field);

    g_test_message ("%s.%s", klass->table, field->name);
    g_assert_nonnull (field->label);
    if (field->type == WAY_FIELD_CHOICE || field->type == WAY_FIELD_SET) {
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (g_strv_length ((GStrv)field->labels), ==, n);
      g_assert_true (field->hints == NULL || g_strv_length ((GStrv)field->hints) == n);
    }
  }
}

/* A word that is no choice is refused by the database too, whoever writes. */
static void
test_checks (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  static const char *const wrong[] = {
    "UPDATE client SET status = 'gone'",         "UPDATE client SET birth_date = '26'",
    "UPDATE client SET own_date = '2026-02-30'", "UPDATE client SET archived = 2",
    "UPDATE client SET status = NULL",           "UPDATE client SET id = x'00'",
    "UPDATE client SET interpreter = 'yes'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", wrong[i]);
    g_assert_false (way_db_run_script (db, wrong[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

static void
test_too_new (void)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autoptr (GError) error = NULL;

  g_assert_true (way_db_run_script (db, "PRAGMA user_version = 99", &error));
  g_assert_false (way_schema_migrate (db, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TOO_NEW);
}

/* What the first version of the list knew becomes what the second one knows, in the tallies too. */
static void
test_second (void)
{
  static const char rows[] =
    "INSERT INTO meta VALUES ('site', x'02000000000000000000000000000000');"
    "INSERT INTO staff VALUES (x'03000000000000000000000000000000', 1, 1, zeroblob (16), NULL, 1, 1,"
    " NULL, 'Dana', 'peer', 'active');"
    "INSERT INTO client (id, revision, clock, site, created_at, changed_at, name_to_use, interpreter,"
    " status, archived, risk) SELECT CAST (char (64 + n) || '000000000000000' AS BLOB), 1, 1, zeroblob (16), 1, 1,"
    " 'Client ' || n, 0, CASE n WHEN 1 THEN 'active' WHEN 2 THEN 'paused' ELSE 'closed' END, 0, 'low'"
    " FROM (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3);"
    "INSERT INTO client_index (client_id, archived, active, risk, sort_key, number_key, program_key,"
    " changed_seq, name_fold, search) SELECT id, 0, status = 'active', 1, x'00', 1, x'00', 0, 'a', 'a'"
    " FROM client;"
    "INSERT INTO assessment (id, revision, clock, site, created_at, changed_at, client_id, instrument,"
    " version, mode, taken_on, answers, score_status, status, signed_at, signed_by)"
    " SELECT CAST ('000000000000000' || n AS BLOB), 1, 1, zeroblob (16), 1, 1,"
    " CAST ('A000000000000000' AS BLOB), 'phq-9',"
    " '1', 'worker', '2026-09-0' || n, '1', 'scored', 'signed', 1,"
    " x'03000000000000000000000000000000' FROM (SELECT 1 AS n UNION SELECT 2);";
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "src", "storage", "schema", "0001-initial.sql", NULL);
  g_autofree char *first = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDb) db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, &error);
  g_autoptr (sqlite3_stmt) row = NULL;

  g_assert_no_error (error);
  g_file_get_contents (path, &first, NULL, &error);
  g_assert_no_error (error);
  way_db_run_script (db, first, &error);
  g_assert_no_error (error);
  way_db_run_script (db, rows, &error);
  g_assert_no_error (error);
  g_assert_true (way_db_run_script (db, "PRAGMA user_version = 1", NULL));
  way_schema_migrate (db, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way_schema_get_version (db), >, 1);

  row =
    way_db_query (db,
                  "SELECT group_concat (status || ' ' || assessed_on, ','), (SELECT group_concat"
                  " (status || '=' || n, ',') FROM (SELECT status, n FROM client_tally WHERE n > 0"
                  " ORDER BY status)) FROM (SELECT status, assessed_on FROM client_index"
                  " ORDER BY status)",
                  WAY_NO_ARGS, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  g_assert_cmpstr ((const char *)sqlite3_column_text (row, 0), ==, "0 2026-09-02,1 ,2 ");
  g_assert_cmpstr ((const char *)sqlite3_column_text (row, 1), ==, "0=1,1=1,2=1");
}

static void
add (const char *what, GType type, GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/schema/%s/%s", what, g_type_name (type));

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), test);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    GType type = way_records_get_type (n);

    add ("columns", type, test_columns);
    add ("labels", type, test_labels);
    add ("references", type, test_references);
    add ("round-trip", type, test_round_trip);
  }
  g_test_add_func ("/schema/checks", test_checks);
  g_test_add_func ("/schema/too-new", test_too_new);
  g_test_add_func ("/schema/second", test_second);

  return g_test_run ();
}
