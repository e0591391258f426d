/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* How long ago a day was, for a column: “today”, “yesterday”, “4 days ago”, and from a month on, or
 * for a day to come, its date.  Both are full dates. */
char *way_day_words_ago (WayDate day, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* How long it is over: “4 days late”, and from a month on whole months or years.  day is before
 * today; both are full dates. */
char *way_day_words_late (WayDate day, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* How long it is until a day that has not passed: “today”, “tomorrow”, “in 12 days”, and from a
 * month on in whole months.  Both are full dates. */
char *way_day_words_until (WayDate day, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* As the heading of a day in a list: “Today, Mon 21 Sep 2026”, “Fri 18 Sep 2026”. */
char *way_day_words_heading (WayDate day, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
