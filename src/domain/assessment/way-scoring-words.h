/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-scoring.h"

G_BEGIN_DECLS

/* The state of a score while the form is filled in, and after: “4 more answers needed”, “16 of 27”,
 * “16 of 27, prorated from 8 of 9 answers”, “Not scorable: 3 answers are missing”. */
char *way_scoring_score_to_words (const WayScoringScore *score) G_GNUC_WARN_UNUSED_RESULT;

/* The words of a state that an item has instead of an answer; NULL where it has none. */
const char *way_answer_state_to_words (WayAnswerState state);

/* An answer in words: “Several days (1)”, a number alone where the form has no other words for it,
 * “Refused”, “Not asked”. */
char *way_answer_to_words (const WayInstrumentItem *item,
                           WayAnswer                answer) G_GNUC_WARN_UNUSED_RESULT;

/* How many of the required items have an answer or a state: “9 of 10 answered” is progress, what is
 * refused included. */
char *way_scoring_progress_to_words (const WayInstrument *instrument,
                                     const WayAnswers    *answers) G_GNUC_WARN_UNUSED_RESULT;

/* “Major depressive syndrome: not known, answers are missing” */
char *way_scoring_truth_to_words (const WayScoring *self, guint index) G_GNUC_WARN_UNUSED_RESULT;

/* “B, intrusion: 2 symptoms, 1 needed”; and how many are not known, where it matters. */
char *way_scoring_cluster_to_words (const WayScoringCluster *cluster) G_GNUC_WARN_UNUSED_RESULT;

/* “At or above the cut-off of 10”; why it cannot be told, where it cannot.  NULL without cut-offs.
 */
char *way_scoring_cutoff_to_words (const WayScoringScore *score) G_GNUC_WARN_UNUSED_RESULT;

/* Everything that a reader of the bare numbers must know beside them: what is missing, what is
 * prorated, which context a cut-off wants.  NULL-terminated, maybe empty. */
char **way_scoring_get_messages (const WayScoring *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
