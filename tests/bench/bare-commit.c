/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <sqlcipher/sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

/* bare-commit FILE COMMITS: one row of an encrypted table is changed and made durable, that many
 * times.  Writes what each took, in microseconds. */

#define ROWS 100000

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK) {
    fprintf (stderr, "bare-commit: %s\n", sqlite3_errmsg (db));
    exit (1);
  }
}

int
main (int argc, char *argv[])
{
  gboolean      there = argc > 2 && g_file_test (argv[1], G_FILE_TEST_EXISTS);
  sqlite3      *db = NULL;
  sqlite3_stmt *update = NULL;

  if (argc < 3 || sqlite3_open (argv[1], &db) != SQLITE_OK)
    return 2;

  run (db, "PRAGMA key = \"x'00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'\";"
           "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536;"
           "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;");
  if (!there)
    run (db, "BEGIN; CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT, words TEXT);"
             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
             " INSERT INTO client SELECT i, 'Name ' || i, printf ('%.200c', 'x') FROM n; COMMIT");

  sqlite3_prepare_v2 (db, "UPDATE client SET name = ? WHERE id = ?", -1, &update, NULL);
  for (long i = 0; i < strtol (argv[2], NULL, 10); i++) {
    g_autofree char *name = g_strdup_printf ("Name %d", g_random_int_range (0, 1000000));
    gint64           begun = g_get_monotonic_time ();

    run (db, "BEGIN IMMEDIATE");
    sqlite3_bind_text (update, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_int (update, 2, g_random_int_range (1, ROWS));
    sqlite3_step (update);
    sqlite3_reset (update);
    run (db, "COMMIT");
    printf ("commit %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - begun);
  }

  sqlite3_finalize (update);
  return sqlite3_close (db) == SQLITE_OK ? 0 : 1;
}
