/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sys/resource.h>

#include "opening-fixture.h"
#include "way-workspace-private.h"

/* The file of an earlier day, put back. */
static void
run_put_back (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gsize            n_records, n_keys;
  g_autofree char *records = NULL;
  g_autofree char *keys = NULL;

  caseload_make_closed ();
  records = caseload_get ("records.db", &n_records);
  keys = caseload_get ("keys.json", &n_keys);
  caseload_assert_opens (self, PASSPHRASE);
  way_caseload_close (self);

  caseload_put ("records.db", records, (gssize)n_records);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_TAMPERED);

  /* Older keys beside newer records are no harm; beside older ones nobody could tell, without a
   * keyring. */
  caseload_put ("keys.json", keys, (gssize)n_keys);
  caseload_assert_opens (self, PASSPHRASE);
}

/* The records of one caseload beside the keys of another. */
static void
run_mixed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gsize            size;
  g_autofree char *records = NULL;

  caseload_make_closed ();
  records = caseload_get ("records.db", &size);
  caseload_remove ("records.db");
  caseload_remove ("keys.json");
  caseload_remove ("keys.json.old");
  caseload_make_closed ();
  caseload_put ("records.db", records, (gssize)size);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
}

static void
run_failed_create (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  way_caseload_set_cost (self, 1, 64);
  g_assert_null (caseload_try_create (self, FALSE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (way_caseload_look (self, &error), ==, WAY_CASELOAD_NONE);
  g_assert_no_error (error);
  g_assert_false (caseload_has ("keys.json"));
  g_assert_false (caseload_has ("records.db.new"));
  g_assert_false (caseload_has ("reserve"));

  way_caseload_set_cost (self, 2, 64);
  way_caseload_code_free (caseload_create (self, FALSE));
}

/* No more than this above what the process has: sanitizers reserve much by themselves. */
static void
limit_memory (guint megabytes)
{
  g_autofree char *pages = NULL;
  struct rlimit    limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &pages, NULL, NULL));
  limit.rlim_cur = g_ascii_strtoull (pages, NULL, 10) * (rlim_t)sysconf (_SC_PAGESIZE);
  limit.rlim_cur += (rlim_t)megabytes * 1024 * 1024;
  limit.rlim_max = limit.rlim_cur;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
}

static void
run_no_memory (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  limit_memory (400);
  way_caseload_set_cost (self, 2, 1024);
  g_assert_null (caseload_try_create (self, FALSE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NO_MEMORY);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_NONE);
}

/* No clear word and no structure in what lies on the disk. */
static void
run_encrypted (void)
{
  static const char *const names[] = { "records.db", "keys.json", "lock" };

  caseload_make_closed ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize            size;
    g_autofree char *data = caseload_get (names[i], &size);

    g_assert_null (g_strstr_len (data, (gssize)size, "Dana"));
    g_assert_null (memmem (data, size, "CREATE TABLE", 12));
    g_assert_null (memmem (data, size, "SQLite", 6));
    g_assert_null (memmem (data, size, "geese", 5));
  }
}

static void
nothing_to_free (gpointer data)
{
}

/* SQLite says that the disk is full when it may not add a page. */
static gpointer
full_run (WayDb *db, gpointer data, GError **error)
{
  (*(guint *)data)++;
  if (way_db_run_script (db,
                         "PRAGMA max_page_count = 1;"
                         "CREATE TABLE scratch (a TEXT);"
                         "INSERT INTO scratch VALUES (zeroblob (100000));",
                         error))
    g_assert_not_reached ();
  return NULL;
}

/* Full while somebody types: the reserve goes, and what repeats is tried again. */
static void
run_full (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult        *slot = NULL;
  WayWorkspace        *workspace;
  guint                runs = 0;
  static const WayVerb verb = { full_run, NULL, nothing_to_free, g_free, FALSE, TRUE };
  static const WayVerb once = { full_run, NULL, nothing_to_free, g_free, FALSE, FALSE };

  way_caseload_code_free (caseload_create (self, FALSE));
  workspace = way_caseload_get_workspace (self);
  g_assert_true (caseload_has ("reserve"));

  way_workspace_submit (workspace, &verb, &runs, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_null (way_workspace_finish (workspace, result, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
  g_assert_cmpuint (runs, ==, 2);
  g_assert_false (caseload_has ("reserve"));
  g_clear_error (&error);
  g_clear_object (&result);

  /* Once it is gone there is nothing more to give up. */
  way_workspace_submit (workspace, &once, &runs, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  g_assert_null (way_workspace_finish (workspace, result, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
  g_assert_cmpuint (runs, ==, 3);

  caseload_lock (self);
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_true (caseload_has ("reserve"));
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "opening/put-back", run_put_back },           { "opening/mixed", run_mixed },
    { "opening/failed-create", run_failed_create }, { "opening/no-memory", run_no_memory },
    { "opening/encrypted", run_encrypted },         { "opening/full", run_full },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
