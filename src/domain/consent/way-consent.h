/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-info-class.h"
#include "way-purpose.h"
#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONSENT_SPECIFIC,         /* 2.31(a) */
  WAY_CONSENT_TPO,              /* one for all treatment, payment and operations: 2.31(a), 2.33 */
  WAY_CONSENT_COUNSELING_NOTES, /* 2.31(b): never with anything else */
  WAY_CONSENT_PROCEEDINGS,      /* 2.31(d): never with anything else */
  WAY_CONSENT_CRIMINAL_JUSTICE, /* 2.35 */
  WAY_CONSENT_INTERMEDIARY,     /* 2.31(a)(4)(ii) */
  WAY_CONSENT_RESEARCH,
  /* These let no information go out through the gate. */
  WAY_CONSENT_HIPAA, /* a general authorization is not enough for these records: 2.32 */
  WAY_CONSENT_TELEHEALTH,
  WAY_CONSENT_PHOTO,
  WAY_CONSENT_GROUP, /* to keep what is heard in a group */
} WayConsentKind;

typedef enum {
  WAY_CONSENT_EXPIRES_UNSAID,
  WAY_CONSENT_EXPIRES_ON,    /* a day, which it still holds through */
  WAY_CONSENT_EXPIRES_EVENT, /* “when I move into my own place” */
  WAY_CONSENT_EXPIRES_NEVER, /* until it is revoked: of a TPO consent alone */
} WayConsentExpiry;

/* What the form said; bit numbers of a set. */
typedef enum {
  WAY_CONSENT_SAYS_REVOCATION,   /* right to revoke, how, and what was done in reliance on it */
  WAY_CONSENT_SAYS_REDISCLOSURE, /* TPO: that it may be redisclosed */
  WAY_CONSENT_SAYS_REFUSAL,      /* TPO: what follows when one does not sign */
  WAY_CONSENT_SAYS_NOTICE,       /* that the notice shows what kind of program writes */
} WayConsentStatement;

typedef enum {
  WAY_CONSENT_BY_CLIENT,
  WAY_CONSENT_BY_PARENT,
  WAY_CONSENT_BY_GUARDIAN,
  WAY_CONSENT_BY_REPRESENTATIVE,
} WayConsentSigner;

typedef enum {
  WAY_CONSENT_SIGNED_UNSAID,
  WAY_CONSENT_SIGNED_DRAWN,
  WAY_CONSENT_SIGNED_TYPED,
  WAY_CONSENT_SIGNED_PAPER,
  /* With a witness.  Enough for telehealth, a photo and a group, and for a refusal; a consent that
   * lets records out is written and signed (2.31(a)(8)), so it stays deficient. */
  WAY_CONSENT_SIGNED_SPOKEN,
} WayConsentMethod;

typedef enum {
  WAY_CONSENT_COPY_UNSAID,
  WAY_CONSENT_COPY_GIVEN,
  WAY_CONSENT_COPY_DECLINED,
} WayConsentCopy;

typedef enum {
  WAY_CONSENT_REVOKED_UNSAID,
  WAY_CONSENT_REVOKED_WRITTEN,
  WAY_CONSENT_REVOKED_SPOKEN, /* it counts: nobody is held to paper */
  WAY_CONSENT_REVOKED_ELECTRONIC,
} WayConsentRevocation;

#define WAY_TYPE_CONSENT (way_consent_get_type ())
G_DECLARE_FINAL_TYPE (WayConsent, way_consent, WAY, CONSENT, WayRecord)

/* What a client agreed to, or did not (42 CFR 2.31).  Its recipients are records of their own
 * (way-consent-recipient.h), saved before it is signed.
 *
 * From signed_at on the database refuses every change but these, once each: event_happened_at,
 * false_at, the revocation, and the copy.  A correction is a new consent that replaces this one.
 * What it is worth is never typed: way-consent-status.h computes it. */
struct _WayConsent {
  WayRecord parent;

  const WayId          client_id;
  const WayConsentKind kind;
  const bool           refused;   /* the client said no, at signed_at: a record too */
  char *const          discloser; /* who may disclose */

  const WaySet  classes; /* WayInfoClass */
  char *const   info_words;
  const WayDate info_from; /* of the information; none: from the first */
  const WayDate info_until;
  const WaySet  purposes; /* WayPurpose */
  char *const   purpose_words;

  const WayDate          begins_on; /* none: with the signature */
  const WayConsentExpiry expiry;
  const WayDate          expires_on;
  char *const            expiry_event;
  const WayTime          event_happened_at;
  const WayDate          revocable_from; /* 2.35: no revocation has an effect before; none: any */

  const WaySet statements; /* WayConsentStatement */
  char *const  revoke_how; /* how it can be revoked */
  char *const  language;   /* of the form: “en”, “es” */
  char *const  reading_help;

  const WayTime          signed_at; /* by the signer; a scan that comes later keeps this moment */
  char *const            signer;
  const WayConsentSigner signer_relation;
  char *const            signer_words; /* what gives them the right */
  const WayConsentMethod method;
  char *const            witness;
  GBytes *const          drawing;     /* strokes, as the signing area writes them */
  char *const            paper_place; /* where the signed paper is */
  const WayConsentCopy   copy;

  const WayTime              revoked_at;
  const WayConsentRevocation revoked_how;
  char *const                revoked_words;
  char *const                revocation_received_by;

  const WayTime false_at; /* since when it is known to be false (2.31(c)) */
  char *const   false_words;
  const WayId   replaces_id; /* the consent in whose place it stands */
};

/* What is stored for each, and what a person calls it, N_(); NULL ends. */
extern const char *const way_consent_kind_words[];
extern const char *const way_consent_kind_labels[];
extern const char *const way_consent_kind_hints[];
extern const char *const way_consent_expiry_words[];
extern const char *const way_consent_expiry_labels[];
extern const char *const way_consent_statement_words[];
extern const char *const way_consent_statement_labels[];
extern const char *const way_consent_signer_words[];
extern const char *const way_consent_signer_labels[];
extern const char *const way_consent_method_words[];
extern const char *const way_consent_method_labels[];
extern const char *const way_consent_copy_words[];
extern const char *const way_consent_copy_labels[];
extern const char *const way_consent_revocation_words[];
extern const char *const way_consent_revocation_labels[];

/* Whether a consent of this kind can let records out at all. */
gboolean way_consent_kind_discloses (WayConsentKind kind);

/* What a consent of this kind can be about and for: counseling notes and proceedings stand alone
 * (2.31(b), (d)); nobody consents to an emergency or a duty. */
WaySet way_consent_kind_get_classes (WayConsentKind kind);
WaySet way_consent_kind_get_purposes (WayConsentKind kind);

/* The kind that the law wants for a purpose and some information; the first of all for most. */
WayConsentKind way_consent_kind_for (WayPurpose purpose, WaySet classes);

G_END_DECLS
