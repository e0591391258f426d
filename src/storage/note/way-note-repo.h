/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-note-item.h"
#include "way-note-whole.h"

G_BEGIN_DECLS

/* Notes as somebody may read them.  Views get them from here and not from the generic list, so that
 * what is not for a reader never leaves the storage. */

/* Those of a client, the newest first: so many from a place on (WayNoteItem).  A search finds the
 * beginnings of words, and says nothing about notes that are hidden from the reader. */
GPtrArray *way_note_repo_list (WayDb               *db,
                               const WayNoteFilter *filter,
                               const WayNoteReader *reader,
                               guint                offset,
                               guint                limit,
                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the reader has not signed, the oldest first; and how many there are. */
GPtrArray *way_note_repo_list_unsigned (WayDb               *db,
                                        const WayNoteReader *reader,
                                        guint                limit,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   way_note_repo_count_unsigned (WayDb               *db,
                                         const WayNoteReader *reader,
                                         guint               *n,
                                         GError             **error);

/* What waits for the reader’s second signature, the longest first. */
GPtrArray *way_note_repo_list_to_cosign (WayDb               *db,
                                         const WayNoteReader *reader,
                                         guint                limit,
                                         GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* One with all that belongs to it.  WAY_ERROR_NOT_FOUND, also when it was removed. */
WayNoteWhole *way_note_repo_read (WayDb               *db,
                                  const WayId         *id,
                                  const WayNoteReader *reader,
                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
