/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-recipient.h"
#include "way-consent.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONSENT_DRAFT,
  WAY_CONSENT_VALID,
  WAY_CONSENT_NOT_YET, /* signed later than the moment, or its first day is to come */
  WAY_CONSENT_EXPIRED,
  WAY_CONSENT_REVOKED,
  WAY_CONSENT_DEFICIENT, /* an element is missing: 2.31(c) */
  WAY_CONSENT_EVENT_HAPPENED,
  WAY_CONSENT_REFUSED,
  WAY_CONSENT_REPLACED,
  WAY_CONSENT_FALSE, /* known to be: 2.31(c) */
} WayConsentStatus;

/* What a consent must hold, in the order of 2.31(a). */
typedef enum {
  WAY_CONSENT_HAS_ALL,
  WAY_CONSENT_HAS_NO_DISCLOSER,        /* (a)(2) */
  WAY_CONSENT_HAS_NO_INFORMATION,      /* (a)(3) */
  WAY_CONSENT_HAS_NO_RECIPIENT,        /* (a)(4) */
  WAY_CONSENT_HAS_NO_INTERMEDIARY,     /* (a)(4)(ii): not named, or nobody behind it */
  WAY_CONSENT_HAS_NO_PURPOSE,          /* (a)(5) */
  WAY_CONSENT_HAS_NO_REVOCATION,       /* (a)(6): right to revoke, and how */
  WAY_CONSENT_HAS_NO_EXPIRY,           /* (a)(7); “none” where it is not a TPO consent */
  WAY_CONSENT_HAS_NO_SIGNATURE,        /* (a)(8); spoken where it must be written */
  WAY_CONSENT_HAS_NO_SIGNER_RIGHT,     /* (a)(8): what lets somebody else sign */
  WAY_CONSENT_HAS_NO_REDISCLOSURE,     /* (a)(10): TPO */
  WAY_CONSENT_HAS_NO_REFUSAL,          /* (a)(10): TPO */
  WAY_CONSENT_IS_COMBINED_NOTES,       /* (b): counseling notes with something else */
  WAY_CONSENT_IS_COMBINED_PROCEEDINGS, /* (d) */
  WAY_CONSENT_N_ELEMENTS,
} WayConsentElement;

/* The first element that is missing, whatever its status.  recipients: WayConsentRecipient, also of
 * other consents; NULL: none. */
WayConsentElement way_consent_find_missing (const WayConsent *self, GPtrArray *recipients);

/* What a consent is worth at a moment, in the time zone of the site.  A draft and a refusal are
 * that first; then it is deficient, before its time, false, replaced, revoked, ended by its event,
 * or expired; else valid.  It is valid through the end of its last day, local.  What is signed,
 * revoked or happens at a moment has its effect at that very moment.
 *
 * replaced_at: way_consent_find_replaced_at(). */
WayConsentStatus way_consent_find_status (const WayConsent *self,
                                          GPtrArray        *recipients,
                                          WayTime           replaced_at,
                                          WayTime           moment,
                                          GTimeZone        *zone);

/* When another of these (WayConsent) was signed in its place; none: never.  Only a consent that was
 * signed replaces; a refusal has its own effect. */
WayTime way_consent_find_replaced_at (const WayConsent *self, GPtrArray *consents);

/* From when on a revocation has its effect: a criminal-justice consent may be binding until its
 * day (2.35(b)).  None: it was not revoked. */
WayTime way_consent_find_revoked_at (const WayConsent *self, GTimeZone *zone);

/* The local day of a moment, and the first instant of a local day. */
WayDate way_consent_day_of (WayTime moment, GTimeZone *zone);
WayTime way_consent_start_of (WayDate day, GTimeZone *zone);

/* “Valid”, “Expired”, …: translated. */
const char *way_consent_status_to_words (WayConsentStatus status);
/* The word for programs: “valid”, “not-yet”, “event-happened”. */
const char *way_consent_status_get_word (WayConsentStatus status);
/* “Who may share the information is not said.”: translated; and where the law says that it must
 * be, “42 CFR 2.31(a)(2)”.  NULL for WAY_CONSENT_HAS_ALL. */
const char *way_consent_element_to_words (WayConsentElement element);
const char *way_consent_element_get_paragraph (WayConsentElement element);

G_END_DECLS
