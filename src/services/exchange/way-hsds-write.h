/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* Writes the directory of resources as a package of HSDS 3 (way-hsds.h): one CSV file for each of
 * its tables, in a folder that is new or empty.  It is about nobody and goes through the door as
 * one passage within the program; cells that a spreadsheet would run are made harmless.
 *
 * What the specification has no place for stands in columns “waymark_…” of the services, which
 * others pass over, so that way_hsds_read() gives back the same.  A resource without a number of
 * another directory has that of its record.
 *
 * Finish gives how many.  WAY_ERROR_REFUSED where something is in the folder; after a failure no
 * file is left. */
void     way_hsds_write_async (WayWorkspace       *workspace,
                               GFile              *folder,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
gboolean way_hsds_write_finish (WayWorkspace *workspace,
                                GAsyncResult *result,
                                guint        *n,
                                GError      **error);

/* For a new one: “resources-hsds-2026-11-21”. */
char *way_hsds_dup_folder_name (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
