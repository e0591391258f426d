/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-series.h"

#include <math.h>

#define MAX_STEPS     6  /* round numbers divide the range into at most so many parts */
#define TICK_DISTANCE .6 /* of a step: a round number nearer to another tick is left out */

static void
clear_band (gpointer data)
{
  WaySeriesBand *band = data;

  g_free (band->name);
}

static void
clear_point (gpointer data)
{
  WaySeriesPoint *point = data;

  g_free (point->band);
  g_free (point->note);
}

WaySeries *
way_series_new (const char *name,
                const char *about,
                double      low,
                double      high,
                gboolean    higher_is_better)
{
  WaySeries *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (high > low, NULL);

  self = g_new0 (WaySeries, 1);
  self->name = g_strdup (name);
  self->about = g_strdup (about);
  self->low = low;
  self->high = high;
  self->higher_is_better = higher_is_better;
  self->cut_off = NAN;
  self->bands = g_array_new (FALSE, FALSE, sizeof (WaySeriesBand));
  g_array_set_clear_func (self->bands, clear_band);
  self->points = g_array_new (FALSE, FALSE, sizeof (WaySeriesPoint));
  g_array_set_clear_func (self->points, clear_point);
  return self;
}

void
way_series_free (WaySeries *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->about);
  g_free (self->bands_source);
  g_free (self->cut_off_source);
  g_free (self->reliable_source);
  g_array_unref (self->bands);
  g_array_unref (self->points);
  g_free (self);
}

void
way_series_add_band (WaySeries *self, double from, double to, const char *name)
{
  const WaySeriesBand band = { from, to, g_strdup (name) };

  g_array_append_val (self->bands, band);
}

void
way_series_set_bands_source (WaySeries *self, const char *source)
{
  g_free (self->bands_source);
  self->bands_source = g_strdup (source);
}

void
way_series_set_cut_off (WaySeries *self, double cut_off, const char *source)
{
  self->cut_off = cut_off;
  g_free (self->cut_off_source);
  self->cut_off_source = g_strdup (source);
}

void
way_series_set_reliable (WaySeries *self, double points, const char *source)
{
  self->reliable = points;
  g_free (self->reliable_source);
  self->reliable_source = g_strdup (source);
}

void
way_series_add_point (WaySeries     *self,
                      WayDate        day,
                      double         value,
                      const char    *band,
                      WaySeriesFlags flags,
                      const char    *note)
{
  WaySeriesPoint       point = { day, value, NULL, flags, g_strdup (note) };
  const WaySeriesBand *found;
  guint                at = self->points->len;

  g_return_if_fail (way_date_is_full (day));

  if (isnan (value) || (flags & WAY_SERIES_NOT_SCORABLE) != 0) {
    point.value = NAN;
    point.flags |= WAY_SERIES_NOT_SCORABLE;
  } else {
    found = band == NULL ? way_series_find_band (self, value) : NULL;
    point.band = g_strdup (found != NULL ? found->name : band);
  }

  while (at > 0 && way_series_get_point (self, at - 1)->day.ymd > day.ymd)
    at--;
  g_array_insert_val (self->points, at, point);
}

const WaySeriesBand *
way_series_find_band (const WaySeries *self, double value)
{
  for (guint i = self->bands->len; i > 0; i--) {
    const WaySeriesBand *band = &g_array_index (self->bands, WaySeriesBand, i - 1);

    if (value >= band->from)
      return band;
  }
  return NULL;
}

guint
way_series_get_n_points (const WaySeries *self)
{
  return self->points->len;
}

const WaySeriesPoint *
way_series_get_point (const WaySeries *self, guint index)
{
  g_return_val_if_fail (index < self->points->len, NULL);

  return &g_array_index (self->points, WaySeriesPoint, index);
}

gboolean
way_series_point_is_scored (const WaySeriesPoint *point)
{
  return !isnan (point->value);
}

int
way_series_get_first (const WaySeries *self)
{
  for (guint i = 0; i < self->points->len; i++)
    if (way_series_point_is_scored (way_series_get_point (self, i)))
      return (int)i;
  return -1;
}

int
way_series_get_last (const WaySeries *self)
{
  return way_series_get_previous (self, self->points->len);
}

int
way_series_get_previous (const WaySeries *self, guint index)
{
  for (guint i = MIN (index, self->points->len); i > 0; i--)
    if (way_series_point_is_scored (way_series_get_point (self, i - 1)))
      return (int)i - 1;
  return -1;
}

double
way_series_get_change (const WaySeries *self, guint index, int against)
{
  g_return_val_if_fail (index < self->points->len, NAN);
  g_return_val_if_fail (against < (int)self->points->len, NAN);

  if (against < 0 || (int)index <= against)
    return NAN;

  return way_series_get_point (self, index)->value -
         way_series_get_point (self, (guint)against)->value;
}

WayReliable
way_series_get_reliable (const WaySeries *self, guint index, int against)
{
  const double change = way_series_get_change (self, index, against);

  if (self->reliable <= 0 || isnan (change))
    return WAY_RELIABLE_UNKNOWN;
  if (fabs (change) < self->reliable)
    return WAY_RELIABLE_NONE;

  return (change > 0) == (self->higher_is_better != FALSE) ? WAY_RELIABLE_BETTER
                                                           : WAY_RELIABLE_WORSE;
}

static double
round_step (double range)
{
  for (double ten = 1;; ten *= 10)
    for (guint i = 0; i < 3; i++) {
      const double step = ten * (const double[]){ 1, 2, 5 }[i];

      if (range / step <= MAX_STEPS)
        return step;
    }
}

static void
add_tick (GArray *ticks, double value, double distance)
{
  guint at = 0;

  for (guint i = 0; i < ticks->len; i++) {
    const double other = g_array_index (ticks, double, i);

    if (fabs (other - value) < distance)
      return;
    if (other < value)
      at = i + 1;
  }
  g_array_insert_val (ticks, at, value);
}

GArray *
way_series_get_ticks (const WaySeries *self)
{
  const double step = round_step (self->high - self->low);
  const double near = TICK_DISTANCE * step;
  GArray      *ticks = g_array_new (FALSE, FALSE, sizeof (double));

  add_tick (ticks, self->low, 1e-6);
  add_tick (ticks, self->high, 1e-6);
  if (!isnan (self->cut_off))
    add_tick (ticks, self->cut_off, 1e-6);
  for (guint i = 0; i < self->bands->len; i++)
    add_tick (ticks, MAX (g_array_index (self->bands, WaySeriesBand, i).from, self->low), 1e-6);
  for (double value = ceil (self->low / step) * step; value < self->high; value += step)
    add_tick (ticks, value, near);
  return ticks;
}
