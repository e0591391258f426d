/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-caseload.h"

#include <sys/resource.h>

#include "opening-fixture.h"

/* What needs no keyring: the bus of these tests has none.  Each runs in a process of its own. */

static void
assert_fails (WayCaseload *self, const char *passphrase, WayError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (caseload_unlock (self, passphrase, &error));
  g_assert_error (error, WAY_ERROR, (int)code);
  g_assert_null (way_caseload_get_workspace (self));
}

static void
assert_opens (WayCaseload *self, const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caseload_unlock (self, passphrase, &error));
  g_assert_no_error (error);
  g_assert_nonnull (way_caseload_get_workspace (self));
}

static void
assert_broken (WayCaseload *self, WayError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (way_caseload_look (self, &error), ==, WAY_CASELOAD_BROKEN);
  g_assert_error (error, WAY_ERROR, (int)code);
  assert_fails (self, PASSPHRASE, code);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  (*(guint *)user_data)++;
}

static void
make_closed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  way_caseload_close (self);
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

  make_closed ();
  g_assert_cmpuint (way_caseload_get_wait (self), ==, 0);
  assert_fails (self, "four brown geese", WAY_ERROR_WRONG_KEY);
  assert_fails (self, "", WAY_ERROR_WRONG_KEY);
  g_assert_cmpuint (way_caseload_get_wait (self), ==, 1);
  assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY); /* too soon */
  while (way_caseload_get_wait (self) > 0)
    g_main_context_iteration (NULL, FALSE);

  assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_needs_passphrase (self));
  way_caseload_close (self);
  log = caseload_query (PASSPHRASE, "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_cmpstr (log, ==, "create\ndenied\nunlock\n");
  words = caseload_query (PASSPHRASE, "SELECT content FROM log JOIN log_content USING (seq)"
                                      " WHERE verb = 'denied'");
  g_assert_cmpstr (words, ==, "2 wrong tries before\n");
  g_assert_false (caseload_has ("tries"));
}

static void
run_recover (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *slip = NULL;
  g_autofree char *log = NULL;
  char            *code = caseload_create (self, FALSE);

  lower = g_ascii_strdown (code, -1);
  slip = g_strdup (code);
  slip[0] = slip[0] == 'A' ? 'B' : 'A';
  way_caseload_code_free (code);
  caseload_lock (self);

  /* A slip of the pen is told, and is no wrong try. */
  g_assert_false (caseload_recover (self, slip, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (caseload_has ("tries"));

  g_assert_true (caseload_recover (self, lower, &error));
  g_assert_no_error (error);
  g_assert_true (way_caseload_needs_passphrase (self));

  g_assert_true (caseload_change (self, NULL, "a new passphrase it is", &error));
  g_assert_no_error (error);
  g_assert_false (way_caseload_needs_passphrase (self));
  g_assert_false (caseload_has ("keys.json.old"));

  /* Only once. */
  g_assert_false (caseload_change (self, NULL, "and another", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  g_clear_error (&error);

  caseload_lock (self);
  assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY);
  assert_opens (self, "a new passphrase it is");
  way_caseload_close (self);
  log = caseload_query ("a new passphrase it is",
                        "SELECT verb FROM log WHERE area = 'access' ORDER BY seq");
  g_assert_cmpstr (log, ==, "create\nunlock\nchange-passphrase\ndenied\nunlock\n");

  /* The code stays good. */
  g_assert_true (caseload_recover (self, lower, &error));
  way_caseload_close (self);
}

static void
run_change (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  way_caseload_code_free (caseload_create (self, FALSE));
  g_assert_false (caseload_change (self, "wrong", "a new passphrase it is", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_false (caseload_change (self, PASSPHRASE, "", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (caseload_change (self, PASSPHRASE, "a new passphrase it is", &error));
  g_assert_no_error (error);
  caseload_lock (self);
  g_assert_false (caseload_change (self, PASSPHRASE, "when locked", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);

  assert_fails (self, PASSPHRASE, WAY_ERROR_WRONG_KEY);
  assert_opens (self, "a new passphrase it is");
}

static void
run_in_use (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (WayCaseload) other = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  assert_broken (other, WAY_ERROR_IN_USE);
  caseload_lock (self);
  g_assert_cmpint (way_caseload_look (other, NULL), ==, WAY_CASELOAD_LOCKED);
  assert_opens (other, PASSPHRASE);
  assert_broken (self, WAY_ERROR_IN_USE);
  way_caseload_close (other);
  assert_opens (self, PASSPHRASE);
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

  make_closed ();
  records = caseload_get ("records.db", &n_records);
  keys = caseload_get ("keys.json", &n_keys);

  caseload_remove ("records.db");
  assert_broken (self, WAY_ERROR_RECORDS_GONE);
  g_assert_null (caseload_try_create (self, FALSE, &error)); /* never anew */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
  g_clear_error (&error);
  caseload_put ("records.db", "", 0);
  assert_broken (self, WAY_ERROR_RECORDS_GONE);
  caseload_put ("records.db", "SQLite format 3\0 and more", 24);
  assert_broken (self, WAY_ERROR_NOT_ENCRYPTED);

  /* Random bytes, and a page that does not hold. */
  caseload_put ("records.db", keys, (gssize)n_keys);
  assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
  records[100] = (char)(records[100] ^ 1);
  caseload_put ("records.db", records, (gssize)n_records);
  assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
  records[100] = (char)(records[100] ^ 1);
  caseload_put ("records.db", records, (gssize)n_records);

  newer = g_string_new (keys);
  g_string_replace (newer, "\"version\" : 1", "\"version\" : 2", 0);
  caseload_put ("keys.json", newer->str, -1);
  assert_broken (self, WAY_ERROR_TOO_NEW);
  caseload_remove ("keys.json.old");
  caseload_put ("keys.json", "{ \"format\"", -1);
  assert_broken (self, WAY_ERROR_DAMAGED);
  caseload_remove ("keys.json");
  assert_broken (self, WAY_ERROR_KEYS_GONE);

  /* After all that, nothing is lost. */
  caseload_put ("keys.json", keys, (gssize)n_keys);
  assert_opens (self, PASSPHRASE);
}

static void
run_previous_keys (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  make_closed ();
  g_assert_true (caseload_has ("keys.json.old"));
  caseload_put ("keys.json", "torn", -1);
  assert_opens (self, PASSPHRASE);
  g_assert_true (way_caseload_used_previous_keys (self));
  caseload_lock (self);
  assert_opens (self, PASSPHRASE);
  g_assert_false (way_caseload_used_previous_keys (self));
}

/* The file of an earlier day, put back. */
static void
run_put_back (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gsize            n_records, n_keys;
  g_autofree char *records = NULL;
  g_autofree char *keys = NULL;

  make_closed ();
  records = caseload_get ("records.db", &n_records);
  keys = caseload_get ("keys.json", &n_keys);
  assert_opens (self, PASSPHRASE);
  way_caseload_close (self);

  caseload_put ("records.db", records, (gssize)n_records);
  assert_fails (self, PASSPHRASE, WAY_ERROR_TAMPERED);

  /* Older keys beside newer records are no harm; beside older ones nobody could tell, without a
   * keyring. */
  caseload_put ("keys.json", keys, (gssize)n_keys);
  assert_opens (self, PASSPHRASE);
}

/* The records of one caseload beside the keys of another. */
static void
run_mixed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  gsize            size;
  g_autofree char *records = NULL;

  make_closed ();
  records = caseload_get ("records.db", &size);
  caseload_remove ("records.db");
  caseload_remove ("keys.json");
  caseload_remove ("keys.json.old");
  make_closed ();
  caseload_put ("records.db", records, (gssize)size);
  assert_fails (self, PASSPHRASE, WAY_ERROR_DAMAGED);
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

static void
run_no_memory (void)
{
  const struct rlimit limit = { 600u * 1024 * 1024, 600u * 1024 * 1024 };
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
  way_caseload_set_cost (self, 2, 1024);
  g_assert_null (caseload_try_create (self, FALSE, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NO_MEMORY);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_NONE);
}

/* Verbs that are asked for while another runs have their turn after it; hiding waits for nobody. */
static void
run_turns (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) unlocked = NULL;
  g_autoptr (GAsyncResult) locked = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slots[3] = { NULL };

  make_closed ();
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slots[0]);
  way_caseload_lock_async (self, wait_cb, &slots[1]);
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slots[2]);
  unlocked = wait_for (&slots[0]);
  g_assert_true (way_caseload_unlock_finish (self, unlocked, NULL));
  locked = wait_for (&slots[1]);
  g_assert_true (way_caseload_lock_finish (self, locked, NULL));
  again = wait_for (&slots[2]);
  g_assert_true (way_caseload_unlock_finish (self, again, NULL));
  g_assert_nonnull (way_caseload_get_workspace (self));

  g_assert_false (caseload_unlock (self, PASSPHRASE, &error)); /* it is open already */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_EXISTS);
}

/* Closing while a key is being worked out. */
static void
run_close_early (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  make_closed ();
  way_caseload_unlock_async (self, PASSPHRASE, NULL, wait_cb, &slot);
  way_caseload_close (self);
  g_assert_null (way_caseload_get_workspace (self));
  result = wait_for (&slot);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_LOCKED);
  way_caseload_close (self);
  caseload_lock (self); /* when it is closed: no harm */
}

/* No clear word and no structure in what lies on the disk. */
static void
run_encrypted (void)
{
  static const char *const names[] = { "records.db", "keys.json", "lock" };

  make_closed ();
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
run_subprocess (KeyringFixture *self, gconstpointer name)
{
  g_autofree char *path = g_strconcat ("/caseload/run/subprocess/", name, NULL);

  keyring_fixture_run (path);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *name;
    void (*run) (void);
  } tests[] = {
    { "create", run_create },
    { "wrong", run_wrong },
    { "recover", run_recover },
    { "change", run_change },
    { "in-use", run_in_use },
    { "bad-days", run_bad_days },
    { "previous-keys", run_previous_keys },
    { "put-back", run_put_back },
    { "mixed", run_mixed },
    { "failed-create", run_failed_create },
    { "no-memory", run_no_memory },
    { "turns", run_turns },
    { "close-early", run_close_early },
    { "encrypted", run_encrypted },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *outer = g_strconcat ("/caseload/", tests[i].name, NULL);
    g_autofree char *inner = g_strconcat ("/caseload/run/subprocess/", tests[i].name, NULL);

    g_test_add (outer, KeyringFixture, tests[i].name, keyring_fixture_set_up, run_subprocess,
                keyring_fixture_tear_down);
    g_test_add_func (inner, tests[i].run);
  }

  return g_test_run ();
}
