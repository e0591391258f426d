/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-assessment.h"
#include "way-instrument.h"
#include "way-score.h"

G_BEGIN_DECLS

/* What the answers of a form come to.  It is computed anew at every answer and never changes; what
 * is signed is kept as WayAssessment and WayScore.  It holds its instrument. */
typedef struct _WayScoring WayScoring;

typedef enum {
  WAY_TRUTH_UNKNOWN, /* missing answers could decide it either way */
  WAY_TRUTH_NO,
  WAY_TRUTH_YES,
} WayTruth;

typedef struct {
  const WayInstrumentScore *score;
  WayAssessmentScoreStatus  status;
  double                    value;     /* NAN unless scored or prorated */
  double                    raw;       /* the sum of the answers there are, never prorated */
  guint                    n_answered; /* of score->n_items; those skipped by rule are among them */
  guint                    n_open;     /* could still come */
  guint                    n_needed;   /* answers until there is a value; 0 with one */
  const WayInstrumentBand *band;       /* NULL without a value or without bands */
  const WayInstrumentCutoff *cutoff;   /* the one that was used */
  WayScorePositive           positive; /* unknown without a value or without a cut-off */
} WayScoringScore;

/* One cluster of a rule. */
typedef struct {
  const WayInstrumentCluster *cluster;
  WayTruth                    truth;
  guint                       n_present; /* symptoms that count */
  guint                       n_unknown; /* whose answers are missing */
} WayScoringCluster;

/* The score rule, for each score by itself:
 *   nothing missing                     scored, the sum
 *   up to score->max_missing missing    prorated: sum × items ÷ answered, half up to an integer
 *   more missing, some of them open     incomplete
 *   more missing, all with a state      not scorable
 * Missing is what is open, refused or not applicable; an item skipped by rule counts 0.  Reversed
 * items count as lowest + highest − answer.
 *
 * The answers must have passed way_instrument_check_answers().  Context is “sex=male”, several with
 * blanks between them, or NULL. */
WayScoring *way_scoring_new (WayInstrument    *instrument,
                             const WayAnswers *answers,
                             const char       *context) G_GNUC_WARN_UNUSED_RESULT;
void        way_scoring_free (WayScoring *self);

WayInstrument *way_scoring_get_instrument (const WayScoring *self);

/* Of the form as a whole: that of its score, or of the worst where there are several. */
WayAssessmentScoreStatus way_scoring_get_status (const WayScoring *self);

/* In the order of the instrument's scores. */
guint                  way_scoring_get_n_scores (const WayScoring *self);
const WayScoringScore *way_scoring_get_score (const WayScoring *self, guint index);
const WayScoringScore *way_scoring_find_score (const WayScoring *self, const char *name);

/* In the order of the instrument's rules.  The missing answers are tried out: a rule is unknown
 * only if it could still come out either way. */
WayTruth way_scoring_get_truth (const WayScoring *self, guint index);

/* One of the clusters of a rule, in the order of the rule’s. */
const WayScoringCluster *way_scoring_get_cluster (const WayScoring *self, guint rule, guint index);

/* Ids of alerts, NULL-terminated: “self-harm”, or “self-harm-not-asked” as long as the item has no
 * number.  Whatever the status of the score is. */
const char *const *way_scoring_get_alerts (const WayScoring *self);
gboolean           way_scoring_has_alert (const WayScoring *self, const char *id);

/* As WayAssessment keeps them: “major=yes other=no”, “self-harm”; NULL for none. */
char *way_scoring_results_to_text (const WayScoring *self) G_GNUC_WARN_UNUSED_RESULT;
char *way_scoring_alerts_to_text (const WayScoring *self) G_GNUC_WARN_UNUSED_RESULT;

const char *way_truth_to_text (WayTruth truth);                           /* “unknown” */
const char *way_scoring_status_to_text (WayAssessmentScoreStatus status); /* “not-scorable” */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayScoring, way_scoring_free)

G_END_DECLS
