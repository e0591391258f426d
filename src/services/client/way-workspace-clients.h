/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* What is asked about the list of clients, and where a worker was in it. */

/* Every program that a client is in, each once, by name. */
void   way_workspace_list_programs_async (WayWorkspace       *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char **way_workspace_list_programs_finish (WayWorkspace *self,
                                           GAsyncResult *result,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The ids (WayId) of the rows of a list from a place on, also of those that were not read. */
void    way_workspace_list_client_ids_async (WayWorkspace          *self,
                                             const WayClientFilter *filter,
                                             guint                  position,
                                             guint                  n,
                                             GCancellable          *cancellable,
                                             GAsyncReadyCallback    callback,
                                             gpointer               user_data);
GArray *way_workspace_list_client_ids_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where a client, or who it was merged into, stands in a list; -1 for nowhere. */
void     way_workspace_find_client_async (WayWorkspace          *self,
                                          const WayClientFilter *filter,
                                          const WayId           *client_id,
                                          GCancellable          *cancellable,
                                          GAsyncReadyCallback    callback,
                                          gpointer               user_data);
gboolean way_workspace_find_client_finish (WayWorkspace *self,
                                           GAsyncResult *result,
                                           gint64       *position,
                                           GError      **error);

G_END_DECLS
