/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-span.h"

G_BEGIN_DECLS

/* Which days of a span get a tick with words.  Months and years are as long as the calendar has
 * them. */

typedef enum {
  WAY_TICK_DAY,   /* “14”, below it the month and the year where they begin */
  WAY_TICK_MONTH, /* “Jul”, below it the year where it begins */
  WAY_TICK_YEAR,  /* “2026” */
} WayTickUnit;

typedef struct {
  WayDate  day;
  gboolean below;      /* the first tick, or the larger unit has changed: it is named below */
  gboolean year_below; /* days only: and the year with it */
} WayTick;

typedef struct {
  WayTickUnit unit;
  guint       step;  /* units from tick to tick */
  GArray     *ticks; /* WayTick, ascending, at least one */
} WayTickSet;

/* The finest ticks which stand at least distance apart, where the whole axis has length, in the
 * same unit; where none would fall into the period, its first day.  Days count from Mondays in
 * steps of 1, 2 (from the first of the month), 7 or 14; months from January in steps of 1, 2, 3 or
 * 6; years in steps of 1, 2, 5, 10 and so on. */
WayTickSet *way_time_axis_get_ticks (WaySpan span,
                                     double  length,
                                     double  distance) G_GNUC_WARN_UNUSED_RESULT;
void        way_tick_set_free (WayTickSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTickSet, way_tick_set_free)

G_END_DECLS
