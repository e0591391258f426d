/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-paged-list.h"
#include "way-resource.h"

G_BEGIN_DECLS

/* One resource in their list: what it is, how to reach it, whether it is open, and in words when
 * nobody has called there for long.  Signal “chosen” (gboolean): for the paper that is printed. */
#define WAY_TYPE_RESOURCE_ROW (way_resource_row_get_type ())
G_DECLARE_FINAL_TYPE (WayResourceRow, way_resource_row, WAY, RESOURCE_ROW, AdwBin)

GtkWidget *way_resource_row_new (void);

/* row may be NULL; its item is a WayResource once it was read. */
void         way_resource_row_set_row (WayResourceRow *self, WayRow *row);
WayResource *way_resource_row_get_resource (WayResourceRow *self); /* borrowed; or NULL */

/* Says nothing: what is so already. */
void way_resource_row_set_chosen (WayResourceRow *self, gboolean chosen);
void way_resource_row_set_edges (WayResourceRow *self, gboolean first, gboolean last);

G_END_DECLS
