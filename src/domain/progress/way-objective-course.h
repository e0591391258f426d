/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-objective.h"
#include "way-strip.h"

G_BEGIN_DECLS

/* What the records say about the way of one objective: from the day it was written down, how far it
 * had come after each change, until it was achieved or given up.  Nothing is made up between.
 *
 * versions: WayObjective as it was after each change, in that order; the others of the array are
 * left aside.  zone: where the day of a change is read.  NULL when there is no version of it. */
WayStrip *way_objective_course_make (WayObjective *objective,
                                     GPtrArray    *versions,
                                     GTimeZone    *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
