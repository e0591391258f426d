/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-assessment.h"
#include "way-instrument.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESULT_ANSWERS (way_result_answers_get_type ())
G_DECLARE_FINAL_TYPE (WayResultAnswers, way_result_answers, WAY, RESULT_ANSWERS, AdwBin)

/* The answers of a signed form, those that raise alerts first, then the highest; or, held against
 * the time before, what rose and fell.  Previous is NULL for none, instrument NULL when it is no
 * longer installed: then it shows nothing. */
void way_result_answers_show (WayResultAnswers    *self,
                              const WayInstrument *instrument,
                              const WayAssessment *assessment,
                              const WayAssessment *previous);

G_END_DECLS
