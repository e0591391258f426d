/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-past-scores.h"

G_BEGIN_DECLS

/* One score of a signed form in words, as the screen and the paper say it.  What has several
 * sentences has a line for each; a text without words is NULL. */
typedef struct {
  const WayInstrumentScore *declared; /* NULL: in this version no more, and only “words” is there */

  char *heading; /* “Moderately severe”, or the name of the score */
  char *words;   /* “16 of 27” */
  char *change;  /* against the time before, and against the first */
  char *rules;   /* cut-off and rules of the form */
  char *sources; /* of all these numbers */
} WayResultWords;

/* The instrument may be NULL: no longer installed. */
WayResultWords *way_result_words_new (const WayPastScores *past,
                                      WayInstrument       *instrument,
                                      WayAssessment       *assessment,
                                      WayScore            *score) G_GNUC_WARN_UNUSED_RESULT;
void            way_result_words_free (WayResultWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayResultWords, way_result_words_free)

G_END_DECLS
