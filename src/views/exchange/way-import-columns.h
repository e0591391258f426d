/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-import.h"

G_BEGIN_DECLS

#define WAY_TYPE_IMPORT_COLUMNS (way_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (WayImportColumns, way_import_columns, WAY, IMPORT_COLUMNS, AdwBin)

/* What each column of a file holds: a row for each heading, with the first values as an example.  A
 * choice is set in the import at once. */
void way_import_columns_show (WayImportColumns *self, WayImport *import); /* NULL: nothing */

G_END_DECLS
