/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-resources.h"

#include "way-now.h"
#include "way-resource-index.h"
#include "way-workspace-private.h"

WayPagedList *
way_workspace_list_resources (WayWorkspace *self, const WayResourceFilter *filter)
{
  return way_workspace_list_pages (self, way_page_query_new_resources (filter));
}

void
way_workspace_filter_resources (WayWorkspace            *self,
                                WayPagedList            *list,
                                const WayResourceFilter *filter)
{
  way_paged_list_set_query (list, way_page_query_new_resources (filter));
}

static void
request_free (gpointer data)
{
  way_resource_filter_clear (data);
  g_free (data);
}

static gpointer
ids_run (WayDb *db, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  guint total;

  return way_resource_index_list_ids (db, data, 0, G_MAXINT, &total, ids, error)
         ? g_steal_pointer (&ids)
         : NULL;
}

void
way_workspace_list_resource_ids_async (WayWorkspace            *self,
                                       const WayResourceFilter *filter,
                                       GCancellable            *cancellable,
                                       GAsyncReadyCallback      callback,
                                       gpointer                 user_data)
{
  static const WayVerb verb = { ids_run, NULL, request_free, (GDestroyNotify)g_array_unref, TRUE };
  WayResourceFilter   *request = g_new0 (WayResourceFilter, 1);

  *request = way_resource_filter_copy (filter);
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GArray *
way_workspace_list_resource_ids_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

WayResource *
way_workspace_verify_resource (WayWorkspace *self, WayResource *resource)
{
  WayResource *verified = way_record_copy (resource);

  way_set (verified, verified_on, way_today ());
  way_set (verified, verified_by, way_workspace_get_staff (self)->parent.id);
  return verified;
}
