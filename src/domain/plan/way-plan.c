/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan.h"

#include <glib/gi18n.h>

static const char *const status_words[] = { "draft", "active", "ended", NULL };
static const char *const status_labels[] = { N_ ("Draft"), N_ ("Active"), N_ ("Ended"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayPlan,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayPlan, vision, .label = N_ ("Vision")),
  WAY_FIELD (WayPlan, strengths, .label = N_ ("Strengths")),
  WAY_FIELD (WayPlan, supports, .label = N_ ("Supports")),
  WAY_FIELD (WayPlan, barriers, .label = N_ ("In the way")),
  WAY_FIELD (WayPlan, started_on, .label = N_ ("Started on"), .required = TRUE),
  WAY_FIELD (WayPlan, review_on, .label = N_ ("Next review")),
  WAY_FIELD (WayPlan,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
};

WAY_DEFINE_RECORD (WayPlan, way_plan, "plan", N_ ("Plan"), fields, NULL)
