/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_STATUS_BIN (way_status_bin_get_type ())
G_DECLARE_FINAL_TYPE (WayStatusBin, way_status_bin, WAY, STATUS_BIN, AdwBin)

/* Holds an AdwStatusPage and gives it its “icon-name” when it is first seen.  GTK reads the icon of
 * a page in a stack when the stack is made, and a large one by librsvg: every start of the program
 * would pay nine megabytes for what hardly anybody ever sees. */

G_END_DECLS
