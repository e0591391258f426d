/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ASSESSMENT_MODE_WORKER,
  WAY_ASSESSMENT_MODE_CLIENT,
  WAY_ASSESSMENT_MODE_PHONE,
} WayAssessmentMode;

/* Whether results in these modes can be held against each other: the same one, or both asked by a
 * worker, in the room or by phone. */
gboolean way_assessment_mode_is_like (WayAssessmentMode a, WayAssessmentMode b);

/* “The worker asked”: how it was answered, as a part of a sentence; and the word that is stored. */
const char *way_assessment_mode_to_words (WayAssessmentMode mode);
const char *way_assessment_mode_to_text (WayAssessmentMode mode);

/* FALSE when no mode is written so. */
gboolean way_assessment_mode_from_text (const char *text, WayAssessmentMode *mode);

typedef enum {
  WAY_ASSESSMENT_SCORE_STATUS_SCORED,
  WAY_ASSESSMENT_SCORE_STATUS_PRORATED,
  WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE,
  WAY_ASSESSMENT_SCORE_STATUS_NOT_SCORABLE,
} WayAssessmentScoreStatus;

typedef enum {
  WAY_ASSESSMENT_SIGNED,
  WAY_ASSESSMENT_ENTERED_IN_ERROR,
} WayAssessmentStatus;

#define WAY_TYPE_ASSESSMENT (way_assessment_get_type ())
G_DECLARE_FINAL_TYPE (WayAssessment, way_assessment, WAY, ASSESSMENT, WayRecord)

/* A form that was answered and signed; none of it changes after that. */
struct _WayAssessment {
  WayRecord parent;

  const WayId                    client_id;
  char *const                    instrument; /* “phq-9” */
  char *const                    version;
  char *const                    language;
  const WayAssessmentMode        mode;
  const WayDate                  taken_on;
  char *const                    answers; /* one word an item, as way_answers_to_text() gives */
  char *const                    context; /* “sex=male” */
  const WayAssessmentScoreStatus score_status;
  char *const                    results; /* “major=yes other=no” */
  char *const                    alerts;  /* “self-harm” */
  const WayAssessmentStatus      status;
  char *const                    error_words;
  const WayTime                  signed_at;
  const WayId                    signed_by;
};

G_END_DECLS
