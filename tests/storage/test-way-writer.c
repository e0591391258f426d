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

/* Within an act each record is as the act has left it, whoever asks, and however often. */
static void
test_as_it_is_now (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (db, "Ari");
  g_autoptr (WayClient) changed = way_record_copy (sam);
  g_autoptr (WayClient) before = NULL;
  g_autoptr (WayClient) after = NULL;
  g_autoptr (WayClient) other = NULL;
  g_autoptr (WayClient) again = NULL;
  g_autoptr (WayClient) gone = NULL;
  g_autoptr (WayWriter) writer = NULL;

  way_set (changed, program, "Outreach");
  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 9);

  before = way_writer_get_record (writer, WAY_TYPE_CLIENT, &sam->parent.id, NULL);
  g_assert_cmpint (before->parent.revision, ==, 1);
  g_assert_nonnull (way_writer_save (writer, changed, NULL));
  after = way_writer_get_record (writer, WAY_TYPE_CLIENT, &sam->parent.id, NULL);
  g_assert_cmpint (after->parent.revision, ==, 2);
  g_assert_cmpstr (after->program, ==, "Outreach");

  other = way_writer_get_record (writer, WAY_TYPE_CLIENT, &ari->parent.id, NULL);
  g_assert_cmpstr (other->name_to_use, ==, "Ari");
  again = way_writer_get_record (writer, WAY_TYPE_CLIENT, &sam->parent.id, NULL);
  g_assert_true (way_record_equal (again, after));

  g_assert_true (way_writer_remove (writer, again, NULL));
  gone = way_writer_get_record (writer, WAY_TYPE_CLIENT, &sam->parent.id, NULL);
  g_assert_cmpint (gone->parent.deleted_at.us, !=, 0);
  g_assert_null (way_writer_get_record (writer, WAY_TYPE_CONTACT_POINT, &sam->parent.id, NULL));
  way_db_rollback (db);
}

/* A row of an index is written anew only if something in it is another one. */
static void
test_writes_what_changed (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) changed = way_record_copy (sam);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    way_db_run_script (db,
                       "CREATE TEMP TRIGGER untouched BEFORE UPDATE OF own_date, worker_id,"
                       " name_to_use, id, created_at ON client"
                       " BEGIN SELECT RAISE (ABORT, 'touched'); END",
                       NULL));
  way_set (changed, program, "Outreach");
  saved = fixture_save (db, changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (saved->program, ==, "Outreach");

  g_clear_object (&changed);
  changed = way_record_copy (saved);
  way_set (changed, name_to_use, "Samuel");
  g_assert_null (fixture_save (db, changed, &error));
  g_assert_nonnull (error);
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
  g_test_add_func ("/writer/as-it-is-now", test_as_it_is_now);
  g_test_add_func ("/writer/writes-what-changed", test_writes_what_changed);
  g_test_add_func ("/writer/refused", test_refused);
  g_test_add_func ("/writer/signed", test_signed);

  return g_test_run ();
}
