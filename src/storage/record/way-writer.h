/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-log.h"
#include "way-record.h"

G_BEGIN_DECLS

/* One act: what one transaction does to records.  Every row it writes is an entry of the log in the
 * same transaction, which the caller has begun and ends. */
typedef struct _WayWriter WayWriter;

/* who does it, and the wall clock.  The site and the logical clock come from the database. */
WayWriter *way_writer_new (WayDb *db, const WayId *who, WayTime now, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;
void way_writer_free (WayWriter *self);

/* A record as it is stored at this moment of the act, published.  Whoever asks again for the one
 * that was asked for or written last does not read it again. */
gpointer way_writer_get_record (WayWriter *self, GType type, const WayId *id, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/* The record as stored, published; borrowed from the writer.  NULL and WAY_ERROR_INVALID when a
 * rule refuses it, WAY_ERROR_CONFLICT when it was changed meanwhile, WAY_ERROR_SIGNED when it never
 * changes.  What is equal to what is stored writes nothing. */
gpointer way_writer_save (WayWriter *self, gpointer record, GError **error);

/* Leaves a tombstone for it and for all that it owns. */
gboolean way_writer_remove (WayWriter *self, gpointer record, GError **error);

/* Brings back one that was removed, as it now says; its revision is that of the tombstone.
 * WAY_ERROR_CONFLICT when it is there, or what it belongs to is gone. */
gpointer way_writer_restore (WayWriter *self, gpointer record, GError **error);

/* An entry of the access log, about a client or (NULL) nobody. */
gboolean way_writer_note (WayWriter   *self,
                          const char  *verb,
                          const WayId *client_id,
                          const char  *words,
                          GError     **error);

/* Ends the act: what is derived from the records follows them, once for each client however much
 * was written about one.  Whoever commits without it leaves the list of clients behind. */
gboolean way_writer_finish (WayWriter *self, GError **error);

gint64     way_writer_get_act (WayWriter *self);     /* 0: nothing was written */
GPtrArray *way_writer_get_records (WayWriter *self); /* as stored, removed ones too; borrowed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayWriter, way_writer_free)

G_END_DECLS
