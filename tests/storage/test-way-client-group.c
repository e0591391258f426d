/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "client-group-fixture.h"

static void
undo (Fixture *f, gint64 *act, GError **error)
{
  g_autoptr (WayWriter) writer = NULL;

  g_assert_true (way_db_begin (f->db, NULL));
  writer = fixture_writer (f->db, 40);
  end_act (f, way_writer_undo (writer, *act, NULL, error), writer, error);
  *act = way_writer_get_act (writer);
}

/* The names that a search finds, as one text. */
static char *
search (Fixture *f, const char *words)
{
  const WayClientFilter filter = { .search = words };
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);
  guint    total;

  way_client_index_load (f->db, &filter, 0, 10, &total, &clients, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < clients->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((WayClient *)g_ptr_array_index (clients, i))->name_to_use);
  return g_string_free (names, FALSE);
}

static void
assert_found (Fixture *f, const char *words, const char *names)
{
  g_autofree char *found = search (f, words);

  g_test_message ("“%s”", words);
  g_assert_cmpstr (found, ==, names);
}

static guint
count (Fixture *f, GType type, const WayClient *client)
{
  g_autoptr (WayQuery) query = way_query_new_of (type, "client_id", &client->parent.id);
  g_autoptr (GPtrArray) records = way_record_repo_list (f->db, query, NULL);

  return records->len;
}

static guint
count_history (Fixture *f, const WayClient *client)
{
  const WayHistoryFilter filter = { .client_id = client->parent.id, .kinds = WAY_HISTORY_OF_ALL };
  const WayHistorySpan   span = { G_MAXINT64, 100, 5000 };
  g_autoptr (GPtrArray) entries = NULL;
  gint64 next = 0;
  guint  n = 0;

  g_assert_true (way_history_repo_load (f->db, &filter, &span, NULL, NULL, &entries, &next, NULL));
  g_assert_cmpint (next, ==, 0);
  for (guint i = 0; i < entries->len; i++)
    n += ((WayHistoryEntry *)g_ptr_array_index (entries, i))->n_deeds;
  return n;
}

static void
assert_replays (Fixture *f)
{
  g_autoptr (WayDb) copy = fixture_open (":memory:");
  g_autoptr (GError) error = NULL;

  g_assert_true (way_db_begin (copy, NULL));
  way_replay (f->db, copy, &error);
  g_assert_no_error (error);
  g_assert_true (way_db_commit (copy, &error));
  way_replay_compare (f->db, copy, &error);
  g_assert_no_error (error);
}

static void
assert_two (Fixture *f)
{
  assert_found (f, "", "Ada, Adele");
  assert_found (f, "5550199", "Adele");
  g_assert_cmpuint (count (f, WAY_TYPE_CONTACT_POINT, f->ada), ==, 1);
  g_assert_cmpuint (count (f, WAY_TYPE_ASSESSMENT, f->ada), ==, 0);
  g_assert_cmpuint (count (f, WAY_TYPE_ASSESSMENT, f->adele), ==, 1);
}

/* One in the list, found by everything that was known of either; what belongs to both is one. */
static void
test_merged (Fixture *f, gconstpointer data)
{
  const guint before = count_history (f, f->ada) + count_history (f, f->adele);
  WayId       root;

  assert_two (f);
  merge (f, f->ada, f->adele, "Adele");
  assert_found (f, "", "Ada");
  assert_found (f, "adel", "Ada");
  assert_found (f, "5550199", "Ada");
  assert_found (f, "5550142", "Ada");
  assert_found (f, f->adele->number, "Ada");
  g_assert_cmpuint (count (f, WAY_TYPE_CONTACT_POINT, f->ada), ==, 2);
  g_assert_cmpuint (count (f, WAY_TYPE_ASSESSMENT, f->ada), ==, 1);
  g_assert_cmpuint (count_history (f, f->ada), ==, before + 2);

  g_assert_true (way_client_group_find_root (f->db, &f->adele->parent.id, &root, NULL));
  g_assert_true (way_id_equal (&root, &f->ada->parent.id));
  assert_replays (f);
}

/* A signed assessment is untouched by both, to the letter. */
static void
test_signed (Fixture *f, gconstpointer data)
{
  g_autoptr (WayQuery) all = way_query_new (WAY_TYPE_ASSESSMENT);
  g_autoptr (GPtrArray) before = way_record_repo_list (f->db, all, NULL);
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GPtrArray) after = NULL;

  merge (f, f->ada, f->adele, NULL);
  merged = way_record_repo_list (f->db, all, NULL);
  separate (f, NULL);
  after = way_record_repo_list (f->db, all, NULL);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (way_record_equal (g_ptr_array_index (before, 0), g_ptr_array_index (merged, 0)));
  g_assert_true (way_record_equal (g_ptr_array_index (before, 0), g_ptr_array_index (after, 0)));
  g_assert_cmpint (WAY_RECORD (g_ptr_array_index (after, 0))->revision, ==, 1);
}

/* The last assessment is that of the person. */
static void
test_assessed (Fixture *f, gconstpointer data)
{
  const WayClientFilter by_day = { .sort = WAY_CLIENT_SORT_ASSESSED, .descending = TRUE };
  g_autofree char      *before = NULL;
  g_autofree char      *merged = NULL;
  g_autofree char      *after = NULL;
  g_autoptr (GPtrArray) clients = NULL;
  guint total;

  g_assert_true (way_client_index_load (f->db, &by_day, 0, 10, &total, &clients, NULL));
  g_assert_cmpstr (((WayClient *)g_ptr_array_index (clients, 0))->name_to_use, ==, "Adele");

  before = way_client_group_find_assessed (f->db, &f->ada->parent.id, NULL);
  merge (f, f->ada, f->adele, NULL);
  merged = way_client_group_find_assessed (f->db, &f->ada->parent.id, NULL);
  separate (f, NULL);
  after = way_client_group_find_assessed (f->db, &f->ada->parent.id, NULL);
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (merged, ==, "2026-09-21");
  g_assert_cmpstr (after, ==, "");
}

/* Undone at once, done again, and undone again. */
static void
test_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 act;

  merge (f, f->ada, f->adele, "Adele");
  act = f->act;
  undo (f, &act, &error);
  g_assert_no_error (error);
  assert_two (f);
  undo (f, &act, &error);
  g_assert_no_error (error);
  assert_found (f, "adele", "Ada");
  separate (f, &error); /* what an undo of an undo brought back can be separated, too */
  g_assert_no_error (error);
  assert_two (f);
  assert_replays (f);
}

/* Days later: what was written since stays where it was written. */
static void
test_separated (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) merged = NULL;
  g_autoptr (WayClient) edited = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayClient) after = NULL;
  g_autoptr (GError) error = NULL;

  merge (f, f->ada, f->adele, "Adele\nDee");
  add_phone (f, f->ada, "555-0111");
  merged = way_record_repo_get (f->db, WAY_TYPE_CLIENT, &f->ada->parent.id, NULL);
  edited = way_record_copy (merged);
  way_set (edited, aliases, "Adele\nDee\nLady A");
  way_set (edited, pronouns, "they/them");
  saved = fixture_save (f->db, edited, NULL);
  g_assert_nonnull (saved);

  separate (f, &error);
  g_assert_no_error (error);
  after = way_record_repo_get (f->db, WAY_TYPE_CLIENT, &f->ada->parent.id, NULL);
  g_assert_cmpstr (after->aliases, ==, "Lady A");
  g_assert_cmpstr (after->pronouns, ==, "they/them");
  g_assert_null (after->program);
  g_assert_cmpuint (count (f, WAY_TYPE_CONTACT_POINT, f->ada), ==, 2);
  assert_found (f, "5550199", "Adele");
  assert_found (f, "dee", "");
  assert_replays (f);

  separate (f, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
}

/* Whoever was merged into one who was merged is found, too, and comes back one after the other. */
static void
test_chain (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) bo = fixture_add_client (f->db, "Bo");
  g_autoptr (WayClient) ada = NULL;
  g_autoptr (GError) error = NULL;
  WayId first;

  merge (f, f->ada, f->adele, NULL);
  first = f->match;
  ada = way_record_repo_get (f->db, WAY_TYPE_CLIENT, &f->ada->parent.id, NULL);
  merge (f, bo, ada, NULL);
  assert_found (f, "", "Bo");
  assert_found (f, "5550199", "Bo");
  assert_found (f, "adele", "Bo");
  g_assert_cmpuint (count (f, WAY_TYPE_ASSESSMENT, bo), ==, 1);

  separate (f, &error);
  g_assert_no_error (error);
  assert_found (f, "", "Ada, Bo");
  assert_found (f, "5550199", "Ada");

  f->match = first;
  separate (f, &error);
  g_assert_no_error (error);
  assert_found (f, "", "Ada, Adele, Bo");
  assert_replays (f);
}

/* The making of a client on whom a decision stands cannot be taken back. */
static void
test_stands (Fixture *f, gconstpointer data)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act;

  merge (f, f->ada, f->adele, NULL);
  row = way_db_query (f->db, "SELECT min (act) FROM log WHERE record_id = ?",
                      WAY_ARGS (WAY_ID (&f->adele->parent.id)), NULL);
  g_assert_cmpint (way_db_step (f->db, row, NULL), ==, WAY_STEP_ROW);
  act = sqlite3_column_int64 (row, 0);
  g_clear_pointer (&row, way_db_release);
  undo (f, &act, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
}

/* Two workstations may have merged them the one into the other: nothing goes round for ever. */
static void
test_circle (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) ada = NULL;

  merge (f, f->ada, f->adele, NULL);
  ada = way_record_repo_get (f->db, WAY_TYPE_CLIENT, &f->ada->parent.id, NULL);
  merge (f, f->adele, ada, NULL);
  g_assert_cmpuint (count (f, WAY_TYPE_CONTACT_POINT, f->ada), ==, 2);
  g_assert_cmpuint (count (f, WAY_TYPE_CONTACT_POINT, f->adele), ==, 2);
}

static void
keep (Fixture *f, const char *form, const WayClient *client, const char *text)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (WayDraft) draft = NULL;

  g_variant_builder_add (&texts, "{ss}", "answers", text);
  draft = way_draft_new (form, &client->parent.id, 0, g_variant_builder_end (&texts));
  g_assert_true (way_draft_repo_keep (f->db, draft, (WayTime){ 1 }, NULL));
}

static void
assert_draft (Fixture *f, const char *form, const WayClient *client, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDraft) draft = way_draft_repo_find (f->db, form, &client->parent.id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft != NULL ? way_draft_get_text (draft, "answers") : NULL, ==, text);
}

/* What was begun with the person goes on, and back again; an edit of a record stays with it. */
static void
test_drafts (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  keep (f, "assessment:phq-9", f->adele, "hers");
  keep (f, "assessment:gad-7", f->adele, "hers too");
  keep (f, "assessment:gad-7", f->ada, "the first");
  keep (f, "client", f->adele, "an edit");
  merge (f, f->ada, f->adele, NULL);

  assert_draft (f, "assessment:phq-9", f->ada, "hers");
  assert_draft (f, "assessment:gad-7", f->ada, "the first"); /* one after the other */
  assert_draft (f, "client", f->ada, NULL);
  drafts = way_draft_repo_list (f->db, NULL);
  g_assert_cmpuint (drafts->len, ==, 3);

  keep (f, "assessment:phq-9", f->ada, "hers, and more");
  g_assert_true (way_draft_repo_remove (f->db, "assessment:gad-7", &f->ada->parent.id, NULL));
  assert_draft (f, "assessment:gad-7", f->ada, "hers too");

  separate (f, NULL);
  assert_draft (f, "assessment:phq-9", f->ada, NULL);
  assert_draft (f, "assessment:phq-9", f->adele, "hers, and more");
  assert_draft (f, "assessment:gad-7", f->adele, "hers too");
  assert_draft (f, "client", f->adele, "an edit");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/client-group/merged", test_merged);
  ADD ("/client-group/signed", test_signed);
  ADD ("/client-group/assessed", test_assessed);
  ADD ("/client-group/undo", test_undo);
  ADD ("/client-group/separated", test_separated);
  ADD ("/client-group/chain", test_chain);
  ADD ("/client-group/stands", test_stands);
  ADD ("/client-group/circle", test_circle);
  ADD ("/client-group/drafts", test_drafts);

  return g_test_run ();
}
