/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-client.h"

G_BEGIN_DECLS

#define WAY_TYPE_DOUBLE_ROW (way_double_row_get_type ())
G_DECLARE_FINAL_TYPE (WayDoubleRow, way_double_row, WAY, DOUBLE_ROW, GtkListBoxRow)

/* Two clients who may be one person.  Signals “compare” and “two-people” tell what is wanted. */
void       way_double_row_show (WayDoubleRow *self, WayClient *first, WayClient *second);
WayClient *way_double_row_get (WayDoubleRow *self, guint which); /* 0 or 1; borrowed */

G_END_DECLS
