/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"
#include "way-team-member.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONSENT_TO_ORGANIZATION,
  WAY_CONSENT_TO_MEMBER, /* of the client’s team: this person, not their organization */
  WAY_CONSENT_TO_NAME,   /* who is named in words alone */
  WAY_CONSENT_TO_CLASS,  /* “my treating providers” */
} WayConsentTo;

#define WAY_TYPE_CONSENT_RECIPIENT (way_consent_recipient_get_type ())
G_DECLARE_FINAL_TYPE (WayConsentRecipient, way_consent_recipient, WAY, CONSENT_RECIPIENT, WayRecord)

/* To whom a consent lets information go (42 CFR 2.31(a)(4)), in the words that were signed.  It is
 * saved before the consent is signed, and locked with it; only “told” may be said afterwards. */
struct _WayConsentRecipient {
  WayRecord parent;

  const WayId             client_id; /* that of the consent */
  const WayId             consent_id;
  const WayConsentTo      kind;
  const WayId             organization_id; /* of an organization */
  const WayId             member_id;       /* of a member of the team */
  const WayRecipientClass recipient_class; /* of a class; else without a meaning */
  char *const             name;            /* as it was signed; of a class its words */
  char *const             address;
  const bool              intermediary; /* passes on to the others (2.11, 2.31(a)(4)(ii)) */
  const gint64            position;     /* among its siblings */

  /* That the consent was revoked. */
  const WayTime told_at;
  char *const   told_words;
};

extern const char *const way_consent_to_words[];
extern const char *const way_consent_to_labels[]; /* N_() */

G_END_DECLS
