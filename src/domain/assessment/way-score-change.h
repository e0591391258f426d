/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument.h"

G_BEGIN_DECLS

typedef enum {
  WAY_SCORE_CHANGE_SAME,
  WAY_SCORE_CHANGE_BETTER,
  WAY_SCORE_CHANGE_WORSE,
} WayScoreChangeDirection;

/* What lies between two scores of one client: the facts, without words. */
typedef struct {
  double                        difference; /* now − before, in points */
  WayScoreChangeDirection       direction; /* as the score is declared: higher is better or worse */
  const WayInstrumentThreshold *threshold; /* the one it was held against; NULL if none exists */
  gboolean                      reaches;   /* the difference is as large as the threshold */
} WayScoreChange;

/* Compares a score with an earlier one: the previous scored one, or the first.  The threshold is
 * named by its id; NULL is the instrument's default, its first.
 *
 * FALSE, and nothing is compared, when either value is NAN, when the earlier form had another
 * version (its numbers may mean something else), or when there is no such score or threshold. */
gboolean way_score_change_compare (const WayInstrument *instrument,
                                   const char          *score_name,
                                   const char          *threshold_id,
                                   const char          *version_before,
                                   double               before,
                                   double               now,
                                   WayScoreChange      *change);

/* “7 points higher than on 2 June 2026”: when is put in as it stands. */
char *way_score_change_to_words (const WayScoreChange *self,
                                 const char           *when) G_GNUC_WARN_UNUSED_RESULT;

/* Which threshold it reaches or not, by name, and in which direction; or that none is published. */
char *way_score_change_threshold_to_words (const WayScoreChange *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
