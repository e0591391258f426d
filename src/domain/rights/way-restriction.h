/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

/* From whom the information is kept. */
typedef enum {
  WAY_RESTRICTION_FROM_EVERYBODY,
  WAY_RESTRICTION_FROM_PLANS, /* health plans and payers: 164.522(a)(1)(vi) */
  WAY_RESTRICTION_FROM_ORGANIZATION,
  WAY_RESTRICTION_FROM_MEMBER, /* of the client’s team, wherever they work */
} WayRestrictionFrom;

/* How it ended: 45 CFR 164.522(a)(2), 42 CFR 2.26(a)(4). */
typedef enum {
  WAY_RESTRICTION_ENDED_UNSAID,
  WAY_RESTRICTION_ENDED_WRITTEN, /* the client asked for it, or agreed */
  WAY_RESTRICTION_ENDED_SPOKEN,
  WAY_RESTRICTION_ENDED_BY_PROGRAM, /* the client was told: it holds on for what came before */
} WayRestrictionEnded;

#define WAY_TYPE_RESTRICTION (way_restriction_get_type ())
G_DECLARE_FINAL_TYPE (WayRestriction, way_restriction, WAY, RESTRICTION, WayRecord)

/* What the program agreed not to share, though a consent would allow it (45 CFR 164.522(a), 42 CFR
 * 2.26).  The gate reads it: way_restriction_add_rules(). */
struct _WayRestriction {
  WayRecord parent;

  const WayId               client_id;
  const WayId               request_id; /* in which it was asked for; or none */
  const WayDate             agreed_on;
  char *const               words; /* what was agreed */
  const WayRestrictionFrom  kept_from;
  const WayId               organization_id;
  const WayId               member_id;
  char *const               name;     /* of the organization or the member, in the words of then */
  const WaySet              classes;  /* WayInfoClass; none: all */
  const WaySet              purposes; /* WayPurpose; none: all */
  const bool                paid;     /* in full by the client: then it must be agreed to */
  const WayDate             ended_on; /* the last day, included */
  const WayRestrictionEnded ended_how;
};

/* Whether it holds on a local day: from the day of the agreement through its last day. */
gboolean way_restriction_holds_on (const WayRestriction *self, WayDate day);

/* Adds what the gate is to know of it (way-consent-gate.h), in the zone of the site, to rules
 * (WayRestrictionRule).  organizations (WayOrganization)
 * and team (WayTeamMember of the client) tell who is a health plan or a payer; either may be NULL.
 */
void way_restriction_add_rules (const WayRestriction *self,
                                GTimeZone            *zone,
                                GPtrArray            *organizations,
                                GPtrArray            *team,
                                GArray               *rules);

const char *way_restriction_from_to_words (WayRestrictionFrom from);

G_END_DECLS
