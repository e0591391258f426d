/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record that others see never changes. */
#include "way-goal.h"

void try_it (WayGoal *goal);

void
try_it (WayGoal *goal)
{
  goal->status = WAY_GOAL_COMPLETED; /* refused */
}
