/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-objective.h"

G_BEGIN_DECLS

/* Whether its day has passed and work on it goes on: not what was put on hold, nor what was
 * achieved or cannot be.  today is a full date. */
gboolean way_objective_due_is_late (WayObjective *objective, WayDate today);

/* “by 27 May 2026”; NULL without a date. */
char *way_objective_due_to_words (WayObjective *objective) G_GNUC_WARN_UNUSED_RESULT;

/* “4 days late”; NULL when it is not late. */
char *way_objective_due_late_words (WayObjective *objective,
                                    WayDate       today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
