/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-filter.h"
#include "way-rights-item.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What the program has to answer for, of all clients: WayRightsItem with the names as the screen
 * may show them (way-client-name.h).  What is to do comes in the order of its days, the latest
 * first of all; everything comes newest first. */
typedef struct {
  GPtrArray *items;
  guint      total; /* there are so many */
} WayRightsPage;

void way_rights_page_free (WayRightsPage *self);

void           way_workspace_list_rights_async (WayWorkspace            *self,
                                                const WayRightsQuestion *question,
                                                GCancellable            *cancellable,
                                                GAsyncReadyCallback      callback,
                                                gpointer                 user_data);
WayRightsPage *way_workspace_list_rights_finish (WayWorkspace *self,
                                                 GAsyncResult *result,
                                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* How often something of each WayHistoryWatch happened in the last so many days, this one included:
 * an array of WAY_WATCH_N_KINDS. */
void     way_workspace_count_watched_async (WayWorkspace       *self,
                                            guint               days,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
guint64 *way_workspace_count_watched_finish (WayWorkspace *self,
                                             GAsyncResult *result,
                                             GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRightsPage, way_rights_page_free)

G_END_DECLS
