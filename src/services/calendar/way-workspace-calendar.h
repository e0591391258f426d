/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-occurrence.h"
#include "way-task-item.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What is asked about appointments and tasks.  The answers are of one moment; “written” of the
 * workspace tells when to ask again (way_calendar_concerns()). */

/* The zone of this computer, in which a new appointment is made; borrowed. */
const char *way_calendar_zone_name (void);
WayTime     way_calendar_begin_of (WayDate day); /* its midnight, in the zone of this computer */

/* Whether something among what was written may change what a calendar or a list of tasks says. */
gboolean way_calendar_concerns (GPtrArray *written);

/* What takes place from one day to another, both included (WayOccurrence, in order, also what was
 * cancelled); of a worker and about a client; NULL: of all. */
void       way_workspace_list_occurrences_async (WayWorkspace       *self,
                                                 WayDate             from,
                                                 WayDate             to,
                                                 const WayId        *worker_id,
                                                 const WayId        *client_id,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray *way_workspace_list_occurrences_finish (WayWorkspace *self,
                                                  GAsyncResult *result,
                                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* What takes the time of the same worker, or of the same client, while this one would: of a series,
 * each time within the next months.  Nothing is saved. */
void       way_workspace_find_clashes_async (WayWorkspace       *self,
                                             WayAppointment     *appointment,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
GPtrArray *way_workspace_find_clashes_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The appointments (WayAppointment) that differ from a series. */
void       way_workspace_list_exceptions_async (WayWorkspace       *self,
                                                const WayId        *series_id,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GPtrArray *way_workspace_list_exceptions_finish (WayWorkspace *self,
                                                 GAsyncResult *result,
                                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* Tasks (WayTaskItem) of a worker and about a client; NULL: of all.  Finish gives how many there
 * are besides, whatever the limit (total may be NULL). */
void       way_workspace_list_tasks_async (WayWorkspace       *self,
                                           WayTasksWhich       which,
                                           const WayId        *for_id,
                                           const WayId        *client_id,
                                           guint               limit,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            user_data);
GPtrArray *way_workspace_list_tasks_finish (WayWorkspace *self,
                                            GAsyncResult *result,
                                            guint        *total,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
