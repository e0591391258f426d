/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-facts.h"
#include "way-import-kind.h"
#include "way-workspace-private.h"

G_BEGIN_DECLS

/* One reading of a file from its first to its last line: to check it, or to write it.
 * Both do the same, so what was checked is what is written. */
typedef struct {
  const WayImportKind *kind;
  GFile               *file;
  WayEncoding          encoding;
  WayImportHow         how;        /* what comes from the facts is filled in here */
  gboolean             take_alike; /* those that seem to be known already, too */
  int                 *permille;
} WayImportPass;

typedef struct {
  guint      n_rows; /* below the headings */
  guint      n_good;
  GPtrArray *refused; /* WayRefusedLine */
} WayImportOutcome;

/* writer NULL: nothing is written.  The facts are used up.  Errors: way_csv_file_read(), and those
 * of the writer. */
WayImportOutcome *way_import_pass_run (const WayImportPass *self,
                                       WayImportFacts      *facts,
                                       WayWriter           *writer,
                                       GCancellable        *cancellable,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void              way_import_outcome_free (WayImportOutcome *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportOutcome, way_import_outcome_free)

G_END_DECLS
