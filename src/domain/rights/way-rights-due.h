/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-rights-request.h"

G_BEGIN_DECLS

/* By when a request is to be answered, as the rules of 2024 say it.  All days are full dates and
 * days of the calendar; a request that came in on the 1st is answered in 30 days on the 31st. */

typedef struct {
  guint       days;      /* to act, from the day of the request on */
  guint       extension; /* once, so many days more; 0: none */
  gboolean    by_rule;   /* FALSE: the rule sets no time, and this is the program’s own */
  const char *paragraph;
} WayRightsTerm;

/* Static. */
const WayRightsTerm *way_rights_term (WayRightsKind kind);

/* The last day of the first time, in which alone it can be extended. */
WayDate way_rights_due_first (WayRightsKind kind, WayDate received_on);

/* Whether the client was told in time and in writing why it takes longer: only then it may
 * (164.524(b)(2)(iii), 164.526(b)(2)(ii), 164.528(c)(1)(ii)). */
gboolean way_rights_is_extended (const WayRightsRequest *self);

/* The last day.  Also of one that was answered. */
WayDate way_rights_due (const WayRightsRequest *self);

/* Nothing more is to be done: it was answered, and what was granted was given. */
gboolean way_rights_is_done (const WayRightsRequest *self);

/* An accounting asked for on that day tells of the three years before it (42 CFR 2.25(a)), this day
 * and the first one included. */
WayDate way_rights_accounting_from (WayDate requested_on);

/* The first accounting in any twelve months is free (45 CFR 164.528(c)(2)).  before: the day of the
 * last one that was asked for before it; WAY_DATE_NONE: there was none. */
gboolean way_rights_accounting_is_free (WayDate requested_on, WayDate before);

G_END_DECLS
