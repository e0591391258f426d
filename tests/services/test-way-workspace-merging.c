/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-merging.h"

#include "way-client-doubles.h"
#include "way-client-merging.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-plan.h"
#include "way-workspace-clients.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayPagedList *list;
  GListModel   *contacts; /* of Ada */
  WayClient    *ada;
  WayClient    *adele;
  GAsyncResult *result;
} Fixture;

static gpointer
save (Fixture *f, gpointer record)
{
  gpointer saved = fixture_save (f->workspace, record, NULL, NULL);

  g_assert_nonnull (saved);
  g_object_unref (record);
  return saved;
}

static void
add_phone (Fixture *f, const WayClient *client, const char *value)
{
  WayContactPoint *phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);

  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, value);
  g_object_unref (save (f, phone));
}

static void
add_plan (Fixture *f, const WayClient *client, const char *vision)
{
  WayPlan *plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 21));
  way_set (plan, vision, vision);
  g_object_unref (save (f, plan));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  const WayClientFilter all = { 0 };

  f->workspace = fixture_open_workspace ();
  f->list = way_workspace_list_clients (f->workspace, &all);
  f->ada = fixture_add_client (f->workspace, "Ada Lund");
  f->adele = fixture_add_client (f->workspace, "Lund Ada");
  f->contacts = way_workspace_list (
    f->workspace, way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", &f->ada->parent.id));
  add_phone (f, f->ada, "555-0142");
  add_phone (f, f->adele, "555-0199");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->list);
  g_object_unref (f->contacts);
  g_object_unref (f->ada);
  g_object_unref (f->adele);
  g_object_unref (f->workspace);
}

static gint64
merge (Fixture *f, GError **error)
{
  WayMergingChoice choices[WAY_MERGING_N_ROWS];
  g_autoptr (WayClient) merged = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 act = 0;

  for (guint row = 0; row < WAY_MERGING_N_ROWS; row++)
    choices[row] = way_merging_propose (row, f->ada, f->adele);
  merged = way_merging_make (f->ada, f->adele, choices);
  way_workspace_merge_clients_async (f->workspace, merged, f->adele, NULL, fixture_done_cb,
                                     &f->result);
  result = fixture_wait (&f->result);
  way_workspace_merging_finish (f->workspace, result, &act, error);
  return act;
}

static guint
count (gpointer list)
{
  return g_list_model_get_n_items (list);
}

static WayClientMatch *
find_match (Fixture *f)
{
  g_autoptr (GListModel) matches =
    way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CLIENT_MATCH));

  fixture_until (count (matches) == 1);
  return g_list_model_get_item (matches, 0);
}

/* Lists that are shown follow at once, and a record of the other comes to the one who stays. */
static void
test_merge (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) matches =
    way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CLIENT_MATCH));
  g_autoptr (WayClientMatch) match = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayId leads;

  fixture_until (count (f->list) == 2 && count (f->contacts) == 1);
  merge (f, &error);
  g_assert_no_error (error);
  fixture_until (count (f->list) == 1 && count (f->contacts) == 2 && count (matches) == 1);
  leads = way_client_matches_follow (matches, &f->adele->parent.id);
  g_assert_true (way_id_equal (&leads, &f->ada->parent.id));

  add_phone (f, f->adele, "555-0111"); /* somebody else still has that page open */
  fixture_until (count (f->contacts) == 3);

  match = g_list_model_get_item (matches, 0);
  way_workspace_separate_clients_async (f->workspace, &match->parent.id, NULL, fixture_done_cb,
                                        &f->result);
  result = fixture_wait (&f->result);
  way_workspace_merging_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
  fixture_until (count (f->list) == 2 && count (f->contacts) == 1 && count (matches) == 0);
  leads = way_client_matches_follow (matches, &f->adele->parent.id);
  g_assert_true (way_id_equal (&leads, &f->adele->parent.id));
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 act = merge (f, &error);

  g_assert_no_error (error);
  fixture_until (count (f->list) == 1);
  way_workspace_undo_async (f->workspace, act, NULL, fixture_done_cb, &f->result);
  result = fixture_wait (&f->result);
  way_workspace_undo_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
  fixture_until (count (f->list) == 2 && count (f->contacts) == 1);
}

/* The words of both plans stand above the tree that holds the needs of both. */
static void
test_plans (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) plans = way_workspace_list (
    f->workspace, way_query_new_of (WAY_TYPE_PLAN, "client_id", &f->ada->parent.id));
  g_autoptr (WayClientMatch) match = NULL;
  g_autoptr (WayPlan) newest = NULL;
  g_autoptr (WayPlan) parted = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add_plan (f, f->ada, "A quiet home.");
  add_plan (f, f->adele, "My daughter back.");
  merge (f, &error);
  g_assert_no_error (error);
  fixture_until (count (plans) == 2);
  newest = g_list_model_get_item (plans, 1);
  g_assert_cmpstr (newest->vision, ==, "My daughter back.\nA quiet home.");

  match = find_match (f);
  way_workspace_separate_clients_async (f->workspace, &match->parent.id, NULL, fixture_done_cb,
                                        &f->result);
  result = fixture_wait (&f->result);
  way_workspace_merging_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
  fixture_until (count (plans) == 1);
  parted = g_list_model_get_item (plans, 0);
  g_assert_cmpstr (parted->vision, ==, "A quiet home.");
}

static void
keep_draft_about (Fixture *f, const char *form, const WayId *about)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (WayDraft) draft = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  g_variant_builder_add (&texts, "{ss}", "a", "b");
  draft = way_draft_new (form, about, 0, g_variant_builder_end (&texts));
  way_workspace_keep_draft_async (f->workspace, draft, NULL, fixture_done_cb, &f->result);
  result = fixture_wait (&f->result);
  g_assert_true (way_workspace_keep_draft_finish (f->workspace, result, NULL));
}

static void
keep_draft (Fixture *f, const char *form)
{
  keep_draft_about (f, form, &f->adele->parent.id);
}

/* Nothing that was typed may get out of reach; an assessment that was begun does not. */
static void
test_typed (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep_draft (f, "client");
  merge (f, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* Of two plans only the words of the newest are seen. */
static void
test_typed_in_plan (Fixture *f, gconstpointer data)
{
  WayPlan *plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (plan, client_id, f->ada->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  saved = fixture_save (f->workspace, plan, NULL, NULL);
  keep_draft_about (f, "plan", &saved->parent.id);
  merge (f, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

static void
test_begun (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep_draft (f, "assessment:phq-9");
  merge (f, &error);
  g_assert_no_error (error);
}

/* What was seen on the page is what is merged. */
static void
test_stale (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) edited = way_record_copy (f->adele);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (edited, pronouns, "she/her");
  saved = fixture_save (f->workspace, edited, NULL, NULL);
  merge (f, &error);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_clear_error (&error);

  g_set_object (&f->adele, saved);
  merge (f, &error);
  g_assert_no_error (error);
  merge (f, &error); /* not twice */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
}

static GPtrArray *
look (Fixture *f, WayClientDoubles *doubles)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  while (!way_client_doubles_is_done (doubles)) {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    way_client_doubles_look_async (doubles, NULL, fixture_done_cb, &f->result);
    result = fixture_wait (&f->result);
    g_ptr_array_extend_and_steal (all, way_client_doubles_look_finish (doubles, result, &error));
    g_assert_no_error (error);
  }

  return all;
}

/* Two with the same words and no birth date in other orders are no pair; with one they are, until
 * somebody says that they are not. */
static void
test_doubles (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClientDoubles) before = way_client_doubles_new (f->workspace);
  g_autoptr (WayClientDoubles) after = way_client_doubles_new (f->workspace);
  g_autoptr (WayClientDoubles) decided = way_client_doubles_new (f->workspace);
  WayClientMatch *match = way_workspace_create (f->workspace, WAY_TYPE_CLIENT_MATCH);
  WayClient      *clients[] = { f->ada, f->adele };
  g_autoptr (GPtrArray) none = look (f, before);
  g_autoptr (GPtrArray) pair = NULL;
  g_autoptr (GPtrArray) no_more = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++) {
    WayClient *edited = way_record_copy (clients[i]);

    way_set (edited, birth_date, way_date_make (1991, 11, 3));
    g_object_unref (save (f, edited));
  }
  pair = look (f, after);
  g_assert_cmpuint (pair->len, ==, 2);

  way_set (match, client_id, f->ada->parent.id);
  way_set (match, other_id, f->adele->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_DIFFERENT);
  g_object_unref (save (f, match));
  no_more = look (f, decided);
  g_assert_cmpuint (no_more->len, ==, 0);
}

/* Whoever says later that they are one after all takes the first decision back. */
static void
test_changed_mind (Fixture *f, gconstpointer data)
{
  WayClientMatch *match = way_workspace_create (f->workspace, WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) only = NULL;
  g_autoptr (GError) error = NULL;

  way_set (match, client_id, f->adele->parent.id);
  way_set (match, other_id, f->ada->parent.id);
  way_set (match, verdict, WAY_CLIENT_MATCH_DIFFERENT);
  g_object_unref (save (f, match));
  merge (f, &error);
  g_assert_no_error (error);
  only = find_match (f);
  g_assert_cmpint (only->verdict, ==, WAY_CLIENT_MATCH_SAME);
}

/* --- what is asked about the list --- */

static void
test_list (Fixture *f, gconstpointer data)
{
  const WayClientFilter all = { 0 };
  g_autoptr (GAsyncResult) ids_done = NULL;
  g_autoptr (GAsyncResult) found_done = NULL;
  g_autoptr (GAsyncResult) programs_done = NULL;
  g_autoptr (GArray) ids = NULL;
  g_auto (GStrv) programs = NULL;
  g_autoptr (GError) error = NULL;
  gint64 position = -1;

  way_workspace_list_client_ids_async (f->workspace, &all, 1, 5, NULL, fixture_done_cb, &f->result);
  ids_done = fixture_wait (&f->result);
  ids = way_workspace_list_client_ids_finish (f->workspace, ids_done, &error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_true (way_id_equal (&g_array_index (ids, WayId, 0), &f->adele->parent.id));

  merge (f, &error);
  g_assert_no_error (error);
  way_workspace_find_client_async (f->workspace, &all, &f->adele->parent.id, NULL, fixture_done_cb,
                                   &f->result);
  found_done = fixture_wait (&f->result);
  g_assert_true (way_workspace_find_client_finish (f->workspace, found_done, &position, NULL));
  g_assert_cmpint (position, ==, 0); /* where Ada stands */

  way_workspace_list_programs_async (f->workspace, NULL, fixture_done_cb, &f->result);
  programs_done = fixture_wait (&f->result);
  programs = way_workspace_list_programs_finish (f->workspace, programs_done, NULL);
  g_assert_cmpuint (g_strv_length (programs), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/merging/merge", test_merge);
  ADD ("/merging/undo", test_undo);
  ADD ("/merging/plans", test_plans);
  ADD ("/merging/typed", test_typed);
  ADD ("/merging/typed-in-plan", test_typed_in_plan);
  ADD ("/merging/begun", test_begun);
  ADD ("/merging/stale", test_stale);
  ADD ("/merging/doubles", test_doubles);
  ADD ("/merging/changed-mind", test_changed_mind);
  ADD ("/merging/list", test_list);

  return g_test_run ();
}
