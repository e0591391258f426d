/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-clock.h"

#define COUNTER_BITS 16

static gint64
from_time (gint64 now_us)
{
  return MAX (now_us, 0) / 1000 << COUNTER_BITS;
}

gint64
way_clock_tick (gint64 last, gint64 now_us)
{
  /* A counter that overflows carries into the milliseconds, which is still ahead. */
  return MAX (last + 1, from_time (now_us));
}

gint64
way_clock_merge (gint64 last, gint64 other, gint64 now_us)
{
  return way_clock_tick (MAX (last, other), now_us);
}

gint64
way_clock_get_time (gint64 clock)
{
  return (clock >> COUNTER_BITS) * 1000;
}

gboolean
way_clock_fell_back (gint64 last, gint64 now_us, gint64 tolerance_us)
{
  return now_us + tolerance_us < way_clock_get_time (last);
}
