/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-roster-layout.h"

G_BEGIN_DECLS

#define WAY_TYPE_COLUMNS_WINDOW (way_columns_window_get_type ())
G_DECLARE_FINAL_TYPE (WayColumnsWindow, way_columns_window, WAY, COLUMNS_WINDOW, AdwWindow)

/* Which columns the list of clients shows, and in which order: what is chosen holds at once.  By
 * keyboard: Space shows or hides, Alt with an arrow moves. */
GtkWidget *way_columns_window_new (GtkWindow *parent, WayRosterLayout *layout);

G_END_DECLS
