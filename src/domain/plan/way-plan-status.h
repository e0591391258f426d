/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two axes of what is worked on, as FHIR’s Goal has them: where the work stands, and what
 * became of it.  What is stored, what a person calls it, and what it means; each ends with NULL. In
 * the order of WayGoalStatus and WayGoalAchievement, and of the same of objectives and
 * interventions. */
extern const char *const way_plan_status_words[];
extern const char *const way_plan_status_labels[];
extern const char *const way_plan_status_hints[];

extern const char *const way_plan_achievement_words[];
extern const char *const way_plan_achievement_labels[];
extern const char *const way_plan_achievement_hints[];

G_END_DECLS
