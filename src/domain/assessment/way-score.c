/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score.h"

#include <glib/gi18n.h>

static const char *const positive_words[] = { "unknown", "yes", "no", NULL };
static const char *const positive_labels[] = { N_ ("Not known"), N_ ("Yes"), N_ ("No"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayScore,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayScore,
             assessment_id,
             .label = N_ ("Assessment"),
             .target = "assessment",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayScore, name, .label = N_ ("Score"), .required = TRUE),
  WAY_FIELD (WayScore, value, .label = N_ ("Value")),
  WAY_FIELD (WayScore, raw, .label = N_ ("Raw sum")),
  WAY_FIELD (WayScore, band, .label = N_ ("Band")),
  WAY_FIELD (WayScore,
             positive,
             .label = N_ ("Above the cut-off"),
             .words = positive_words,
             .labels = positive_labels),
};

WAY_DEFINE_RECORD (WayScore, way_score, "score", N_ ("Score"), fields, NULL)
