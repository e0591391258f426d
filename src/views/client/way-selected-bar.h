/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_SELECTED_BAR (way_selected_bar_get_type ())
G_DECLARE_FINAL_TYPE (WaySelectedBar, way_selected_bar, WAY, SELECTED_BAR, AdwBin)

/* Says how many clients are selected, and offers what can be done with all of them: the actions
 * “clients.…” of the list.  It is seen as soon as there are several. */
void way_selected_bar_show (WaySelectedBar *self, guint n, gboolean archived);

G_END_DECLS
