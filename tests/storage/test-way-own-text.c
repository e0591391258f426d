/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-own-text.h"
#include "way-plan.h"
#include "way-undo.h"

/* The compiled files of schema/. */
GResource *way_schema_get_resource (void);

static const WayId alma = { { 4 } };

typedef struct {
  WayDb *db;
  WayId  client_id;
  WayId  plan_id;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;

  f->db = fixture_begin ();
  client = fixture_add_client (f->db, "Sam");
  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  saved = fixture_save (f->db, plan, NULL);
  f->client_id = client->parent.id;
  f->plan_id = plan->parent.id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  way_db_close (f->db);
}

static WayNeed *
save_as (Fixture *f, const WayId *who, WayNeed *need)
{
  g_autoptr (WayWriter) writer = NULL;
  WayNeed *saved;

  g_assert_true (way_db_begin (f->db, NULL));
  writer = way_writer_new (f->db, who, (WayTime){ 5 }, NULL);
  saved = g_object_ref (way_writer_save (writer, need, NULL));
  g_assert_true (way_db_commit (f->db, NULL));
  return saved;
}

static WayNeed *
write_as (Fixture *f, const WayId *who, const char *text)
{
  g_autoptr (WayNeed) need = fixture_new (WAY_TYPE_NEED);

  way_set (need, client_id, f->client_id);
  way_set (need, plan_id, f->plan_id);
  way_set (need, text, text);
  return save_as (f, who, need);
}

static void
add (Fixture *f, const char *text)
{
  g_autoptr (WayNeed) need = write_as (f, &fixture_staff, text);
}

static void
check (Fixture *f, const char *typed, const char *found)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) texts = way_own_text_find (f->db, "need", &fixture_staff, typed, 10, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (all, "%s|", g_array_index (texts, WayOwnText, i).text);
  g_test_message ("%s", typed);
  g_assert_cmpstr (all->str, ==, found);
}

/* By the beginnings of words, in any order, without accents; the newest first. */
static void
test_found (Fixture *f, gconstpointer data)
{
  add (f, "A safe place to live");
  add (f, "Évenings without use");
  add (f, "A place for the dog");

  add (f, "Rooms (cheap), “warm”\nand well-lit");
  check (f, "cheap warm and lit", "Rooms (cheap), “warm”\nand well-lit|");
  check (f, "place", "A place for the dog|A safe place to live|");
  check (f, "PLA", "A place for the dog|A safe place to live|");
  check (f, "pl", "");
  check (f, "lace", "");
  check (f, "live saf", "A safe place to live|");
  check (f, "a place to", "A safe place to live|");
  check (f, "evenings", "Évenings without use|");
  check (f, "Éven", "Évenings without use|");
  check (f, "place; dog!", "A place for the dog|");
  check (f, "", "");
  check (f, "\"", "");
  check (f, "place\" OR \"use", "");
  check (f, "dog*", "A place for the dog|");
  check (f, "need", "");
}

/* A word that is two on both sides of an apostrophe is found as it is typed. */
static void
test_apostrophe (Fixture *f, gconstpointer data)
{
  add (f, "The client’s own room");
  check (f, "client’s own", "The client’s own room|");
  check (f, "client's ow", "The client’s own room|");
}

/* What somebody else wrote is somebody else’s, also when one changes something else of it. */
static void
test_others (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) theirs = write_as (f, &alma, "A place of theirs");
  g_autoptr (WayNeed) copy = way_record_copy (theirs);
  g_autoptr (WayNeed) deferred = NULL;
  g_autoptr (WayNeed) reworded = NULL;
  g_autoptr (WayNeed) saved = NULL;

  check (f, "place", "");
  way_set (copy, severity, WAY_NEED_SEVERITY_HIGH);
  deferred = save_as (f, &fixture_staff, copy);
  check (f, "place", "");
  reworded = way_record_copy (deferred);
  way_set (reworded, text, "A place of ours");
  saved = save_as (f, &fixture_staff, reworded);
  check (f, "place", "A place of ours|");
}

/* What was changed or removed is not found any more, and what was brought back is. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) need = write_as (f, &fixture_staff, "A place to live");
  g_autoptr (WayNeed) copy = way_record_copy (need);
  g_autoptr (WayNeed) saved = NULL;
  g_autoptr (WayWriter) remover = NULL;
  g_autoptr (WayWriter) undoer = NULL;

  way_set (copy, text, "A house");
  saved = save_as (f, &fixture_staff, copy);
  check (f, "place", "");
  check (f, "house", "A house|");

  g_assert_true (way_db_begin (f->db, NULL));
  remover = fixture_writer (f->db, 9);
  g_assert_true (way_writer_remove (remover, saved, NULL));
  g_assert_true (way_db_commit (f->db, NULL));
  check (f, "house", "");

  g_assert_true (way_db_begin (f->db, NULL));
  undoer = fixture_writer (f->db, 10);
  g_assert_true (way_writer_undo (undoer, way_writer_get_act (remover), NULL, NULL));
  g_assert_true (way_db_commit (f->db, NULL));
  check (f, "house", "A house|");

  g_assert_true (way_db_run_script (f->db, "DELETE FROM need", NULL));
  check (f, "house", "");
  g_assert_true (way_db_run_script (
    f->db, "INSERT INTO own_text_search (own_text_search) VALUES ('integrity-check')", NULL));
}

/* An objective brings what it was measured by. */
static void
test_more (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) need = write_as (f, &fixture_staff, "A place to live");
  g_autoptr (WayGoal) goal = fixture_new (WAY_TYPE_GOAL);
  g_autoptr (WayObjective) objective = fixture_new (WAY_TYPE_OBJECTIVE);
  g_autoptr (WayGoal) saved_goal = NULL;
  g_autoptr (WayObjective) saved = NULL;
  g_autoptr (GArray) texts = NULL;
  const WayOwnText *found;

  way_set (goal, client_id, f->client_id);
  way_set (goal, need_id, need->parent.id);
  way_set (goal, text, "A room");
  saved_goal = fixture_save (f->db, goal, NULL);
  way_set (objective, client_id, f->client_id);
  way_set (objective, goal_id, goal->parent.id);
  way_set (objective, text, "Submit 2 applications");
  way_set (objective, measured_by, "Receipts");
  saved = fixture_save (f->db, objective, NULL);

  texts = way_own_text_find (f->db, "objective", &fixture_staff, "subm appl", 10, NULL);
  g_assert_cmpuint (texts->len, ==, 1);
  found = &g_array_index (texts, WayOwnText, 0);
  g_assert_cmpstr (found->more, ==, "Receipts");
  g_assert_cmpint (way_id_compare (&found->record_id, &objective->parent.id), ==, 0);
  g_assert_cmpint (way_id_compare (&found->client_id, &f->client_id), ==, 0);
}

/* As in a caseload that was begun before texts were offered. */
static void
test_migration (Fixture *f, gconstpointer data)
{
  static const char drop[] =
    "DROP TABLE own_text_search; DROP VIEW own_text_words; DROP TABLE own_text;"
    "DROP TRIGGER own_text_follows_new_need; DROP TRIGGER own_text_follows_need;"
    "DROP TRIGGER own_text_forgets_need; DROP TRIGGER own_text_follows_new_goal;"
    "DROP TRIGGER own_text_follows_goal; DROP TRIGGER own_text_forgets_goal;"
    "DROP TRIGGER own_text_follows_new_objective; DROP TRIGGER own_text_follows_objective;"
    "DROP TRIGGER own_text_forgets_objective; DROP TRIGGER own_text_follows_new_intervention;"
    "DROP TRIGGER own_text_follows_intervention; DROP TRIGGER own_text_forgets_intervention;";
  g_autoptr (WayNeed) theirs = write_as (f, &alma, "A place of theirs");
  g_autoptr (GBytes) script = g_resource_lookup_data (
    way_schema_get_resource (), "/org/waymark/Waymark/schema/0002-own-texts.sql", 0, NULL);
  g_autoptr (GError) error = NULL;

  add (f, "A place to live");
  add (f, "A place for the dog");
  way_db_run_script (f->db, drop, &error);
  g_assert_no_error (error);
  way_db_run_script (f->db, g_bytes_get_data (script, NULL), &error);
  g_assert_no_error (error);

  check (f, "place", "A place for the dog|A place to live|");
  add (f, "A place to sing");
  check (f, "place", "A place to sing|A place for the dog|A place to live|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/own-text/found", test_found);
  ADD ("/own-text/apostrophe", test_apostrophe);
  ADD ("/own-text/others", test_others);
  ADD ("/own-text/follows", test_follows);
  ADD ("/own-text/more", test_more);
  ADD ("/own-text/migration", test_migration);

  return g_test_run ();
}
