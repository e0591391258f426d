/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keyring-fixture.h"
#include "way-caseload.h"
#include "way-db.h"
#include "way-error.h"
#include "way-folder.h"
#include "way-key-file.h"
#include "way-keyring.h"

/* A caseload in the default folder, with the cheapest key derivation there is. */

#define PASSPHRASE "four brown geese at noon"

static inline WayCaseload *
caseload_new (void)
{
  WayCaseload *self = way_caseload_new (NULL);

  way_caseload_set_cost (self, WAY_SLOT_COST_LEAST.passes, WAY_SLOT_COST_LEAST.memory / 1024);
  return self;
}

static inline char *
caseload_try_create (WayCaseload *self, gboolean alone, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_create_async (self, "Dana Example", PASSPHRASE, alone, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_create_finish (self, result, error);
}

static inline char *
caseload_create (WayCaseload *self, gboolean alone)
{
  g_autoptr (GError) error = NULL;
  char *code = caseload_try_create (self, alone, &error);

  g_assert_no_error (error);
  g_assert_nonnull (code);
  g_assert_cmpint (way_caseload_look (self, NULL), ==, WAY_CASELOAD_OPEN);
  return code;
}

static inline gboolean
caseload_unlock (WayCaseload *self, const char *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_unlock_async (self, passphrase, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_unlock_finish (self, result, error);
}

static inline gboolean
caseload_recover (WayCaseload *self, const char *code, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_recover_async (self, code, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_unlock_finish (self, result, error);
}

static inline void
caseload_lock (WayCaseload *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_lock_async (self, wait_cb, &slot);
  g_assert_null (way_caseload_get_workspace (self)); /* at once */
  result = wait_for (&slot);
  way_caseload_lock_finish (self, result, &error);
  g_assert_no_error (error);
}

static inline WayKeyringAnswer
caseload_ask (WayCaseload *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult    *slot = NULL;
  WayKeyringAnswer answer;

  way_caseload_ask_keyring_async (self, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  answer = way_caseload_ask_keyring_finish (self, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way_caseload_get_workspace (self) != NULL, ==, answer == WAY_KEYRING_READY);
  return answer;
}

static inline gboolean
caseload_change (WayCaseload *self, const char *current, const char *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_change_passphrase_async (self, current, passphrase, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_change_passphrase_finish (self, result, error);
}

static inline gboolean
caseload_set_alone (WayCaseload *self, gboolean alone, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_caseload_set_alone_async (self, alone, NULL, wait_cb, &slot);
  result = wait_for (&slot);
  return way_caseload_set_alone_finish (self, result, error);
}

static inline char *
caseload_path (const char *name)
{
  g_autofree char *folder = way_folder_get_default ();

  return g_build_filename (folder, name, NULL);
}

static inline gboolean
caseload_has (const char *name)
{
  g_autofree char *path = caseload_path (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static inline void
caseload_put (const char *name, const void *data, gssize size)
{
  g_autofree char *path = caseload_path (name);

  g_assert_true (g_file_set_contents (path, data, size, NULL));
}

static inline char *
caseload_get (const char *name, gsize *size)
{
  g_autofree char *path = caseload_path (name);
  char            *data = NULL;

  g_assert_true (g_file_get_contents (path, &data, size, NULL));
  return data;
}

static inline void
caseload_remove (const char *name)
{
  g_autofree char *path = caseload_path (name);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* What the first column of a query says, a line each, while nobody has the caseload open. */
static inline char *
caseload_query (const char *passphrase, const char *sql)
{
  g_autofree char *folder = way_folder_get_default ();
  g_autofree char *path = way_folder_get_records (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayKeyFile) keys = way_key_file_load (folder, NULL, &error);
  g_autoptr (WaySecret) secret = way_secret_new_from_text (passphrase);
  g_autoptr (WaySecret) dek = NULL;
  g_autoptr (WayDb) db = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  dek = way_key_file_open (keys, WAY_SLOT_PASSPHRASE, secret, NULL, &error);
  g_assert_no_error (error);
  db = way_db_open (path, way_secret_get_bytes (dek), WAY_DB_OPEN, &error);
  g_assert_no_error (error);
  row = way_db_prepare (db, sql, &error);
  g_assert_no_error (error);
  while (way_db_step (db, row, &error) == WAY_STEP_ROW)
    g_string_append_printf (text, "%s\n", (const char *)sqlite3_column_text (row, 0));
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline void
caseload_assert_fails (WayCaseload *self, const char *passphrase, WayError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (caseload_unlock (self, passphrase, &error));
  g_assert_error (error, WAY_ERROR, (int)code);
  g_assert_null (way_caseload_get_workspace (self));
}

static inline void
caseload_assert_opens (WayCaseload *self, const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caseload_unlock (self, passphrase, &error));
  g_assert_no_error (error);
  g_assert_nonnull (way_caseload_get_workspace (self));
}

static inline void
caseload_assert_broken (WayCaseload *self, WayError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (way_caseload_look (self, &error), ==, WAY_CASELOAD_BROKEN);
  g_assert_error (error, WAY_ERROR, (int)code);
  caseload_assert_fails (self, PASSPHRASE, code);
}

static inline void
caseload_make_closed (void)
{
  g_autoptr (WayCaseload) self = caseload_new ();

  way_caseload_code_free (caseload_create (self, FALSE));
  way_caseload_close (self);
}

/* --- tests: each runs in a process of its own, on a bus without a keyring --- */

typedef struct {
  const char *name;
  void (*run) (void);
} CaseloadTest;

static inline void
caseload_run_subprocess (KeyringFixture *self, gconstpointer name)
{
  g_autofree char *path = g_strconcat ("/run/subprocess/", name, NULL);

  keyring_fixture_run (path);
}

static inline int
caseload_run_tests (int argc, char *argv[], const CaseloadTest *tests, guint n_tests)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_tests; i++) {
    g_autofree char *outer = g_strconcat ("/", tests[i].name, NULL);
    g_autofree char *inner = g_strconcat ("/run/subprocess/", tests[i].name, NULL);

    g_test_add (outer, KeyringFixture, tests[i].name, keyring_fixture_set_up,
                caseload_run_subprocess, keyring_fixture_tear_down);
    g_test_add_func (inner, tests[i].run);
  }

  return g_test_run ();
}
