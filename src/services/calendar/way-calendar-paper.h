/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* Which days are printed, and whose, for WayPaperKind.  Never changes once it is made. */
#define WAY_TYPE_CALENDAR_SHEET (way_calendar_sheet_get_type ())
G_DECLARE_FINAL_TYPE (WayCalendarSheet, way_calendar_sheet, WAY, CALENDAR_SHEET, GObject)

/* worker_id: NULL for all of them. */
WayCalendarSheet *way_calendar_sheet_new (WayDate      first,
                                          guint        n_days,
                                          const WayId *worker_id) G_GNUC_WARN_UNUSED_RESULT;

/* The sheet of some days: a table for each, with room to write; its params are a WayCalendarSheet.
 * It stays within the program, since it names many. */
extern const WayPaperKind way_calendar_paper;

G_END_DECLS
