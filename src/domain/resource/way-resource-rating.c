/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-rating.h"

#include <glib/gi18n.h>

static const char *const grade_words[] = { "none", "good", "mixed", "poor", NULL };
const char *const        way_resource_rating_labels[] = { N_ ("None yet"), N_ ("Good experiences"),
                                                          N_ ("Mixed experiences"),
                                                          N_ ("Poor experiences"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayResourceRating,
             resource_id,
             .label = N_ ("Resource"),
             .target = "resource",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayResourceRating,
             staff_id,
             .label = N_ ("Worker"),
             .target = "staff",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayResourceRating,
             grade,
             .label = N_ ("My experience"),
             .words = grade_words,
             .labels = way_resource_rating_labels),
  WAY_FIELD (WayResourceRating, words, .label = N_ ("In words")),
};

WAY_DEFINE_RECORD (WayResourceRating,
                   way_resource_rating,
                   "resource_rating",
                   N_ ("Rating"),
                   fields,
                   NULL)
