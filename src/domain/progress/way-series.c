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
clear_line (gpointer data)
{
  WaySeriesLine *line = data;

  g_free (line->name);
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
  self->title = g_strdup (name);
  self->about = g_strdup (about);
  self->low = low;
  self->high = high;
  self->higher_is_better = higher_is_better;
  self->cut_off = NAN;
  self->bands = g_array_new (FALSE, FALSE, sizeof (WaySeriesBand));
  g_array_set_clear_func (self->bands, clear_band);
  self->lines = g_array_new (FALSE, FALSE, sizeof (WaySeriesLine));
  g_array_set_clear_func (self->lines, clear_line);
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
  g_free (self->title);
  g_free (self->about);
  g_free (self->bands_source);
  g_free (self->cut_off_source);
  g_free (self->reliable_source);
  g_array_unref (self->bands);
  g_array_unref (self->lines);
  g_array_unref (self->points);
  g_free (self);
}

void
way_series_set_title (WaySeries *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
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

static WaySeriesLine *
get_line (const WaySeries *self, guint line)
{
  return &g_array_index (self->lines, WaySeriesLine, line);
}

guint
way_series_add_line (WaySeries *self, const char *name)
{
  const WaySeriesLine line = { g_strdup (name), -1 };

  for (guint i = 0; i < self->lines->len; i++)
    if (g_strcmp0 (get_line (self, i)->name, name) == 0) {
      g_free (line.name);
      return i;
    }
  g_array_append_val (self->lines, line);
  return self->lines->len - 1;
}

/* A point was put in at that place. */
static void
update_firsts (WaySeries *self, guint at)
{
  const WaySeriesPoint *point = way_series_get_point (self, at);
  WaySeriesLine        *own = get_line (self, point->line);

  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->first >= (int)at)
      get_line (self, i)->first++;
  if (way_series_point_is_scored (point) && (own->first < 0 || own->first > (int)at))
    own->first = (int)at;
}

void
way_series_add_point (WaySeries     *self,
                      WayDate        day,
                      double         value,
                      const char    *band,
                      WaySeriesFlags flags,
                      const char    *note,
                      guint          line)
{
  WaySeriesPoint       point = { day, value, NULL, flags, g_strdup (note), line, 0 };
  const WaySeriesBand *found;
  guint                at = self->points->len;

  g_return_if_fail (way_date_is_full (day));
  g_return_if_fail (line < self->lines->len);

  point.julian = way_date_get_julian (day);
  if (isnan (value) || (flags & WAY_SERIES_NOT_SCORABLE) != 0) {
    point.value = NAN;
    point.flags |= WAY_SERIES_NOT_SCORABLE;
  } else {
    found = band == NULL ? way_series_find_band (self, value) : NULL;
    if (found != NULL)
      band = found->name;
    point.band = band != NULL && *band != '\0' ? g_strdup (band) : NULL;
  }

  while (at > 0 && way_series_get_point (self, at - 1)->day.ymd > day.ymd)
    at--;
  g_array_insert_val (self->points, at, point);
  update_firsts (self, at);
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
  for (guint i = self->points->len; i > 0; i--)
    if (way_series_point_is_scored (way_series_get_point (self, i - 1)))
      return (int)i - 1;
  return -1;
}

int
way_series_get_previous (const WaySeries *self, guint index)
{
  const guint line = way_series_get_point (self, index)->line;

  for (guint i = index; i > 0; i--) {
    const WaySeriesPoint *point = way_series_get_point (self, i - 1);

    if (point->line == line && way_series_point_is_scored (point))
      return (int)i - 1;
  }
  return -1;
}

int
way_series_get_baseline (const WaySeries *self, guint index)
{
  return get_line (self, way_series_get_point (self, index)->line)->first;
}

gboolean
way_series_begins_line (const WaySeries *self, guint index)
{
  return index > 0 &&
         way_series_get_point (self, index - 1)->line != way_series_get_point (self, index)->line;
}

double
way_series_get_change (const WaySeries *self, guint index)
{
  const int against = way_series_get_baseline (self, index);

  if (against < 0 || (int)index <= against)
    return NAN;

  return way_series_get_point (self, index)->value -
         way_series_get_point (self, (guint)against)->value;
}

WayReliable
way_series_get_reliable (const WaySeries *self, guint index)
{
  const double change = way_series_get_change (self, index);

  if (self->reliable <= 0 || isnan (change))
    return WAY_RELIABLE_UNKNOWN;
  if (fabs (change) < self->reliable)
    return WAY_RELIABLE_NONE;

  return (change > 0) == (self->higher_is_better != FALSE) ? WAY_RELIABLE_BETTER
                                                           : WAY_RELIABLE_WORSE;
}

/* How many points stand before that day. */
static guint
count_before (const WaySeries *self, guint32 ymd)
{
  guint low = 0;
  guint high = self->points->len;

  while (low < high) {
    const guint middle = (low + high) / 2;

    if (way_series_get_point (self, middle)->day.ymd < ymd)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

guint
way_series_find_days (const WaySeries *self, WayDate first, WayDate last, guint *n)
{
  const guint from = count_before (self, first.ymd);
  const guint to = count_before (self, last.ymd + 1);

  *n = to > from ? to - from : 0;
  return from;
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
