/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "way-time.h"

G_BEGIN_DECLS

/* Held while a caseload is open.  It is a lock of the kernel, so a crash leaves none behind.  The
 * file says on which host and since when; by whom, it never says. */
typedef struct _WayFolderLock WayFolderLock;

/* WAY_ERROR_IN_USE names host and time. */
WayFolderLock *way_folder_lock_take (const char *folder,
                                     const char *host,
                                     WayTime     now,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void           way_folder_lock_free (WayFolderLock *self); /* gives it back */

/* Whether it could be taken; without taking it, and without making the file. */
gboolean way_folder_lock_check (const char *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayFolderLock, way_folder_lock_free)

G_END_DECLS
