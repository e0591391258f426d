/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-needs.h"

#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  GListModel   *plans;
  GListModel   *needs;
} Fixture;

static GListModel *
list (Fixture *f, GType type)
{
  GListModel *model = way_workspace_list (
    f->workspace, way_query_new_of (type, "client_id", &WAY_RECORD (f->client)->id));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (model)));
  return model;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Sam");
  f->plans = list (f, WAY_TYPE_PLAN);
  f->needs = list (f, WAY_TYPE_NEED);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->plans);
  g_clear_object (&f->needs);
  g_clear_object (&f->client);
  g_clear_object (&f->workspace);
}

static gint64
add (Fixture *f, const char *text, const char *area)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;
  gint64        act = 0;

  way_plan_needs_add_async (f->workspace, f->plans, f->needs, &WAY_RECORD (f->client)->id, text,
                            area, WAY_NEED_SOURCE_ASSESSMENT, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_plan_needs_add_finish (f->workspace, result, &act, NULL));
  return act;
}

static void
end_plan (Fixture *f)
{
  g_autoptr (WayPlan) plan = g_list_model_get_item (f->plans, 0);
  g_autoptr (WayPlan) copy = way_record_copy (plan);
  g_autoptr (WayPlan) saved = NULL;

  way_set (copy, status, WAY_PLAN_ENDED);
  saved = fixture_save (f->workspace, copy, NULL, NULL);
  g_assert_nonnull (saved);
}

/* Without a plan one is begun; the next need stands behind the first; both can be taken back. */
static void
test_add (Fixture *f, gconstpointer data)
{
  const gint64 act = add (f, "Low mood", "mental-health");
  g_autoptr (WayNeed) first = way_plan_needs_find (f->needs, "Low mood");
  g_autoptr (WayNeed) second = NULL;
  g_autoptr (WayNeed) gone = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (f->plans), ==, 1);
  g_assert_cmpuint (first->area, ==, WAY_NEED_AREA_MENTAL_HEALTH);
  g_assert_cmpuint (first->source, ==, WAY_NEED_SOURCE_ASSESSMENT);
  g_assert_cmpuint (first->status, ==, WAY_NEED_OPEN);

  add (f, "A safe place", "no such area");
  second = way_plan_needs_find (f->needs, "A safe place");
  g_assert_cmpuint (g_list_model_get_n_items (f->plans), ==, 1);
  g_assert_cmpuint (second->area, ==, WAY_NEED_AREA_UNSAID);
  g_assert_cmpint (second->position, >, first->position);

  way_workspace_undo_async (f->workspace, act, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_undo_finish (f->workspace, result, NULL, NULL);
  gone = way_plan_needs_find (f->needs, "Another one");
  g_assert_null (gone);
}

/* An ended plan takes no more. */
static void
test_ended (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) before = NULL;
  g_autoptr (WayNeed) after = NULL;

  add (f, "Low mood", "mental-health");
  before = way_plan_needs_find (f->needs, "Low mood");
  end_plan (f);
  add (f, "A safe place", "home");
  after = way_plan_needs_find (f->needs, "A safe place");
  g_assert_cmpuint (g_list_model_get_n_items (f->plans), ==, 2);
  g_assert_cmpint (way_id_compare (&before->plan_id, &after->plan_id), !=, 0);
}

/* What is met may come again. */
static void
test_met (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) need = NULL;
  g_autoptr (WayNeed) copy = NULL;
  g_autoptr (WayNeed) saved = NULL;
  g_autoptr (WayNeed) found = NULL;

  add (f, "Low mood", "mental-health");
  need = way_plan_needs_find (f->needs, "Low mood");
  copy = way_record_copy (need);
  way_set (copy, status, WAY_NEED_MET);
  saved = fixture_save (f->workspace, copy, NULL, NULL);
  found = way_plan_needs_find (f->needs, "Low mood");
  g_assert_null (found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-needs/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/plan-needs/ended", Fixture, NULL, set_up, test_ended, tear_down);
  g_test_add ("/plan-needs/met", Fixture, NULL, set_up, test_met, tear_down);

  return g_test_run ();
}
