/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"
#include "way-client-merging.h"
#include "way-workspace-merging.h"

/* The plan of a person who was two records, each with a plan of its own. */
typedef struct {
  Fixture page;
  WayId   other_id;
  WayId   other_plan_id;
} Merged;

static WayId
add_need (Fixture     *f,
          const WayId *client_id,
          const WayId *plan_id,
          const char  *text,
          gint64       position)
{
  WayNeed *need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
  g_autoptr (WayNeed) saved = NULL;

  way_set (need, client_id, *client_id);
  way_set (need, plan_id, *plan_id);
  way_set (need, text, text);
  way_set (need, position, position);
  saved = view_save (f->workspace, need);
  return saved->parent.id;
}

static WayId
add_plan (Fixture *f, const WayId *client_id)
{
  WayPlan *plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;

  way_set (plan, client_id, *client_id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  saved = view_save (f->workspace, plan);
  return saved->parent.id;
}

static void
add_goal (Fixture *f, const WayId *client_id, const WayId *need_id, const char *text)
{
  WayGoal *goal = way_workspace_create (f->workspace, WAY_TYPE_GOAL);
  g_autoptr (WayGoal) saved = NULL;

  way_set (goal, client_id, *client_id);
  way_set (goal, need_id, *need_id);
  way_set (goal, text, text);
  way_set (goal, position, 1);
  saved = view_save (f->workspace, goal);
  g_assert_nonnull (saved);
}

static gpointer
get_only (Fixture *f, GType type, const char *field, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (f->workspace, way_query_new_of (type, field, id));

  view_wait (view_is_loaded, list);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  return g_list_model_get_item (list, 0);
}

static void
merge (Fixture *f, WayClient *client, WayClient *other)
{
  WayMergingChoice choices[WAY_MERGING_N_ROWS];
  g_autoptr (WayClient) merged = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint row = 0; row < WAY_MERGING_N_ROWS; row++)
    choices[row] = way_merging_propose (row, client, other);
  merged = way_merging_make (client, other, choices);
  way_workspace_merge_clients_async (f->workspace, merged, other, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  way_workspace_merging_finish (f->workspace, result, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up_merged (Merged *m, gconstpointer data)
{
  Fixture   *f = &m->page;
  WayClient *new_client;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayClient) other = NULL;
  WayId plan_id, need_id;

  set_up (f, NULL);
  client = get_only (f, WAY_TYPE_CLIENT, "id", &f->client_id);
  new_client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (new_client, name_to_use, "Marisol V.");
  other = view_save (f->workspace, new_client);
  m->other_id = other->parent.id;

  plan_id = add_plan (f, &f->client_id);
  add_need (f, &f->client_id, &plan_id, "Hers", 1000);
  m->other_plan_id = add_plan (f, &m->other_id);
  need_id = add_need (f, &m->other_id, &m->other_plan_id, "Of the other", 2000);
  add_goal (f, &m->other_id, &need_id, "A goal");
  merge (f, client, other);
  open_page (f);
  wait_rows (f, "NHers|NOf the other|GA goal|");
  way_page_shown (f->page);
  wait_rows (f, "NHers*|NOf the other|GA goal|");
}

static void
tear_down_merged (Merged *m, gconstpointer data)
{
  tear_down (&m->page, NULL);
}

static void
check_other (Merged *m)
{
  Fixture *f = &m->page;
  g_autoptr (WayNeed) need = get_only (f, WAY_TYPE_NEED, "plan_id", &m->other_plan_id);
  g_autoptr (WayGoal) goal = get_only (f, WAY_TYPE_GOAL, "need_id", &need->parent.id);

  g_assert_true (way_id_equal (&need->client_id, &m->other_id));
  g_assert_true (way_id_equal (&goal->client_id, &m->other_id));
}

/* What moves stays its own record’s, so that both have all of theirs when they are separated; and
 * the way back goes through the work on both. */
static void
test_moved (Merged *m, gconstpointer data)
{
  Fixture *f = &m->page;

  press ("Down");
  wait_rows (f, "NHers|NOf the other*|GA goal|");
  press ("alt+Up");
  wait_rows (f, "NOf the other*|GA goal|NHers|");
  wait_kept (f, "Saved");
  check_other (m);
  press ("ctrl+z");
  wait_rows (f, "NHers|NOf the other*|GA goal|");
  check_other (m);
}

/* A goal that goes to a need of the other record becomes that one’s. */
static void
test_given (Merged *m, gconstpointer data)
{
  Fixture *f = &m->page;
  g_autoptr (GListModel) goals = NULL;
  g_autoptr (WayGoal) goal = NULL;

  press ("Down Down");
  wait_rows (f, "NHers|NOf the other|GA goal*|");
  press ("alt+Up");
  wait_rows (f, "NHers|GA goal*|NOf the other|");
  wait_kept (f, "Saved");
  goals = list_stored (f, WAY_TYPE_GOAL);
  goal = g_list_model_get_item (goals, 0);
  g_assert_true (way_id_equal (&goal->client_id, &f->client_id));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/plan-merged/moved", Merged, NULL, set_up_merged, test_moved, tear_down_merged);
  g_test_add ("/plan-merged/given", Merged, NULL, set_up_merged, test_given, tear_down_merged);

  return g_test_run ();
}
