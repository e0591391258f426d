/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number where words are kept. */
#include "way-goal.h"

void try_it (WayGoal *goal);

void
try_it (WayGoal *goal)
{
  way_set (goal, text, 7); /* refused */
}
