/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ASSESSMENT_FORM (way_assessment_form_get_type ())
G_DECLARE_FINAL_TYPE (WayAssessmentForm, way_assessment_form, WAY, ASSESSMENT_FORM, WayPage)

/* A questionnaire, answered by keys or mouse and signed at its end.  A pushed page: its detail is
 * the id of the instrument, “phq-9”.
 *
 * The keys: the value printed beside an answer chooses it and the focus moves on (numbers of two
 * digits end with Enter), y and n for yes and no, Up and Down to another item, Left and Right to
 * another answer without choosing it, Space chooses it, Ctrl+Enter finishes. */

G_END_DECLS
