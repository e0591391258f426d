/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-time.h"

G_BEGIN_DECLS

#define WAY_TYPE_DATE_ROW (way_date_row_get_type ())
G_DECLARE_FINAL_TYPE (WayDateRow, way_date_row, WAY, DATE_ROW, AdwEntryRow)

/* A date, typed freely (“fri”, “in 2 weeks”, “3/9”, “March 1991”) or chosen in a calendar.  What
 * was understood is said beside it while one types, and stands in its place when the focus leaves.
 * Property “partial”: the month or the day may be unknown, and what is meant lies in the past, as
 * with birthdays; see way_when_parse(). */
GtkWidget *way_date_row_new (void);

/* TRUE and a date, or WAY_DATE_NONE where nothing is typed; FALSE when it is not understood. */
gboolean way_date_row_get_date (WayDateRow *self, WayDate *date);
void     way_date_row_set_date (WayDateRow *self, WayDate date);

/* As a draft keeps it: ISO 8601, or what was typed where that is not understood. */
char *way_date_row_to_text (WayDateRow *self) G_GNUC_WARN_UNUSED_RESULT;
void  way_date_row_from_text (WayDateRow *self, const char *text);

G_END_DECLS
