/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-error.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-plan.h"

static void
test_staff (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();

  g_assert_cmpstr (way_workspace_get_staff (workspace)->name, ==, "Dana");
}

/* A list fills, and then follows what is saved, changed and taken back. */
static void
test_live_list (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) before = fixture_add_client (workspace, "Ada");
  g_autoptr (GListModel) list = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT));
  g_autoptr (WayClient) later = NULL;
  g_autoptr (WayClient) edited = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayClient) shown = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  gint64 act = 0;

  g_assert_true (way_live_list_is_loading (WAY_LIVE_LIST (list)));
  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);

  later = fixture_add_client (workspace, "Bo");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);

  edited = way_record_copy (later);
  way_set (edited, program, "Outreach");
  saved = fixture_save (workspace, edited, &act, NULL);
  shown = g_list_model_get_item (list, 1);
  g_assert_cmpstr (shown->program, ==, "Outreach");
  g_assert_true (shown == saved); /* what is shown is what is stored */

  way_workspace_undo_async (workspace, act, NULL, fixture_done_cb, &slot);
  undone = fixture_wait (&slot);
  g_assert_true (way_workspace_undo_finish (workspace, undone, NULL, NULL));
  g_clear_object (&shown);
  shown = g_list_model_get_item (list, 1);
  g_assert_null (shown->program);
}

static void
test_one_act (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayPlan) plan = way_workspace_create (workspace, WAY_TYPE_PLAN);
  g_autoptr (WayNeed) need = way_workspace_create (workspace, WAY_TYPE_NEED);
  g_autoptr (GListModel) needs =
    way_workspace_list (workspace, way_query_new_of (WAY_TYPE_NEED, "plan_id", &plan->parent.id));
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  gint64 act = 0;

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 21));
  way_set (need, client_id, client->parent.id);
  way_set (need, plan_id, plan->parent.id);
  way_set (need, text, "Evenings without use");
  way_change_save (change, plan);
  way_change_save (change, need);
  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (workspace, done, &act, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (needs), ==, 1);

  way_workspace_undo_async (workspace, act, NULL, fixture_done_cb, &slot);
  undone = fixture_wait (&slot);
  g_assert_true (way_workspace_undo_finish (workspace, undone, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (needs), ==, 0);
}

/* All or nothing: the second record of an act is refused, so the first is not there either. */
static void
test_all_or_nothing (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (GListModel) list = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT));
  g_autoptr (WayClient) good = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) nameless = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) again = NULL;

  way_set (good, name_to_use, "Ada");
  way_change_save (change, good);
  way_change_save (change, nameless);
  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  done = fixture_wait (&slot);
  g_assert_false (way_workspace_commit_finish (workspace, done, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);

  again = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT));
  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (again)));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (again), ==, 0);
}

static void
test_drafts (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  const WayId *id = &client->parent.id;
  g_autoptr (WayDraft) draft =
    way_draft_new ("client", id, 1, g_variant_new_parsed ("{'program': 'Out'}"));
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayDraft) found = NULL;
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (GAsyncResult) fourth = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_workspace_keep_draft_async (workspace, draft, NULL, fixture_done_cb, &slot);
  first = fixture_wait (&slot);
  g_assert_true (way_workspace_keep_draft_finish (workspace, first, NULL));
  way_workspace_find_draft_async (workspace, "client", id, NULL, fixture_done_cb, &slot);
  second = fixture_wait (&slot);
  found = way_workspace_find_draft_finish (workspace, second, NULL);
  g_assert_cmpstr (way_draft_get_text (found, "program"), ==, "Out");

  /* It goes in the transaction that saves the record. */
  way_set (edited, program, "Outreach");
  way_workspace_save_async (workspace, edited, draft, NULL, fixture_done_cb, &slot);
  third = fixture_wait (&slot);
  saved = way_workspace_save_finish (workspace, third, NULL, NULL);
  g_assert_nonnull (saved);
  way_workspace_find_draft_async (workspace, "client", id, NULL, fixture_done_cb, &slot);
  fourth = fixture_wait (&slot);
  g_assert_null (way_workspace_find_draft_finish (workspace, fourth, &error));
  g_assert_no_error (error);
}

/* What somebody chose to see is found again; nothing else is. */
static void
test_choices (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GAsyncResult   *slot = NULL;
  g_autoptr (GAsyncResult) looked = NULL;
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) looked_again = NULL;
  g_autoptr (GVariant) found = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = NULL;

  way_workspace_find_choice_async (workspace, "progress", &client->parent.id, NULL, fixture_done_cb,
                                   &slot);
  looked = fixture_wait (&slot);
  g_assert_null (way_workspace_find_choice_finish (workspace, looked, &error));
  g_assert_no_error (error);

  g_variant_builder_add (&texts, "{ss}", "period", "year");
  way_workspace_keep_choice_async (workspace, "progress", &client->parent.id,
                                   g_variant_builder_end (&texts), NULL, fixture_done_cb, &slot);
  kept = fixture_wait (&slot);
  g_assert_true (way_workspace_keep_choice_finish (workspace, kept, &error));

  way_workspace_find_choice_async (workspace, "progress", &client->parent.id, NULL, fixture_done_cb,
                                   &slot);
  looked_again = fixture_wait (&slot);
  found = way_workspace_find_choice_finish (workspace, looked_again, &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (found, "period", "&s", &text));
  g_assert_cmpstr (text, ==, "year");
}

static void
test_versions (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayClient) edited = way_record_copy (client);
  g_autoptr (WayClient) saved = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  way_set (edited, program, "Outreach");
  saved = fixture_save (workspace, edited, NULL, NULL);
  way_workspace_list_versions_async (workspace, WAY_TYPE_CLIENT, &client->parent.id, NULL,
                                     fixture_done_cb, &slot);
  listed = fixture_wait (&slot);
  versions = way_workspace_list_versions_finish (workspace, listed, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_null (((WayClient *)g_ptr_array_index (versions, 0))->program);
  g_assert_cmpstr (((WayClient *)g_ptr_array_index (versions, 1))->program, ==, "Outreach");
}

/* After closing nothing is shown, nothing is left to read, and every verb says why. */
static void
test_close (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  WayClientFilter all = { 0 };
  g_autoptr (GListModel) list = way_workspace_list (workspace, way_query_new (WAY_TYPE_CLIENT));
  g_autoptr (WayPagedList) pages = way_workspace_list_clients (workspace, &all);
  g_autoptr (GError) error = NULL;

  fixture_until (!way_paged_list_is_loading (pages));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pages)), ==, 1);

  way_workspace_close (workspace);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pages)), ==, 0);
  g_assert_null (fixture_save (workspace, client, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);
}

/* What was submitted before closing is written; a list that was still loading gives up. */
static void
test_close_finishes_writing (void)
{
  g_autofree char *dir = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "records.db", NULL);
  WayDb           *db = way_db_open (path, fixture_key, WAY_DB_CREATE, NULL);
  g_autoptr (WayWorkspace) workspace = NULL;
  g_autoptr (WayWorkspace) again = NULL;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  GAsyncResult *slot = NULL;
  guint8        hash[WAY_LOG_HASH_SIZE];
  gint64        seq;

  g_assert_true (way_schema_migrate (db, NULL));
  g_assert_true (way_workspace_begin (db, &fixture_caseload, &fixture_staff, "Dana", NULL));
  workspace = way_workspace_new (db, &fixture_staff, NULL);
  client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Ada");
  way_workspace_save_async (workspace, client, NULL, NULL, fixture_done_cb, &slot);
  g_assert_true (way_workspace_close_with_head (workspace, &seq, hash, NULL));
  g_assert_cmpint (seq, ==, 2); /* Dana and Ada */
  done = fixture_wait (&slot);
  g_assert_true (g_task_had_error (G_TASK (done)) == FALSE);

  db = way_db_open (path, fixture_key, WAY_DB_OPEN, NULL);
  g_assert_nonnull (db);
  again = way_workspace_new (db, &fixture_staff, NULL);
  list = way_workspace_list (again, way_query_new (WAY_TYPE_CLIENT));
  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/staff", test_staff);
  g_test_add_func ("/workspace/live-list", test_live_list);
  g_test_add_func ("/workspace/one-act", test_one_act);
  g_test_add_func ("/workspace/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/workspace/drafts", test_drafts);
  g_test_add_func ("/workspace/choices", test_choices);
  g_test_add_func ("/workspace/versions", test_versions);
  g_test_add_func ("/workspace/close", test_close);
  g_test_add_func ("/workspace/close-finishes-writing", test_close_finishes_writing);

  return g_test_run ();
}
