/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-assessment.h"

G_BEGIN_DECLS

/* How a form was taken, in sentences: “2 Jun 2026: the client answered alone, in Español.  Sex, for
 * the cut-off: male.”  The language is told where it is not that of the program, and what a
 * site chose for its scores is told with them and not here. */
char *way_taken_to_words (const WayAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

/* What a context may say, “sex” and its “male”; the word itself where nothing is known about it,
 * and for NULL “Not said”. */
const char *way_context_key_words (const char *key);
const char *way_context_value_words (const char *value);

G_END_DECLS
