/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-clients.h"

#include "way-client-facts-repo.h"
#include "way-client-group.h"
#include "way-client-index.h"
#include "way-workspace-private.h"

static void
nothing_to_free (gpointer data)
{
}

/* --- programs --- */

static gpointer
programs_run (WayDb *db, gpointer data, GError **error)
{
  return way_client_facts_repo_list_programs (db, error);
}

void
way_workspace_list_programs_async (WayWorkspace       *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  static const WayVerb verb = { programs_run, NULL, nothing_to_free, (GDestroyNotify)g_strfreev,
                                TRUE };

  way_workspace_submit (self, &verb, NULL, cancellable, callback, user_data);
}

char **
way_workspace_list_programs_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- rows --- */

typedef struct {
  WayClientFilter filter;
  WayId           client_id;
  guint           position;
  guint           n;
} ListRequest;

static void
list_request_free (gpointer data)
{
  way_client_filter_clear (&((ListRequest *)data)->filter);
  g_free (data);
}

static gpointer
ids_run (WayDb *db, gpointer data, GError **error)
{
  const ListRequest *request = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  guint total;

  return way_client_index_list_ids (db, &request->filter, request->position, request->n, &total,
                                    ids, error)
         ? g_steal_pointer (&ids)
         : NULL;
}

void
way_workspace_list_client_ids_async (WayWorkspace          *self,
                                     const WayClientFilter *filter,
                                     guint                  position,
                                     guint                  n,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data)
{
  static const WayVerb verb = { ids_run, NULL, list_request_free, (GDestroyNotify)g_array_unref,
                                TRUE };
  ListRequest         *request = g_new0 (ListRequest, 1);

  request->filter = way_client_filter_copy (filter);
  request->position = position;
  request->n = n;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GArray *
way_workspace_list_client_ids_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

static gpointer
find_run (WayDb *db, gpointer data, GError **error)
{
  const ListRequest *request = data;
  WayId              root;
  gint64             position;

  if (!way_client_group_find_root (db, &request->client_id, &root, error) ||
      !way_client_index_find (db, &request->filter, &root, &position, error))
    return NULL;
  return g_memdup2 (&position, sizeof position);
}

void
way_workspace_find_client_async (WayWorkspace          *self,
                                 const WayClientFilter *filter,
                                 const WayId           *client_id,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  static const WayVerb verb = { find_run, NULL, list_request_free, g_free, TRUE };
  ListRequest         *request = g_new0 (ListRequest, 1);

  request->filter = way_client_filter_copy (filter);
  request->client_id = *client_id;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

gboolean
way_workspace_find_client_finish (WayWorkspace *self,
                                  GAsyncResult *result,
                                  gint64       *position,
                                  GError      **error)
{
  g_autofree gint64 *found = way_workspace_finish (self, result, error);

  if (found == NULL)
    return FALSE;

  *position = *found;
  return TRUE;
}
