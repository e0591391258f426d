/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* How “3/9” is meant. */
typedef enum {
  WAY_WHEN_MONTH_FIRST,
  WAY_WHEN_DAY_FIRST,
} WayWhenOrder;

/* Reads a date as people type it, in English or Spanish: “today”, “fri”, “next fri”, “in 2 weeks”,
 * “+3d”, “3/9”, “3/9/26”, “2026-03-09”, “9 Mar 2026”, “9 de marzo”, “hace 3 días”.
 *
 * partial FALSE: a day to come is meant when the year or the week is not said, and the result is a
 * full date.  partial TRUE: something that has been, such as a birth: the latest such day that is
 * not after today, and “1991”, “March 1991”, “3/1991” and “1991-03” are dates too.
 *
 * A weekday is the first after today (before it, when partial); “next” is that of the week after
 * this one, weeks beginning on Monday.  A number that cannot be a month is the day, whatever the
 * order.  Two digits of a year: the year nearest to today; when partial, the latest that is not in
 * the future.  A weekday beside a date must be its weekday.
 *
 * today is a full date.  FALSE: it means nothing; the date is left alone. */
gboolean way_when_parse (const char  *text,
                         WayDate      today,
                         WayWhenOrder order,
                         gboolean     partial,
                         WayDate     *date);

/* How the locale (LC_TIME) writes dates in digits. */
WayWhenOrder way_when_get_order (void);

/* TRUE when the text is a date in digits that can be meant in one order only. */
gboolean way_when_shows_order (const char *text, WayWhenOrder *order);

/* For people, in words that cannot be mistaken and that way_when_parse() reads back: “9 Mar 2026”,
 * “Mar 2026”, “2026”; with the weekday “Mon 9 Mar 2026”, or that alone.  "" for no date. */
char *way_when_write (WayDate date) G_GNUC_WARN_UNUSED_RESULT;
char *way_when_write_day (WayDate date) G_GNUC_WARN_UNUSED_RESULT;
char *way_when_write_weekday (WayDate date) G_GNUC_WARN_UNUSED_RESULT; /* "" unless it is full */

G_END_DECLS
