/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-search.h"

#include "storage-fixture.h"
#include "way-client-match.h"
#include "way-note-addendum.h"

static const WayId other_staff = { { 4 } };

static const WayNoteReader dana = { { { 3 } }, WAY_STAFF_ROLE_PEER };
static const WayNoteReader kim = { { { 4 } }, WAY_STAFF_ROLE_PEER };

typedef struct {
  WayDb *db;
  WayId  client_id;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayStaff) staff = way_record_new (WAY_TYPE_STAFF, &other_staff);
  g_autoptr (WayStaff) saved = NULL;

  f->db = fixture_begin ();
  client = fixture_add_client (f->db, "Sam");
  f->client_id = client->parent.id;
  way_set (staff, name, "Kim");
  saved = fixture_save (f->db, staff, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  way_db_close (f->db);
}

static WayNote *
make (Fixture *f, const char *text)
{
  WayNote *note = fixture_new (WAY_TYPE_NOTE);

  way_set (note, client_id, f->client_id);
  way_set (note, author_id, fixture_staff);
  way_set (note, kind, WAY_NOTE_DAP);
  way_set (note, data, text);
  way_set (note, served_on, way_date_make (2026, 9, 10));
  return note;
}

static void
sign (WayNote *note)
{
  way_set (note, status, WAY_NOTE_SIGNED);
  way_set (note, signed_at, (WayTime){ 7 });
  way_set (note, signed_by, fixture_staff);
  way_set (note, signed_role, "peer");
}

/* Takes the note; gives it as it was stored. */
static WayNote *
save (Fixture *f, WayNote *note)
{
  g_autoptr (WayNote) own = note;
  g_autoptr (GError) error = NULL;
  WayNote *saved = fixture_save (f->db, note, &error);

  g_assert_no_error (error);
  return saved;
}

static WayNote *
add (Fixture *f, const char *text)
{
  WayNote *note = make (f, text);

  sign (note);
  return save (f, note);
}

static void
add_text (Fixture *f, const char *text)
{
  g_autoptr (WayNote) note = add (f, text);
}

static GPtrArray *
search (Fixture *f, const char *typed, const WayNoteReader *reader, guint limit)
{
  g_auto (GStrv) words = way_search_words_split (typed);
  g_autoptr (GError) error = NULL;
  GPtrArray *found = way_note_search (f->db, (const char *const *)words, reader, limit, &error);

  g_assert_no_error (error);
  return found;
}

static void
check (Fixture *f, const char *typed, const WayNoteReader *reader, const char *wanted)
{
  g_autoptr (GPtrArray) found = search (f, typed, reader, 50);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (told, "%s|", WAY_FOUND_NOTE (found->pdata[i])->note->data);
  g_test_message ("“%s”", typed);
  g_assert_cmpstr (told->str, ==, wanted);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) two = NULL;
  WayFoundNote *first;

  add_text (f, "The deposit: “paid”, she said.");
  add_text (f, "Évening meeting—well attended");
  add_text (f, "Understanding, of the rent");
  add_text (f, "Understandingless, of the deposit");

  check (f, "depos", &dana, "Understandingless, of the deposit|The deposit: “paid”, she said.|");
  check (f, "paid DEP", &dana, "The deposit: “paid”, she said.|");
  check (f, "paid rent", &dana, "");
  check (f, "evening", &dana, "Évening meeting—well attended|");
  check (f, "WELL att", &dana, "Évening meeting—well attended|");
  check (f, "eposit", &dana, "");
  check (f, "of", &dana, "Understandingless, of the deposit|Understanding, of the rent|");
  check (f, "th", &dana, ""); /* two letters are a whole word */
  check (
    f, "the", &dana,
    "Understandingless, of the deposit|Understanding, of the rent|The deposit: “paid”, she said.|");
  check (f, "understand", &dana, "Understandingless, of the deposit|Understanding, of the rent|");
  check (f, "understanding", &dana,
         "Understandingless, of the deposit|Understanding, of the rent|");
  check (f, "understandingl", &dana, "Understandingless, of the deposit|");
  check (f, "understandingless rent", &dana, "");
  check (f, "deposit OR evening", &dana, "");
  check (f, "text:deposit", &dana, "");
  check (f, "\" ( * ", &dana, "");
  check (f, "", &dana, "");

  two = search (f, "deposit", &dana, 1);
  g_assert_cmpuint (two->len, ==, 1);
  first = two->pdata[0];
  g_assert_cmpstr (first->client->name_to_use, ==, "Sam");
  g_assert_cmpstr (first->excerpt, ==, "Understandingless, of the deposit");
  g_assert_cmpuint (first->spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (first->spans, WayTextSpan, 0).end, ==, 33);
}

/* The index follows the text, and forgets it. */
static void
test_changes (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = save (f, make (f, "First words"));
  g_autoptr (WayNote) changed = way_record_copy (note);
  g_autoptr (WayNoteAddendum) addendum = fixture_new (WAY_TYPE_NOTE_ADDENDUM);
  g_autoptr (WayNoteAddendum) added = NULL;
  g_autoptr (GError) error = NULL;

  add_text (f, "Newer words");
  check (f, "words", &dana, "Newer words|First words|");
  way_set (changed, data, "Second words");
  note = (g_object_unref (note), save (f, g_object_ref (changed)));
  check (f, "first", &dana, "");
  check (f, "words", &dana, "Second words|Newer words|"); /* written last */

  g_clear_object (&changed);
  changed = way_record_copy (note);
  sign (changed);
  note = (g_object_unref (note), save (f, g_object_ref (changed)));
  check (f, "second", &dana, "Second words|");

  way_set (addendum, client_id, f->client_id);
  way_set (addendum, note_id, note->parent.id);
  way_set (addendum, words, "Afterthought");
  way_set (addendum, signed_at, (WayTime){ 8 });
  way_set (addendum, signed_by, fixture_staff);
  way_set (addendum, signed_role, "peer");
  added = fixture_save (f->db, addendum, &error);
  g_assert_no_error (error);
  check (f, "afterth second", &dana, "Second words|");

  g_assert_true (way_db_run (f->db,
                             "INSERT INTO note_search_all (note_search_all, rank)"
                             " VALUES ('integrity-check', 1)",
                             WAY_NO_ARGS, &error));
  g_assert_no_error (error);
}

static void
test_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = save (f, make (f, "Written by mistake"));
  g_autoptr (GError) error = NULL;

  g_assert_true (way_db_run (f->db, "UPDATE note SET deleted_at = 9 WHERE id = ?",
                             WAY_ARGS (WAY_ID (&note->parent.id)), &error));
  check (f, "mistake", &dana, "");
  g_assert_true (way_db_run (f->db, "UPDATE note SET deleted_at = NULL WHERE id = ?",
                             WAY_ARGS (WAY_ID (&note->parent.id)), &error));
  check (f, "mistake", &dana, "Written by mistake|");
  g_assert_true (way_db_run (f->db, "DELETE FROM note WHERE id = ?",
                             WAY_ARGS (WAY_ID (&note->parent.id)), &error));
  g_assert_no_error (error);
  check (f, "mistake", &dana, "");
}

/* Opens with the one who stays. */
static void
test_merged (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) other = fixture_add_client (f->db, "Samuel");
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) saved = NULL;
  g_autoptr (WayNote) note = make (f, "Of the other");
  g_autoptr (WayNote) kept = NULL;
  g_autoptr (GPtrArray) found = NULL;

  way_set (note, client_id, other->parent.id);
  sign (note);
  kept = save (f, g_object_ref (note));
  way_set (match, client_id, f->client_id);
  way_set (match, other_id, other->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  saved = fixture_save (f->db, match, NULL);
  found = search (f, "other", &kim, 5);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (WAY_FOUND_NOTE (found->pdata[0])->client->name_to_use, ==, "Sam");
}

/* --- who may read --- */

#define N_STAFF 3 /* Dana, who writes; Kim; nobody */

/* The query says of every note and every reader what way_note_can_be_read() says. */
static void
test_readers (Fixture *f, gconstpointer data)
{
  static const WayId people[N_STAFF] = { { { 3 } }, { { 4 } }, { { 0 } } };
  g_autoptr (WayNote) note = make (f, "Whether");
  const WayId id = note->parent.id;
  g_autoptr (WayNote) kept = save (f, g_object_ref (note));
  guint n_read = 0, n = 0;

  /* What is written here could not be signed so; the triggers are not asked. */
  g_assert_true (
    way_db_run_script (f->db,
                       "DROP TRIGGER note_is_signed; DROP TRIGGER note_is_signed_first;"
                       "UPDATE note SET signed_at = 7, signed_by = author_id,"
                       " signed_role = 'peer', cosigned_at = 8, cosigned_role = 'peer',"
                       " error_at = 9, error_by = author_id, error_words = 'x'",
                       NULL));

  for (guint i = 0; i < 5 * WAY_NOTE_N_SENSITIVITIES * N_STAFF * N_STAFF * N_STAFF * N_STAFF; i++) {
    guint       rest = i;
    const guint status = rest % 5;
    const guint sensitivity = (rest /= 5) % WAY_NOTE_N_SENSITIVITIES;
    const WayId worker = people[(rest /= WAY_NOTE_N_SENSITIVITIES) % N_STAFF];
    const WayId author = people[(rest /= N_STAFF) % (N_STAFF - 1)];
    const WayId cosigner = people[(rest /= N_STAFF) % N_STAFF];
    const WayId cosigned = people[(rest / N_STAFF) % N_STAFF];
    g_autoptr (GError) error = NULL;

    /* A second signature has its signer. */
    if (status == WAY_NOTE_COSIGNED && way_id_is_none (&cosigned))
      continue;
#define OR_NULL(staff) WAY_ID (way_id_is_none (&staff) ? NULL : &staff)
    g_assert_true (way_db_run (
      f->db,
      "UPDATE note SET status = ?, sensitivity = ?, author_id = ?, cosigner_id = ?, cosigned_by = ?"
      " WHERE id = ?",
      WAY_ARGS (WAY_TEXT (way_note_status_words[status]),
                WAY_TEXT (way_note_sensitivity_words[sensitivity]), WAY_ID (&author),
                OR_NULL (cosigner), OR_NULL (cosigned), WAY_ID (&id)),
      &error));
    g_assert_true (
      way_db_run (f->db, "UPDATE client SET worker_id = ?", WAY_ARGS (OR_NULL (worker)), &error));
    g_assert_no_error (error);

    for (guint k = 0; k < 2 * 3; k++) {
      static const WayStaffRole roles[] = { WAY_STAFF_ROLE_PEER, WAY_STAFF_ROLE_SUPERVISOR,
                                            WAY_STAFF_ROLE_AUDITOR };
      const WayNoteReader       reader = { people[k % 2], roles[k / 2] };
      g_autoptr (WayNote) now = way_record_repo_get (f->db, WAY_TYPE_NOTE, &id, &error);
      g_autoptr (GPtrArray) found = search (f, "whether", &reader, 1);
      const gboolean reads = way_note_can_be_read (now, &reader, &worker);

      g_assert_cmpuint (found->len, ==, reads ? 1 : 0);
      n_read += reads;
      n++;
    }
  }
  g_assert_cmpuint (n_read, >, n / 4);
  g_assert_cmpuint (n_read, <, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/note-search/words", test_words);
  ADD ("/note-search/changes", test_changes);
  ADD ("/note-search/removed", test_removed);
  ADD ("/note-search/merged", test_merged);
  ADD ("/note-search/readers", test_readers);

  return g_test_run ();
}
