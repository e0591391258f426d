/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-scoring.h"

G_BEGIN_DECLS

/* One JSON object on one line, without a line break at its end:
 *
 *   instrument  its id
 *   version     of the definition
 *   status      “scored”, “prorated”, “incomplete” or “not-scorable”
 *   scores      name → { value, raw, band, positive }; null for what is not known
 *   results     rule → “yes”, “no” or “unknown”
 *   alerts      a list of ids
 *   messages    a list of sentences for people */
char *way_score_to_json (const WayScoring *scoring) G_GNUC_WARN_UNUSED_RESULT;

/* The same from words, as a command has them: answers such as “2”, “refused”, “na” and “-” (those
 * that are left out at the end are open), contexts such as “sex=male” or NULL.
 * WAY_ERROR_INVALID, in words for the user, for too many answers, for one that its item does not
 * have, and for a context that is not of the form key=value. */
char *way_score_words_to_json (WayInstrument     *instrument,
                               const char *const *answers,
                               const char *const *contexts,
                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
