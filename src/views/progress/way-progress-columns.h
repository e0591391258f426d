/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-progress-table.h"

G_BEGIN_DECLS

/* Columns of a view whose rows are WayProgressRow: each shows one cell of them.  One must expand:
 * GTK 4.8 draws columns that do not fill the view as if they were pulled beyond its edge. */
void way_progress_columns_clear (GtkColumnView *view);
void way_progress_columns_add (GtkColumnView *view,
                               const char    *title,
                               guint          cell,
                               gboolean       is_number,
                               gboolean       expands);

/* Selects a row (or none: GTK_INVALID_LIST_POSITION) and brings it into sight. */
void way_progress_columns_select (GtkColumnView *view, GtkSingleSelection *selection, guint at);

G_END_DECLS
