/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-breach.h"
#include "way-complaint-step.h"
#include "way-rights-notice.h"
#include "way-rights-request.h"

G_BEGIN_DECLS

/* Requests, complaints and breaches as lists and papers say them.  late may be NULL; it tells that
 * something should have been done before today. */

/* “Given on 21 Sep 2026 · version 2026-02 · Español · On paper, in person”. */
char *way_rights_words_notice (const WayRightsNotice *self) G_GNUC_WARN_UNUSED_RESULT;

/* “Answer by 21 Oct 2026, in 12 days”, “To be given by …”, “Given on …”, “Denied on …”. */
char *way_rights_words_request (const WayRightsRequest *self,
                                WayDate                 today,
                                gboolean               *late) G_GNUC_WARN_UNUSED_RESULT;

/* The paragraph and what it says about the time: “Within 30 days (45 CFR 164.524(b)(2)), once 30
 * days longer when the client is told why within that time.” */
char *way_rights_words_term (WayRightsKind kind) G_GNUC_WARN_UNUSED_RESULT;

/* “Say in writing that it came in, by 26 Sep 2026, 2 days late”; what became of one that is closed.
 * next: the first of its steps that is not done (way_complaint_next()), or NULL. */
char *way_rights_words_complaint (const WayComplaint     *self,
                                  const WayComplaintStep *next,
                                  WayDate                 today,
                                  gboolean               *late) G_GNUC_WARN_UNUSED_RESULT;

/* “Tell the people concerned by 20 Nov 2026, in 60 days”, or that all of it is done. */
char *way_rights_words_breach (const WayBreach *self,
                               WayDate          today,
                               gboolean        *late) G_GNUC_WARN_UNUSED_RESULT;

/* “by 20 Nov 2026, in 60 days”, “by 20 Nov 2026, 2 days late”. */
char *way_rights_words_by (WayDate due, WayDate today, gboolean *late) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
