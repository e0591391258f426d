/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-client-filter.h"

G_BEGIN_DECLS

/* One place of a paged list.  “item” is NULL until its page has been read; it is replaced, with a
 * notify, when what it shows changes. */
#define WAY_TYPE_ROW (way_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRow, way_row, WAY, ROW, GObject)

gpointer way_row_get_item (WayRow *self); /* borrowed; NULL while it loads */

/* A GListModel of WayRow over a question to the database.  It knows the number of rows and reads
 * pages when they are looked at: memory and the time to the first row do not grow with the number.
 * It keeps itself current.  Properties “loading”, until the first answer to its question, and
 * “failed” (gboolean). */
#define WAY_TYPE_PAGED_LIST (way_paged_list_get_type ())
G_DECLARE_FINAL_TYPE (WayPagedList, way_paged_list, WAY, PAGED_LIST, GObject)

gboolean way_paged_list_is_loading (WayPagedList *self);
gboolean way_paged_list_has_failed (WayPagedList *self);

G_END_DECLS
