/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event.h"

#include <glib/gi18n.h>

static const char *const code_words[] = { "recurrence", "crisis",      "overdose", "hospital",
                                          "arrest",     "move",        "job",      "medication",
                                          "milestone",  "plan-review", "other",    NULL };
static const char *const code_labels[] = { N_ ("Recurrence of use"),
                                           N_ ("Crisis"),
                                           N_ ("Overdose"),
                                           N_ ("Hospital"),
                                           N_ ("Arrest"),
                                           N_ ("Move"),
                                           N_ ("Job"),
                                           N_ ("Medication"),
                                           N_ ("Milestone"),
                                           N_ ("Plan review"),
                                           N_ ("Other"),
                                           NULL };

static const WayField fields[] = {
  WAY_FIELD (WayEvent,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayEvent, code, .label = N_ ("Kind"), .words = code_words, .labels = code_labels),
  WAY_FIELD (WayEvent, happened_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayEvent, words, .label = N_ ("In words")),
};

WAY_DEFINE_RECORD (WayEvent, way_event, "event", N_ ("Event"), fields, NULL)
