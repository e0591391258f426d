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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replay/from-empty", test_replay);

  return g_test_run ();
}
