/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-objective.h"

G_BEGIN_DECLS

/* How far an objective has come, from 0 to 1: what is counted now as a part of the target; 1 once
 * it is achieved.  FALSE, and nothing is written, where that cannot be said: nothing is counted, or
 * the target is not above zero, so that less is the aim. */
gboolean way_objective_level_get (WayObjective *objective, double *level);

/* The same in a few words: “1 of 2”, “achieved”; else the progress that was chosen. */
char *way_objective_level_to_words (WayObjective *objective) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
