/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-crises.h"

#include "way-crisis-repo.h"
#include "way-workspace-private.h"

typedef struct {
  WayId    worker_id;
  gboolean mine;
  guint    max;
} Request;

static gpointer
list_run (WayDb *db, gpointer data, GError **error)
{
  const Request *request = data;

  return way_crisis_repo_list_waiting (db, request->mine ? &request->worker_id : NULL, request->max,
                                       error);
}

void
way_workspace_list_crises_async (WayWorkspace       *self,
                                 gboolean            mine,
                                 guint               max,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb verb = { list_run, NULL, g_free, (GDestroyNotify)g_ptr_array_unref, TRUE };
  Request             *request = g_new0 (Request, 1);

  request->worker_id = way_workspace_get_staff (self)->parent.id;
  request->mine = mine;
  request->max = max;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_crises_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
