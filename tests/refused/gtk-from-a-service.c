/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK is not in the path of a service.  floor: services */
#include "way-goal.h"
#include <gtk/gtk.h> /* refused */

extern WayGoal *goal;
