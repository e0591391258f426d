/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-client-facts.h"
#include "way-client-filter.h"

G_BEGIN_DECLS

/* One place of a paged list.  “item” is NULL until its page has been read; it is replaced, with a
 * notify, when what it shows changes. */
#define WAY_TYPE_ROW (way_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRow, way_row, WAY, ROW, GObject)

gpointer way_row_get_item (WayRow *self); /* borrowed; NULL while it loads */

/* What it shows besides the item; borrowed.  NULL while it loads, and where nobody asked for it. */
const WayClientFacts *way_row_get_facts (WayRow *self);

/* A GListModel of WayRow over a question to the database.  It knows the number of rows and reads
 * pages when they are looked at: memory and the time to the first row do not grow with the number.
 * It keeps itself current.  The signal “page-read” (guint position, guint n) tells that these rows
 * have their items now, “left” (GObject item) that what a row showed is not in the list any more.
 * Properties “loading”, until the first answer to its question, and
 * “failed” (gboolean). */
#define WAY_TYPE_PAGED_LIST (way_paged_list_get_type ())
G_DECLARE_FINAL_TYPE (WayPagedList, way_paged_list, WAY, PAGED_LIST, GObject)

gboolean way_paged_list_is_loading (WayPagedList *self);
gboolean way_paged_list_has_failed (WayPagedList *self);

/* What the row at a place shows, if that was read: looking in this way asks for nothing.  Borrowed.
 */
gpointer way_paged_list_peek (WayPagedList *self, guint position);

/* The record with this id, if a row that was read shows it.  Borrowed. */
gpointer way_paged_list_find (WayPagedList *self, const WayId *id);

G_END_DECLS
