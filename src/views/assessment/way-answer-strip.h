/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-scoring.h"

G_BEGIN_DECLS

#define WAY_TYPE_ANSWER_STRIP (way_answer_strip_get_type ())
G_DECLARE_FINAL_TYPE (WayAnswerStrip, way_answer_strip, WAY, ANSWER_STRIP, GtkBox)

/* How far a form is, and what its score is: in words as long as it cannot be scored, never a low
 * number before. */
void way_answer_strip_show (WayAnswerStrip   *self,
                            const WayAnswers *answers,
                            const WayScoring *scoring);

/* The score below the progress, not beside it. */
void way_answer_strip_set_narrow (WayAnswerStrip *self, gboolean narrow);

G_END_DECLS
