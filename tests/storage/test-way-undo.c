/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-assessment.h"
#include "way-contact-point.h"
#include "way-draft-repo.h"
#include "way-error.h"
#include "way-goal.h"
#include "way-log.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-undo.h"

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
  if (!way_writer_undo (writer, act, NULL, error)) {
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

/* --- what stands on it --- */

static WayUndoKind
look (WayDb *db, gint64 act, const WayId *client_id, char **field, gint64 *by)
{
  g_auto (WayUndoBar) bar = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (way_undo_look (db, act, client_id, 0, &bar, &error));
  g_assert_no_error (error);
  if (field != NULL)
    *field = g_steal_pointer (&bar.field);
  if (by != NULL)
    *by = bar.by.act;
  if (bar.by.act != 0)
    g_assert_cmpstr (bar.by.who, ==, "Dana");
  return bar.kind;
}

/* The goal as it is now with another text or importance (0: as it is); the act. */
static gint64
edit (Tree *tree, const char *text, gint64 importance)
{
  g_autoptr (WayGoal) now = reload (tree->db, tree->goal);
  g_autoptr (WayGoal) edited = way_record_copy (now);
  g_autoptr (WayGoal) saved = NULL;
  gint64 act = 0;

  if (text != NULL)
    way_set (edited, text, text);
  if (importance != 0)
    way_set (edited, importance, importance);
  saved = fixture_save_at (tree->db, edited, 5, &act, NULL);
  g_assert_nonnull (saved);
  return act;
}

/* Only who wrote the same field stands on a change. */
static void
test_fields (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 reworded = edit (&tree, "A room of my own", 0);
  const gint64 weighed = edit (&tree, NULL, 9);
  g_autoptr (WayGoal) now = NULL;
  g_autofree char *field = NULL;
  gint64           by, again;

  g_assert_cmpint (look (tree.db, reworded, NULL, NULL, NULL), ==, WAY_UNDO_FREE);
  again = edit (&tree, "A door", 0);
  g_assert_cmpint (look (tree.db, reworded, NULL, &field, &by), ==, WAY_UNDO_CHANGED);
  g_assert_cmpstr (field, ==, "text");
  g_assert_cmpint (by, ==, again);
  g_assert_cmpint (look (tree.db, weighed, NULL, NULL, NULL), ==, WAY_UNDO_FREE);
  g_assert_true (undo (tree.db, weighed, NULL, NULL));
  now = reload (tree.db, tree.goal);
  g_assert_cmpstr (now->text, ==, "A door");
  g_assert_cmpint (now->importance, ==, WAY_INT_NONE);
}

/* Back step by step, and forth again in the other order only. */
static void
test_steps (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 first = edit (&tree, "one", 0);
  const gint64 second = edit (&tree, "two", 0);
  gint64       back_second = 0, back_first = 0, by = 0;

  g_assert_cmpint (look (tree.db, first, NULL, NULL, NULL), ==, WAY_UNDO_CHANGED);
  g_assert_true (undo (tree.db, second, &back_second, NULL));
  g_assert_cmpint (look (tree.db, second, NULL, NULL, &by), ==, WAY_UNDO_TAKEN_BACK);
  g_assert_cmpint (by, ==, back_second);
  g_assert_true (undo (tree.db, first, &back_first, NULL));
  g_assert_cmpint (look (tree.db, back_second, NULL, NULL, NULL), ==, WAY_UNDO_CHANGED);
  g_assert_true (undo (tree.db, back_first, NULL, NULL));
  g_assert_cmpint (look (tree.db, first, NULL, NULL, NULL), ==, WAY_UNDO_FREE); /* it holds again */
  g_assert_true (undo (tree.db, back_second, NULL, NULL));
  g_assert_cmpint (look (tree.db, first, NULL, NULL, NULL), ==, WAY_UNDO_CHANGED);
  g_assert_cmpint (look (tree.db, second, NULL, NULL, NULL), ==, WAY_UNDO_FREE);
}

/* That a record was moved in its list does not keep its making. */
static void
test_moved (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 made = count (tree.db, "SELECT act FROM log WHERE kind = 'goal'");
  g_autoptr (WayGoal) moved = way_record_copy (tree.goal);
  g_autoptr (WayGoal) saved = NULL;

  way_set (moved, position, 7);
  saved = fixture_save (tree.db, moved, NULL);
  g_assert_cmpint (look (tree.db, made, NULL, NULL, NULL), ==, WAY_UNDO_FREE);
  edit (&tree, "Another", 0);
  g_assert_cmpint (look (tree.db, made, NULL, NULL, NULL), ==, WAY_UNDO_CHANGED);
}

static void
test_around (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 made = count (tree.db, "SELECT act FROM log WHERE kind = 'need'");
  const gint64 reworded = edit (&tree, "one", 0);
  g_autoptr (WayWriter) first = NULL;
  g_autoptr (WayWriter) second = NULL;
  g_autoptr (WayGoal) now = reload (tree.db, tree.goal);

  g_assert_cmpint (look (tree.db, made, NULL, NULL, NULL), ==, WAY_UNDO_BUILT_ON);
  g_assert_true (way_db_begin (tree.db, NULL));
  first = fixture_writer (tree.db, 5);
  g_assert_true (way_writer_remove (first, now, NULL));
  second = fixture_writer (tree.db, 6);
  g_assert_true (way_writer_remove (second, tree.need, NULL));
  g_assert_true (way_db_commit (tree.db, NULL));
  g_assert_cmpint (look (tree.db, reworded, NULL, NULL, NULL), ==, WAY_UNDO_REMOVED);
  g_assert_cmpint (look (tree.db, way_writer_get_act (first), NULL, NULL, NULL), ==,
                   WAY_UNDO_OWNER_GONE);
  g_assert_cmpint (look (tree.db, 99999, NULL, NULL, NULL), ==, WAY_UNDO_NOTHING);
}

static void
test_erased (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 reworded = edit (&tree, "one", 0);
  WayStamp     stamp = { .who = fixture_staff, .site = fixture_site, .at.us = 9, .clock = 1 };

  g_assert_true (way_db_begin (tree.db, NULL));
  g_assert_true (way_log_erase (tree.db, reworded, &stamp, NULL));
  g_assert_true (way_db_commit (tree.db, NULL));
  g_assert_cmpint (look (tree.db, reworded, NULL, NULL, NULL), ==, WAY_UNDO_ERASED);
  g_assert_false (undo (tree.db, reworded, NULL, NULL));
}

/* Too much after it to look at for one row of a list. */
static void
test_most (void)
{
  g_auto (Tree) tree = make_tree ();
  const gint64 reworded = edit (&tree, "one", 0);
  g_auto (WayUndoBar) bar = { 0 };
  g_auto (WayUndoBar) all = { 0 };

  for (gint64 i = 1; i < 10; i++)
    edit (&tree, NULL, i);
  g_assert_true (way_undo_look (tree.db, reworded, NULL, 5, &bar, NULL));
  g_assert_cmpint (bar.kind, ==, WAY_UNDO_UNKNOWN);
  g_assert_true (way_undo_look (tree.db, reworded, NULL, 20, &all, NULL));
  g_assert_cmpint (all.kind, ==, WAY_UNDO_FREE);
}

/* An act about two clients is taken back for one of them, and the other keeps it. */
static void
test_one_client (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  WayClient *clients[2];
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayWriter) undoer = NULL;
  gint64 act;

  for (guint i = 0; i < 2; i++)
    clients[i] = fixture_add_client (db, i == 0 ? "Ada" : "Bo");
  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 5);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (WayClient) archived = way_record_copy (clients[i]);

    way_set (archived, archived, true);
    g_assert_nonnull (way_writer_save (writer, archived, NULL));
  }
  act = way_writer_get_act (writer);
  undoer = fixture_writer (db, 6);
  g_assert_true (way_writer_undo (undoer, act, &clients[0]->parent.id, NULL));
  g_assert_true (way_db_commit (db, NULL));

  g_assert_cmpint (count (db, "SELECT count (*) FROM client WHERE archived"), ==, 1);
  g_assert_cmpint (look (db, act, &clients[0]->parent.id, NULL, NULL), ==, WAY_UNDO_TAKEN_BACK);
  g_assert_cmpint (look (db, act, &clients[1]->parent.id, NULL, NULL), ==, WAY_UNDO_FREE);
  g_assert_cmpint (look (db, act, NULL, NULL, NULL), ==, WAY_UNDO_TAKEN_BACK);
  for (guint i = 0; i < 2; i++)
    g_object_unref (clients[i]);
}

/* Brought back with other words: the log tells both, and it can be taken back, too. */
static void
test_restore (void)
{
  g_auto (Tree) tree = make_tree ();
  g_autoptr (WayWriter) remover = NULL;
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayGoal) gone = NULL;
  g_autoptr (WayGoal) typed = NULL;
  g_autoptr (WayGoal) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (way_db_begin (tree.db, NULL));
  remover = fixture_writer (tree.db, 5);
  g_assert_true (way_writer_remove (remover, tree.goal, NULL));
  gone = reload (tree.db, tree.goal);
  typed = way_record_copy (gone);
  way_set (typed, text, "A key");
  writer = fixture_writer (tree.db, 6);
  g_assert_null (way_writer_save (writer, typed, &error)); /* by mistake it does not come back */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_nonnull (way_writer_restore (writer, typed, &error));
  g_assert_no_error (error);
  g_assert_null (way_writer_restore (writer, typed, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_assert_true (way_db_commit (tree.db, NULL));

  back = reload (tree.db, tree.goal);
  g_assert_cmpint (back->parent.deleted_at.us, ==, 0);
  g_assert_cmpstr (back->text, ==, "A key");
  g_assert_cmpint (look (tree.db, way_writer_get_act (remover), NULL, NULL, NULL), ==,
                   WAY_UNDO_CHANGED);
  g_assert_cmpint (look (tree.db, way_writer_get_act (writer), NULL, NULL, NULL), ==,
                   WAY_UNDO_FREE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/remove-and-undo", test_remove_and_undo);
  g_test_add_func ("/undo/undo-change", test_undo_change);
  g_test_add_func ("/undo/creation-of-owner", test_undo_creation_of_owner);
  g_test_add_func ("/undo/below-removed-owner", test_undo_below_removed_owner);
  g_test_add_func ("/undo/fields", test_fields);
  g_test_add_func ("/undo/steps", test_steps);
  g_test_add_func ("/undo/moved", test_moved);
  g_test_add_func ("/undo/around", test_around);
  g_test_add_func ("/undo/erased", test_erased);
  g_test_add_func ("/undo/most", test_most);
  g_test_add_func ("/undo/one-client", test_one_client);
  g_test_add_func ("/undo/restore", test_restore);

  return g_test_run ();
}
