/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective.h"

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
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayObjective,
             achievement,
             .label = N_ ("Progress"),
             .words = achievement_words,
             .labels = achievement_labels),
  WAY_FIELD (WayObjective, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayObjective, way_objective, "objective", N_ ("Objective"), fields, NULL)
