/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-kind.h"

G_BEGIN_DECLS

/* The rows of a file, or of a folder where the kind reads them (way-hsds.h), headings first; as
 * way_csv_file_read() reads them. */
gboolean way_import_source_read (const WayImportKind *kind,
                                 GFile               *file,
                                 WayEncoding          encoding,
                                 WayCsvRowFunc        func,
                                 gpointer             user_data,
                                 int                 *permille,
                                 GCancellable        *cancellable,
                                 GError             **error);

/* As way_csv_file_get_state(), of a folder that of all its files. */
char *way_import_source_get_state (const WayImportKind *kind,
                                   GFile               *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
