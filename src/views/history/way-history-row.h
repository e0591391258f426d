/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-history-list.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_ROW (way_history_row_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryRow, way_history_row, WAY, HISTORY_ROW, AdwBin)

/* One entry of a history: when, what kind, what; the first one of a day has its heading above it.
 * Signal “put-back”: the button was pressed. */
GtkWidget *way_history_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* NULL: nothing any more. */
void            way_history_row_set_item (WayHistoryRow *self, WayHistoryItem *item);
WayHistoryItem *way_history_row_get_item (WayHistoryRow *self); /* borrowed */

/* Where it is looked at only: nothing is put back from here. */
void way_history_row_lock (WayHistoryRow *self);

/* heading: NULL but for the first one of its day. */
void way_history_row_set_edges (WayHistoryRow *self, const char *heading, gboolean last);

/* The icon of a deed. */
const char *way_history_row_get_icon_of (const WayHistoryDeed *deed);

G_END_DECLS
