/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-record.h"

G_BEGIN_DECLS

/* Builds the records of a log in an empty, migrated database; within its open transaction.  Later,
 * workstations exchange pieces of the log this way. */
gboolean way_replay (WayDb *from, WayDb *to, GError **error);

/* A client’s records of one kind as they were after each change, in the order of the changes.  What
 * was purged from the log is not known any more, and stays as it was before. */
GPtrArray *way_replay_versions (WayDb *db, GType type, const WayId *client_id, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/* Whether both hold the same rows in every table of records; WAY_ERROR_TAMPERED names the kind of
 * the first that differs. */
gboolean way_replay_compare (WayDb *a, WayDb *b, GError **error);

G_END_DECLS
