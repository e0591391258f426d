/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-strip.h"

#include <math.h>

WayStrip *
way_strip_new (const char *name, WayDate from)
{
  WayStrip *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (way_date_is_full (from), NULL);

  self = g_new0 (WayStrip, 1);
  self->name = g_strdup (name);
  self->from = from;
  self->steps = g_array_new (FALSE, FALSE, sizeof (WayStripStep));
  return self;
}

void
way_strip_free (WayStrip *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->state);
  g_array_unref (self->steps);
  g_free (self);
}

void
way_strip_set_state (WayStrip *self, const char *state)
{
  g_free (self->state);
  self->state = g_strdup (state);
}

static WayStripStep *
get_last (const WayStrip *self)
{
  return self->steps->len > 0 ? &g_array_index (self->steps, WayStripStep, self->steps->len - 1)
                              : NULL;
}

static gboolean
same_level (double a, double b)
{
  return isnan (a) ? isnan (b) : fabs (a - b) < 1e-9;
}

void
way_strip_add_step (WayStrip *self, WayDate day, double level)
{
  const WayStripStep  step = { day, level };
  const WayStripStep *last;

  g_return_if_fail (way_date_is_full (day));

  last = get_last (self);
  if (last != NULL && last->day.ymd >= day.ymd)
    g_array_set_size (self->steps, self->steps->len - 1);
  last = get_last (self);
  if (last != NULL ? !same_level (last->level, level) : !isnan (level))
    g_array_append_val (self->steps, step);
}
