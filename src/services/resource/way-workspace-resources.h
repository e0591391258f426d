/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-resource-filter.h"
#include "way-resource.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Resources page from the database, whatever their number: each item is a WayRow that holds a
 * WayResource once its page is there. */
WayPagedList *way_workspace_list_resources (WayWorkspace *self, const WayResourceFilter *filter)
  G_GNUC_WARN_UNUSED_RESULT;
void way_workspace_filter_resources (WayWorkspace            *self,
                                     WayPagedList            *list,
                                     const WayResourceFilter *filter);

/* The ids (WayId) of all that are found, in the order of the list. */
void    way_workspace_list_resource_ids_async (WayWorkspace            *self,
                                               const WayResourceFilter *filter,
                                               GCancellable            *cancellable,
                                               GAsyncReadyCallback      callback,
                                               gpointer                 user_data);
GArray *way_workspace_list_resource_ids_finish (WayWorkspace *self,
                                                GAsyncResult *result,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Somebody called there and all is as it says: a copy that tells by whom and when, to be saved. */
WayResource *way_workspace_verify_resource (WayWorkspace *self,
                                            WayResource  *resource) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
