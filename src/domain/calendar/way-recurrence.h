/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* How an appointment repeats, among the ways that are offered. */
typedef enum {
  WAY_REPEAT_NEVER,
  WAY_REPEAT_DAILY,
  WAY_REPEAT_WEEKDAYS,
  WAY_REPEAT_WEEKLY,
  WAY_REPEAT_FORTNIGHTLY,
  WAY_REPEAT_MONTHLY,    /* on that day, or the last of a shorter month */
  WAY_REPEAT_BY_WEEKDAY, /* “on the second Tuesday” */
  WAY_REPEAT_YEARLY,
  WAY_REPEAT_OTHERWISE, /* as a rule says that another program made */
} WayRepeat;

/* The rule as iCalendar has it (RFC 5545, without an end); NULL for never. */
char *way_recurrence_make (WayRepeat repeat, WayDate first) G_GNUC_WARN_UNUSED_RESULT;

/* Which of them a rule is for this first day; NULL is never. */
WayRepeat way_recurrence_find (const char *rule, WayDate first);

/* In words: “every week on Tuesday”, “every month on the second Tuesday”.  NULL for never. */
char *way_recurrence_to_words (WayRepeat repeat, WayDate first) G_GNUC_WARN_UNUSED_RESULT;

/* The days (WayDate) from one to another, both included, on which it takes place.  last_on: the end
 * of the series, or none.  The first day is always one of them.  A rule that means nothing gives
 * the first day alone. */
GArray *way_recurrence_list (const char *rule,
                             WayDate     first,
                             WayDate     last_on,
                             WayDate     from,
                             WayDate     to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
