/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slip of the pen in the name of a field. */
#include "way-goal.h"

void try_it (WayGoal *goal);

void
try_it (WayGoal *goal)
{
  way_set (goal, texxt, "Walk daily"); /* refused */
}
