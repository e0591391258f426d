/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* A line below a chart that goes from one day to another, such as an objective: how far it had come
 * on which day, as steps.  Without steps it is a plain span. */

typedef struct {
  WayDate day;
  double  level; /* 0 to 1: a part of the way to the target; NAN: from here on nobody counts */
} WayStripStep;

typedef struct {
  char    *name;  /* left of it */
  char    *state; /* right of it: “7 of 12”, “since 3 Mar 2026” */
  WayDate  from;  /* full dates */
  WayDate  to;    /* WAY_DATE_NONE: it goes on */
  gboolean reached;
  GArray  *steps; /* WayStripStep, by day, at most one a day */
} WayStrip;

WayStrip *way_strip_new (const char *name, WayDate from) G_GNUC_WARN_UNUSED_RESULT;
void      way_strip_free (WayStrip *self);

void way_strip_set_state (WayStrip *self, const char *state);

/* Days come in order; a second step of one day replaces the first, and one that says what the one
 * before it says is left out. */
void way_strip_add_step (WayStrip *self, WayDate day, double level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayStrip, way_strip_free)

G_END_DECLS
