/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_COLUMNS (way_columns_get_type ())
G_DECLARE_FINAL_TYPE (WayColumns, way_columns, WAY, COLUMNS, GtkWidget)

/* As many columns as there is room for, at most “max-columns”, each at least “min-column-width”
 * (at 100 % text; it grows with the text).  The children go round the columns in reading order, so
 * that one column shows them in that order.  “weights”, such as "5,4", shares the width out;
 * “spacing” lies between columns and “row-spacing” below each other.  Add children with
 * way_columns_append() or as <child> in a .ui file. */
GtkWidget *way_columns_new (void);
void       way_columns_append (WayColumns *self, GtkWidget *child);

G_END_DECLS
