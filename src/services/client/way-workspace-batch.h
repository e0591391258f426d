/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-set.h"
#include "way-headway.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Many clients changed at once, in one act and one transaction: a failure or a cancel leaves
 * nothing.  headway may be NULL. */

/* Gives them to a worker; an id of zeros: to nobody yet.  colleague: a new member of staff
 * (WayStaff) to give them to, saved in the same act; NULL for one who is there. */
void way_workspace_hand_over_async (WayWorkspace       *self,
                                    WayClientSet       *set,
                                    const WayId        *worker_id,
                                    gpointer            colleague,
                                    WayHeadway         *headway,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);

/* Puts them into the archive, or brings them back. */
void way_workspace_archive_async (WayWorkspace       *self,
                                  WayClientSet       *set,
                                  gboolean            archived,
                                  WayHeadway         *headway,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);

/* How many were changed, and the act by which it can be undone (0: all were so already); either may
 * be NULL. */
gboolean way_workspace_batch_finish (WayWorkspace *self,
                                     GAsyncResult *result,
                                     guint        *n,
                                     gint64       *act,
                                     GError      **error);

G_END_DECLS
