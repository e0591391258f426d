/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-occurrence.h"
#include "way-task.h"

G_BEGIN_DECLS

/* What views and papers say about appointments and tasks, in the zone of this computer. */

WayDate way_calendar_words_day (WayTime time); /* the local day */

/* Whose it is, or what it is about where it is nobody’s: “Marisol Vega”, “Team meeting”. */
/* For the screen: the name of the client may be hidden. */
char *way_calendar_words_title (const WayOccurrence *one) G_GNUC_WARN_UNUSED_RESULT;

/* “Session, by phone, Room 2”. */
char *way_calendar_words_detail (const WayOccurrence *one) G_GNUC_WARN_UNUSED_RESULT;

/* “10:00–10:50”; “10:00” for a point in time. */
char *way_calendar_words_span (const WayOccurrence *one) G_GNUC_WARN_UNUSED_RESULT;

/* All of it for somebody who hears it, without the day. */
char *way_calendar_words_spoken (const WayOccurrence *one) G_GNUC_WARN_UNUSED_RESULT;

/* What is in the way of an appointment that is being booked: “Dana has Kim Ode then: Tue 22 Sep
 * 2026, 10:00–10:50”. */
char *way_calendar_words_clash (const WayOccurrence  *other,
                                const WayAppointment *booked) G_GNUC_WARN_UNUSED_RESULT;

/* “today, 09:30”, “in 3 days”; NULL for no day. */
char *way_calendar_words_due (const WayTask *task, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* “4 days late”, “late since 09:30”; NULL where it is not. */
char *way_calendar_words_late (const WayTask *task,
                               WayDate        today,
                               gint64         minute) G_GNUC_WARN_UNUSED_RESULT;

/* What came of it: “Call: left a message. Asked for Monday”; NULL for nothing. */
char *way_calendar_words_outcome (const WayTask *task) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
