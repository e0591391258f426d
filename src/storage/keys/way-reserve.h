/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WAY_RESERVE_SIZE (4 * 1024 * 1024)

/* Room on the disk that is held beside a caseload and given up when the disk is full, so that the
 * last words can be saved. */
gboolean way_reserve_make (const char *folder,
                           GError    **error); /* or is there; WAY_ERROR_DISK_FULL */
gboolean way_reserve_give_up (const char *folder, GError **error); /* FALSE also: there was none */

G_END_DECLS
