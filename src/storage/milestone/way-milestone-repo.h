/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-milestone-due.h"

G_BEGIN_DECLS

/* What a worker's clients reach in these days, both counted, and have not celebrated yet: an array
 * of WayMilestoneDue in the order of their days, at most so many.  Those of clients in the archive
 * and of closed ones are left out.  Nobody is read who reaches nothing: clients are looked up by
 * the own dates that lead to those days. */
GPtrArray *way_milestone_repo_list_due (WayDb       *db,
                                        const WayId *worker_id,
                                        WayDate      first,
                                        WayDate      last,
                                        guint        most,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
