/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-assessment.h"
#include "way-instrument.h"
#include "way-score.h"

G_BEGIN_DECLS

/* Looking back over a client’s signed assessments.  What was entered in error, and what could not
 * be scored, is never compared with.  The lists are borrowed. */
typedef struct {
  GListModel *assessments; /* WayAssessment, as way_workspace_list() gives them */
  GListModel *scores;      /* WayScore */
  GListModel *choices;     /* of the site: way-site-choices.h; may be NULL */
} WayPastScores;

/* The score of that name, or NULL (name NULL: the first one). */
WayScore *way_past_scores_find (GListModel  *scores,
                                const WayId *assessment_id,
                                const char  *name) G_GNUC_WARN_UNUSED_RESULT;

/* The last assessment with this instrument that is not in error, by day, then by when it was
 * signed; NULL for none. */
WayAssessment *way_past_scores_find_last (GListModel *assessments,
                                          const char *instrument_id) G_GNUC_WARN_UNUSED_RESULT;

/* The one before it with the same instrument, scored or not; NULL for none. */
WayAssessment *way_past_scores_find_previous (GListModel    *assessments,
                                              WayAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

/* The scored assessment before this one, or the first of all; FALSE: there is none before it.  The
 * outputs are handed over and may not be NULL. */
gboolean way_past_scores_find_earlier (const WayPastScores *self,
                                       WayAssessment       *assessment,
                                       const char          *name,
                                       gboolean             first,
                                       WayAssessment      **earlier,
                                       WayScore           **earlier_score);

/* That before it, where the two can be held against each other. */
gboolean way_past_scores_find_comparable (const WayPastScores *self,
                                          WayAssessment       *assessment,
                                          const char          *name,
                                          WayAssessment      **earlier,
                                          WayScore           **earlier_score);

/* Why two results are not held against each other, as a sentence without its stop: “Not compared
 * with 2 Jun 2026: then the client answered alone, now the worker asked”.  NULL: they can be. */
char *way_past_scores_why_not (const WayAssessment *earlier,
                               const WayAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

/* A stored score in words: “16 of 27, moderately severe”, “16 of 27, prorated”, “not scorable”. The
 * instrument may be NULL when it is no longer installed. */
char *way_past_scores_to_words (WayInstrument       *instrument,
                                const WayAssessment *assessment,
                                const WayScore      *score) G_GNUC_WARN_UNUSED_RESULT;

/* That of the whole, or all scores in words, each with its name: “Importance 7 of 10; …”. */
char *way_past_scores_all_to_words (const WayPastScores *self,
                                    WayInstrument       *instrument,
                                    const WayAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

/* What lies between a score and an earlier one: “7 points higher than on 2 Jun 2026 (9, mild)”, and
 * in threshold_words (may be NULL) whether that reaches the threshold that the site chose, by name;
 * or why the two are not compared.  NULL, and nothing said, when there is nothing to compare with.
 */
char *way_past_scores_change_words (const WayPastScores *self,
                                    WayInstrument       *instrument,
                                    WayAssessment       *assessment,
                                    const char          *name,
                                    gboolean             first,
                                    char               **threshold_words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
