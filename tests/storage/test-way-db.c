/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "storage-fixture.h"
#include "way-error.h"

static char *
read_one (WayDb *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, NULL);

  g_assert_nonnull (row);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return g_strdup ((const char *)sqlite3_column_text (row, 0));
}

static void
test_settings (void)
{
  static const struct {
    const char *pragma;
    const char *value;
  } cases[] = {
    { "journal_mode", "persist" },  { "synchronous", "2" },     { "locking_mode", "exclusive" },
    { "temp_store", "2" },          { "secure_delete", "1" },   { "foreign_keys", "1" },
    { "recursive_triggers", "1" },  { "cache_size", "-65536" }, { "trusted_schema", "0" },
    { "cipher_page_size", "4096" }, { "cipher_use_hmac", "1" },
  };
  g_autofree char *path = fixture_path ();
  g_autoptr (WayDb) db = fixture_open (path);
  GStatBuf info;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *sql = g_strdup_printf ("PRAGMA %s", cases[i].pragma);
    g_autofree char *value = read_one (db, sql);

    g_test_message ("%s", cases[i].pragma);
    g_assert_cmpstr (value, ==, cases[i].value);
  }

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_clear_pointer (&db, way_db_close);
  fixture_remove (path);
}

/* The file’s bytes have no structure and no known word. */
static void
test_is_encrypted (void)
{
  g_autofree char *path = fixture_path ();
  WayDb           *db = fixture_open (path);
  g_autofree char *data = NULL;
  gsize            length;
  gsize            counts[256] = { 0 };

  g_assert_true (way_db_run_script (
    db, "INSERT INTO meta VALUES ('word', CAST ('Marisol Vega' AS BLOB))", NULL));
  way_db_close (db);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  fixture_remove (path);

  g_assert_cmpuint (length, >, 100000);
  g_assert_null (memmem (data, length, "SQLite format 3", 15));
  g_assert_null (memmem (data, length, "CREATE TABLE", 12));
  g_assert_null (memmem (data, length, "Marisol", 7));
  for (gsize i = 0; i < length; i++)
    counts[(guint8)data[i]]++;
  for (guint i = 0; i < 256; i++) { /* even chances, within a quarter */
    g_assert_cmpuint (counts[i], >, length / 256 * 3 / 4);
    g_assert_cmpuint (counts[i], <, length / 256 * 5 / 4);
  }
}

static void
assert_refused (const char *path, const guint8 *key, WayDbMode mode, WayError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDb) db = way_db_open (path, key, mode, &error);

  g_assert_null (db);
  g_assert_error (error, WAY_ERROR, (int)code);
}

static void
test_refusals (void)
{
  static const guint8 other_key[WAY_DB_KEY_SIZE] = { 9 };
  static const char   plain[4096] = "SQLite format 3";
  g_autofree char    *path = fixture_path ();
  g_autofree char    *kept = NULL;
  gsize               length;

  assert_refused (path, fixture_key, WAY_DB_OPEN, WAY_ERROR_RECORDS_GONE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_refused (path, fixture_key, WAY_DB_OPEN, WAY_ERROR_RECORDS_GONE);
  assert_refused (path, fixture_key, WAY_DB_CREATE, WAY_ERROR_EXISTS);

  g_assert_true (g_file_set_contents (path, plain, sizeof plain, NULL));
  assert_refused (path, fixture_key, WAY_DB_OPEN, WAY_ERROR_NOT_ENCRYPTED);
  g_assert_true (g_file_get_contents (path, &kept, &length, NULL));
  g_assert_cmpmem (kept, length, plain, sizeof plain);

  g_assert_true (g_file_set_contents (path, "nothing of ours, and short", -1, NULL));
  assert_refused (path, fixture_key, WAY_DB_OPEN, WAY_ERROR_DAMAGED);

  g_remove (path);
  way_db_close (fixture_open (path));
  assert_refused (path, other_key, WAY_DB_OPEN, WAY_ERROR_DAMAGED);
  fixture_remove (path);
}

/* A second program cannot come in, be it one of ours. */
static void
test_one_at_a_time (void)
{
  g_autofree char *path = fixture_path ();
  g_autoptr (WayDb) db = fixture_open (path);

  assert_refused (path, fixture_key, WAY_DB_OPEN, WAY_ERROR_IN_USE);
  g_clear_pointer (&db, way_db_close);
  fixture_remove (path);
}

/* A byte that changed on any page is noticed when the page is read, and by the check. */
static void
test_damaged_page (void)
{
  g_autofree char *path = fixture_path ();
  g_autofree char *data = NULL;
  gsize            length;

  way_db_close (fixture_open (path));
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));

  for (gsize at = 4096 + 100; at < length; at += 16 * 4096) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayDb) db = NULL;

    data[at] ^= 1;
    g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
    data[at] ^= 1;
    db = way_db_open (path, fixture_key, WAY_DB_OPEN, &error);
    if (db != NULL)
      g_assert_false (way_db_check_pages (db, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  }

  fixture_remove (path);
}

static void
test_rollback (void)
{
  g_autoptr (WayDb) db = fixture_open (":memory:");
  g_autofree char *n = NULL;

  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_db_run_script (db, "INSERT INTO meta VALUES ('a', x'00')", NULL));
  way_db_rollback (db);
  way_db_rollback (db); /* harmless where nothing is open */
  n = read_one (db, "SELECT count (*) FROM meta");
  g_assert_cmpstr (n, ==, "0");
}

/* Bytes in the journal beside the records. */
static gint64
measure_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf         found;

  return g_stat (journal, &found) == 0 ? (gint64)found.st_size : 0;
}

/* What pages were before is not kept beside records that are closed. */
static void
test_journal (void)
{
  g_autofree char *path = fixture_path ();
  WayDb           *db = fixture_open (path);

  g_assert_true (way_db_run_script (db, "INSERT INTO meta VALUES ('a', x'00')", NULL));
  g_assert_true (way_db_run_script (db, "UPDATE meta SET value = x'01'", NULL));
  g_assert_cmpint (measure_journal (path), >, 0); /* its blocks are used again */
  way_db_close (db);
  g_assert_cmpint (measure_journal (path), ==, 0);
  fixture_remove (path);
}

/* Killed in the middle of a change, with half of it on the disk: the next opening takes it back,
 * and what was committed before is there. */
static void
test_killed (void)
{
  g_autofree char *path = fixture_path ();
  g_autoptr (WayDb) db = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *n = NULL;
  g_autofree char *check = NULL;
  pid_t            child;
  int              status;

  child = fork ();
  if (child == 0) {
    db = fixture_open (path);
    way_db_run_script (db, "INSERT INTO meta VALUES ('kept', x'00')", NULL);
    way_db_run_script (db,
                       "PRAGMA cache_size = 10; BEGIN IMMEDIATE;"
                       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000)"
                       " INSERT INTO meta SELECT 'lost' || i, zeroblob (500) FROM n",
                       NULL);
    kill (getpid (), SIGKILL);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (measure_journal (path), >, 0);

  db = way_db_open (path, fixture_key, WAY_DB_OPEN, &error);
  g_assert_no_error (error);
  n = read_one (db, "SELECT group_concat (name) FROM meta");
  g_assert_cmpstr (n, ==, "kept");
  check = read_one (db, "PRAGMA integrity_check");
  g_assert_cmpstr (check, ==, "ok");
  g_clear_pointer (&db, way_db_close);
  fixture_remove (path);
}

/* A full disk is told as such, and what was there is still there. */
static void
test_disk_full (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strnfill (90000, 'a');
  g_autofree char *pages = read_one (db, "PRAGMA page_count");
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %s", pages);
  g_autofree char *name = NULL;

  g_assert_true (way_db_run_script (db, sql, NULL));
  way_set (edited, work_with_me, words);
  g_assert_null (fixture_save (db, edited, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
  name = read_one (db, "SELECT name_to_use || revision FROM client");
  g_assert_cmpstr (name, ==, "Sam1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db/settings", test_settings);
  g_test_add_func ("/db/is-encrypted", test_is_encrypted);
  g_test_add_func ("/db/refusals", test_refusals);
  g_test_add_func ("/db/one-at-a-time", test_one_at_a_time);
  g_test_add_func ("/db/damaged-page", test_damaged_page);
  g_test_add_func ("/db/rollback", test_rollback);
  g_test_add_func ("/db/disk-full", test_disk_full);
  g_test_add_func ("/db/journal", test_journal);
  g_test_add_func ("/db/killed", test_killed);

  return g_test_run ();
}
