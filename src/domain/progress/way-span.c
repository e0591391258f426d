/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-span.h"

#include <math.h>

#define LEAST_AIR 3   /* days */
#define AIR       .02 /* of what is fitted */
#define EDGE      .04 /* of the length: what is revealed does not stand at the very edge */
#define TINY      1e-6

WaySpan
way_span_make (WayDate from, WayDate to)
{
  const WaySpan self = { way_date_get_julian (from), way_date_get_julian (to) };

  return self.from < self.to ? self : way_span_make_around (to, from);
}

WaySpan
way_span_make_around (WayDate first, WayDate last)
{
  const double from = way_date_get_julian (first);
  const double to = way_date_get_julian (last);
  const double air = MAX (LEAST_AIR, floor ((to - from) * AIR));

  return (WaySpan){ from - air, to + air };
}

double
way_span_get_length (WaySpan self)
{
  return self.to - self.from;
}

double
way_span_get_position (WaySpan self, WayDate day)
{
  return (way_date_get_julian (day) - self.from) / way_span_get_length (self);
}

WayDate
way_span_get_day_at (WaySpan self, double position)
{
  return way_date_from_julian (
    (guint)MAX (1, lround (self.from + position * way_span_get_length (self))));
}

WayDate
way_span_get_first_day (WaySpan self)
{
  return way_date_from_julian ((guint)ceil (self.from - TINY));
}

WayDate
way_span_get_last_day (WaySpan self)
{
  return way_date_from_julian ((guint)floor (self.to + TINY));
}

gboolean
way_span_shows (WaySpan self, WayDate day)
{
  const double at = way_date_get_julian (day);

  return at >= self.from - TINY && at <= self.to + TINY;
}

gboolean
way_span_equal (WaySpan self, WaySpan other)
{
  return fabs (self.from - other.from) < TINY && fabs (self.to - other.to) < TINY;
}

/* Moved back inside, or as much of the limits as there is. */
static WaySpan
keep_inside (WaySpan self, WaySpan limits)
{
  const double length = MIN (way_span_get_length (self), way_span_get_length (limits));
  const double from = CLAMP (self.from, limits.from, limits.to - length);

  return (WaySpan){ from, from + length };
}

WaySpan
way_span_zoom (WaySpan self, double factor, double position, WaySpan limits)
{
  const double most = way_span_get_length (limits);
  const double length = way_span_get_length (self);
  const double wanted = CLAMP (length * factor, MIN (WAY_SPAN_LEAST, most), most);
  const double from = self.from + (length - wanted) * position;

  return keep_inside ((WaySpan){ from, from + wanted }, limits);
}

WaySpan
way_span_move (WaySpan self, double days, WaySpan limits)
{
  return keep_inside ((WaySpan){ self.from + days, self.to + days }, limits);
}

WaySpan
way_span_reveal (WaySpan self, WayDate day, WaySpan limits)
{
  const double at = way_date_get_julian (day);
  const double edge = way_span_get_length (self) * EDGE;

  if (way_span_shows (self, day))
    return self;
  return way_span_move (self, at < self.from ? at - edge - self.from : at + edge - self.to, limits);
}
