/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-replay.h"
#include "way-undo.h"

/* A life of records: made, changed, removed, brought back; then the log alone must give the same.
 */
static void
test_replay (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayDb) copy = fixture_open (":memory:");
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) kept = NULL;
  g_autoptr (WayWriter) remover = NULL;
  g_autoptr (WayWriter) undoer = NULL;
  g_autoptr (GError) error = NULL;

  way_set (edited, pronouns, "she/her");
  way_set (edited, reasons, (WaySet){ 5 });
  way_set (edited, own_date, way_date_make (2024, 2, 29));
  saved = fixture_save (db, edited, NULL);
  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, "555-0100");
  kept = fixture_save (db, phone, NULL);
  g_assert_true (way_db_begin (db, NULL));
  remover = fixture_writer (db, 9);
  g_assert_true (way_writer_remove (remover, saved, NULL));
  g_assert_true (way_db_commit (db, NULL));
  g_assert_true (way_db_begin (db, NULL));
  undoer = fixture_writer (db, 10);
  g_assert_true (way_writer_undo (undoer, way_writer_get_act (remover), NULL, NULL));
  g_assert_true (way_db_commit (db, NULL));

  g_assert_true (way_db_begin (copy, NULL));
  g_assert_true (way_replay (db, copy, &error));
  g_assert_true (way_db_commit (copy, &error));
  g_assert_true (way_replay_compare (db, copy, &error));
  g_assert_no_error (error);

  /* What was changed behind the log is seen. */
  g_assert_true (way_db_run_script (db, "UPDATE contact_point SET value = '555-0101'", NULL));
  g_assert_false (way_replay_compare (db, copy, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
}

/* What a client's records of a kind were, one after the other. */
static void
test_versions (void)
{
  static const struct {
    const char *program;
    gint64      at;
    gint64      revision;
    gboolean    is_removed;
  } want[] = {
    { NULL, 1, 1, FALSE },
    { "Outreach", 5, 2, FALSE },
    { "Outreach", 9, 3, TRUE },
    { "Outreach", 10, 4, FALSE }, /* the removal was taken back */
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayClient) other = fixture_add_client (db, "Bo");
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayWriter) remover = NULL;
  g_autoptr (WayWriter) undoer = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;
  WayStamp stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 20, .clock = 99 };

  way_set (edited, program, "Outreach");
  saved = fixture_save_at (db, edited, 5, NULL, NULL);
  g_assert_true (way_db_begin (db, NULL));
  remover = fixture_writer (db, 9);
  g_assert_true (way_writer_remove (remover, saved, NULL));
  undoer = fixture_writer (db, 10);
  g_assert_true (way_writer_undo (undoer, way_writer_get_act (remover), NULL, NULL));
  g_assert_true (way_db_commit (db, NULL));

  versions = way_replay_versions (db, WAY_TYPE_CLIENT, &client->parent.id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < versions->len; i++) {
    WayClient *version = g_ptr_array_index (versions, i);

    g_assert_cmpstr (version->name_to_use, ==, "Ada");
    g_assert_cmpstr (version->program, ==, want[i].program);
    g_assert_cmpint (version->parent.revision, ==, want[i].revision);
    g_assert_cmpint (version->parent.deleted_at.us != 0, ==, want[i].is_removed);
    if (i > 0)
      g_assert_cmpint (version->parent.changed_at.us, ==, want[i].at);
  }
  none = way_replay_versions (db, WAY_TYPE_CONTACT_POINT, &client->parent.id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  /* A change whose content was purged is still a version, but says nothing new. */
  g_assert_true (way_db_begin (db, NULL));
  {
    g_autoptr (sqlite3_stmt) row =
      way_db_query (db, "SELECT seq FROM log WHERE record_id = ? AND revision = 2",
                    WAY_ARGS (WAY_ID (&client->parent.id)), NULL);

    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
    g_assert_true (way_log_erase (db, sqlite3_column_int64 (row, 0), &stamp, NULL));
  }
  g_assert_true (way_db_commit (db, NULL));
  g_clear_pointer (&versions, g_ptr_array_unref);
  versions = way_replay_versions (db, WAY_TYPE_CLIENT, &client->parent.id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 4);
  g_assert_null (((WayClient *)g_ptr_array_index (versions, 1))->program);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replay/from-empty", test_replay);
  g_test_add_func ("/replay/versions", test_versions);

  return g_test_run ();
}
