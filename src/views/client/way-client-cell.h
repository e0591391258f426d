/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the list of clients. */
enum {
  WAY_CLIENT_CELL_NAME,
  WAY_CLIENT_CELL_NUMBER,
  WAY_CLIENT_CELL_PROGRAM,
  WAY_CLIENT_CELL_RISK,
  WAY_CLIENT_CELL_WORKER,
  WAY_CLIENT_CELL_STATUS,
  WAY_CLIENT_CELL_CHANGED,
  WAY_CLIENT_N_CELLS,
};

/* What the cells need beside their row. */
typedef struct {
  GListModel *staff;  /* WayStaff; may be NULL */
  char       *search; /* what is marked in the names; may be NULL */
} WayClientCellLook;

/* Makes the cells of a column over rows that are WayRow of WayClient.  “look” must live longer. */
GtkListItemFactory *way_client_cell_factory_new (guint column, const WayClientCellLook *look)
  G_GNUC_WARN_UNUSED_RESULT;

/* Of the row that a widget inside the table belongs to; NULL: none, such as a heading. */
GtkListItem *way_client_cell_find_item (GtkWidget *hit);

G_END_DECLS
