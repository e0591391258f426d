/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-past-scores.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCORE_CARD (way_score_card_get_type ())
G_DECLARE_FINAL_TYPE (WayScoreCard, way_score_card, WAY, SCORE_CARD, GtkBox)

/* One score of a signed assessment: number, band, scale, change against the one before and against
 * the first, cut-off and rules, and where the numbers come from. */
void way_score_card_show (WayScoreCard        *self,
                          WayInstrument       *instrument, /* NULL: no longer installed */
                          WayAssessment       *assessment,
                          WayScore            *score,
                          const WayPastScores *past);

G_END_DECLS
