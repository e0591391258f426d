/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-conflict.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONFLICT_ROW (way_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (WayConflictRow, way_conflict_row, WAY, CONFLICT_ROW, AdwPreferencesRow)

/* One field that two people changed, or one of them: what it was, both sides beside each other with
 * what came and went marked, both together where that can be, and other words. */
GtkWidget *way_conflict_row_new (WayConflict *conflict, guint field) G_GNUC_WARN_UNUSED_RESULT;

/* Chooses what the conflict says, after it was chosen elsewhere. */
void way_conflict_row_refresh (WayConflictRow *self);

gboolean way_conflict_row_has_marks (WayConflictRow *self);

G_END_DECLS
