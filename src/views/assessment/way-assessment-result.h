/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ASSESSMENT_RESULT (way_assessment_result_get_type ())
G_DECLARE_FINAL_TYPE (WayAssessmentResult, way_assessment_result, WAY, ASSESSMENT_RESULT, WayPage)

/* What a signed questionnaire came to: number, band and its source, change in words, what was done
 * about its alerts, and the answers.  A pushed page: its subject is the assessment.  Nothing of it
 * can be changed; it can be marked as entered in error. */

G_END_DECLS
