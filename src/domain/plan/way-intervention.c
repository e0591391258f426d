/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-intervention.h"

#include <glib/gi18n.h>

#include "way-plan-status.h"

static const WayField fields[] = {
  WAY_FIELD (WayIntervention,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayIntervention,
             objective_id,
             .label = N_ ("Objective"),
             .target = "objective",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayIntervention, text, .label = N_ ("Intervention"), .required = TRUE),
  WAY_FIELD (WayIntervention, who, .label = N_ ("Who")),
  WAY_FIELD (WayIntervention, how_often, .label = N_ ("How often")),
  WAY_FIELD (WayIntervention, minutes, .label = N_ ("Minutes"), .max = 1440),
  WAY_FIELD (WayIntervention, starts_on, .label = N_ ("From")),
  WAY_FIELD (WayIntervention, ends_on, .label = N_ ("Until")),
  WAY_FIELD (WayIntervention,
             status,
             .label = N_ ("Status"),
             .words = way_plan_status_words,
             .labels = way_plan_status_labels,
             .hints = way_plan_status_hints),
  WAY_FIELD (WayIntervention, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayIntervention,
                   way_intervention,
                   "intervention",
                   N_ ("Intervention"),
                   fields,
                   NULL)
