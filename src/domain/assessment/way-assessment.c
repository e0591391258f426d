/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment.h"

#include <glib/gi18n.h>

static const char *const mode_words[] = { "worker", "client", "phone", NULL };
static const char *const mode_labels[] = { N_ ("Worker asked"), N_ ("Client"), N_ ("Phone"), NULL };
static const char *const mode_sentences[] = {
  N_ ("the worker asked"),
  N_ ("the client answered alone"),
  N_ ("the worker asked by phone"),
};

static const char *const score_status_words[] = { "scored", "prorated", "incomplete",
                                                  "not-scorable", NULL };
static const char *const score_status_labels[] = { N_ ("Scored"), N_ ("Prorated"),
                                                   N_ ("Incomplete"), N_ ("Not scorable"), NULL };

static const char *const status_words[] = { "signed", "entered-in-error", NULL };
static const char *const status_labels[] = { N_ ("Signed"), N_ ("Entered in error"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayAssessment,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayAssessment, instrument, .label = N_ ("Instrument"), .required = TRUE),
  WAY_FIELD (WayAssessment, version, .label = N_ ("Version"), .required = TRUE),
  WAY_FIELD (WayAssessment, language, .label = N_ ("Language")),
  WAY_FIELD (WayAssessment,
             mode,
             .label = N_ ("Answered by"),
             .words = mode_words,
             .labels = mode_labels),
  WAY_FIELD (WayAssessment, taken_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayAssessment, answers, .label = N_ ("Answers"), .required = TRUE),
  WAY_FIELD (WayAssessment, context, .label = N_ ("Context")),
  WAY_FIELD (WayAssessment,
             score_status,
             .label = N_ ("Scoring"),
             .words = score_status_words,
             .labels = score_status_labels),
  WAY_FIELD (WayAssessment, results, .label = N_ ("Results")),
  WAY_FIELD (WayAssessment, alerts, .label = N_ ("Alerts")),
  WAY_FIELD (WayAssessment,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayAssessment, error_words, .label = N_ ("Why it was entered in error")),
  WAY_FIELD (WayAssessment, signed_at, .label = N_ ("Signed at"), .required = TRUE),
  WAY_FIELD (WayAssessment,
             signed_by,
             .label = N_ ("Signed by"),
             .target = "staff",
             .required = TRUE),
};

WAY_DEFINE_RECORD (WayAssessment, way_assessment, "assessment", N_ ("Assessment"), fields, NULL)

gboolean
way_assessment_mode_is_like (WayAssessmentMode a, WayAssessmentMode b)
{
  return (a == WAY_ASSESSMENT_MODE_CLIENT) == (b == WAY_ASSESSMENT_MODE_CLIENT);
}

const char *
way_assessment_mode_to_words (WayAssessmentMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (mode_sentences), NULL);

  return _ (mode_sentences[mode]);
}

const char *
way_assessment_mode_to_text (WayAssessmentMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (mode_sentences), NULL);

  return mode_words[mode];
}

gboolean
way_assessment_mode_from_text (const char *text, WayAssessmentMode *mode)
{
  for (guint i = 0; mode_words[i] != NULL; i++) {
    if (g_strcmp0 (mode_words[i], text) == 0) {
      *mode = (WayAssessmentMode)i;
      return TRUE;
    }
  }

  return FALSE;
}
