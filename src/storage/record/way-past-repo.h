/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-past.h"

G_BEGIN_DECLS

/* A record as it was when this entry of the log was written (0: before anything was), and, if it is
 * wanted, all that belongs to it.  It is told from the record as it is and what was done since, so
 * that a purge takes away no more than what was purged. */
WayPast *way_past_repo_load (WayDb       *db,
                             GType        type,
                             const WayId *id,
                             gint64       number,
                             gboolean     with_owned,
                             GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* The entry that made a revision of a record.  WAY_ERROR_NOT_FOUND when there is none. */
gboolean way_past_repo_find_revision (WayDb       *db,
                                      const WayId *id,
                                      gint64       revision,
                                      gint64      *number,
                                      GError     **error);

G_END_DECLS
