/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fsync-fixture.h"
#include "opening-fixture.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *)user_data)++;
}

static void
run_create (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autofree char *people = NULL;
  g_autofree char *log = NULL;
  g_autofree char *records = caseload_path ("records.db");
  g_autofree char *folder = way_folder_get_default ();
  GStatBuf         info;
  g_autofree char *start = NULL;
  guint            told = 0;
  char            *code;

  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_NONE);
  g_signal_connect (self, "notify::workspace", G_CALLBACK (count_cb), &told);
  code = caseload_create (self, FALSE);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpstr (way_workspace_get_staff (way_caseload_get_workspace (self))->name, ==,
                   "Dana Example");
  start = g_strndup (code, 4);
  g_assert_true (way_caseload_code_has_group (code, 0, start));
  g_assert_false (way_caseload_code_has_group (code, 0, "UUUU"));
  way_caseload_code_free (code);

  g_assert_cmpint (g_stat (records, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_assert_true (caseload_has ("reserve"));
  g_assert_false (caseload_has ("records.db.new"));

  caseload_lock (self);
  g_assert_cmpuint (told, ==, 2);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_LOCKED);
  people = caseload_query (PASSPHRASE, "SELECT name FROM staff");
  g_assert_cmpstr (people, ==, "Dana Example\n");
  log = caseload_query (PASSPHRASE, "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_cmpstr (log, ==, "create\n");
}

static void
run_wrong (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autofree char *log = NULL;
  g_autofree char *words = NULL;

  caseload_make_closed ();
  g_assert_cmpuint (way_caseload_get_wait (self), ==, 0);
  caseload_assert_fails (self, "four brown geese", WAY_ERROR_WRONG_KEY);
  caseload_assert_fails (self, "", WAY_ERROR_WRONG_KEY);
  g_assert_cmpuint (way_caseload_get_wait (self), ==, 1);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY); /* too soon */
  while (way_caseload_get_wait (self) > 0)
    g_main_context_iteration (NULL, FALSE);

  caseload_assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_needs_passphrase (self));
  way_caseload_close (self);
  log = caseload_query (PASSPHRASE, "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_cmpstr (log, ==, "create\ndenied\nunlock\n");
  words = caseload_query (PASSPHRASE, "SELECT content FROM log"
                                      " WHERE verb = 'denied'");
  g_assert_cmpstr (words, ==, "2 wrong tries before\n");
  g_assert_false (caseload_has ("tries"));
}

static void
run_bad_days (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  gsize            n_records, n_keys;
  g_autofree char *records = NULL;
  g_autofree char *keys = NULL;
  g_autoptr (GString) newer = NULL;

  caseload_make_closed ();
  records = caseload_get ("records.db", &n_records);
  keys = caseload_get ("keys.json", &n_keys);

  caseload_remove ("records.db");
  caseload_assert_broken (self, WAY_ERROR_RECORDS_GONE);
  g_assert_null (caseload_try_create (self, FALSE, &error)); /* never anew */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
  g_clear_error (&error);
  caseload_put ("records.db", "", 0);
  caseload_assert_broken (self, WAY_ERROR_RECORDS_GONE);
  caseload_put ("records.db", "SQLite format 3\0 and more", 24);
  caseload_assert_broken (self, WAY_ERROR_NOT_ENCRYPTED);

  /* Random bytes, and a page that does not hold. */
  caseload_put ("records.db", keys, (gssize)n_keys);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
  records[100] = (char)(records[100] ^ 1);
  caseload_put ("records.db", records, (gssize)n_records);
  caseload_assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
  records[100] = (char)(records[100] ^ 1);
  caseload_put ("records.db", records, (gssize)n_records);

  newer = g_string_new (keys);
  g_string_replace (newer, "\"version\" : 1", "\"version\" : 2", 0);
  caseload_put ("keys.json", newer->str, -1);
  caseload_assert_broken (self, WAY_ERROR_TOO_NEW);
  caseload_remove ("keys.json.old");
  caseload_put ("keys.json", "{ \"format\"", -1);
  caseload_assert_broken (self, WAY_ERROR_DAMAGED);
  caseload_remove ("keys.json");
  caseload_assert_broken (self, WAY_ERROR_KEYS_GONE);

  /* After all that, nothing is lost. */
  caseload_put ("keys.json", keys, (gssize)n_keys);
  caseload_assert_opens (self, PASSPHRASE);
}

static void
rename_one (const char *from, const char *to)
{
  g_autofree char *old = caseload_path (from);
  g_autofree char *fresh = caseload_path (to);

  g_assert_cmpint (g_rename (old, fresh), ==, 0);
}

/* Killed when the keys were there, and the records not yet in their place. */
static void
run_cut_short (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autofree char *keys = NULL;
  g_autofree char *people = NULL;
  gsize            size;

  /* The keys as the making wrote them, without an anchor. */
  way_caseload_code_free (caseload_create (self, FALSE));
  keys = caseload_get ("keys.json", &size);
  way_caseload_close (self);
  caseload_remove ("keys.json.old");
  rename_one ("records.db", "records.db.new");
  caseload_assert_broken (self, WAY_ERROR_RECORDS_GONE); /* there was an anchor */
  caseload_put ("keys.json", keys, (gssize)size);

  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_LOCKED);
  caseload_assert_fails (self, "wrong", WAY_ERROR_WRONG_KEY);
  while (way_caseload_get_wait (self) > 0)
    g_main_context_iteration (NULL, FALSE);
  caseload_assert_opens (self, PASSPHRASE);
  g_assert_false (caseload_has ("records.db.new"));
  way_caseload_close (self);
  people = caseload_query (PASSPHRASE, "SELECT name FROM staff");
  g_assert_cmpstr (people, ==, "Dana Example\n");
}

/* The disk fails at the last moment: nothing stays that is in the way of the next try. */
static void
run_take_back (void)
{
  static const char *const names[] = { "keys.json", "records.db" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (WayCaseload) self = caseload_new ();
    g_autofree char *path = caseload_path (names[i]);
    g_autoptr (GError) error = NULL;

    fsync_fails_once_for = path;
    g_assert_null (caseload_try_create (self, FALSE, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_FAILED);
    g_clear_error (&error);
    g_assert_null (fsync_fails_once_for);
    g_assert_false (caseload_has ("keys.json"));
    g_assert_false (caseload_has ("records.db"));
    g_assert_false (caseload_has ("records.db.new"));
    g_assert_cmpint (way_caseload_look (self, &error), ==, WAY_CASELOAD_NONE);
    g_assert_no_error (error);
  }

  caseload_make_closed ();
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "caseload-open/create", run_create },       { "caseload-open/wrong", run_wrong },
    { "caseload-open/bad-days", run_bad_days },   { "caseload-open/cut-short", run_cut_short },
    { "caseload-open/take-back", run_take_back },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
