/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis-wait.h"
#include "way-db.h"

G_BEGIN_DECLS

/* What is open, the latest first, then the follow-ups, the most urgent first; so many of each at
 * most.  worker_id: only what is that worker’s (follow-ups; crises that the worker opened or whose
 * client is theirs); NULL: all. */
GPtrArray *way_crisis_repo_list_waiting (WayDb       *db,
                                         const WayId *worker_id,
                                         guint        max,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
