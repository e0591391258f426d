/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-assessment.h"
#include "way-instrument.h"
#include "way-score.h"

G_BEGIN_DECLS

/* Looking back over a client’s signed assessments: lists of WayAssessment and of WayScore, as
 * way_workspace_list() gives them.  What was entered in error, and what could not be scored, is
 * never compared with. */

/* The score of that name, or NULL (name NULL: the first one). */
WayScore *way_past_scores_find (GListModel  *scores,
                                const WayId *assessment_id,
                                const char  *name) G_GNUC_WARN_UNUSED_RESULT;

/* The last assessment with this instrument that is not in error, by day, then by when it was
 * signed; NULL for none. */
WayAssessment *way_past_scores_find_last (GListModel *assessments,
                                          const char *instrument_id) G_GNUC_WARN_UNUSED_RESULT;

/* The scored assessment before this one, or the first of all; FALSE: there is none before it.  The
 * outputs are handed over and may not be NULL. */
gboolean way_past_scores_find_earlier (GListModel     *assessments,
                                       GListModel     *scores,
                                       WayAssessment  *assessment,
                                       const char     *name,
                                       gboolean        first,
                                       WayAssessment **earlier,
                                       WayScore      **earlier_score);

/* A stored score in words: “16 of 27, moderately severe”, “16 of 27, prorated”, “not scorable”. The
 * instrument may be NULL when it is no longer installed. */
char *way_past_scores_to_words (WayInstrument       *instrument,
                                const WayAssessment *assessment,
                                const WayScore      *score) G_GNUC_WARN_UNUSED_RESULT;

/* What lies between a score and an earlier one: “7 points higher than on 2 Jun 2026 (9, mild)”, and
 * in threshold_words (may be NULL) whether that reaches the instrument’s default threshold, by
 * name. NULL, and nothing said, when there is nothing to compare with. */
char *way_past_scores_change_words (WayInstrument *instrument,
                                    GListModel    *assessments,
                                    GListModel    *scores,
                                    WayAssessment *assessment,
                                    const char    *name,
                                    gboolean       first,
                                    char         **threshold_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
