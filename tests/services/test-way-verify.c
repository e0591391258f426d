/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-verify.h"

#include "caseload-fixture.h"
#include "way-client.h"
#include "way-error.h"

static gint64
verify (Fixture *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_verify_async (self->workspace, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_verify_finish (self->workspace, result, error);
}

static void
save_client (Fixture *self)
{
  g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayRecord) saved = NULL;

  way_set (client, name_to_use, "Quill");
  way_workspace_save_async (self->workspace, client, NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  saved = way_workspace_save_finish (self->workspace, result, NULL, NULL);
  g_assert_nonnull (saved);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 before = verify (self, &error);

  g_assert_no_error (error);
  g_assert_cmpint (before, >=, 1);
  save_client (self);
  g_assert_cmpint (verify (self, &error), >, before);
  g_assert_no_error (error);
}

/* Somebody who has the key changes a record without the log. */
static void
test_tampered (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayDb *db;

  save_client (self);
  db = fixture_get_db (self);
  g_assert_true (way_db_run (db, "UPDATE client SET name_to_use = 'Other'", WAY_NO_ARGS, NULL));
  way_db_close (db);
  fixture_open (self);
  g_assert_cmpint (verify (self, &error), ==, -1);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/verify/whole", test_whole);
  ADD ("/verify/tampered", test_tampered);
  return g_test_run ();
}
