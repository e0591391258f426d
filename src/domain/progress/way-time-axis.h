/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* Days on a line: where each stands, and which get a tick with words.  A day is as wide as any
 * other; months and years are as long as the calendar has them. */

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

/* Where a day stands: 0 at from, 1 at to.  Both full dates, from before to; days outside get values
 * outside. */
double way_time_axis_get_position (WayDate from, WayDate to, WayDate day);

/* The finest ticks which stand at least distance apart, where the whole axis has length, in the
 * same unit; where none would fall into the period, its first day.  Days count from Mondays in
 * steps of 1, 2 (from the first of the month), 7 or 14; months from January in steps of 1, 2, 3 or
 * 6; years in steps of 1, 2, 5, 10 and so on. */
WayTickSet *way_time_axis_get_ticks (WayDate from, WayDate to, double length, double distance)
  G_GNUC_WARN_UNUSED_RESULT;
void way_tick_set_free (WayTickSet *self);

/* A period that shows all of first to last with a little air: 2 percent of it, at least 3 days, on
 * each side. */
void way_time_axis_fit (WayDate first, WayDate last, WayDate *from, WayDate *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTickSet, way_tick_set_free)

G_END_DECLS
