/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-alert.h"

#include <glib/gi18n.h>

static const char *const done_words[] = {
  "asked", "stayed", "called-988", "called-911", "told-supervisor", "safety-plan", "other", NULL
};
static const char *const done_labels[] = {
  N_ ("Asked about suicide"),  N_ ("Stayed with the client"),
  N_ ("Called or texted 988"), N_ ("Called 911"),
  N_ ("Told the supervisor"),  N_ ("Went through the safety plan"),
  N_ ("Something else"),       NULL
};

static const WayField fields[] = {
  WAY_FIELD (WayAlert,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayAlert, instrument, .label = N_ ("Instrument"), .required = TRUE),
  WAY_FIELD (WayAlert, item, .label = N_ ("Item"), .required = TRUE),
  WAY_FIELD (WayAlert, answer, .label = N_ ("Answer"), .required = TRUE),
  WAY_FIELD (WayAlert, code, .label = N_ ("Alert"), .required = TRUE),
  WAY_FIELD (WayAlert,
             assessment_id,
             .label = N_ ("Assessment"),
             .target = "assessment",
             .hidden = TRUE),
  WAY_FIELD (WayAlert, raised_at, .label = N_ ("Raised at"), .required = TRUE),
  WAY_FIELD (WayAlert,
             done,
             .label = N_ ("What was done"),
             .words = done_words,
             .labels = done_labels),
  WAY_FIELD (WayAlert, done_words, .label = N_ ("What was done, in words")),
  WAY_FIELD (WayAlert, acknowledged_at, .label = N_ ("Acknowledged at")),
  WAY_FIELD (WayAlert, acknowledged_by, .label = N_ ("Acknowledged by"), .target = "staff"),
};

WAY_DEFINE_RECORD (WayAlert, way_alert, "alert", N_ ("Alert"), fields, NULL)
