/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEALED_NOTE (way_sealed_note_get_type ())
G_DECLARE_FINAL_TYPE (WaySealedNote, way_sealed_note, WAY, SEALED_NOTE, GObject)

/* A text that is put away beside the records while they are closed, and read when they are open
 * again.  Who writes it cannot read it.  As long as it lies there, only a passphrase or the
 * recovery code opens the caseload, whatever the keyring holds.  Property “kept” (gboolean): what
 * was written last is on the disk.  Signal “failed” (GError): it could not be put there, which is
 * tried again every few seconds. */

/* While the caseload is open. */
WaySealedNote *way_sealed_note_new (WayCaseload *caseload) G_GNUC_WARN_UNUSED_RESULT;

/* In the place of what was there. */
void     way_sealed_note_write (WaySealedNote *self, const char *text);
gboolean way_sealed_note_is_kept (WaySealedNote *self);

gboolean way_sealed_note_exists (WayCaseload *caseload);

/* While the caseload is open.  WAY_ERROR_NOT_FOUND: there is none; WAY_ERROR_DAMAGED: nobody can
 * read it. */
char *way_sealed_note_read (WayCaseload *caseload, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes it away. */
void     way_sealed_note_remove_async (WayCaseload        *caseload,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean way_sealed_note_remove_finish (WayCaseload  *caseload,
                                        GAsyncResult *result,
                                        GError      **error);

G_END_DECLS
