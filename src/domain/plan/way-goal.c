/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-goal.h"

#include <glib/gi18n.h>

#include "way-plan-status.h"

static const WayField fields[] = {
  WAY_FIELD (WayGoal,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayGoal,
             need_id,
             .label = N_ ("Need"),
             .target = "need",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayGoal, text, .label = N_ ("Goal"), .required = TRUE),
  WAY_FIELD (WayGoal,
             status,
             .label = N_ ("Status"),
             .words = way_plan_status_words,
             .labels = way_plan_status_labels,
             .hints = way_plan_status_hints),
  WAY_FIELD (WayGoal,
             achievement,
             .label = N_ ("Progress"),
             .words = way_plan_achievement_words,
             .labels = way_plan_achievement_labels,
             .hints = way_plan_achievement_hints),
  WAY_FIELD (WayGoal, importance, .label = N_ ("Importance"), .max = 10),
  WAY_FIELD (WayGoal, confidence, .label = N_ ("Confidence"), .max = 10),
  WAY_FIELD (WayGoal, satisfaction, .label = N_ ("Satisfaction"), .max = 10),
  WAY_FIELD (WayGoal, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayGoal, way_goal, "goal", N_ ("Goal"), fields, NULL)
