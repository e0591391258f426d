/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-writer.h"

G_BEGIN_DECLS

/* For way-undo.c: the single steps of an act, without the rules of saving. */

WayDb *way_writer_get_db (WayWriter *self);
void   way_writer_set_undoes (WayWriter *self, gint64 act);

/* Takes a record that is not published to the disk, in the place of what it was before. */
gpointer way_writer_write (WayWriter  *self,
                           WayRecord  *before,
                           WayRecord  *next,
                           const char *verb,
                           GError    **error);
gboolean way_writer_set_tombstone (WayWriter *self,
                                   WayRecord *record,
                                   gboolean   removed,
                                   GError   **error);

/* The living records that belong to this one.  NULL on failure. */
GPtrArray *way_writer_list_owned (WayDb     *db,
                                  WayRecord *record,
                                  GError   **error) G_GNUC_WARN_UNUSED_RESULT;

/* A removed one that a record belongs to, *owner NULL for none: nobody would see what is below it.
 */
gboolean way_writer_find_gone_owner (WayDb      *db,
                                     WayRecord  *record,
                                     WayRecord **owner,
                                     GError    **error);

G_END_DECLS
