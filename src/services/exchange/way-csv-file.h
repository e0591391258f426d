/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-csv.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ENCODING_UTF8, /* with or without a byte order mark */
  WAY_ENCODING_WINDOWS_1252,
  WAY_ENCODING_LATIN1,
} WayEncoding;

/* Reads a file of any size in pieces, each row to the function, on the thread of the caller, which
 * is never the main one.  permille (may be NULL) is set atomically to how far it has come.
 *
 * WAY_ERROR_ENCODING: the bytes are not in this encoding, so somebody has to be asked.
 * WAY_ERROR_INVALID: it is no such file; the error is a sentence for people and names the line.
 * WAY_ERROR_NOT_FOUND, WAY_ERROR_FAILED: it cannot be read.  G_IO_ERROR_CANCELLED. */
gboolean way_csv_file_read (GFile        *file,
                            WayEncoding   encoding,
                            WayCsvRowFunc func,
                            gpointer      user_data,
                            int          *permille,
                            GCancellable *cancellable,
                            GError      **error);

/* Length and time of the last change: equal when the file is still the same; NULL when it cannot be
 * looked at. */
char *way_csv_file_get_state (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
