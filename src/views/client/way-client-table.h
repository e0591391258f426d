/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-client.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_TABLE (way_client_table_get_type ())
G_DECLARE_FINAL_TYPE (WayClientTable, way_client_table, WAY, CLIENT_TABLE, AdwBin)

/* The columns and rows of the list of clients, straight over the paged list: no model sorts or
 * filters above it.  Columns leave as room shrinks; name and risk stay.  Signals:
 *   “opened” (WayClient)   Enter or a double click
 *   “sorted”               a heading was chosen: way_client_table_get_sort()
 * The menu of a row activates clients.open, clients.edit, clients.archive, clients.bring-back. */

/* Either may be NULL: there is no caseload. */
void way_client_table_set_lists (WayClientTable *self, WayPagedList *clients, GListModel *staff);

/* What is marked in the names; the order is then by match, so that the headings do nothing.  NULL
 * or
 * "": nothing is searched for. */
void way_client_table_set_search (WayClientTable *self, const char *search);

/* Columns that would say the same in every row. */
void way_client_table_set_hidden (WayClientTable *self, gboolean worker, gboolean status);

WayClientSort way_client_table_get_sort (WayClientTable *self, gboolean *descending);

WayClient *way_client_table_dup_selected (WayClientTable *self); /* NULL: none, or it still loads */
void       way_client_table_select_first (WayClientTable *self);
void       way_client_table_focus (WayClientTable *self);

G_END_DECLS
