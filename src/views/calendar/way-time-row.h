/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-date-row.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIME_ROW (way_time_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTimeRow, way_time_row, WAY, TIME_ROW, AdwEntryRow)

/* A time of the day, typed freely (“9”, “9:30”, “14h”, “2pm”).  What was understood is said beside
 * it while one types, and stands in its place when the focus leaves. */

/* TRUE and a minute, or WAY_HOUR_NONE where nothing is typed; FALSE when it is not understood. */
gboolean way_time_row_get_minute (WayTimeRow *self, gint64 *minute);
void     way_time_row_set_minute (WayTimeRow *self, gint64 minute);
void     way_time_row_mark (WayTimeRow *self, gboolean wrong);

/* Together with a day it is an instant. */
void way_time_row_set_date_row (WayTimeRow *self, WayDateRow *date_row);

/* Holds what a field of a record says, for way_form_add_entry(): the minute of the day, or, with a
 * row for the day, the instant.  It follows the rows, and is followed. */
GtkEditable *way_time_row_get_editable (WayTimeRow *self);

G_END_DECLS
