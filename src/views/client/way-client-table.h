/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-client-selection.h"
#include "way-client.h"
#include "way-roster-layout.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLIENT_TABLE (way_client_table_get_type ())
G_DECLARE_FINAL_TYPE (WayClientTable, way_client_table, WAY, CLIENT_TABLE, AdwBin)

/* The columns and rows of the list of clients, straight over the paged list: no model sorts or
 * filters above it.  Columns are those of the layout; the last ones leave as room shrinks, name and
 * risk stay.  Signals:
 *   “opened” (WayClient)   Enter or a double click
 *   “sorted”               a heading was chosen: way_client_table_get_sort()
 * The menu of a row activates clients.open, clients.edit, clients.hand-over, clients.merge,
 * clients.archive, clients.bring-back; that of a heading clients.columns. */

/* Each may be NULL: there is no caseload. */
void way_client_table_set_lists (WayClientTable *self,
                                 WayWorkspace   *workspace,
                                 WayPagedList   *clients,
                                 GListModel     *staff);

/* The question that the list answers: what is searched for is marked in the names, and the order is
 * by match then, so that the headings do nothing; columns that would say the same in every row
 * leave; the heading of the order has the arrow. */
void way_client_table_set_filter (WayClientTable *self, const WayClientFilter *filter);

void way_client_table_set_sort (WayClientTable *self, WayClientSort sort, gboolean descending);
WayClientSort way_client_table_get_sort (WayClientTable *self, gboolean *descending);

/* “By risk, the highest first”. */
char *way_client_table_describe_sort (WayClientSort sort,
                                      gboolean      descending) G_GNUC_WARN_UNUSED_RESULT;

WayClientSelection *way_client_table_get_selection (WayClientTable *self); /* borrowed */
WayRosterLayout    *way_client_table_get_layout (WayClientTable *self);    /* borrowed */

/* Of the chosen columns those that say something: not the worker where all have the same.  Returns
 * how many. */
guint way_client_table_get_columns (WayClientTable *self,
                                    WayRosterColumn columns[WAY_ROSTER_N_COLUMNS]);

void way_client_table_select_first (WayClientTable *self);

/* Moves the keyboard to a row and selects it; -1: to the row where it was, or the first. */
void way_client_table_focus (WayClientTable *self, gint64 position);

/* The row at the top, so that it can be brought back there. */
guint way_client_table_get_top (WayClientTable *self);
void  way_client_table_set_top (WayClientTable *self, guint position);

G_END_DECLS
