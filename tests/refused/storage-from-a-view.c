/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Storage is not in the path of a view.  floor: views */
#include "way-goal.h"
#include "way-record-repo.h" /* refused */

extern WayGoal *goal;
