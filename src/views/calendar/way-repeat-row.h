/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-date-row.h"

G_BEGIN_DECLS

#define WAY_TYPE_REPEAT_ROW (way_repeat_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRepeatRow, way_repeat_row, WAY, REPEAT_ROW, AdwComboRow)

/* How something repeats, in words that follow its day: “every week on Tuesday”. */

void     way_repeat_row_set_date_row (WayRepeatRow *self, WayDateRow *date_row);
gboolean way_repeat_row_repeats (WayRepeatRow *self);

/* Holds the rule as iCalendar has it, for way_form_add_entry(); "" for never. */
GtkEditable *way_repeat_row_get_editable (WayRepeatRow *self);

G_END_DECLS
