/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-action.h"

#include <glib/gi18n.h>

static const char *const kind_words[] = { "step", "call", NULL };
static const char *const kind_labels[] = { N_ ("Step"), N_ ("Call"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayCrisisAction,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .hidden = TRUE),
  WAY_FIELD (WayCrisisAction,
             crisis_id,
             .label = N_ ("Crisis"),
             .target = "crisis",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayCrisisAction,
             kind,
             .label = N_ ("Kind"),
             .words = kind_words,
             .labels = kind_labels),
  WAY_FIELD (WayCrisisAction, text, .label = N_ ("What was done"), .required = TRUE),
  WAY_FIELD (WayCrisisAction, number, .label = N_ ("Number")),
  WAY_FIELD (WayCrisisAction, at, .label = N_ ("At"), .required = TRUE),
};

WAY_DEFINE_RECORD (WayCrisisAction,
                   way_crisis_action,
                   "crisis_action",
                   N_ ("Step in a crisis"),
                   fields,
                   NULL)
