/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

typedef struct {
  guint      n_records; /* that were taken; 0 when a line was refused */
  GPtrArray *refused;   /* WayRefusedLine */
} WayImportedRecords;

void way_imported_records_free (WayImportedRecords *self);

/* Takes the records of a file, one JSON object a line (way-ndjson.h), all or none, as one act. Each
 * is checked as a save is; ids that a record names must be in the file or in the caseload.  Lines
 * may stand in any order.
 *
 * Finish gives the numbers, or NULL: the file cannot be read, or the records cannot be written. */
void                way_import_records_async (WayWorkspace       *workspace,
                                              GFile              *file,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
WayImportedRecords *way_import_records_finish (WayWorkspace *workspace,
                                               GAsyncResult *result,
                                               GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportedRecords, way_imported_records_free)

G_END_DECLS
