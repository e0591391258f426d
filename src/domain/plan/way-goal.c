/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-goal.h"

#include <glib/gi18n.h>

static const char *const status_words[] = { "proposed",  "active",    "on-hold",
                                            "completed", "cancelled", NULL };
static const char *const status_labels[] = { N_ ("Proposed"),  N_ ("Active"),    N_ ("On hold"),
                                             N_ ("Completed"), N_ ("Cancelled"), NULL };

static const char *const achievement_words[] = { "in-progress",    "improving", "worsening",
                                                 "no-change",      "achieved",  "not-achieved",
                                                 "not-attainable", NULL };
static const char *const achievement_labels[] = { N_ ("In progress"),    N_ ("Improving"),
                                                  N_ ("Worsening"),      N_ ("No change"),
                                                  N_ ("Achieved"),       N_ ("Not achieved"),
                                                  N_ ("Not attainable"), NULL };

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
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayGoal,
             achievement,
             .label = N_ ("Progress"),
             .words = achievement_words,
             .labels = achievement_labels),
  WAY_FIELD (WayGoal, importance, .label = N_ ("Importance"), .max = 10),
  WAY_FIELD (WayGoal, confidence, .label = N_ ("Confidence"), .max = 10),
  WAY_FIELD (WayGoal, satisfaction, .label = N_ ("Satisfaction"), .max = 10),
  WAY_FIELD (WayGoal, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayGoal, way_goal, "goal", N_ ("Goal"), fields, NULL)
