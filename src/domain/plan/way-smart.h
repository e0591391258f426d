/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-goal.h"
#include "way-objective.h"

G_BEGIN_DECLS

/* Whether an objective is specific, measurable, achievable, relevant and time-bound, by rules that
 * only look at what is there and never at how good it is.  Source: own rules, after G. T. Doran,
 * “There’s a S.M.A.R.T. way to write management’s goals and objectives”, Management Review 70
 * (1981) 35-36; that a confidence below the middle of 0 to 10 asks for a smaller step is the usual
 * reading of the confidence ruler in motivational interviewing. */
typedef enum {
  WAY_SMART_SPECIFIC,
  WAY_SMART_MEASURABLE,
  WAY_SMART_ACHIEVABLE,
  WAY_SMART_RELEVANT,
  WAY_SMART_TIME_BOUND,
} WaySmartMark;

#define WAY_SMART_N_MARKS        5
#define WAY_SMART_MIN_WORDS      3
#define WAY_SMART_MIN_CONFIDENCE 5

/* What a mark wants. */
typedef enum {
  WAY_SMART_MET,
  WAY_SMART_NO_TEXT,
  WAY_SMART_FEW_WORDS,
  WAY_SMART_NO_MEASURE,
  WAY_SMART_NO_TARGET,
  WAY_SMART_TARGET_IS_NOW,
  WAY_SMART_NO_CONFIDENCE,
  WAY_SMART_LOW_CONFIDENCE, /* said, but a warning */
  WAY_SMART_NO_GOAL,
  WAY_SMART_GOAL_WITHOUT_WORDS,
  WAY_SMART_NO_DATE,
  WAY_SMART_AFTER_REVIEW,
} WaySmartFinding;

#define WAY_SMART_N_FINDINGS (WAY_SMART_AFTER_REVIEW + 1)

typedef struct {
  WaySmartFinding findings[WAY_SMART_N_MARKS]; /* by mark */
} WaySmart;

/* goal may be NULL: it belongs to none.  review_on may be none: any date will do. */
WaySmart way_smart_check (const WayObjective *objective, const WayGoal *goal, WayDate review_on);
guint    way_smart_count_met (const WaySmart *self);

const char *way_smart_get_letter (WaySmartMark mark);      /* N_(), with the context “SMART” */
const char *way_smart_get_name (WaySmartMark mark);        /* N_() */
const char *way_smart_get_words (WaySmartFinding finding); /* N_(), after the name and a colon */

G_END_DECLS
