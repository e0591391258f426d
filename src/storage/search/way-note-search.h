/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-found-note.h"
#include "way-note-access.h"

G_BEGIN_DECLS

/* So many notes look at most whether a reader may have one: who may read next to none waits no
 * longer than others, and is not told of what is older. */
#define WAY_NOTE_SEARCH_LOOKS 1000

/* The notes of all clients that have these words (way-search-words.h), what was written last first:
 * WayFoundNote.  What the reader may not read is passed over, and nothing says that it was there.
 */
GPtrArray *way_note_search (WayDb               *db,
                            const char *const   *words,
                            const WayNoteReader *reader,
                            guint                limit,
                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
