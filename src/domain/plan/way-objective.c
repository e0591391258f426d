/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective.h"

#include <glib/gi18n.h>

#include "way-plan-status.h"

static const WayField fields[] = {
  WAY_FIELD (WayObjective,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayObjective,
             goal_id,
             .label = N_ ("Goal"),
             .target = "goal",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayObjective, text, .label = N_ ("Objective"), .required = TRUE),
  WAY_FIELD (WayObjective, measured_by, .label = N_ ("Measured by")),
  WAY_FIELD (WayObjective, now, .label = N_ ("Now")),
  WAY_FIELD (WayObjective, target, .label = N_ ("Target")),
  WAY_FIELD (WayObjective, confidence, .label = N_ ("Confidence"), .max = 10),
  WAY_FIELD (WayObjective, due_on, .label = N_ ("By")),
  WAY_FIELD (WayObjective,
             status,
             .label = N_ ("Status"),
             .words = way_plan_status_words,
             .labels = way_plan_status_labels,
             .hints = way_plan_status_hints),
  WAY_FIELD (WayObjective,
             achievement,
             .label = N_ ("Progress"),
             .words = way_plan_achievement_words,
             .labels = way_plan_achievement_labels,
             .hints = way_plan_achievement_hints),
  WAY_FIELD (WayObjective, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayObjective, way_objective, "objective", N_ ("Objective"), fields, NULL)
