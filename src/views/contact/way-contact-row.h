/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-paged-list.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_ROW (way_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (WayContactRow, way_contact_row, WAY, CONTACT_ROW, AdwBin)

/* A contact in a list: when it was, what it was, what it was about and what comes next. */
GtkWidget *way_contact_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows what the row of the list holds, also when it comes later.  NULL: nothing. */
void way_contact_row_set_row (WayContactRow *self, WayRow *row);

/* The edges of the list are round. */
void way_contact_row_set_edges (WayContactRow *self, gboolean first, gboolean last);

G_END_DECLS
