/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-milestone.h"

G_BEGIN_DECLS

/* The milestones that are counted from a client’s own date: 24 hours, 30, 60 and 90 days, 6, 9 and
 * 12 months, then every year.  The own date is the day of the first step, so 24 hours are reached
 * on the day after it.  Months end where the calendar lets them: 6 months from 31 August are the
 * last day of February, and a year from 29 February is 28 February, but four years from it the
 * 29th. */
typedef struct {
  gint64           count;
  WayMilestoneUnit unit;
  WayDate          day;
} WayOwnDay;

/* Whether one is reached on this day; which may be NULL. */
gboolean way_own_days_is_on (WayDate own_date, WayDate day, WayOwnDay *which);

/* Those of the days from the first to the last, both counted: an array of WayOwnDay in their order.
 */
GArray *way_own_days_list (WayDate own_date, WayDate first, WayDate last) G_GNUC_WARN_UNUSED_RESULT;

/* The first one on this day or later, and the last one before it or on it. */
gboolean way_own_days_find_next (WayDate own_date, WayDate from, WayOwnDay *which);
gboolean way_own_days_find_last (WayDate own_date, WayDate until, WayOwnDay *which);

/* Which it is, without its day: “90 days”, for a program.  Find fails when there is none of that
 * name. */
char    *way_own_day_to_text (const WayOwnDay *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_own_days_find_text (WayDate own_date, const char *text, WayOwnDay *which);

/* The other way round: all own dates (an array of WayDate) of which one is reached on this day, so
 * that those who have it can be looked up and nobody else is read. */
GArray *way_own_days_list_own_dates (WayDate day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
