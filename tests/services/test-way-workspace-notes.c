/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-notes.h"

#include <string.h>

#include "way-error.h"
#include "way-note-paper.h"
#include "way-note-words.h"
#include "way-now.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayId         client_id;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayClient) saved = NULL;

  f->workspace = fixture_open_workspace ();
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Sam");
  saved = fixture_save (f->workspace, client, NULL, NULL);
  f->client_id = saved->parent.id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  way_workspace_close (f->workspace);
  g_object_unref (f->workspace);
}

static WayNote *
begin (Fixture *f)
{
  g_autoptr (WayNote) note = way_workspace_create_note (f->workspace, &f->client_id, WAY_NOTE_DAP);

  way_set (note, served_on, way_date_make (2026, 9, 21));
  way_set (note, data, "Came on time.");
  way_set (note, minutes, 53);
  way_set (note, service, "H0038");
  return fixture_save (f->workspace, note, NULL, NULL);
}

static gboolean
finish (Fixture *f, GAsyncResult **slot, GError **error)
{
  g_autoptr (GAsyncResult) result = fixture_wait (slot);

  return way_workspace_commit_finish (f->workspace, result, NULL, error);
}

static WayNoteWhole *
read_note (Fixture *f, WayNote *note)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayNoteWhole *whole;

  way_workspace_read_note_async (f->workspace, &note->parent.id, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  whole = way_workspace_read_note_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  return whole;
}

static void
sign (Fixture *f, WayNote *note)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNote) copy = way_record_copy (note);

  way_set (copy, units_rule, WAY_UNITS_MIDPOINT);
  way_workspace_sign_note_async (f->workspace, copy, NULL, fixture_done_cb, &slot);
  finish (f, &slot, &error);
  g_assert_no_error (error);
}

static WayStaff *
add_staff (Fixture *f, const char *name)
{
  g_autoptr (WayStaff) staff = way_workspace_create (f->workspace, WAY_TYPE_STAFF);

  way_set (staff, name, name);
  way_set (staff, role, WAY_STAFF_ROLE_SUPERVISOR);
  return fixture_save (f->workspace, staff, NULL, NULL);
}

static guint
count_waiting (Fixture *f, gboolean to_cosign)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;

  way_workspace_list_waiting_notes_async (f->workspace, to_cosign, 50, NULL, fixture_done_cb,
                                          &slot);
  result = fixture_wait (&slot);
  items = way_workspace_list_notes_finish (f->workspace, result, NULL);
  return items->len;
}

/* Begun, signed, added to, in error: what is said at each step, and what is refused. */
static void
test_life (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = begin (f);
  g_autoptr (WayNoteWhole) draft = read_note (f, note);
  g_autoptr (WayNoteWhole) signed_one = NULL;
  g_autoptr (WayNoteWhole) wrong = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GAsyncResult *slot = NULL;

  g_assert_true (way_note_whole_is_own_draft (draft));
  g_assert_cmpuint (count_waiting (f, FALSE), ==, 1);
  sign (f, note);
  g_assert_cmpuint (count_waiting (f, FALSE), ==, 0);
  signed_one = read_note (f, note);
  g_assert_cmpint (signed_one->note->status, ==, WAY_NOTE_SIGNED);
  g_assert_cmpstr (signed_one->note->signed_role, ==, "peer");
  g_assert_true (way_note_whole_can_add (signed_one));

  way_workspace_add_to_note_async (f->workspace, signed_one->note, "More", NULL, fixture_done_cb,
                                   &slot);
  g_assert_true (finish (f, &slot, &error));
  way_workspace_cosign_note_async (f->workspace, signed_one->note, NULL, fixture_done_cb, &slot);
  g_assert_false (finish (f, &slot, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
  g_clear_error (&error);

  way_workspace_retract_note_async (f->workspace, signed_one->note, "  ", NULL, fixture_done_cb,
                                    &slot);
  g_assert_false (finish (f, &slot, &error));
  g_clear_error (&error);
  way_workspace_retract_note_async (f->workspace, signed_one->note, "Another client", NULL,
                                    fixture_done_cb, &slot);
  g_assert_true (finish (f, &slot, &error));
  wrong = read_note (f, note);
  lines = way_note_words_list_signatures (wrong, way_date_make (2026, 9, 21));
  g_assert_true (g_str_has_prefix (lines[0], "Entered in error: Another client."));
  g_assert_true (g_str_has_prefix (lines[1], "Signed by Dana, Peer specialist, "));
  g_assert_true (g_str_has_prefix (lines[2], "Late entry: signed "));
  g_assert_cmpuint (wrong->addenda->len, ==, 1);
}

/* What a draft says of a second signature, how its signing reads then, and who may give it. */
static void
test_wanted (Fixture *f, gconstpointer data)
{
  static const struct {
    gboolean     wanted;
    const char  *cosigner; /* NULL: nobody in particular */
    const char  *words;    /* the last line; NULL: nothing of it */
    WayStaffRole role;
    gboolean     may_sign; /* Rosa in that role */
  } rows[] = {
    { FALSE, NULL, NULL, WAY_STAFF_ROLE_SUPERVISOR, FALSE },
    { TRUE, NULL, "Waits to be co-signed by a supervisor.", WAY_STAFF_ROLE_SUPERVISOR, TRUE },
    { TRUE, NULL, "Waits to be co-signed by a supervisor.", WAY_STAFF_ROLE_PEER, FALSE },
    { TRUE, "Rosa", "Waits to be co-signed by Rosa.", WAY_STAFF_ROLE_PEER, TRUE },
    { TRUE, "Alma", "Waits to be co-signed by Alma.", WAY_STAFF_ROLE_SUPERVISOR, FALSE },
  };
  g_autoptr (WayStaff) rosa = add_staff (f, "Rosa");
  g_autoptr (WayStaff) alma = add_staff (f, "Alma");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayNote) note = begin (f);
    g_autoptr (WayNote) copy = way_record_copy (note);
    g_autoptr (WayNote) kept = NULL;
    g_autoptr (WayNoteWhole) again = NULL;
    g_autoptr (WayNoteWhole) whole = NULL;
    g_auto (GStrv) lines = NULL;
    const WayNoteReader reader = { rosa->parent.id, rows[i].role };
    const char         *last;

    way_set (copy, cosign_wanted, rows[i].wanted);
    if (rows[i].cosigner != NULL)
      way_set (copy, cosigner_id,
               g_str_equal (rows[i].cosigner, "Rosa") ? rosa->parent.id : alma->parent.id);
    kept = fixture_save (f->workspace, copy, NULL, NULL);
    again = read_note (f, kept);
    g_assert_cmpint (again->note->cosign_wanted, ==, rows[i].wanted);
    g_assert_cmpstr (again->cosigner, ==, rows[i].cosigner);

    sign (f, again->note);
    whole = read_note (f, note);
    g_assert_cmpint (whole->note->status, ==,
                     rows[i].wanted ? WAY_NOTE_COSIGN_WANTED : WAY_NOTE_SIGNED);
    g_assert_cmpint (way_note_can_be_cosigned (whole->note, &reader), ==, rows[i].may_sign);
    lines = way_note_words_list_signatures (whole, way_date_make (2026, 9, 21));
    last = lines[g_strv_length (lines) - 1];
    if (rows[i].words != NULL)
      g_assert_cmpstr (last, ==, rows[i].words);
    else
      g_assert_null (strstr (last, "co-signed"));
  }
}

/* Who signed cannot sign as the second. */
static void
test_cosign (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = begin (f);
  g_autoptr (WayNote) copy = NULL;
  g_autoptr (WayNoteWhole) whole = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GAsyncResult *slot = NULL;

  copy = way_record_copy (note);
  way_set (copy, cosign_wanted, TRUE);
  sign (f, copy);
  whole = read_note (f, note);
  g_assert_cmpint (whole->note->status, ==, WAY_NOTE_COSIGN_WANTED);
  g_assert_false (way_note_whole_can_cosign (whole));
  g_assert_cmpuint (count_waiting (f, TRUE), ==, 0);
  lines = way_note_words_list_signatures (whole, way_date_make (2026, 9, 21));
  g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "Waits to be co-signed by a supervisor.");
  way_workspace_cosign_note_async (f->workspace, whole->note, NULL, fixture_done_cb, &slot);
  g_assert_false (finish (f, &slot, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
}

/* What a colleague signed and wanted signed by who works here: co-signed, once, and locked. */
static void
test_locked (Fixture *f, gconstpointer data)
{
  g_autoptr (WayStaff) rosa = add_staff (f, "Rosa");
  g_autoptr (WayNote) begun = begin (f);
  g_autoptr (WayNote) copy = way_record_copy (begun);
  g_autoptr (WayNote) note = NULL;
  g_autoptr (WayNoteWhole) whole = NULL;
  g_autoptr (WayNote) later = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_set (copy, author_id, rosa->parent.id);
  way_set (copy, status, WAY_NOTE_COSIGN_WANTED);
  way_set (copy, signed_at, way_now ());
  way_set (copy, signed_by, rosa->parent.id);
  way_set (copy, signed_role, "supervisor");
  way_set (copy, cosign_wanted, TRUE);
  way_set (copy, cosigner_id, fixture_staff);
  note = fixture_save (f->workspace, copy, NULL, NULL);
  g_assert_cmpuint (count_waiting (f, TRUE), ==, 1);

  way_workspace_cosign_note_async (f->workspace, note, NULL, fixture_done_cb, &slot);
  g_assert_true (finish (f, &slot, &error));
  g_assert_cmpuint (count_waiting (f, TRUE), ==, 0);
  whole = read_note (f, note);
  g_assert_cmpint (whole->note->status, ==, WAY_NOTE_COSIGNED);
  g_assert_cmpstr (whole->cosigned_by, ==, "Dana");
  g_assert_true (way_id_equal (&whole->note->cosigner_id, &fixture_staff));
  g_assert_false (way_note_whole_can_cosign (whole));

  later = way_record_copy (whole->note);
  way_set (later, cosign_wanted, FALSE);
  g_assert_null (fixture_save (f->workspace, later, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
}

static void
test_list (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = begin (f);
  const WayNoteFilter filter = { .client_id = f->client_id, .kind = -1, .search = (char *)"time" };
  GAsyncResult       *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) items = NULL;

  way_workspace_list_notes_async (f->workspace, &filter, 0, 50, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  items = way_workspace_list_notes_finish (f->workspace, result, NULL);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (way_note_kind_for_role (WAY_STAFF_ROLE_PEER), ==, WAY_NOTE_PEER);
  g_assert_cmpint (way_note_kind_for_role (WAY_STAFF_ROLE_COUNSELOR), ==, WAY_NOTE_DAP);
}

/* The paper says what the screen says. */
static void
test_paper (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = begin (f);
  g_autoptr (WayNoteWhole) whole = NULL;
  WayPaperRequest request = { .client_id = f->client_id,
                              .recipient = WAY_RECIPIENT_PROGRAM,
                              .today = way_date_make (2026, 9, 21) };
  GAsyncResult   *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) facts = NULL;

  sign (f, note);
  whole = read_note (f, note);
  way_paper_make_async (f->workspace, &way_note_paper, &request, whole, NULL, fixture_done_cb,
                        &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  text = way_paper_dup_text (paper);
  lines = way_note_words_list_signatures (whole, request.today);
  facts = way_note_words_list_facts (whole, WAY_UNITS_WHOLE);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (text, lines[i]));
  for (guint i = 0; facts[i] != NULL; i++)
    g_assert_nonnull (strstr (text, facts[i]));
  g_assert_nonnull (strstr (text, "Came on time."));
  g_assert_nonnull (strstr (text, "4 (From minute 8 on)"));
}

/* Somebody else’s that is hidden does not get on paper. */
static void
test_hidden_paper (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = begin (f);
  g_autoptr (WayNoteWhole) whole = read_note (f, note);
  WayPaperRequest request = { .client_id = f->client_id };
  GAsyncResult   *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  whole->reader.staff_id = f->client_id; /* not Dana */
  way_paper_make_async (f->workspace, &way_note_paper, &request, whole, NULL, fixture_done_cb,
                        &slot);
  result = fixture_wait (&slot);
  g_assert_null (way_paper_make_finish (f->workspace, result, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  static const struct {
    int         minutes;
    const char *service;
    int         units;
    const char *words;
  } rows[] = {
    { -1, "H0038", 0, NULL },
    { 53, "H0038", 3, "3 units H0038" },
    { 15, "H0038", 1, "1 unit H0038" },
    { 53, NULL, 3, "53 minutes" },
    { 1, "H0006", 0, "1 minute, H0006" },
  };
  g_autoptr (WayNote) note = begin (f);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *words = way_note_words_units (rows[i].minutes, rows[i].service, rows[i].units);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
  for (int days = 0; days < 3; days++) {
    static const char *const states[] = { "not signed", "not signed, 1 day", "not signed, 2 days" };
    g_autofree char *state = way_note_words_state (note, way_date_add_days (note->served_on, days));

    g_assert_cmpstr (state, ==, states[days]);
  }
  g_assert_cmpint (way_note_words_get_units_rule (NULL), ==, WAY_UNITS_WHOLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/workspace-notes/life", test_life);
  ADD ("/workspace-notes/wanted", test_wanted);
  ADD ("/workspace-notes/cosign", test_cosign);
  ADD ("/workspace-notes/locked", test_locked);
  ADD ("/workspace-notes/list", test_list);
  ADD ("/workspace-notes/paper", test_paper);
  ADD ("/workspace-notes/hidden-paper", test_hidden_paper);
  ADD ("/workspace-notes/words", test_words);

  return g_test_run ();
}
