/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-cell.h"
#include "way-client-selection.h"
#include "way-client-table.h"
#include "way-roster-layout.h"

G_BEGIN_DECLS

/* For way-client-table*.c. */

struct _WayClientTable {
  AdwBin parent_instance;

  WayClientCellLook   look;
  WayClientSelection *selection;
  GtkWidget          *popover;

  WayRosterLayout     *layout;
  GtkColumnViewColumn *columns[WAY_ROSTER_N_COLUMNS];
  GtkSorter           *sorters[WAY_ROSTER_N_COLUMNS];
  int                  widths[WAY_ROSTER_N_COLUMNS]; /* at 100 % text */
  guint                sorted;                       /* the column asked by the last comparison */
  WayClientSort        sort;
  gboolean             descending;
  gboolean             arranging; /* the columns are changed by us */
  gboolean             no_worker;
  gboolean             no_status;
  guint                fit_id;
  guint                widths_id;

  GtkScrolledWindow *scroller;
  GtkColumnView     *view;
  GMenuModel        *row_menu;
};

/* The columns: way-client-table-columns.c. */
void way_client_table_init_columns (WayClientTable *self);
void way_client_table_drop_columns (WayClientTable *self);
void way_client_table_install_actions (GtkWidgetClass *widget_class);
void way_client_table_fit_soon (WayClientTable *self);
void way_client_table_sort_arrow (
  WayClientTable *self); /* shows the order, or that there is none */
void way_client_table_make_anew (WayClientTable *self, WayRosterColumn column); /* its cells */

G_END_DECLS
