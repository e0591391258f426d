/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-watch.h"

struct _WayTeamWatch {
  GObject parent_instance;

  WayWorkspace *workspace; /* NULL: nobody is watched */
  WayId         client_id;
  WayTeam      *team;
  GCancellable *reading; /* NULL: nothing is asked */
};

enum {
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTeamWatch, way_team_watch, G_TYPE_OBJECT)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTeamWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTeam) team =
    way_workspace_read_team_finish (WAY_WORKSPACE (source), result, &error);

  /* Something newer was asked, or nothing is watched any more. */
  if (self->reading == NULL || self->reading != g_task_get_cancellable (G_TASK (result)))
    return;

  g_clear_object (&self->reading);
  if (team == NULL) {
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
    return;
  }
  g_set_object (&self->team, team);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_team (WayTeamWatch *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  way_workspace_read_team_async (self->workspace, &self->client_id, self->reading, read_cb,
                                 g_object_ref (self));
}

static void
written_cb (WayTeamWatch *self, GPtrArray *written)
{
  if (way_team_concerns (written))
    read_team (self);
}

static void
forget (WayTeamWatch *self)
{
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->team);
  g_clear_object (&self->workspace);
}

static void
way_team_watch_dispose (GObject *object)
{
  forget (WAY_TEAM_WATCH (object));

  G_OBJECT_CLASS (way_team_watch_parent_class)->dispose (object);
}

static void
way_team_watch_class_init (WayTeamWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_team_watch_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_TEAM_WATCH, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WAY_TYPE_TEAM_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
way_team_watch_init (WayTeamWatch *self)
{
}

WayTeamWatch *
way_team_watch_new (void)
{
  return g_object_new (WAY_TYPE_TEAM_WATCH, NULL);
}

void
way_team_watch_set_client (WayTeamWatch *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_TEAM_WATCH (self));

  forget (self);
  if (workspace != NULL && client_id != NULL && !way_id_is_none (client_id)) {
    self->workspace = g_object_ref (workspace);
    self->client_id = *client_id;
    g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self,
                             G_CONNECT_SWAPPED);
    read_team (self);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

WayTeam *
way_team_watch_get_team (WayTeamWatch *self)
{
  g_return_val_if_fail (WAY_IS_TEAM_WATCH (self), NULL);

  return self->team;
}
