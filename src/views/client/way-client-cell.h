/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-roster-column.h"

G_BEGIN_DECLS

/* What the cells need beside their row. */
typedef struct {
  GListModel     *staff;                       /* WayStaff; may be NULL */
  char           *search;                      /* what is marked in the names; may be NULL */
  WayRosterColumn shown[WAY_ROSTER_N_COLUMNS]; /* what a row says to somebody who hears it */
  guint           n_shown;
} WayClientCellLook;

/* Makes the cells of a column over rows that are WayRow of WayClient.  “look” must live longer. */
GtkListItemFactory *way_client_cell_factory_new (WayRosterColumn          column,
                                                 const WayClientCellLook *look)
  G_GNUC_WARN_UNUSED_RESULT;

/* Of the row that a widget inside the table belongs to; NULL: none, such as a heading. */
GtkListItem *way_client_cell_find_item (GtkWidget *hit);

G_END_DECLS
