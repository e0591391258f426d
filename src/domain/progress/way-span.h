/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* The stretch of time that a chart shows.  A day stands at its Julian number; both ends may lie
 * between two days, so that it moves and grows smoothly.  A day has no hours here: one on which the
 * clocks change is as long as any other. */
typedef struct {
  double from;
  double to; /* after from */
} WaySpan;

#define WAY_SPAN_LEAST 7. /* days: nothing is shown larger than a week */

/* Both days included; one day, or days in the wrong order, get some air on both sides. */
WaySpan way_span_make (WayDate from, WayDate to);

/* All of first to last with a little air: 2 percent of it, at least 3 days, on each side. */
WaySpan way_span_make_around (WayDate first, WayDate last);

double   way_span_get_length (WaySpan self);                  /* in days */
double   way_span_get_position (WaySpan self, WayDate day);   /* 0 at from, 1 at to */
WayDate  way_span_get_day_at (WaySpan self, double position); /* the nearest */
WayDate  way_span_get_first_day (WaySpan self);               /* of the days that are shown */
WayDate  way_span_get_last_day (WaySpan self);
gboolean way_span_shows (WaySpan self, WayDate day);
gboolean way_span_equal (WaySpan self, WaySpan other);

/* A factor below 1 shows less, larger; what is at the position stays there as long as the limits
 * allow. */
WaySpan way_span_zoom (WaySpan self, double factor, double position, WaySpan limits);

/* Later, or earlier where it is negative, without leaving the limits. */
WaySpan way_span_move (WaySpan self, double days, WaySpan limits);

/* The same where the day is shown already, else moved just as far as needed. */
WaySpan way_span_reveal (WaySpan self, WayDate day, WaySpan limits);

G_END_DECLS
