/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-occurrence.h"
#include "way-task-item.h"

G_BEGIN_DECLS

/* What takes place in some time.  A series is asked for its days; what was done to one of them
 * alone stands in its place. */
typedef struct {
  WayTime      from, to;  /* what takes place before to and is not over at from */
  const WayId *worker_id; /* NULL: of all */
  const WayId *client_id; /* NULL: of all, and of nobody */
} WayCalendarSpan;

/* WayOccurrence, in their order, also those that were cancelled. */
GPtrArray *way_calendar_repo_list (WayDb                 *db,
                                   const WayCalendarSpan *span,
                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* When a client’s next booked appointment is, within about a year; 0: there is none. */
gboolean way_calendar_repo_find_next (WayDb       *db,
                                      const WayId *client_id,
                                      WayTime      now,
                                      WayTime     *next,
                                      GError     **error);

/* The records (WayAppointment) that differ from a series, also those that were moved elsewhere. */
GPtrArray *way_calendar_repo_list_exceptions (WayDb       *db,
                                              const WayId *series_id,
                                              GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* WayTaskItem; total: how many there are, whatever the limit. */
GPtrArray *way_calendar_repo_list_tasks (WayDb                  *db,
                                         const WayTasksQuestion *question,
                                         guint                  *total,
                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
