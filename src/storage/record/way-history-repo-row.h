/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-history-entry.h"

G_BEGIN_DECLS

/* For way-history-repo.c: a deed from a row of the log.  A condition follows the columns. */
#define WAY_HISTORY_DEED_COLUMNS \
  "log.seq, log.act, log.area, log.verb, log.kind, log.record_id, log.revision, log.client_id," \
  " log.at, log.undoes, log.who, staff.name, log.content" \
  " FROM log LEFT JOIN staff ON staff.id = log.who WHERE "

enum {
  WAY_HISTORY_SEQ,
  WAY_HISTORY_ACT,
  WAY_HISTORY_AREA,
  WAY_HISTORY_VERB,
  WAY_HISTORY_KIND,
  WAY_HISTORY_RECORD_ID,
  WAY_HISTORY_REVISION,
  WAY_HISTORY_CLIENT_ID,
  WAY_HISTORY_AT,
  WAY_HISTORY_UNDOES,
  WAY_HISTORY_WHO,
  WAY_HISTORY_NAME,
  WAY_HISTORY_CONTENT,
};

WayId way_history_column_id (sqlite3_stmt *row, int column); /* zeros for none */

WayHistoryDeed *way_history_deed_from_row (sqlite3_stmt *row,
                                           GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
