/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  WAY_SEARCH_CLIENTS,
  WAY_SEARCH_NOTES,
  WAY_SEARCH_ACTIONS,
} WaySearchGroup;

#define WAY_TYPE_SEARCH_ROW (way_search_row_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchRow, way_search_row, WAY, SEARCH_ROW, GtkListBoxRow)

/* Something that search everything found: a WayClient, a WayFoundNote or a WaySearchAction.
 * typed: what it was found by. */
GtkWidget *way_search_row_new (gpointer item, const char *typed) G_GNUC_WARN_UNUSED_RESULT;

gpointer       way_search_row_get_item (WaySearchRow *self); /* borrowed */
WaySearchGroup way_search_row_get_group (WaySearchRow *self);

const char *way_search_group_get_title (WaySearchGroup group); /* “Clients” */

G_END_DECLS
