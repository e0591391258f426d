/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-time-axis.h"

static const struct {
  WayTickUnit unit;
  guint       step;
  guint       days; /* at least so many from tick to tick */
} steps[] = {
  { WAY_TICK_DAY, 1, 1 },      { WAY_TICK_DAY, 2, 2 },       { WAY_TICK_DAY, 7, 7 },
  { WAY_TICK_DAY, 14, 14 },    { WAY_TICK_MONTH, 1, 28 },    { WAY_TICK_MONTH, 2, 59 },
  { WAY_TICK_MONTH, 3, 90 },   { WAY_TICK_MONTH, 6, 181 },   { WAY_TICK_YEAR, 1, 365 },
  { WAY_TICK_YEAR, 2, 730 },   { WAY_TICK_YEAR, 5, 1826 },   { WAY_TICK_YEAR, 10, 3652 },
  { WAY_TICK_YEAR, 20, 7304 }, { WAY_TICK_YEAR, 50, 18262 }, { WAY_TICK_YEAR, 100, 36524 },
};

static void
add_tick (WayTickSet *self, WayDate day)
{
  WayTick        tick = { day, TRUE, TRUE };
  const WayTick *last;

  if (self->ticks->len > 0) {
    last = &g_array_index (self->ticks, WayTick, self->ticks->len - 1);
    tick.year_below = way_date_get_year (last->day) != way_date_get_year (day);
    tick.below = tick.year_below || (self->unit == WAY_TICK_DAY &&
                                     way_date_get_month (last->day) != way_date_get_month (day));
  }
  if (self->unit == WAY_TICK_YEAR)
    tick.below = tick.year_below = FALSE;
  g_array_append_val (self->ticks, tick);
}

static gboolean
is_tick_day (guint julian, guint step)
{
  const guint day = way_date_get_day (way_date_from_julian (julian));

  if (step == 2) /* each month begins anew, and no tick stands beside the first */
    return day % 2 == 1 && day < 29;
  return (julian - 1) % step == 0; /* Julian day 1 was a Monday */
}

static void
add_days (WayTickSet *self, WayDate from, WayDate to)
{
  for (guint day = way_date_get_julian (from); day <= way_date_get_julian (to); day++)
    if (is_tick_day (day, self->step))
      add_tick (self, way_date_from_julian (day));
}

static void
add_months (WayTickSet *self, WayDate from, WayDate to, guint months)
{
  const guint first = way_date_get_year (from) * 12 + way_date_get_month (from) - 1;
  const guint last = way_date_get_year (to) * 12 + way_date_get_month (to) - 1;

  for (guint i = (first + months - 1) / months * months; i <= last; i += months) {
    const WayDate day = way_date_make (i / 12, i % 12 + 1, 1);

    if (day.ymd >= from.ymd && day.ymd <= to.ymd)
      add_tick (self, day);
  }
}

WayTickSet *
way_time_axis_get_ticks (WaySpan span, double length, double distance)
{
  const double  day = length / way_span_get_length (span);
  const WayDate from = way_span_get_first_day (span);
  const WayDate to = way_span_get_last_day (span);
  WayTickSet   *self = g_new0 (WayTickSet, 1);
  guint         i = 0;

  self->ticks = g_array_new (FALSE, FALSE, sizeof (WayTick));
  while (i + 1 < G_N_ELEMENTS (steps) && steps[i].days * day < distance)
    i++;
  self->unit = steps[i].unit;
  self->step = steps[i].step;

  if (self->unit == WAY_TICK_DAY)
    add_days (self, from, to);
  else
    add_months (self, from, to, self->step * (self->unit == WAY_TICK_YEAR ? 12 : 1));
  if (self->ticks->len == 0) { /* a reader must at least learn where in time this is */
    self->unit = WAY_TICK_DAY;
    add_tick (self, from);
  }
  return self;
}

void
way_tick_set_free (WayTickSet *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ticks);
  g_free (self);
}
