/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include "way-contact-point.h"
#include "way-error.h"
#include "way-workspace-history.h"

static gint64
set_program (WayWorkspace *workspace, WayClient **client, const char *program)
{
  g_autoptr (WayClient) edited = way_record_copy (*client);
  gint64 act = 0;

  way_set (edited, program, program);
  way_set (edited, worker_id, way_workspace_get_staff (workspace)->parent.id);
  g_object_unref (*client);
  *client = fixture_save (workspace, edited, &act, NULL);
  g_assert_nonnull (*client);
  return act;
}

static WayPastState *
look (WayWorkspace *workspace, gint64 number, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_look_back_async (workspace, number, FALSE, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_look_back_finish (workspace, result, error);
}

static void
test_values (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  const gint64 act = set_program (workspace, &client, "Outreach");
  g_autoptr (WayPastState) state = NULL;
  g_autofree char *value = NULL;
  g_autofree char *worker = NULL;
  g_autofree char *none = NULL;
  WayRecord       *then;

  set_program (workspace, &client, "Aftercare");
  state = look (workspace, act, NULL);
  g_assert_nonnull (state);
  then = way_past_state_get_past (state)->then;
  value = way_past_state_dup_value (state, then, way_record_find_field (then, "program"));
  g_assert_cmpstr (value, ==, "Outreach");
  worker = way_past_state_dup_value (state, then, way_record_find_field (then, "worker_id"));
  g_assert_cmpstr (worker, ==, "Dana");
  none = way_past_state_dup_value (state, then, way_record_find_field (then, "birth_date"));
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (way_past_state_get_client (state), ==, "Ada");
  g_assert_cmpstr (way_past_state_get_the (state, then), ==, "the client");
  g_assert_cmpstr (way_past_state_get_act (state)->who, ==, "Dana");
}

static void
test_owned (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayContactPoint) phone = way_workspace_create (workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;
  g_autoptr (WayPastState) state = NULL;
  WayPast *owned;
  gint64   act = 0;

  way_set (phone, client_id, client->parent.id);
  way_set (phone, value, "555 0142");
  saved = fixture_save (workspace, phone, NULL, NULL);
  act = set_program (workspace, &client, "Outreach");
  state = look (workspace, act, NULL);
  g_assert_cmpuint (way_past_state_get_past (state)->owned->len, ==, 1);
  owned = g_ptr_array_index (way_past_state_get_past (state)->owned, 0);
  g_assert_cmpstr (way_past_state_get_the (state, owned->then), ==,
                   "the way to reach the client “555 0142”");
}

static void
test_none (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (GError) error = NULL;

  g_assert_null (look (workspace, 999, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-state/values", test_values);
  g_test_add_func ("/past-state/owned", test_owned);
  g_test_add_func ("/past-state/none", test_none);
  return g_test_run ();
}
