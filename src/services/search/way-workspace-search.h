/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-found-note.h"
#include "way-marked-text.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Search everything: what one entry finds in the records. */

#define WAY_FOUND_CLIENTS_MAX 5
#define WAY_FOUND_NOTES_MAX   12

typedef struct {
  GPtrArray *clients; /* of WayClient, as the search of their list orders them */
  GPtrArray *notes;   /* of WayFoundNote, what was written last first */
} WayFound;

void way_found_free (WayFound *self);

/* What was typed: any part of a client’s names and numbers, or beginnings of words in the notes
 * that who works may read. */
void      way_workspace_search_async (WayWorkspace       *self,
                                      const char         *typed,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
WayFound *way_workspace_search_finish (WayWorkspace *self,
                                       GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The excerpt, with the words that were found marked. */
WayMarkedText *way_found_note_to_words (const WayFoundNote *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayFound, way_found_free)

G_END_DECLS
