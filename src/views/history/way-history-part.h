/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-history-list.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_PART (way_history_part_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryPart, way_history_part, WAY, HISTORY_PART, AdwPreferencesRow)

/* What an act did to one record.  Signals: “look-back” (gboolean): the record is to be seen as it
 * was before, or after; “life”: its own history is. */
GtkWidget *way_history_part_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Both live as long as the row. */
void way_history_part_show (WayHistoryPart        *self,
                            const WayHistoryDeed  *deed,
                            const WayHistoryWords *words);

const WayHistoryDeed *way_history_part_get_deed (WayHistoryPart *self);

G_END_DECLS
