/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-assessment.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-score.h"

static gint64
count (WayDb *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, NULL);

  g_assert_nonnull (row);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return sqlite3_column_int64 (row, 0);
}

static void
test_create (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) second = fixture_add_client (db, "Ari");

  g_assert_cmpint (client->parent.revision, ==, 1);
  g_assert_cmpstr (client->number, ==, "A-00001");
  g_assert_cmpstr (second->number, ==, "A-00002");
  g_assert_true (way_id_compare (&client->parent.changed_by, &fixture_staff) == 0);
  g_assert_true (way_id_compare (&client->parent.site, &fixture_site) == 0);
  g_assert_cmpint (client->parent.clock, <, second->parent.clock);
}

static void
test_same_again (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  gint64 n = count (db, "SELECT count (*) FROM log");
  g_autoptr (WayClient) again = fixture_save (db, client, NULL);

  g_assert_cmpint (again->parent.revision, ==, 1);
  g_assert_cmpint (count (db, "SELECT count (*) FROM log"), ==, n);
}

static void
test_conflict (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) mine = way_record_copy (client);
  g_autoptr (WayClient) theirs = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (mine, program, "Outreach");
  way_set (theirs, program, "Aftercare");
  saved = fixture_save (db, theirs, NULL);
  g_assert_cmpint (saved->parent.revision, ==, 2);
  g_assert_null (fixture_save (db, mine, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
}

static void
test_refused (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) nobody = fixture_new (WAY_TYPE_CLIENT);
  g_autoptr (WayContactPoint) orphan = fixture_record (WAY_TYPE_CONTACT_POINT, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (fixture_save (db, nobody, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_null (fixture_save (db, orphan, &error)); /* its client is not there */
  g_assert_nonnull (error);
  way_db_rollback (db);
  g_assert_cmpint (count (db, "SELECT count (*) FROM contact_point"), ==, 0);
}

static WayAssessment *
sign (WayDb *db, WayScore **score)
{
  g_autoptr (WayClient) client = fixture_add_client (db, "Sam");
  g_autoptr (WayAssessment) form = fixture_new (WAY_TYPE_ASSESSMENT);
  g_autoptr (WayScore) total = fixture_new (WAY_TYPE_SCORE);
  g_autoptr (WayWriter) writer = NULL;
  WayAssessment *signed_form;

  way_set (form, client_id, client->parent.id);
  way_set (form, instrument, "phq-9");
  way_set (form, version, "1");
  way_set (form, taken_on, way_date_make (2026, 9, 1));
  way_set (form, answers, "2 3 2 3 1 2 1 1 1 -");
  way_set (form, signed_at, (WayTime){ 1 });
  way_set (form, signed_by, fixture_staff);
  way_set (total, client_id, client->parent.id);
  way_set (total, assessment_id, form->parent.id);
  way_set (total, name, "total");
  way_set (total, value, 16.0);

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 2);
  signed_form = way_writer_save (writer, form, NULL);
  g_assert_nonnull (signed_form);
  *score = g_object_ref (way_writer_save (writer, total, NULL));
  g_assert_true (way_db_commit (db, NULL));
  return g_object_ref (signed_form);
}

/* A signed result never changes, whatever writes: this program, or an outside tool with the key. */
static void
test_signed (void)
{
  static const char *const outside[] = {
    "UPDATE assessment SET answers = '0 0 0 0 0 0 0 0 0 -'",
    "UPDATE assessment SET taken_on = '2026-09-02'",
    "UPDATE assessment SET status = 'entered-in-error'", /* without a reason */
    "UPDATE assessment SET deleted_at = 5",
    "DELETE FROM assessment",
    "INSERT OR REPLACE INTO assessment SELECT * FROM assessment",
    "UPDATE score SET value = 3",
    "DELETE FROM score",
    "INSERT INTO score SELECT x'000102030405060708090a0b0c0d0eff', revision, clock + 1, site,"
    " changed_by, created_at, changed_at, deleted_at, client_id, assessment_id, 'total', 3, 3,"
    " NULL, 'no' FROM score",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayScore) score = NULL;
  g_autoptr (WayAssessment) form = sign (db, &score);
  g_autoptr (WayAssessment) changed = way_record_copy (form);
  g_autoptr (WayAssessment) mistaken = way_record_copy (form);
  g_autoptr (WayAssessment) saved = NULL;
  g_autoptr (WayAssessment) twice = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++) {
    g_test_message ("%s", outside[i]);
    g_assert_false (way_db_run_script (db, outside[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
    g_clear_error (&error);
  }

  way_set (changed, answers, "0 0 0 0 0 0 0 0 0 -");
  g_assert_null (fixture_save (db, changed, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
  g_clear_error (&error);

  way_set (mistaken, status, WAY_ASSESSMENT_ENTERED_IN_ERROR);
  way_set (mistaken, error_words, "It was another client’s form");
  saved = fixture_save (db, mistaken, &error);
  g_assert_no_error (error);

  twice = way_record_copy (saved);
  way_set (twice, error_words, "No, it was not");
  g_assert_null (fixture_save (db, twice, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer/create", test_create);
  g_test_add_func ("/writer/same-again", test_same_again);
  g_test_add_func ("/writer/conflict", test_conflict);
  g_test_add_func ("/writer/refused", test_refused);
  g_test_add_func ("/writer/signed", test_signed);

  return g_test_run ();
}
