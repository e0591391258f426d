/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "storage-fixture.h"
#include "way-error.h"
#include "way-note-addendum.h"
#include "way-note.h"

/* The triggers of a signed note, tried as any program with the key could: by SQL on a connection of
 * its own, without the pragmas of this one. */
typedef struct {
  WayDb   *db;
  sqlite3 *sql;
} Fixture;

#define SIGN \
  "UPDATE note SET status = 'signed', signed_at = 2, signed_by = author_id," \
  " signed_role = 'peer';"
#define ASK \
  "UPDATE note SET status = 'cosign-wanted', signed_at = 2, signed_by = author_id," \
  " signed_role = 'peer';"
#define COSIGN \
  "UPDATE note SET status = 'cosigned', cosigned_at = 3, cosigned_by = x'" OTHER "'," \
  " cosigned_role = 'supervisor';"
#define RETRACT \
  "UPDATE note SET status = 'entered-in-error', error_at = 4, error_by = author_id," \
  " error_words = 'another client';"
#define OTHER "09000000000000000000000000000000"
#define LINK \
  "INSERT INTO note_link (id, revision, clock, site, created_at, changed_at, client_id, note_id," \
  " objective_id) SELECT x'05000000000000000000000000000000', 1, 1, site, 1, 1, client_id, id," \
  " x'06000000000000000000000000000000' FROM note;"
#define ADDENDUM \
  "INSERT INTO note_addendum (id, revision, clock, site, created_at, changed_at, client_id," \
  " note_id, words, signed_at, signed_by, signed_role) SELECT" \
  " x'07000000000000000000000000000000', 1, 1, site, 1, 1, client_id, id, 'More', 3, author_id," \
  " 'peer' FROM note;"

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayNote) note = fixture_new (WAY_TYPE_NOTE);
  g_autoptr (WayNote) saved = NULL;

  f->db = fixture_begin ();
  client = fixture_add_client (f->db, "Sam");
  way_set (note, client_id, client->parent.id);
  way_set (note, author_id, fixture_staff);
  way_set (note, served_on, way_date_make (2026, 9, 21));
  way_set (note, data, "Came on time.");
  saved = fixture_save (f->db, note, &error);
  g_assert_no_error (error);

  f->sql = way_db_get_handle (f->db);
  sqlite3_exec (f->sql, "PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF", NULL, NULL,
                NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  way_db_close (f->db);
}

/* Runs the statements one after the other, as an outside tool does, from a state that is put back
 * afterwards.  What the last one met; "" for nothing. */
static char *
try (Fixture *f, const char *before, const char *last)
{
  char *met = NULL;
  char *said;

  g_assert_cmpint (sqlite3_exec (f->sql, "SAVEPOINT here", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_exec (f->sql, before, NULL, NULL, &met);
  g_assert_cmpstr (met, ==, NULL);
  sqlite3_exec (f->sql, last, NULL, NULL, &met);
  said = g_strdup (met != NULL ? met : "");
  sqlite3_free (met);
  sqlite3_exec (f->sql, "ROLLBACK TO here; RELEASE here", NULL, NULL, NULL);
  return said;
}

static const struct {
  const char *before;
  const char *last;
  const char *met; /* how it begins; "": nothing */
} rows[] = {
  /* A draft changes, gets links, is signed. */
  { "", "UPDATE note SET data = 'Came late.'", "" },
  { "", LINK, "" },
  { LINK, "DELETE FROM note_link", "" },
  { "", SIGN, "" },
  { "", ASK, "" },
  { "", "DELETE FROM note", "" },
  { "", "UPDATE note SET status = 'signed'", "CHECK" },
  { "", COSIGN, "a note is signed first" },
  { "", ADDENDUM, "an addendum is to a signed note" },

  /* A signed one does not, nor gets or loses a link. */
  { SIGN, "UPDATE note SET data = 'Came late.'", "signed:" },
  { SIGN, "UPDATE note SET plan = 'Something'", "signed:" },
  { SIGN, "UPDATE note SET minutes = 60", "signed:" },
  { SIGN, "UPDATE note SET served_on = '2026-09-20'", "signed:" },
  { SIGN, "UPDATE note SET sensitivity = 'author'", "signed:" },
  { SIGN, "UPDATE note SET signed_at = 1", "signed:" },
  { SIGN, "UPDATE note SET signed_role = 'supervisor'", "signed:" },
  { SIGN, "UPDATE note SET signed_by = x'" OTHER "'", "signed:" },
  { SIGN, "UPDATE note SET client_id = x'" OTHER "'", "signed:" },
  { SIGN, "UPDATE note SET created_at = 5", "signed:" },
  { SIGN, "UPDATE note SET deleted_at = 5", "signed:" },
  { SIGN, "UPDATE note SET revision = 9", "signed:" },
  { SIGN, "UPDATE note SET status = 'draft'", "signed:" },
  { SIGN, "UPDATE note SET status = 'draft', signed_at = NULL", "signed:" },
  { SIGN, "DELETE FROM note", "signed:" },
  { SIGN, "INSERT OR REPLACE INTO note SELECT * FROM note", "signed:" },
  { SIGN, LINK, "signed:" },
  { LINK SIGN, "DELETE FROM note_link", "signed:" },
  { LINK SIGN, "UPDATE note_link SET objective_id = x'" OTHER "'", "signed:" },
  { LINK SIGN, "UPDATE note_link SET deleted_at = 5", "signed:" },
  { LINK SIGN, "UPDATE note_link SET note_id = x'" OTHER "'", "signed:" },
  { LINK SIGN, "INSERT OR REPLACE INTO note_link SELECT * FROM note_link", "signed:" },

  /* The second signature: once, where it was wanted, by somebody else. */
  { SIGN, COSIGN, "signed:" },
  { ASK, COSIGN, "" },
  { ASK COSIGN, COSIGN, "signed:" },
  { ASK,
    "UPDATE note SET status = 'cosigned', cosigned_at = 3, cosigned_by = author_id, "
    "cosigned_role = 'peer'",
    "signed:" },
  { ASK, "UPDATE note SET status = 'cosigned'", "CHECK" },
  { ASK, "UPDATE note SET status = 'signed'", "signed:" },
  { ASK COSIGN, "UPDATE note SET cosigned_by = x'08'", "signed:" },
  { ASK COSIGN, "UPDATE note SET data = 'Came late.'", "signed:" },
  { ASK,
    "UPDATE note SET data = 'Came late.', status = 'cosigned', cosigned_at = 3, cosigned_by "
    "= x'" OTHER "', cosigned_role = 'supervisor'",
    "signed:" },
  { ASK, LINK, "signed:" },

  /* An addendum: to what is signed, and for good. */
  { SIGN, ADDENDUM, "" },
  { ASK COSIGN, ADDENDUM, "" },
  { SIGN ADDENDUM, "UPDATE note_addendum SET words = 'Less'", "signed:" },
  { SIGN ADDENDUM, "UPDATE note_addendum SET deleted_at = 5", "signed:" },
  { SIGN ADDENDUM, "DELETE FROM note_addendum", "signed:" },
  { SIGN ADDENDUM, "INSERT OR REPLACE INTO note_addendum SELECT * FROM note_addendum", "signed:" },

  /* In error: once, with a reason, whatever the signatures; they stay. */
  { "", RETRACT, "a note is signed first" },
  { SIGN, RETRACT, "" },
  { ASK, RETRACT, "" },
  { ASK COSIGN, RETRACT, "" },
  { SIGN, "UPDATE note SET status = 'entered-in-error'", "CHECK" },
  { SIGN RETRACT, RETRACT, "signed:" },
  { SIGN RETRACT, "UPDATE note SET status = 'signed'", "signed:" },
  { SIGN RETRACT, "UPDATE note SET error_words = 'no'", "signed:" },
  { SIGN RETRACT, ADDENDUM, "an addendum is to a signed note" },
  { ASK,
    "UPDATE note SET status = 'entered-in-error', error_at = 4, error_by = author_id, "
    "error_words = 'x', cosigned_at = 3",
    "signed:" },
};

static void
test_triggers (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *met = try (f, rows[i].before, rows[i].last);

    g_test_message ("%s | %s", rows[i].before, rows[i].last);
    if (rows[i].met[0] == '\0')
      g_assert_cmpstr (met, ==, "");
    else if (!g_str_has_prefix (met, rows[i].met))
      g_error ("met “%s” and not “%s”", met, rows[i].met);
  }
}

/* What finds the words follows the note and its addenda, and forgets what is gone. */
static void
test_words (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *act;
    const char *word;
    int         n;
  } steps[] = {
    { "", "time", 1 },
    { "", "late", 0 },
    { "UPDATE note SET data = 'Came «late»,\tby 5:30 — or so…'", "late", 1 },
    { "", "time", 0 },
    { "", "30", 1 },
    { "", "or", 1 },
    { SIGN ADDENDUM, "more", 1 },
    { "", "late", 1 },
    { "INSERT INTO note_search (note_search) VALUES ('integrity-check')", "late", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *sql = g_strdup_printf (
      "SELECT count (*) FROM note_search, note WHERE note_search MATCH hex (client_id) || '%s'",
      steps[i].word);
    g_autoptr (GError) error = NULL;
    g_autoptr (sqlite3_stmt) row = NULL;

    g_test_message ("%s | %s", steps[i].act, steps[i].word);
    way_db_run_script (f->db, steps[i].act, &error);
    g_assert_no_error (error);
    row = way_db_query (f->db, sql, WAY_NO_ARGS, &error);
    g_assert_no_error (error);
    g_assert_cmpint (way_db_step (f->db, row, &error), ==, WAY_STEP_ROW);
    g_assert_cmpint (sqlite3_column_int (row, 0), ==, steps[i].n);
  }
}

/* The program itself says that it is signed. */
static void
test_writer (Fixture *f, gconstpointer data)
{
  g_autoptr (WayQuery) query = way_query_new (WAY_TYPE_NOTE);
  g_autoptr (GPtrArray) notes = way_record_repo_list (f->db, query, NULL);
  g_autoptr (WayNote) copy = way_record_copy (notes->pdata[0]);
  g_autoptr (WayNote) later = NULL;
  g_autoptr (WayNote) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (copy, status, WAY_NOTE_SIGNED);
  way_set (copy, signed_at, (WayTime){ 9 });
  way_set (copy, signed_by, fixture_staff);
  way_set (copy, signed_role, "peer");
  saved = fixture_save (f->db, copy, &error);
  g_assert_no_error (error);
  later = way_record_copy (saved);
  way_set (later, plan, "Something else");
  g_assert_null (fixture_save (f->db, later, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/note-signed/triggers", test_triggers);
  ADD ("/note-signed/words", test_words);
  ADD ("/note-signed/writer", test_writer);

  return g_test_run ();
}
