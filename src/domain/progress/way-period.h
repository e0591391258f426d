/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-span.h"

G_BEGIN_DECLS

/* How far back a chart looks, as it is chosen and remembered. */
typedef enum {
  WAY_PERIOD_ALL, /* from the first result on */
  WAY_PERIOD_YEAR,
  WAY_PERIOD_6_MONTHS,
  WAY_PERIOD_3_MONTHS,
  WAY_PERIOD_OWN, /* from one day to another */
} WayPeriodKind;

typedef struct {
  WayPeriodKind kind;
  WayDate       from; /* of the own one only; full dates */
  WayDate       to;
} WayPeriod;

/* From the first day of the first to the last day of the last: either may be a month or a year.  In
 * the wrong order they are turned around. */
WayPeriod way_period_make_own (WayDate from, WayDate to);

/* The same again, in whole days. */
WayPeriod way_period_make_of_span (WaySpan span);

gboolean way_period_equal (const WayPeriod *self, const WayPeriod *other);

/* “all”, “year”, “6-months”, “3-months”, “2026-01-01/2026-03-31”.  A wrong text gives FALSE and
 * leaves the output alone. */
char    *way_period_to_text (const WayPeriod *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_period_from_text (const char *text, WayPeriod *period);

/* all: where there is anything to show. */
WaySpan way_period_get_span (const WayPeriod *self, WaySpan all, WayDate today);

G_END_DECLS
