/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-repo.h"

#include "storage-fixture.h"
#include "way-client-match.h"
#include "way-error.h"
#include "way-note-addendum.h"

static const WayId alma = { { 4 } };

typedef struct {
  WayDb *db;
  WayId  client_id;
} Fixture;

static const WayNoteReader dana = { { { 3 } }, WAY_STAFF_ROLE_PEER };
static const WayNoteReader kim = { { { 4 } }, WAY_STAFF_ROLE_PEER };
static const WayNoteReader rosa = { { { 4 } }, WAY_STAFF_ROLE_SUPERVISOR };

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayStaff) staff = way_record_new (WAY_TYPE_STAFF, &alma);
  g_autoptr (WayStaff) saved = NULL;

  f->db = fixture_begin ();
  client = fixture_add_client (f->db, "Sam");
  f->client_id = client->parent.id;
  way_set (staff, name, "Alma");
  saved = fixture_save (f->db, staff, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  way_db_close (f->db);
}

static WayNote *
make (Fixture *f, const char *text, guint day)
{
  WayNote *note = fixture_new (WAY_TYPE_NOTE);

  way_set (note, client_id, f->client_id);
  way_set (note, author_id, fixture_staff);
  way_set (note, kind, WAY_NOTE_DAP);
  way_set (note, data, text);
  way_set (note, served_on, way_date_make (2026, 9, day));
  return note;
}

static WayNote *
save (Fixture *f, WayNote *note, WayNoteStatus status)
{
  g_autoptr (WayNote) own = note;
  g_autoptr (GError) error = NULL;
  WayNote *saved;

  if (status != WAY_NOTE_DRAFT) {
    way_set (note, status, status);
    way_set (note, signed_at, (WayTime){ 7 });
    way_set (note, signed_by, fixture_staff);
    way_set (note, signed_role, "peer");
  }
  saved = fixture_save (f->db, note, &error);
  g_assert_no_error (error);
  return saved;
}

static void
add (Fixture *f, const char *text, guint day, WayNoteStatus status)
{
  g_autoptr (WayNote) note = save (f, make (f, text, day), status);
}

/* What a reader sees: “text|”, or “-|” for a hidden one. */
static char *
tell (GPtrArray *items)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++) {
    WayNoteItem *item = items->pdata[i];

    g_assert_true (item->hidden == (item->note->data == NULL));
    g_string_append_printf (told, "%s|", item->hidden ? "-" : item->note->data);
  }
  return g_string_free (told, FALSE);
}

static void
check (Fixture *f, WayNoteFilter filter, const WayNoteReader *reader, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *told = NULL;

  filter.client_id = f->client_id;
  items = way_note_repo_list (f->db, &filter, reader, 0, 50, &error);
  g_assert_no_error (error);
  told = tell (items);
  g_assert_cmpstr (told, ==, wanted);
}

static void
test_list (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) free_note = make (f, "Three", 12);
  g_autoptr (WayNote) saved = NULL;
  g_autoptr (GPtrArray) page = NULL;
  g_autofree char *told = NULL;

  add (f, "One", 10, WAY_NOTE_SIGNED);
  add (f, "Two", 11, WAY_NOTE_DRAFT);
  way_set (free_note, kind, WAY_NOTE_PEER);
  saved = save (f, g_object_ref (free_note), WAY_NOTE_SIGNED);

  check (f, (WayNoteFilter){ .kind = -1 }, &dana, "Three|Two|One|");
  check (f, (WayNoteFilter){ .kind = -1 }, &kim, "Three|-|One|");
  check (f, (WayNoteFilter){ .kind = WAY_NOTE_PEER }, &dana, "Three|");
  check (f, (WayNoteFilter){ .kind = -1, .unsigned_only = TRUE }, &dana, "Two|");
  check (f, (WayNoteFilter){ .kind = -1, .mine_only = TRUE }, &dana, "Three|Two|One|");
  check (f, (WayNoteFilter){ .kind = -1, .mine_only = TRUE }, &kim, "");

  page = way_note_repo_list (f->db, &(WayNoteFilter){ .client_id = f->client_id, .kind = -1 },
                             &dana, 1, 1, NULL);
  told = tell (page);
  g_assert_cmpstr (told, ==, "Two|");
}

#define SEARCH(words) ((WayNoteFilter){ .kind = -1, .search = (char *)words })

static void
test_search (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) secret = make (f, "A secret deposit", 13);
  g_autoptr (WayNote) kept = NULL;

  add (f, "The deposit: “paid”, she said.", 10, WAY_NOTE_SIGNED);
  add (f, "Évening meeting—well attended", 11, WAY_NOTE_SIGNED);
  add (f, "A draft about a deposit", 12, WAY_NOTE_DRAFT);
  way_set (secret, sensitivity, WAY_NOTE_AUTHOR);
  kept = save (f, g_object_ref (secret), WAY_NOTE_SIGNED);

  check (f, SEARCH ("depos"), &dana,
         "A secret deposit|A draft about a deposit|The deposit: “paid”, she said.|");
  check (f, SEARCH ("deposit"), &kim, "The deposit: “paid”, she said.|");
  check (f, SEARCH ("secret"), &kim, "");
  check (f, SEARCH ("paid said"), &kim, "The deposit: “paid”, she said.|");
  check (f, SEARCH ("evening"), &kim, "Évening meeting—well attended|");
  check (f, SEARCH ("WELL att"), &kim, "Évening meeting—well attended|");
  check (f, SEARCH ("eposit"), &dana, "");
  check (f, SEARCH ("deposit OR evening"), &dana, "");
  check (f, SEARCH ("\" ( * "), &dana, "");
}

/* Of somebody who was merged into the client, too. */
static void
test_merged (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) other = fixture_add_client (f->db, "Samuel");
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) saved = NULL;
  g_autoptr (WayNote) note = make (f, "Of the other", 9);
  g_autoptr (WayNote) kept = NULL;

  way_set (note, client_id, other->parent.id);
  kept = save (f, g_object_ref (note), WAY_NOTE_SIGNED);
  add (f, "Of the one", 10, WAY_NOTE_SIGNED);
  check (f, (WayNoteFilter){ .kind = -1 }, &dana, "Of the one|");
  way_set (match, client_id, f->client_id);
  way_set (match, other_id, other->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_SAME);
  saved = fixture_save (f->db, match, NULL);
  check (f, (WayNoteFilter){ .kind = -1 }, &dana, "Of the one|Of the other|");
  check (f, SEARCH ("of the"), &dana, "Of the one|Of the other|");
}

static void
test_waiting (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) to_cosign = NULL;
  g_autofree char *told = NULL;
  g_autofree char *asked = NULL;
  guint            n = 9;

  add (f, "Newer", 11, WAY_NOTE_DRAFT);
  add (f, "Older", 10, WAY_NOTE_DRAFT);
  add (f, "Signed", 9, WAY_NOTE_SIGNED);
  add (f, "Wanted", 8, WAY_NOTE_COSIGN_WANTED);

  mine = way_note_repo_list_unsigned (f->db, &dana, 50, NULL);
  told = tell (mine);
  g_assert_cmpstr (told, ==, "Older|Newer|");
  g_assert_cmpstr (WAY_NOTE_ITEM (mine->pdata[0])->client_name, ==, "Sam");
  g_assert_cmpstr (WAY_NOTE_ITEM (mine->pdata[0])->author, ==, "Dana");
  g_assert_true (way_note_repo_count_unsigned (f->db, &dana, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  none = way_note_repo_list_unsigned (f->db, &kim, 50, NULL);
  g_assert_cmpuint (none->len, ==, 0);

  to_cosign = way_note_repo_list_to_cosign (f->db, &rosa, 50, NULL);
  asked = tell (to_cosign);
  g_assert_cmpstr (asked, ==, "Wanted|");
  g_ptr_array_unref (to_cosign);
  to_cosign = way_note_repo_list_to_cosign (f->db, &kim, 50, NULL);
  g_assert_cmpuint (to_cosign->len, ==, 0);
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNote) note = save (f, make (f, "Came", 10), WAY_NOTE_SIGNED);
  g_autoptr (WayNoteAddendum) addendum = fixture_new (WAY_TYPE_NOTE_ADDENDUM);
  g_autoptr (WayNoteAddendum) added = NULL;
  g_autoptr (WayNoteWhole) whole = NULL;
  g_autoptr (WayNoteWhole) hidden = NULL;
  g_autoptr (WayNote) draft = save (f, make (f, "Begun", 11), WAY_NOTE_DRAFT);
  g_autoptr (GError) error = NULL;

  way_set (addendum, client_id, f->client_id);
  way_set (addendum, note_id, note->parent.id);
  way_set (addendum, words, "More");
  way_set (addendum, signed_at, (WayTime){ 8 });
  way_set (addendum, signed_by, alma);
  way_set (addendum, signed_role, "supervisor");
  added = fixture_save (f->db, addendum, &error);
  g_assert_no_error (error);

  whole = way_note_repo_read (f->db, &note->parent.id, &dana, &error);
  g_assert_no_error (error);
  g_assert_false (whole->hidden);
  g_assert_cmpstr (whole->client_name, ==, "Sam");
  g_assert_cmpstr (whole->signer, ==, "Dana");
  g_assert_null (whole->cosigned_by);
  g_assert_cmpuint (whole->addenda->len, ==, 1);
  g_assert_cmpstr (whole->adders->pdata[0], ==, "Alma");
  g_assert_true (way_note_whole_can_add (whole));
  g_assert_true (way_note_whole_can_retract (whole));
  g_assert_false (way_note_whole_can_cosign (whole));
  check (f, SEARCH ("more"), &dana, "Came|");

  hidden = way_note_repo_read (f->db, &draft->parent.id, &kim, &error);
  g_assert_no_error (error);
  g_assert_true (hidden->hidden);
  g_assert_null (hidden->note->data);
  g_assert_false (way_note_whole_can_add (hidden));
  g_assert_null (way_note_repo_read (f->db, &alma, &kim, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/note-repo/list", test_list);
  ADD ("/note-repo/search", test_search);
  ADD ("/note-repo/merged", test_merged);
  ADD ("/note-repo/waiting", test_waiting);
  ADD ("/note-repo/whole", test_whole);

  return g_test_run ();
}
