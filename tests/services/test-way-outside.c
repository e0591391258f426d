/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "caseload-fixture.h"

#include "way-demo.h"
#include "way-verify.h"

/* Tries against what is signed, by a program that has the key and nothing else of ours
 * (tests/tools/outside.c).  Each is refused by the database, or named when the caseload is verified
 * afterwards. */
typedef struct {
  const char *name;
  const char *sql;
  const char *refused; /* how the database says no; NULL: it is done, */
  const char *named;   /* and this stands in what verifying says */
} Try;

#define SIGNED "(SELECT id FROM note WHERE status = 'signed' ORDER BY id LIMIT 1)"
#define CLOSED "(SELECT id FROM crisis WHERE status = 'closed' ORDER BY id LIMIT 1)"

/* The row is taken out, changed, and put back in its own place: without recursive triggers, which a
 * stranger does not set, no trigger on deleting sees it. */
#define REPLACE(table, change) \
  "CREATE TEMP TABLE other AS SELECT * FROM " table " ORDER BY id LIMIT 1;" \
  "UPDATE other SET " change ";" \
  "REPLACE INTO " table " SELECT * FROM other"
#define REPLACE_OF(table, which, change) \
  "CREATE TEMP TABLE other AS SELECT * FROM " table " WHERE " which " ORDER BY id LIMIT 1;" \
  "UPDATE other SET " change ";" \
  "REPLACE INTO " table " SELECT * FROM other"

static const Try tries[] = {
  { "note/update", "UPDATE note SET plan = 'x' WHERE id = " SIGNED, "signed:", NULL },
  { "note/update-or-replace", "UPDATE OR REPLACE note SET plan = 'x' WHERE id = " SIGNED,
    "signed:", NULL },
  { "note/update-or-ignore", "UPDATE OR IGNORE note SET plan = 'x' WHERE id = " SIGNED,
    "signed:", NULL },
  { "note/to-draft", "UPDATE note SET status = 'draft' WHERE id = " SIGNED, "signed:", NULL },
  { "note/hide", "UPDATE note SET deleted_at = 5 WHERE id = " SIGNED, "signed:", NULL },
  { "note/delete", "DELETE FROM note WHERE id = " SIGNED, "signed:", NULL },
  { "note/replace", REPLACE_OF ("note", "status = 'signed'", "plan = 'x'"), "signed:", NULL },
  { "note/insert-or-replace",
    "INSERT OR REPLACE INTO note SELECT * FROM note WHERE status = 'signed'", "signed:", NULL },
  { "note/upsert",
    "INSERT INTO note SELECT * FROM note WHERE status = 'signed'"
    " ON CONFLICT (id) DO UPDATE SET plan = 'x'",
    "signed:", NULL },
  { "note/forge",
    "CREATE TEMP TABLE other AS SELECT * FROM note WHERE status = 'signed' LIMIT 1;"
    "UPDATE other SET id = randomblob (16); INSERT INTO note SELECT * FROM other",
    NULL, "A note is not" },
  { "note_link/update", "UPDATE note_link SET objective_id = randomblob (16)", "signed:", NULL },
  { "note_link/delete", "DELETE FROM note_link", "signed:", NULL },
  { "note_link/replace", REPLACE ("note_link", "objective_id = randomblob (16)"), "signed:", NULL },
  { "note_link/add",
    "CREATE TEMP TABLE other AS SELECT * FROM note_link LIMIT 1;"
    "UPDATE other SET id = randomblob (16); INSERT INTO note_link SELECT * FROM other",
    "signed:", NULL },
  { "note_addendum/update", "UPDATE note_addendum SET words = 'x'", "signed:", NULL },
  { "note_addendum/delete", "DELETE FROM note_addendum", "signed:", NULL },
  { "note_addendum/replace", REPLACE ("note_addendum", "words = 'x'"), "signed:", NULL },
  { "assessment/update", "UPDATE assessment SET answers = '[]'", "signed:", NULL },
  { "assessment/delete", "DELETE FROM assessment", "signed:", NULL },
  { "assessment/replace", REPLACE ("assessment", "answers = '[]'"), "signed:", NULL },
  { "score/update", "UPDATE score SET value = 0", "signed:", NULL },
  { "score/delete", "DELETE FROM score", "signed:", NULL },
  { "score/replace", REPLACE ("score", "value = value + 1"), "signed:", NULL },
  { "crisis/update", "UPDATE crisis SET words = 'x' WHERE id = " CLOSED, "closed:", NULL },
  { "crisis/delete", "DELETE FROM crisis WHERE id = " CLOSED, "closed:", NULL },
  { "crisis/replace", REPLACE_OF ("crisis", "status = 'closed'", "words = 'x'"), "closed:", NULL },
  { "crisis_action/update", "UPDATE crisis_action SET text = 'x' WHERE crisis_id = " CLOSED,
    "closed:", NULL },
  { "crisis_action/delete", "DELETE FROM crisis_action WHERE crisis_id = " CLOSED,
    "closed:", NULL },
  { "crisis_action/replace", REPLACE_OF ("crisis_action", "crisis_id = " CLOSED, "text = 'x'"),
    "closed:", NULL },
  { "safety_plan/update", "UPDATE safety_plan SET means = 'x'", "agreed:", NULL },
  { "safety_plan/delete", "DELETE FROM safety_plan", "agreed:", NULL },
  { "safety_plan/replace", REPLACE ("safety_plan", "means = 'x'"), "agreed:", NULL },
  { "contact/of-another", "UPDATE contact SET client_id = randomblob (16)", "a contact does not",
    NULL },
  { "contact/update", "UPDATE contact SET purpose = 'x'", NULL, "A contact is not" },
  { "contact/delete", "DELETE FROM contact", NULL, "A contact is not" },
  { "contact/replace", REPLACE ("contact", "minutes = 1"), NULL, "A contact is not" },

  { "log/update", "UPDATE log SET content = '{}' WHERE seq = 9", "only an entry", NULL },
  { "log/delete", "DELETE FROM log", "the log is append-only", NULL },
  { "log/without-its-trigger", "DROP TRIGGER log_is_not_deleted; DELETE FROM log WHERE seq = 30",
    NULL, "30" },

  { "rules/drop", "DROP TRIGGER note_is_signed", NULL, "trigger note_is_signed" },
  { "rules/drop-and-change",
    "DROP TRIGGER note_is_signed; UPDATE note SET plan = 'x' WHERE id = " SIGNED, NULL,
    "trigger note_is_signed" },
  { "rules/put-back-empty",
    "DROP TRIGGER score_is_signed; UPDATE score SET value = 0;"
    "CREATE TRIGGER score_is_signed BEFORE UPDATE ON score BEGIN SELECT 1; END",
    NULL, "trigger score_is_signed" },
  { "rules/put-back",
    "DROP TRIGGER score_is_kept; DELETE FROM score WHERE id = (SELECT min (id) FROM score);"
    "CREATE TRIGGER score_is_kept BEFORE DELETE ON score\n"
    "BEGIN SELECT RAISE (ABORT, 'signed: a score is not deleted'); END",
    NULL, "A score is not" },
  { "rules/of-its-own",
    "CREATE TRIGGER another AFTER INSERT ON note BEGIN DELETE FROM contact; END", NULL,
    "trigger another" },
  { "rules/writable-schema",
    "PRAGMA writable_schema = ON;"
    "DELETE FROM sqlite_schema WHERE type = 'trigger' AND name = 'note_is_kept'",
    NULL, "trigger note_is_kept" },
  { "rules/writable-schema-other-words",
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema SET sql = replace (sql, 'DELETE ON', 'INSERT ON') WHERE name = 'assessment_is_kept'",
    NULL, "trigger assessment_is_kept" },
  { "rules/drop-table", "DROP TABLE note_addendum", NULL, "note_addendum" },
};

/* What verifying says; "" where all is whole. */
static char *
verify (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_open (self);
  way_verify_async (self->workspace, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  way_verify_finish (self->workspace, result, &error);
  fixture_close (self);
  return g_strdup (error != NULL ? error->message : "");
}

static void
fill (Fixture *self)
{
  g_auto (GStrv) folders = way_instruments_get_default_dirs ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstruments) instruments =
    way_instruments_load ((const char *const *)folders, &error);

  g_assert_no_error (error);
  way_demo_fill_async (self->workspace, instruments, &(WayDemoSize){ 10, 8, 1, { 20260921 } }, NULL,
                       NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  g_assert_true (way_demo_fill_finish (self->workspace, result, &error));
  fixture_close (self);
}

/* The answer of the stranger. */
static char *
send_stranger (Fixture *self, const char *sql)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "outside", NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  char *said = NULL;
  int   status;

  for (guint i = 0; i < sizeof self->key; i++)
    g_string_append_printf (key, "%02x", self->key[i]);
  g_spawn_sync (NULL, (char *[]){ program, self->path, key->str, (char *)sql, NULL }, NULL, 0, NULL,
                NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  return said;
}

static void
fail (const Try *try, const char *said, const char *wanted)
{
  g_printerr ("%s: “%s”, and not “%s”\n", try->name, said, wanted);
  g_test_fail ();
}

static void
check (Fixture *self, const Try *try)
{
  g_autofree char *said = send_stranger (self, try->sql);
  g_autofree char *refused = g_strconcat ("refused: ", try->refused, NULL);
  g_autofree char *named = NULL;

  g_test_message ("%s: %s", try->name, said);
  if (try->refused != NULL) {
    if (!g_str_has_prefix (said, refused))
      fail (try, said, refused);
    return;
  }

  named = verify (self);
  if (!g_str_equal (said, "done\n"))
    fail (try, said, "done");
  else if (strstr (named, try->named) == NULL)
    fail (try, named, try->named);
}

static void
test_tries (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *records = NULL;
  g_autofree char *after = NULL;
  gsize            size;

  fill (self);
  whole = verify (self);
  g_assert_cmpstr (whole, ==, "");
  g_assert_true (g_file_get_contents (self->path, &records, &size, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++) {
    check (self, &tries[i]);
    /* One that was refused left nothing behind, so the next one finds all whole. */
    if (tries[i].refused == NULL)
      g_assert_true (g_file_set_contents (self->path, records, (gssize)size, NULL));
  }

  after = verify (self);
  g_assert_cmpstr (after, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/outside/tries", Fixture, NULL, fixture_set_up, test_tries, fixture_tear_down);
  return g_test_run ();
}
