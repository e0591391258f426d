/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-error.h"

/* What a job does: appends its letter to a text in the database, or fails. */
typedef struct {
  char     letter;
  gboolean fails;
  GThread *ran_on;
} Request;

static GString *applied;

static gpointer
write_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  char     text[2] = { request->letter, '\0' };

  request->ran_on = g_thread_self ();
  if (!way_db_run (db, "INSERT INTO meta (name, value) VALUES (?, x'00')",
                   WAY_ARGS (WAY_TEXT (text)), error))
    return NULL;
  if (request->fails) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_FAILED, "wanted");
    return NULL;
  }
  return g_strdup (text);
}

static void
write_apply (gpointer source, gpointer request, gpointer result)
{
  g_string_append (applied, result);
}

static void
keep (gpointer request)
{
}

static const WayVerb write_verb = { write_run, write_apply, keep, g_free, FALSE };

/* Spins in SQL until it is interrupted. */
static gpointer
spin_run (WayDb *db, gpointer started, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                  " SELECT count (*) FROM n",
                  WAY_NO_ARGS, error);

  g_atomic_int_set ((int *)started, TRUE);
  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return NULL;
  return g_strdup ("");
}

static const WayVerb spin_verb = { spin_run, NULL, keep, g_free, TRUE };

static WayWorker *
new_worker (void)
{
  WayDb *db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);

  g_assert_true (way_schema_migrate (db, NULL));
  applied = g_string_new (NULL);
  return way_worker_new (db);
}

static int
count_rows (WayDb *db)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, "SELECT count (*) FROM meta", WAY_NO_ARGS, NULL);

  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return sqlite3_column_int (row, 0);
}

/* In order, on another thread, shown on this one; a job that fails leaves nothing. */
static void
test_order (void)
{
  WayWorker    *worker = new_worker ();
  Request       requests[] = { { 'a', FALSE, NULL }, { 'b', TRUE, NULL }, { 'c', FALSE, NULL } };
  GAsyncResult *slots[3] = { NULL };
  g_autoptr (WayDb) db = NULL;

  for (guint i = 0; i < 3; i++)
    way_worker_submit (worker, &write_verb, &requests[i],
                       g_task_new (NULL, NULL, fixture_done_cb, &slots[i]));
  for (guint i = 0; i < 3; i++) {
    g_autoptr (GAsyncResult) result = fixture_wait (&slots[i]);
    g_autofree char *text = g_task_propagate_pointer (G_TASK (result), NULL);

    g_assert_cmpint (text != NULL, ==, !requests[i].fails);
    g_assert_true (requests[i].ran_on != g_thread_self ());
  }

  g_assert_cmpstr (applied->str, ==, "ac");
  db = way_worker_stop (worker);
  g_assert_cmpint (count_rows (db), ==, 2);
  g_string_free (applied, TRUE);
}

/* Stopping interrupts what reads, leaves what would read, and still writes what waits behind it. */
static void
test_stop (void)
{
  WayWorker    *worker = new_worker ();
  Request       request = { 'a', FALSE, NULL };
  GAsyncResult *read = NULL, *written = NULL, *waiting = NULL;
  int           started = FALSE;
  g_autoptr (WayDb) db = NULL;
  g_autoptr (GAsyncResult) read_result = NULL;
  g_autoptr (GAsyncResult) written_result = NULL;
  g_autoptr (GAsyncResult) waiting_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) never_begun = NULL;
  g_autoptr (GError) other = g_error_new_literal (WAY_ERROR, WAY_ERROR_FAILED, "wanted");
  g_autofree char *text = NULL;

  way_worker_submit (worker, &spin_verb, &started, g_task_new (NULL, NULL, fixture_done_cb, &read));
  way_worker_submit (worker, &write_verb, &request,
                     g_task_new (NULL, NULL, fixture_done_cb, &written));
  way_worker_submit (worker, &spin_verb, &started,
                     g_task_new (NULL, NULL, fixture_done_cb, &waiting));
  fixture_until (g_atomic_int_get (&started));
  db = way_worker_stop (worker);

  read_result = fixture_wait (&read);
  g_assert_null (g_task_propagate_pointer (G_TASK (read_result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (way_worker_was_stopped (error));
  waiting_result = fixture_wait (&waiting);
  g_assert_null (g_task_propagate_pointer (G_TASK (waiting_result), &never_begun));
  g_assert_error (never_begun, WAY_ERROR, WAY_ERROR_LOCKED);
  g_assert_true (way_worker_was_stopped (never_begun));
  g_assert_false (way_worker_was_stopped (other));
  written_result = fixture_wait (&written);
  text = g_task_propagate_pointer (G_TASK (written_result), NULL);
  g_assert_cmpstr (text, ==, "a");
  g_assert_cmpint (count_rows (db), ==, 1);
  g_string_free (applied, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/worker/order", test_order);
  g_test_add_func ("/worker/stop", test_stop);

  return g_test_run ();
}
