/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-csv-file.h"

G_BEGIN_DECLS

/* A directory in the form of the Human Services Data Specification of Open Referral, as a tabular
 * data package: a folder of CSV files, of its versions 1 to 3 (https://docs.openreferral.org).  It
 * is handed on as if it were one table of the program’s own columns (way-resource-columns.h): one
 * row for each service, with what the other files say of it; lines are those of the services.
 *
 * A folder and no archive: a package is published as files, the desktop unpacks archives, and an
 * unpacker for strange archives would be one more thing that a hostile file could break.
 *
 * Errors: those of way_csv_file_read(); WAY_ERROR_INVALID where there are no services. */
gboolean way_hsds_read (GFile        *folder,
                        WayEncoding   encoding,
                        WayCsvRowFunc func,
                        gpointer      user_data,
                        int          *permille,
                        GCancellable *cancellable,
                        GError      **error);

/* How the columns of the services begin that hold one of the program’s own as it is. */
#define WAY_HSDS_OWN "waymark_"

char *way_hsds_get_state (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
