/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-kind.h"
#include "way-refused-line.h"
#include "way-when.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_IMPORT_SAMPLES 8 /* rows of a preview */

/* A file on its way in: looked at, matched, checked, taken.  One step runs at a time. */
#define WAY_TYPE_IMPORT (way_import_get_type ())
G_DECLARE_FINAL_TYPE (WayImport, way_import, WAY, IMPORT, GObject)

WayImport *way_import_new (WayWorkspace        *workspace,
                           const WayImportKind *kind,
                           GFile               *file) G_GNUC_WARN_UNUSED_RESULT;

const WayImportKind *way_import_get_kind (WayImport *self);

/* UTF-8 unless it is set.  Look again after it was. */
void way_import_set_encoding (WayImport *self, WayEncoding encoding);

/* Reads the file once: headings, the first rows, how many there are; matches the columns and finds
 * the order of dates.  WAY_ERROR_ENCODING: ask for the encoding, set it, look again.
 * WAY_ERROR_INVALID when there are no headings with a row below; else as way_csv_file_read(). */
void     way_import_look_async (WayImport          *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
gboolean way_import_look_finish (WayImport *self, GAsyncResult *result, GError **error);

/* What was seen.  Borrowed until it is looked at again. */
guint          way_import_get_n_columns (WayImport *self);
const char    *way_import_get_heading (WayImport *self, guint column);
guint          way_import_get_n_samples (WayImport *self);
const char    *way_import_get_sample (WayImport *self, guint row, guint column);
guint          way_import_get_n_rows (WayImport *self); /* without the headings */
guint          way_import_get_column (WayImport *self, guint column);
WayColumnMatch way_import_get_match (WayImport *self, guint column);
WayWhenOrder   way_import_get_order (WayImport *self);

/* What the person says instead.  The match is exact then. */
void way_import_set_column (WayImport *self, guint column, guint meaning);
void way_import_set_order (WayImport *self, WayWhenOrder order);
void way_import_set_take_alike (WayImport *self,
                                gboolean   take); /* what seems to be there already */

/* Reads every line and says which are refused, and why.  WAY_ERROR_INVALID when the columns do not
 * make a record. */
void     way_import_check_async (WayImport          *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean way_import_check_finish (WayImport *self, GAsyncResult *result, GError **error);

guint       way_import_get_n_good (WayImport *self);
GListModel *way_import_get_refused (WayImport *self); /* of WayRefusedLine, by line; borrowed */

/* Takes the good lines, all in one transaction, so that a failure or a cancel leaves nothing.
 * WAY_ERROR_CONFLICT when the file changed since it was looked at.  Afterwards the numbers above
 * are those of what was done.  act (may be NULL): by which it can be undone. */
void     way_import_run_async (WayImport          *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
gboolean way_import_run_finish (WayImport *self, GAsyncResult *result, gint64 *act, GError **error);

/* How far the step is that runs now: 0 to 1. */
double way_import_get_fraction (WayImport *self);

G_END_DECLS
