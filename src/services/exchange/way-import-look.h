/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-kind.h"
#include "way-when.h"

G_BEGIN_DECLS

/* What a file looks like from outside. */
typedef struct {
  char       **headings;
  guint        n_columns;
  GPtrArray   *samples; /* GStrv: the first rows */
  guint        n_rows;  /* below the headings */
  gboolean     knows_order;
  WayWhenOrder order; /* of the dates, as far as the file shows it */
  char        *state; /* way_import_source_get_state(), from before it was read */
} WayImportLook;

/* On a thread.  WAY_ERROR_INVALID when there is no row below the headings; else as
 * way_csv_file_read(). */
WayImportLook *way_import_look_read (const WayImportKind *kind,
                                     GFile               *file,
                                     WayEncoding          encoding,
                                     guint                n_samples,
                                     int                 *permille,
                                     GCancellable        *cancellable,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void           way_import_look_free (WayImportLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportLook, way_import_look_free)

G_END_DECLS
