/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-time.h"

G_BEGIN_DECLS

#define WAY_LOG_HASH_SIZE 32

/* Who does something, where and when.  It is made once for each transaction. */
typedef struct {
  WayId   who; /* the member of staff */
  WayId   site;
  WayTime at;     /* as the wall clock has it */
  gint64  clock;  /* way-clock.h: this orders, the wall clock does not */
  gint64  act;    /* number of the first entry of the transaction; 0 until that is written */
  gint64  undoes; /* the act that is taken back; 0 for none */
} WayStamp;

/* One entry of the chain. */
typedef struct {
  gint64      seq;      /* its place in the chain of this caseload */
  gint64      site_seq; /* its place among those of its site */
  WayStamp    stamp;
  const char *area; /* “history” or “access” */
  const char *verb; /* “create”, “change”, “remove”, “restore”, “erase”; “view”, “print”, … */
  const char *kind; /* the table of the record */
  WayId       record_id;
  gint64      revision;
  WayId       client_id; /* 0 for none */
  const char *content;   /* NULL when it was erased */
} WayLogEntry;

/* Appends to the chain within the open transaction: gives the entry its numbers and, to the first
 * of a transaction, the act of the stamp. */
gboolean way_log_append (WayDb *db, WayLogEntry *entry, WayStamp *stamp, GError **error);

/* Erases the content of an entry for good; the chain still holds.  An entry of its own says so. */
gboolean way_log_erase (WayDb *db, gint64 seq, WayStamp *stamp, GError **error);

/* The empty chain has number 0 and a hash of zeros. */
gboolean way_log_get_head (WayDb *db, gint64 *seq, guint8 hash[WAY_LOG_HASH_SIZE], GError **error);

/* Whether this was the head once: the chain may be longer, never shorter or different.  Else
 * WAY_ERROR_TAMPERED. */
gboolean way_log_check_anchor (WayDb *db, gint64 seq, const guint8 *hash, GError **error);

/* Fails with WAY_ERROR_TAMPERED and the number of the first entry that is not as it was written.
 * n_entries and bad_seq may be NULL. */
gboolean way_log_verify (WayDb *db, gint64 *n_entries, gint64 *bad_seq, GError **error);

/* The same in parts, between which others may write: how far it came. */
typedef struct {
  gint64   seq;                     /* the last entry that holds; 0 at first */
  guint8   hash[WAY_LOG_HASH_SIZE]; /* of that entry; zeros at first */
  gint64   bad_seq;                 /* the first one that does not hold; 0: none so far */
  gboolean done;                    /* there is nothing after it */
} WayLogCheck;

/* So many entries more.  Fails as the whole does. */
gboolean way_log_verify_part (WayDb *db, WayLogCheck *check, guint most, GError **error);

/* Entries in their order, from “after” on; ids and texts are borrowed for the call.  The callback
 * returns FALSE, with the error set, to stop. */
typedef gboolean (*WayLogFunc) (const WayLogEntry *entry, gpointer user_data, GError **error);
gboolean way_log_foreach (WayDb     *db,
                          gint64     after,
                          WayLogFunc func,
                          gpointer   user_data,
                          GError   **error);

/* The same, but only what happened to a client’s records of one kind (a table). */
gboolean way_log_foreach_of (WayDb       *db,
                             const char  *kind,
                             const WayId *client_id,
                             WayLogFunc   func,
                             gpointer     user_data,
                             GError     **error);

/* The clock of the newest change that is here, of whatever site; 0 for none. */
gboolean way_log_get_clock (WayDb *db, gint64 *clock, GError **error);

G_END_DECLS
