/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-error.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-record-repo.h"
#include "workspace-fixture.h"

static const char *const kinds[] = { "plan", "need", "goal", NULL };
static const WayId       alma = { { 9 } };

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayNeed      *need;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayPlan) plan = NULL;
  WayChange    *change = way_change_new ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Sam");
  plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);
  way_set (plan, client_id, f->client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  f->need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
  way_set (f->need, client_id, f->client->parent.id);
  way_set (f->need, plan_id, plan->parent.id);
  way_set (f->need, text, "A safe place");
  way_change_save (change, plan);
  way_change_save (change, f->need);
  way_workspace_commit_async (f->workspace, change, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (f->workspace, result, NULL, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->need);
  g_object_unref (f->client);
  way_workspace_close (f->workspace);
  g_assert_finalize_object (f->workspace);
}

static WayRetraced *
retrace (Fixture *f, gboolean forward, guint skip, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_retrace_async (f->workspace, &f->client->parent.id, kinds, forward, skip, NULL,
                               fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_retrace_finish (f->workspace, result, error);
}

static guint
count_needs (Fixture *f)
{
  g_autoptr (GListModel) list = way_workspace_list (
    f->workspace, way_query_new_of (WAY_TYPE_NEED, "client_id", &f->client->parent.id));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (list)));
  return g_list_model_get_n_items (list);
}

/* There and back, each told as what was done at first. */
static void
test_there_and_back (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRetraced) back = retrace (f, FALSE, 0, &error);
  g_autoptr (WayRetraced) again = NULL;
  g_autoptr (WayRetraced) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (back->deed->kind, ==, WAY_HISTORY_CREATED);
  g_assert_cmpstr (back->deed->table, ==, "need");
  g_assert_cmpstr (back->name, ==, "A safe place");
  g_assert_cmpuint (back->n_others, ==, 1); /* the plan itself */
  g_assert_cmpuint (count_needs (f), ==, 0);

  none = retrace (f, FALSE, 0, &error);
  g_assert_null (none);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  again = retrace (f, TRUE, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->deed->kind, ==, WAY_HISTORY_CREATED);
  g_assert_cmpint (way_id_compare (&again->deed->record_id, &f->need->parent.id), ==, 0);
  g_assert_cmpuint (count_needs (f), ==, 1);
}

static gpointer
write_as_alma (WayDb *db, gpointer data, GError **error)
{
  Fixture *f = data;
  g_autoptr (WayWriter) writer = way_writer_new (db, &alma, (WayTime){ 99 }, error);
  g_autoptr (WayStaff) staff = way_record_new (WAY_TYPE_STAFF, &alma);
  g_autoptr (WayNeed) now = way_record_repo_get (db, WAY_TYPE_NEED, &f->need->parent.id, error);
  g_autoptr (WayNeed) need = way_record_copy (now);

  way_set (staff, name, "Alma");
  way_set (need, text, "A place to live");
  if (way_writer_save (writer, staff, error) == NULL ||
      way_writer_save (writer, need, error) == NULL)
    return NULL;
  return f;
}

static void
free_nothing (gpointer data)
{
}

/* What stands on it is said by name, and can be passed over. */
static void
test_newer (Fixture *f, gconstpointer data)
{
  static const WayVerb verb = { write_as_alma, NULL, free_nothing, free_nothing, FALSE };
  GAsyncResult        *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRetraced) kept = NULL;

  way_workspace_submit (f->workspace, &verb, f, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_finish (f->workspace, result, &error);
  g_assert_no_error (error);

  kept = retrace (f, FALSE, 0, &error);
  g_assert_null (kept);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, "Alma changed this after you, so it stays as it is");
  g_clear_error (&error);
  g_assert_cmpuint (count_needs (f), ==, 1);

  kept = retrace (f, FALSE, 1, &error);
  g_assert_null (kept);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/retraced/there-and-back", test_there_and_back);
  ADD ("/retraced/newer", test_newer);

  return g_test_run ();
}
