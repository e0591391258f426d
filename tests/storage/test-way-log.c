/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "storage-fixture.h"
#include "way-error.h"
#include "way-log.h"

/* Five entries: Dana, three clients, one of them changed. */
static WayDb *
begin_with_entries (void)
{
  WayDb *db = fixture_begin ();
  g_autoptr (WayClient) first = fixture_add_client (db, "Ana");
  g_autoptr (WayClient) second = fixture_add_client (db, "Bo");
  g_autoptr (WayClient) third = fixture_add_client (db, "Cy");
  g_autoptr (WayClient) edited = way_record_copy (third);
  g_autoptr (WayClient) saved = NULL;

  way_set (edited, pronouns, "they/them");
  saved = fixture_save (db, edited, NULL);
  g_assert_nonnull (saved);
  return db;
}

/* Entry by entry, as others let it; the first one that does not hold, or 0. */
static gint64
verify_in_parts (WayDb *db)
{
  WayLogCheck check = { 0 };

  while (!check.done && way_log_verify_part (db, &check, 1, NULL))
    ;
  return check.bad_seq;
}

static void
test_whole (void)
{
  g_autoptr (WayDb) db = begin_with_entries ();
  gint64 n = 0, bad = -1;

  g_assert_true (way_log_verify (db, &n, &bad, NULL));
  g_assert_cmpint (n, ==, 5);
  g_assert_cmpint (bad, ==, -1);
  g_assert_cmpint (verify_in_parts (db), ==, 0);
}

/* Whoever holds the key can drop the triggers; the chain then names the first bad entry. */
static void
test_tampering (void)
{
  static const struct {
    const char *sql;
    gint64      bad;
  } cases[] = {
    { "UPDATE log SET at = at + 1 WHERE seq = 3", 3 },
    { "UPDATE log SET who = x'00000000000000000000000000000009' WHERE seq = 2", 2 },
    { "UPDATE log SET verb = 'view' WHERE seq = 4", 4 },
    { "UPDATE log SET act = 1 WHERE seq = 4", 4 },
    { "UPDATE log SET undoes = 2 WHERE seq = 4", 4 },
    { "UPDATE log SET client_id = NULL WHERE seq = 5", 5 },
    { "UPDATE log SET content = replace (content, 'Bo', 'Bea') WHERE seq = 3", 3 },
    { "UPDATE log SET salt = NULL, content = NULL WHERE seq = 4", 4 },
    { "DELETE FROM log WHERE seq = 2", 2 },
    { "UPDATE log SET content = (SELECT content FROM log WHERE seq = 2) WHERE seq = 3", 3 },
    { "UPDATE log SET hash = zeroblob (32) WHERE seq = 1", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayDb) db = begin_with_entries ();
    g_autoptr (GError) error = NULL;
    gint64 bad = 0;

    g_test_message ("%s", cases[i].sql);
    g_assert_false (way_db_run_script (db, cases[i].sql, NULL)); /* the triggers refuse it */
    g_assert_true (way_db_run_script (db,
                                      "PRAGMA foreign_keys = OFF;"
                                      "DROP TRIGGER log_is_not_updated;"
                                      "DROP TRIGGER log_is_not_deleted;"
                                      "DROP TRIGGER log_content_goes_by_an_entry;",
                                      NULL));
    g_assert_true (way_db_run_script (db, cases[i].sql, NULL));
    g_assert_false (way_log_verify (db, NULL, &bad, &error));
    g_assert_cmpint (verify_in_parts (db), ==, cases[i].bad);
    g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
    g_assert_cmpint (bad, ==, cases[i].bad);
  }
}

static void
test_append_only (void)
{
  static const char *const wrong[] = {
    "UPDATE log SET at = 0",
    "DELETE FROM log WHERE seq = 5",
    "INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 1",
    "UPDATE log SET rowid = 6 WHERE seq = 5",
    "UPDATE log SET content = '[]'",
    "UPDATE log SET salt = NULL, content = NULL",
    "UPDATE log SET content = NULL",
    /* Of two entries of a site, none may be left out, and none may be there twice. */
    "INSERT INTO log SELECT 7, site, 7, clock, at, act, who, area, verb, kind, record_id, revision,"
    " client_id, undoes, commitment, hash, salt, content FROM log WHERE seq = 5",
    "INSERT INTO log SELECT 6, site, 5, clock, at, act, who, area, verb, kind, record_id, revision,"
    " client_id, undoes, commitment, hash, salt, content FROM log WHERE seq = 5",
  };
  g_autoptr (WayDb) db = begin_with_entries ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (way_db_run_script (db, wrong[i], NULL));
  g_assert_true (way_log_verify (db, NULL, NULL, NULL));
}

/* What was purged is gone, and the chain still holds and says so. */
static void
test_erase (void)
{
  g_autoptr (WayDb) db = begin_with_entries ();
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStamp stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };
  gint64   n;

  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_log_erase (db, 3, &stamp, NULL));
  g_assert_true (way_db_commit (db, NULL));
  g_assert_true (way_log_verify (db, &n, NULL, NULL));
  g_assert_cmpint (n, ==, 6);

  row =
    way_db_query (db, "SELECT count (*) FROM log WHERE content LIKE '%\"Bo\"%'", WAY_NO_ARGS, NULL);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  g_assert_cmpint (sqlite3_column_int (row, 0), ==, 0);

  /* Nothing else goes with it, and nothing comes in its place. */
  g_assert_false (way_db_run_script (
    db, "UPDATE log SET salt = NULL, content = NULL, at = 0 WHERE seq = 3", NULL));
  g_assert_false (way_db_run_script (
    db, "UPDATE log SET salt = zeroblob (32), content = '[]' WHERE seq = 3", NULL));
  g_assert_false (
    way_db_run_script (db, "UPDATE log SET salt = NULL, content = NULL WHERE seq = 2", NULL));
  g_assert_true (way_log_verify (db, NULL, NULL, NULL));
}

/* An anchor must be an entry of the chain: longer is well, shorter or other is not. */
static void
test_anchor (void)
{
  g_autoptr (WayDb) db = begin_with_entries ();
  g_autoptr (WayClient) later = NULL;
  g_autoptr (GError) error = NULL;
  guint8 hash[WAY_LOG_HASH_SIZE];
  gint64 seq;

  g_assert_true (way_log_get_head (db, &seq, hash, NULL));
  g_assert_cmpint (seq, ==, 5);
  g_assert_true (way_log_check_anchor (db, seq, hash, NULL));
  later = fixture_add_client (db, "Di");
  g_assert_true (way_log_check_anchor (db, seq, hash, NULL));

  g_assert_false (way_log_check_anchor (db, 7, hash, &error)); /* the end was cut off */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
  g_clear_error (&error);
  g_assert_false (way_log_check_anchor (db, 4, hash, &error)); /* another history */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
}

/* Numbers of a site have no gaps, one act has one number, and the clock goes up even when the wall
 * clock falls back. */
static void
test_numbers (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (sqlite3_stmt) row = NULL;
  gint64 last_clock = 0, n = 0;

  for (gint64 at = 5000000; at > 0; at -= 1000000) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) saved = NULL;

    way_set (client, name_to_use, "Sam");
    saved = fixture_save_at (db, client, at, NULL, NULL);
    g_assert_nonnull (saved);
  }

  row =
    way_db_query (db, "SELECT site_seq, seq, act, clock FROM log ORDER BY seq", WAY_NO_ARGS, NULL);
  while (way_db_step (db, row, NULL) == WAY_STEP_ROW) {
    g_assert_cmpint (sqlite3_column_int64 (row, 0), ==, ++n);
    g_assert_cmpint (sqlite3_column_int64 (row, 1), ==, n);
    g_assert_cmpint (sqlite3_column_int64 (row, 2), ==, n);
    g_assert_cmpint (sqlite3_column_int64 (row, 3), >, last_clock);
    last_clock = sqlite3_column_int64 (row, 3);
  }
  g_assert_cmpint (n, ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log/whole", test_whole);
  g_test_add_func ("/log/tampering", test_tampering);
  g_test_add_func ("/log/append-only", test_append_only);
  g_test_add_func ("/log/erase", test_erase);
  g_test_add_func ("/log/anchor", test_anchor);
  g_test_add_func ("/log/numbers", test_numbers);

  return g_test_run ();
}
