/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-note-item.h"
#include "way-note-whole.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What a caseload can do with notes: begin one, sign it, add to it, sign it as the second, and say
 * that it was entered in error.  Reading goes through here too, never through a list of WayNote, so
 * that nobody gets what is not for them. */

/* The name under which what is typed into a note is kept; it is about the note. */
#define WAY_NOTE_DRAFT_FORM "note"

/* And that of an addendum that is being typed; it is about the note too. */
#define WAY_NOTE_ADDENDUM_DRAFT_FORM "note_addendum"

/* Who works, as a reader of notes. */
WayNoteReader way_workspace_get_note_reader (WayWorkspace *self);

/* --- reading --- */

/* So many notes of a client from a place on, the newest first: WayNoteItem. */
void       way_workspace_list_notes_async (WayWorkspace        *self,
                                           const WayNoteFilter *filter,
                                           guint                offset,
                                           guint                limit,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GPtrArray *way_workspace_list_notes_finish (WayWorkspace *self,
                                            GAsyncResult *result,
                                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* What who works has not signed, the oldest first (to_cosign FALSE), or what waits for their second
 * signature.  Ends with the same finish. */
void way_workspace_list_waiting_notes_async (WayWorkspace       *self,
                                             gboolean            to_cosign,
                                             guint               limit,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);

/* One with all that belongs to it; way_note_whole.h says what of it may be shown. */
void          way_workspace_read_note_async (WayWorkspace       *self,
                                             const WayId        *id,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
WayNoteWhole *way_workspace_read_note_finish (WayWorkspace *self,
                                              GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* --- writing --- */

/* A new note of who works about a client, of today; to be saved with way_workspace_save_async().  A
 * note is stored as soon as it is begun, so that none is forgotten. */
WayNote *way_workspace_create_note (WayWorkspace *self,
                                    const WayId  *client_id,
                                    WayNoteKind   kind) G_GNUC_WARN_UNUSED_RESULT;

/* The kind of note that somebody in this role usually writes. */
WayNoteKind way_note_kind_for_role (WayStaffRole role);

/* Signs a note, not published, as it reads now, and ends what was kept of typing it; it waits for a
 * second signature where the draft wants one.  Each of the following ends with
 * way_workspace_commit_finish(), and cannot be undone. */
void way_workspace_sign_note_async (WayWorkspace       *self,
                                    WayNote            *note,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void way_workspace_cosign_note_async (WayWorkspace       *self,
                                      WayNote            *note,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void way_workspace_add_to_note_async (WayWorkspace       *self,
                                      WayNote            *note,
                                      const char         *words,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void way_workspace_retract_note_async (WayWorkspace       *self,
                                       WayNote            *note,
                                       const char         *reason,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);

G_END_DECLS
