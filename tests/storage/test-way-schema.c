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

  return g_test_run ();
}
