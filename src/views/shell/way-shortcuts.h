/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds to the window of the shortcuts, which the builder made, the keys of the places, and of the
 * sections behind them: they follow from how many there are (way-places.h). */
void way_shortcuts_add_places (GtkBuilder *builder);

G_END_DECLS
