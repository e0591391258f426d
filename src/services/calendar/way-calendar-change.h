/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-change.h"
#include "way-occurrence.h"
#include "way-task.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What of a series is meant. */
typedef enum {
  WAY_SERIES_THIS,
  WAY_SERIES_LATER, /* this one and those after it */
  WAY_SERIES_ALL,
} WaySeriesScope;

/* The appointment of one time alone, to be changed with way_set() and saved: that of a series is a
 * new one that stands for it. */
WayAppointment *way_calendar_take_one (WayWorkspace        *workspace,
                                       const WayOccurrence *one) G_GNUC_WARN_UNUSED_RESULT;

/* Changes a time of a series, or more of them, to what was edited: a copy of the series that begins
 * at that time and says what is new.  exceptions: what differs from the series (WayAppointment); it
 * moves along. */
void way_calendar_change_series (WayChange           *change,
                                 WayWorkspace        *workspace,
                                 const WayOccurrence *one,
                                 GPtrArray           *exceptions,
                                 WayAppointment      *edited,
                                 WaySeriesScope       scope);

/* Ends a series before this time, or cancels one of it, or all that is not over; with the reason.
 */
void way_calendar_cancel (WayChange           *change,
                          WayWorkspace        *workspace,
                          const WayOccurrence *one,
                          GPtrArray           *exceptions,
                          const char          *reason,
                          WaySeriesScope       scope);

/* The steps that may follow when somebody did not come, in their order: a call the same day, a text
 * the next, a letter after a week. */
#define WAY_OUTREACH_STEPS 3
const char *way_outreach_step_get_words (guint step); /* translated */
WayTask    *way_outreach_step_make (guint           step,
                                    WayWorkspace   *workspace,
                                    WayAppointment *missed,
                                    WayDate         today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
