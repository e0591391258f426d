/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-history-act.h"
#include "way-history-repo.h"
#include "way-log.h"
#include "way-undo.h"

static WayHistoryAct *
nth (GPtrArray *acts, guint n)
{
  return g_ptr_array_index (acts, n);
}

/* Made, changed, seen, taken back: newest first, each said as what it was. */
static void
test_life (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayClient) other = fixture_add_client (db, "Bo");
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GPtrArray) acts = NULL;
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (WayWriter) reader = NULL;
  g_autoptr (WayWriter) undoer = NULL;
  gint64 act = 0;
  guint  total;

  way_set (edited, program, "Outreach");
  saved = fixture_save_at (db, edited, 5, &act, NULL);
  g_assert_true (way_db_begin (db, NULL));
  reader = fixture_writer (db, 6);
  g_assert_true (way_writer_note (reader, "view", &client->parent.id, NULL, NULL));
  undoer = fixture_writer (db, 7);
  g_assert_true (way_writer_undo (undoer, act, NULL, NULL));
  g_assert_true (way_db_commit (db, NULL));

  g_assert_true (way_history_repo_load (db, &client->parent.id, 0, 10, &total, &acts, NULL));
  g_assert_cmpuint (total, ==, 4);
  g_assert_cmpint (nth (acts, 0)->kind, ==, WAY_HISTORY_CHANGED);
  g_assert_cmpstr (nth (acts, 0)->verb, ==, "undo");
  g_assert_cmpstr (nth (acts, 0)->changes[0].before, ==, "Outreach");
  g_assert_null (nth (acts, 0)->changes[0].after);
  g_assert_true (nth (acts, 0)->latest);
  g_assert_cmpint (nth (acts, 1)->kind, ==, WAY_HISTORY_ACCESS);
  g_assert_cmpstr (nth (acts, 1)->verb, ==, "view");
  g_assert_false (nth (acts, 2)->latest); /* something newer stands on it */
  g_assert_cmpint (nth (acts, 3)->kind, ==, WAY_HISTORY_CREATED);
  g_assert_cmpstr (nth (acts, 3)->who, ==, "Dana");

  g_assert_true (way_history_repo_load (db, &client->parent.id, 3, 10, &total, &page, NULL));
  g_assert_cmpuint (page->len, ==, 1);
  g_assert_cmpint (nth (page, 0)->number, ==, nth (acts, 3)->number);
}

/* What was purged is said to be gone, not to be empty. */
static void
test_erased (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (GPtrArray) acts = NULL;
  WayStamp stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };
  guint    total;

  g_assert_true (way_db_begin (db, NULL));
  g_assert_true (way_log_erase (db, 2, &stamp, NULL));
  g_assert_true (way_db_commit (db, NULL));
  g_assert_true (way_history_repo_load (db, &client->parent.id, 0, 10, &total, &acts, NULL));
  g_assert_true (nth (acts, 0)->erased);
  g_assert_cmpuint (nth (acts, 0)->n_changes, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-repo/life", test_life);
  g_test_add_func ("/history-repo/erased", test_erased);

  return g_test_run ();
}
