/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-id.h"

G_BEGIN_DECLS

/* The way to the history of one record, for whatever shows it: the window opens it over the page
 * (“win.record-history”).  table: “goal”, or with a field, “client.risk”. */

/* A menu of one item, for gtk_text_set_extra_menu() and the like. */
GMenuModel *way_history_link_new_menu (const char  *table,
                                       const WayId *id) G_GNUC_WARN_UNUSED_RESULT;

/* For a button or a row. */
void way_history_link_set (GtkActionable *widget, const char *table, const WayId *id);

G_END_DECLS
