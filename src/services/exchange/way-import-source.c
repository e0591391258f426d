/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-source.h"

#include "way-hsds.h"

static gboolean
is_folder (const WayImportKind *kind, GFile *file)
{
  return kind->reads_folders && g_file_query_file_type (file, 0, NULL) == G_FILE_TYPE_DIRECTORY;
}

gboolean
way_import_source_read (const WayImportKind *kind,
                        GFile               *file,
                        WayEncoding          encoding,
                        WayCsvRowFunc        func,
                        gpointer             user_data,
                        int                 *permille,
                        GCancellable        *cancellable,
                        GError             **error)
{
  return (is_folder (kind, file) ? way_hsds_read : way_csv_file_read) (
    file, encoding, func, user_data, permille, cancellable, error);
}

char *
way_import_source_get_state (const WayImportKind *kind, GFile *file)
{
  return is_folder (kind, file) ? way_hsds_get_state (file) : way_csv_file_get_state (file);
}
