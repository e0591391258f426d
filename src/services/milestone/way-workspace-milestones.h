/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-milestone-due.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What the clients of a worker (NULL: of who works) reach from one day to another and have not
 * celebrated yet: WayMilestoneDue in the order of their days, at most so many.  It takes as long
 * with ten clients as with a hundred thousand. */
void       way_workspace_list_milestones_async (WayWorkspace       *self,
                                                const WayId        *worker_id,
                                                WayDate             first,
                                                WayDate             last,
                                                guint               most,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GPtrArray *way_workspace_list_milestones_finish (WayWorkspace *self,
                                                 GAsyncResult *result,
                                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* A milestone and the event that stands for it on the chart are saved, and removed, in one change,
 * so that one undo takes both.  events: those of the client (WayEvent).  One of the same day that
 * says milestone is taken, and not doubled; what is still to come stands on no chart. */
void way_milestone_add_to_change (WayWorkspace *workspace,
                                  WayChange    *change,
                                  WayMilestone *milestone, /* not published */
                                  GListModel   *events,
                                  WayDate       today);
void way_milestone_remove_in_change (WayChange    *change,
                                     WayMilestone *milestone,
                                     GListModel   *events);

G_END_DECLS
