/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include "way-log.h"

/* A database as programs of that version made it: empty. */
static WayDb *
open_version (const char *path, guint version)
{
  static const char *const scripts[] = { "0001-initial.sql", "0002-own-texts.sql" };
  WayDb                   *db = way_db_open (path, fixture_key, WAY_DB_CREATE, NULL);
  g_autofree char         *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);

  g_assert_nonnull (db);
  for (guint i = 0; i < version; i++) {
    g_autofree char *name = g_strconcat ("/org/waymark/Waymark/schema/", scripts[i], NULL);
    g_autoptr (GBytes) script = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_assert_true (way_db_run_script (db, g_bytes_get_data (script, NULL), NULL));
  }
  g_assert_true (way_db_run_script (db, stamp, NULL));
  return db;
}

/* Three clients and what was erased of the second, in the newest shape. */
static void
fill (const char *path)
{
  g_autoptr (WayDb) db = fixture_open (path);
  WayStamp stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };
  g_autoptr (WayClient) ana = NULL;
  g_autoptr (WayClient) bo = NULL;

  g_assert_true (way_meta_begin (db, &fixture_caseload, &fixture_site, "A", (WayTime){ 1 }, NULL));
  ana = fixture_add_client (db, "Ana");
  bo = fixture_add_client (db, "Bo");
  g_assert_true (way_log_erase (db, 2, &stamp, NULL));
}

static void
remove_database (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

static gint64
count (WayDb *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, NULL);

  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return sqlite3_column_int64 (row, 0);
}

/* The log of the second version, whose content stood apart, is the same chain afterwards. */
static void
test_from_2 (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *new = g_build_filename (folder, "new.db", NULL);
  g_autofree char *old = g_build_filename (folder, "old.db", NULL);
  g_autofree char *attach =
    g_strdup_printf ("ATTACH '%s' AS new KEY \"x'0102030405060708%048d'\"", new, 0);
  g_autoptr (WayDb) db = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  fill (new);
  db = open_version (old, 2);
  g_assert_true (way_db_run_script (db, attach, NULL));
  way_db_run_script (db,
                     "INSERT INTO meta SELECT * FROM new.meta;"
                     "INSERT INTO log SELECT seq, site, site_seq, clock, at, act, who, area, verb,"
                     " kind, record_id, revision, client_id, undoes, commitment, hash FROM new.log;"
                     "INSERT INTO log_content SELECT seq, salt, content FROM new.log"
                     " WHERE content IS NOT NULL;"
                     "DETACH new",
                     &error);
  g_assert_no_error (error);

  way_schema_migrate (db, &error);
  g_assert_no_error (error);
  way_log_verify (db, &n, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 3);
  g_assert_cmpint (count (db, "SELECT count (*) FROM log WHERE content IS NULL"), ==, 1);
  g_assert_cmpint (count (db, "SELECT count (*) FROM history"), ==, 3);
  g_assert_cmpint (count (db, "SELECT count (*) FROM access"), ==, 0);

  g_clear_pointer (&db, way_db_close);
  remove_database (new);
  remove_database (old);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* What is told on the way from an older version: each one, in its order; of a new database and of
 * one that is not older, nothing. */
static void
told_cb (guint done, guint of, gpointer data)
{
  g_string_append_printf (data, "%u/%u ", done, of);
}

static void
test_told (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "old.db", NULL);
  g_autoptr (WayDb) fresh = fixture_open (":memory:");
  const guint left = (guint)way_schema_get_version (fresh) - 2;
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (WayDb) new = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);
  g_autoptr (WayDb) db = open_version (path, 2);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= left; i++)
    g_string_append_printf (wanted, "%u/%u ", i, left);
  g_assert_true (way_schema_migrate_telling (db, told_cb, told, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, wanted->str);

  g_string_truncate (told, 0);
  g_assert_true (way_schema_migrate_telling (db, told_cb, told, &error));
  g_assert_true (way_schema_migrate_telling (new, told_cb, told, &error));
  g_assert_cmpstr (told->str, ==, "");

  g_clear_pointer (&db, way_db_close);
  remove_database (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/log/from-2", test_from_2);
  g_test_add_func ("/schema/log/told", test_told);

  return g_test_run ();
}
