/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-assessment.h"
#include "way-contact-point.h"
#include "way-draft-repo.h"
#include "way-error.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-score.h"

static gint64
count (WayDb *db, const char *sql)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, NULL);

  g_assert_nonnull (row);
  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return sqlite3_column_int64 (row, 0);
}

static gboolean
undo (WayDb *db, gint64 act, gint64 *own, GError **error)
{
  g_autoptr (WayWriter) writer = NULL;

  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, g_get_real_time ());
  if (!way_writer_undo (writer, act, error)) {
    way_db_rollback (db);
    return FALSE;
  }
  if (own != NULL)
    *own = way_writer_get_act (writer);
  g_assert_true (way_db_commit (db, NULL));
  return TRUE;
}

static gpointer
reload (WayDb *db, gpointer record)
{
  gpointer now = way_record_repo_get (db, G_OBJECT_TYPE (record), &WAY_RECORD (record)->id, NULL);

  g_assert_nonnull (now);
  return now;
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

typedef struct {
  WayDb   *db;
  WayPlan *plan;
  WayNeed *need;
  WayGoal *goal;
} Tree;

static Tree
make_tree (void)
{
  Tree tree = { .db = fixture_begin () };
  g_autoptr (WayClient) client = fixture_add_client (tree.db, "Sam");
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  g_autoptr (WayNeed) need = fixture_new (WAY_TYPE_NEED);
  g_autoptr (WayGoal) goal = fixture_new (WAY_TYPE_GOAL);

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  tree.plan = fixture_save (tree.db, plan, NULL);
  way_set (need, client_id, client->parent.id);
  way_set (need, plan_id, plan->parent.id);
  way_set (need, text, "A safe place to sleep");
  tree.need = fixture_save (tree.db, need, NULL);
  way_set (goal, client_id, client->parent.id);
  way_set (goal, need_id, need->parent.id);
  way_set (goal, text, "A door I can lock");
  tree.goal = fixture_save (tree.db, goal, NULL);
  g_assert_nonnull (tree.goal);
  return tree;
}

static void
tree_clear (Tree *tree)
{
  g_object_unref (tree->plan);
  g_object_unref (tree->need);
  g_object_unref (tree->goal);
  way_db_close (tree->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tree, tree_clear)

/* Removing takes what a record owns along, with their drafts, and undo brings all of it back. */
static void
test_remove_and_undo (void)
{
  g_auto (Tree) tree = make_tree ();
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayDraft) draft =
    way_draft_new ("goal", &tree.goal->parent.id, 1, g_variant_new ("a{ss}", NULL));
  g_autoptr (WayGoal) gone = NULL;
  g_autoptr (WayGoal) back = NULL;
  gint64 act, redo = 0;

  g_assert_true (way_draft_repo_keep (tree.db, draft, (WayTime){ 1 }, NULL));
  g_assert_true (way_db_begin (tree.db, NULL));
  writer = fixture_writer (tree.db, g_get_real_time ());
  g_assert_true (way_writer_remove (writer, tree.need, NULL));
  g_assert_cmpuint (way_writer_get_records (writer)->len, ==, 2);
  act = way_writer_get_act (writer);
  g_assert_true (way_db_commit (tree.db, NULL));

  gone = reload (tree.db, tree.goal);
  g_assert_cmpint (gone->parent.deleted_at.us, !=, 0);
  g_assert_cmpint (count (tree.db, "SELECT count (*) FROM draft"), ==, 0);

  g_assert_true (undo (tree.db, act, &redo, NULL));
  back = reload (tree.db, tree.goal);
  g_assert_cmpint (back->parent.deleted_at.us, ==, 0);
  g_assert_cmpstr (back->text, ==, "A door I can lock");
  g_assert_cmpint (count (tree.db, "SELECT count (*) FROM need WHERE deleted_at IS NULL"), ==, 1);

  g_assert_true (undo (tree.db, redo, NULL, NULL)); /* and gone again */
  g_assert_cmpint (count (tree.db, "SELECT count (*) FROM need WHERE deleted_at IS NULL"), ==, 0);
}

static void
test_undo_change (void)
{
  g_auto (Tree) tree = make_tree ();
  g_autoptr (WayGoal) edited = way_record_copy (tree.goal);
  g_autoptr (WayGoal) saved = NULL;
  g_autoptr (WayGoal) newer = NULL;
  g_autoptr (WayGoal) now = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0, second;

  way_set (edited, text, "A room of my own");
  way_set (edited, importance, 9);
  saved = fixture_save_at (tree.db, edited, 5, &act, NULL);
  g_assert_true (undo (tree.db, act, &second, NULL));
  now = reload (tree.db, tree.goal);
  g_assert_cmpstr (now->text, ==, "A door I can lock");
  g_assert_cmpint (now->importance, ==, WAY_INT_NONE);
  g_assert_cmpint (now->parent.revision, ==, 3);

  g_assert_false (undo (tree.db, act, NULL, &error)); /* the undo stands on it */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (undo (tree.db, 99999, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

/* What was made below a record later stands on its making. */
static void
test_undo_creation_of_owner (void)
{
  g_auto (Tree) tree = make_tree ();
  g_autoptr (GError) error = NULL;
  gint64 act = count (tree.db, "SELECT act FROM log WHERE kind = 'need'");

  g_assert_false (undo (tree.db, act, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_assert_cmpint (count (tree.db, "SELECT count (*) FROM need WHERE deleted_at IS NULL"), ==, 1);
}

/* Removed one after the other: the child alone does not come back under an owner that is gone. */
static void
test_undo_below_removed_owner (void)
{
  g_auto (Tree) tree = make_tree ();
  g_autoptr (WayWriter) first = NULL;
  g_autoptr (WayWriter) second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (way_db_begin (tree.db, NULL));
  first = fixture_writer (tree.db, 5);
  g_assert_true (way_writer_remove (first, tree.goal, NULL));
  second = fixture_writer (tree.db, 6);
  g_assert_true (way_writer_remove (second, tree.need, NULL));
  g_assert_true (way_db_commit (tree.db, NULL));

  g_assert_false (undo (tree.db, way_writer_get_act (first), NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_assert_true (undo (tree.db, way_writer_get_act (second), NULL, NULL));
  g_assert_true (undo (tree.db, way_writer_get_act (first), NULL, NULL));
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
  g_test_add_func ("/writer/remove-and-undo", test_remove_and_undo);
  g_test_add_func ("/writer/undo-change", test_undo_change);
  g_test_add_func ("/writer/undo-creation-of-owner", test_undo_creation_of_owner);
  g_test_add_func ("/writer/undo-below-removed-owner", test_undo_below_removed_owner);
  g_test_add_func ("/writer/signed", test_signed);

  return g_test_run ();
}
