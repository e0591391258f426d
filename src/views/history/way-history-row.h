/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-history-words.h"

G_BEGIN_DECLS

#define WAY_TYPE_HISTORY_ROW (way_history_row_get_type ())
G_DECLARE_FINAL_TYPE (WayHistoryRow, way_history_row, WAY, HISTORY_ROW, AdwPreferencesRow)

/* One sentence of a history: when, what kind, what.  Signal “put-back”: the button was pressed. */

/* act: 0 where nothing can be put back. */
void way_history_row_show (WayHistoryRow         *self,
                           WayHistoryKind         kind,
                           const char            *time,
                           const WayHistoryWords *words,
                           gint64                 act);

gint64 way_history_row_get_act (WayHistoryRow *self);

G_END_DECLS
