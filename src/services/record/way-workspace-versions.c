/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-replay.h"
#include "way-workspace-private.h"

typedef struct {
  GType type;
  WayId client_id;
} VersionsRequest;

static gpointer
versions_run (WayDb *db, gpointer data, GError **error)
{
  const VersionsRequest *request = data;

  return way_replay_versions (db, request->type, &request->client_id, error);
}

static const WayVerb versions_verb = { versions_run, NULL, g_free,
                                       (GDestroyNotify)g_ptr_array_unref, TRUE };

void
way_workspace_list_versions_async (WayWorkspace       *self,
                                   GType               type,
                                   const WayId        *client_id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  VersionsRequest *request = g_new0 (VersionsRequest, 1);

  *request = (VersionsRequest){ type, *client_id };
  way_workspace_submit (self, &versions_verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_versions_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
