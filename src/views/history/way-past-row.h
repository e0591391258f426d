/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace-history.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAST_ROW (way_past_row_get_type ())
G_DECLARE_FINAL_TYPE (WayPastRow, way_past_row, WAY, PAST_ROW, AdwPreferencesRow)

/* One field of a record as it was, and, where it differs, as it is.  Signal “put-back”. */
GtkWidget *way_past_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* past and field are static to the state, which the row holds.  may_put_back: else it is only read.
 */
void way_past_row_show (WayPastRow     *self,
                        WayPastState   *state,
                        const WayPast  *past,
                        const WayField *field,
                        gboolean        may_put_back);

const WayPast  *way_past_row_get_past (WayPastRow *self);
const WayField *way_past_row_get_field (WayPastRow *self);

G_END_DECLS
