/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of a caseload: records.db, keys.json and what stands beside them.  Mode 0700. */

#define WAY_FOLDER_RECORDS "records.db"
#define WAY_FOLDER_RECORDS_FRESH \
  "records.db.new" /* of a new caseload, until its keys are there \
                    */

typedef enum {
  WAY_FOLDER_EMPTY,  /* nothing of a caseload is there, or not even the folder */
  WAY_FOLDER_CLOSED, /* records and keys are there, and nobody has them open */
  WAY_FOLDER_BROKEN,
} WayFolderState;

char *way_folder_get_default (void) G_GNUC_WARN_UNUSED_RESULT; /* in the user's data folder */
char *way_folder_get_records (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* What is there, without changing anything.  With WAY_FOLDER_BROKEN the error says why, in words:
 * WAY_ERROR_RECORDS_GONE, _KEYS_GONE, _NOT_ENCRYPTED, _DAMAGED, _TOO_NEW, _READ_ONLY,
 * _NETWORK_FOLDER, _IN_USE or _FAILED (it cannot be read). */
WayFolderState way_folder_look (const char *folder, GError **why);

/* Ends a making that was cut short when the keys were there and the records not yet in their place:
 * way_folder_look() takes that for a caseload.  For whoever has the lock of the folder. */
gboolean way_folder_finish (const char *folder, GError **error);

/* Takes back a making that failed, so that a next one can begin; wherever this is cut short, the
 * folder is empty or can be finished. */
void way_folder_take_back (const char *folder);

/* Makes the folder, for a new caseload.  WAY_ERROR_EXISTS, _NETWORK_FOLDER, _READ_ONLY. */
gboolean way_folder_make (const char *folder, GError **error);

/* Whether a file system lives on another computer: by its magic number (statfs) and, for those of
 * FUSE, by the type that it is mounted with (NULL: not known). */
gboolean way_folder_is_remote (guint32 magic, const char *mount_type);

G_END_DECLS
