/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

typedef enum {
  WAY_MATCH_NONE,
  WAY_MATCH_RENAMED, /* the same entry, but it bears another name than the one that was signed */
  WAY_MATCH_LEFT,    /* was it, and is no longer */
  WAY_MATCH_SAME,
} WayGateMatch;

/* Whether a party is the one that a recipient of a consent names. */
WayGateMatch way_gate_match (const WayConsentRecipient *recipient,
                             const WayParty            *party,
                             WayDate                    today);

/* The best over all recipients of one consent.  An intermediary counts as any other. */
WayGateMatch way_gate_match_consent (const WayConsent *consent,
                                     GPtrArray        *recipients,
                                     const WayParty   *party,
                                     WayDate           today);

/* Whether a restriction is about this party. */
gboolean way_gate_restricts (const WayRestrictionRule *rule, const WayParty *party);

/* The name under which a party is known now; NULL: it has none. */
const char *way_party_get_name (const WayParty *self);

G_END_DECLS
