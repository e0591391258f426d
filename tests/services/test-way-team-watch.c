/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-watch.h"

#include "workspace-fixture.h"

static void
count_cb (guint *n)
{
  ++*n;
}

/* It follows what is written, and knows nothing once it is told to forget. */
static void
test_follows (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  g_autoptr (WayTeamWatch) watch = way_team_watch_new ();
  g_autoptr (WayTeamMember) member = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);
  g_autoptr (WayRecord) saved = NULL;
  guint n_changes = 0;

  g_signal_connect_swapped (watch, "changed", G_CALLBACK (count_cb), &n_changes);
  way_team_watch_set_client (watch, workspace, &client->parent.id);
  fixture_until (way_team_watch_get_team (watch) != NULL);
  g_assert_cmpuint (way_team_get_people (way_team_watch_get_team (watch))->len, ==, 0);

  way_set (member, client_id, client->parent.id);
  way_set (member, name, "Dana Lee");
  saved = fixture_save (workspace, member, NULL, NULL);
  g_assert_nonnull (saved);
  fixture_until (way_team_get_people (way_team_watch_get_team (watch))->len == 1);

  n_changes = 0;
  way_team_watch_set_client (watch, NULL, NULL);
  g_assert_null (way_team_watch_get_team (watch));
  g_assert_cmpuint (n_changes, ==, 1);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/team-watch/follows", test_follows);
  return g_test_run ();
}
