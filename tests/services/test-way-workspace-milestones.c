/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-milestones.h"

#include "milestone-fixture.h"
#include "way-event.h"

static void
commit (Fixture *self, WayChange *change, gint64 *act)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_commit_async (self->workspace, change, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  g_assert_true (way_workspace_commit_finish (self->workspace, result, act, &error));
  g_assert_no_error (error);
}

static GListModel *
read_list (Fixture *self, GType type, WayClient *client)
{
  GListModel *list =
    way_workspace_list (self->workspace, way_query_new_of (type, "client_id", &client->parent.id));

  while (way_live_list_is_loading (WAY_LIVE_LIST (list)))
    g_main_context_iteration (NULL, TRUE);
  return list;
}

/* The chart shows each milestone once, and one undo takes both back. */
static void
test_event (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (self, "Marisol Vega");
  g_autoptr (GListModel) events = read_list (self, WAY_TYPE_EVENT, client);
  g_autoptr (GListModel) milestones = read_list (self, WAY_TYPE_MILESTONE, client);
  g_autoptr (WayEvent) event = NULL;
  g_autoptr (WayMilestone) milestone = make_milestone (self, client);
  g_autoptr (WayMilestone) saved = NULL;
  g_autoptr (WayMilestone) again = NULL;
  g_autoptr (WayMilestone) later = make_milestone (self, client);
  g_autoptr (GAsyncResult) result = NULL;
  WayChange *change = way_change_new ();
  gint64     act = 0;

  way_milestone_add_to_change (self->workspace, change, milestone, events, TODAY);
  commit (self, change, &act);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  event = g_list_model_get_item (events, 0);
  saved = g_list_model_get_item (milestones, 0);
  g_assert_cmpint (event->code, ==, WAY_EVENT_MILESTONE);
  g_assert_cmpstr (event->words, ==, "90 days");
  g_assert_true (way_id_equal (&saved->event_id, &event->parent.id));

  /* In other words, the same event says them. */
  again = way_record_copy (saved);
  way_set (again, words, "Three months");
  change = way_change_new ();
  way_milestone_add_to_change (self->workspace, change, again, events, TODAY);
  commit (self, change, NULL);
  g_clear_object (&event);
  event = g_list_model_get_item (events, 0);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  g_assert_cmpstr (event->words, ==, "Three months");

  /* Removed, both go. */
  change = way_change_new ();
  g_clear_object (&saved);
  saved = g_list_model_get_item (milestones, 0);
  way_milestone_remove_in_change (change, saved, events);
  commit (self, change, &act);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 0);
  way_workspace_undo_async (self->workspace, act, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  g_assert_true (way_workspace_undo_finish (self->workspace, result, NULL, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 1);

  /* What is still to come stands on no chart. */
  way_set (later, reached_on, way_date_add_days (TODAY, 3));
  change = way_change_new ();
  way_milestone_add_to_change (self->workspace, change, later, events, TODAY);
  commit (self, change, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 2);
}

static void
test_due (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (self, "Marisol Vega");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) due = NULL;
  WayMilestoneDue *first;

  way_workspace_list_milestones_async (self->workspace, NULL, way_date_make (2026, 9, 15),
                                       way_date_make (2026, 9, 22), 10, NULL, fixture_done_cb,
                                       self);
  result = fixture_wait (self);
  due = way_workspace_list_milestones_finish (self->workspace, result, NULL);
  g_assert_cmpuint (due->len, ==, 1);
  first = g_ptr_array_index (due, 0);
  g_assert_true (way_id_equal (&first->client->parent.id, &client->parent.id));
  g_assert_cmpint (first->counted.count, ==, 90);
}

#define ADD(name, func) \
  g_test_add ("/milestones/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("event", test_event);
  ADD ("due", test_due);
  return g_test_run ();
}
