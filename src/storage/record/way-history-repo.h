/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-history-entry.h"

G_BEGIN_DECLS

/* What happened to records, newest first, for people to read.  A page begins below an entry of the
 * log and ends after so many entries of people, or after so much of the log was looked through: so
 * that the first page of a long history, and a search in it, keep nobody waiting. */
typedef struct {
  gint64 before; /* number of an entry of the log; G_MAXINT64: from the newest on */
  guint  limit;  /* so many WayHistoryEntry */
  guint  most;   /* so many entries of the log that may be looked at */
} WayHistorySpan;

/* Whether a deed says what is searched for. */
typedef gboolean (*WayHistorySays) (const WayHistoryDeed *deed, gpointer data);

/* entries: WayHistoryEntry; next: “before” of the next page, 0 at the end.  says: NULL when nothing
 * is searched for. */
gboolean way_history_repo_load (WayDb                  *db,
                                const WayHistoryFilter *filter,
                                const WayHistorySpan   *span,
                                WayHistorySays          says,
                                gpointer                data,
                                GPtrArray             **entries,
                                gint64                 *next,
                                GError                **error);

/* The last entry of an act, whose number is that of its first. */
gboolean way_history_repo_find_last (WayDb *db, gint64 act, gint64 *last, GError **error);

/* One act, with everything that it did to the client or the record in question (a client and a
 * record of zeros: to anything).  NULL and WAY_ERROR_NOT_FOUND when it did nothing to them. */
WayHistoryEntry *way_history_repo_get (WayDb                  *db,
                                       const WayHistoryFilter *filter,
                                       gint64                  act,
                                       GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many there are of each WayHistoryWatch since then, among the newest so many of them. */
gboolean way_history_repo_count_watched (WayDb   *db,
                                         WayTime  from,
                                         guint    most,
                                         guint64  counts[WAY_WATCH_N_KINDS],
                                         GError **error);

G_END_DECLS
