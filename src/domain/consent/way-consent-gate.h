/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-status.h"
#include "way-organization.h"
#include "way-team-member.h"

G_BEGIN_DECLS

/* The gate of 42 CFR part 2: may this information about this client go to this recipient for this
 * purpose at this moment?  A pure function over what is known; deny is the default.  It decides and
 * says why; it opens nothing and notes nothing: that is the door (way-disclosure.h). */

/* --- the question --- */

typedef enum {
  WAY_PARTY_CLIENT,  /* the own copy: 2.23 */
  WAY_PARTY_PROGRAM, /* within the program: 2.12(c)(3) */
  WAY_PARTY_MEMBER,  /* of the client’s team */
  WAY_PARTY_ORGANIZATION,
  WAY_PARTY_NAMED, /* who is known by a typed name alone */
} WayPartyKind;

/* Who is to receive.  All borrowed. */
typedef struct {
  WayPartyKind     kind;
  WayTeamMember   *member;       /* of a member */
  WayOrganization *organization; /* of an organization, and that of a member; or NULL */
  GPtrArray       *same;         /* WayOrganization that are the same as it (same_as_id); or NULL */
  GPtrArray       *team;         /* WayTeamMember of this client, for classes; or NULL */
  const char      *name;         /* of who is named */
} WayParty;

/* By which right it would go; by a consent, unless said otherwise.  Stored with each disclosure. */
typedef enum {
  WAY_BASIS_CONSENT,
  WAY_BASIS_CLIENT,          /* to the client: 2.23 */
  WAY_BASIS_PROGRAM,         /* within the program: 2.12(c)(3) */
  WAY_BASIS_QSO,             /* a qualified service organization: 2.12(c)(4) */
  WAY_BASIS_EMERGENCY,       /* medical: 2.51 */
  WAY_BASIS_CHILD_ABUSE,     /* the initial report: 2.12(c)(6) */
  WAY_BASIS_CRIME,           /* on premises or against staff: 2.12(c)(5) */
  WAY_BASIS_COURT_ORDER,     /* 2.61 to 2.67, with its authority */
  WAY_BASIS_SUBPOENA,        /* alone it is never enough: 2.61(b) */
  WAY_BASIS_AUDIT,           /* 2.53, with its authority */
  WAY_BASIS_RESEARCH,        /* 2.52, with its authority */
  WAY_BASIS_NOT_IDENTIFYING, /* what says of nobody that they are a client: outside part 2 */
} WayBasis;

extern const char *const way_basis_words[];
extern const char *const way_basis_labels[]; /* N_() */

/* What must be written down of a medical emergency (2.51(c)), all four; borrowed. */
typedef struct {
  const char *received_by; /* who received it, and their affiliation */
  const char *disclosed_by;
  WayTime     at;
  const char *nature; /* of the emergency */
} WayEmergencyFacts;

/* Which facts are missing; bit numbers of a set. */
typedef enum {
  WAY_EMERGENCY_RECEIVED_BY,
  WAY_EMERGENCY_DISCLOSED_BY,
  WAY_EMERGENCY_AT,
  WAY_EMERGENCY_NATURE,
} WayEmergencyFact;

extern const char *const way_emergency_fact_labels[]; /* N_() */

/* A restriction to which the program agreed (2.26): nothing of these classes goes to that
 * recipient, consent or not; an emergency and the law go before.  Borrowed. */
typedef struct {
  WayId       organization_id; /* none, no member and no name: to anybody outside */
  WayId       member_id;
  const char *name;
  WaySet      classes;     /* none: all */
  WaySet      purposes;    /* none: all */
  WayTime     from, until; /* none: open */
} WayRestrictionRule;

typedef struct {
  const WayId *client_ids; /* the client first, then the records that were merged into it; none: it
                            * is about nobody */
  guint        n_client_ids;
  WayParty     party;
  WayInfoClass info_class;
  WayPurpose   purpose;
  WayDate      info_from; /* the days that the information is of; none: not known */
  WayDate      info_until;
  WayTime      moment;
  GTimeZone   *zone; /* of the site */

  WayBasis                 basis;
  const WayEmergencyFacts *emergency; /* of an emergency */
  gboolean                 initial;   /* of child abuse: it is the first report */
  const char              *authority; /* court and number, auditor, board: of those bases */
} WayGateQuestion;

/* What is known of the client: everything of the group of merged records, also what is out of
 * date.  Each may be NULL. */
typedef struct {
  GPtrArray *consents;     /* WayConsent */
  GPtrArray *recipients;   /* WayConsentRecipient */
  GArray    *restrictions; /* WayRestrictionRule */
} WayGateFile;

/* --- the decision --- */

typedef enum {
  WAY_GATE_DENY, /* 0: what nobody decided is denied */
  WAY_GATE_ALLOW,
  WAY_GATE_EMERGENCY, /* by the emergency path alone: allowed when “missing” is empty */
} WayGateAnswer;

typedef enum {
  WAY_REASON_NO_CONSENT, /* nobody signed anything for this recipient */
  WAY_REASON_CONSENT,    /* allowed by it */
  WAY_REASON_CLIENT,
  WAY_REASON_PROGRAM,
  WAY_REASON_QSO,
  WAY_REASON_EMERGENCY,
  WAY_REASON_EMERGENCY_FACTS, /* some of the four are missing */
  WAY_REASON_CHILD_ABUSE,
  WAY_REASON_LATER_REPORT, /* after the first one a consent or an order is needed */
  WAY_REASON_CRIME,
  WAY_REASON_CRIME_CLASS,  /* more than name, address and attendance */
  WAY_REASON_AUTHORITY,    /* by order, audit or research */
  WAY_REASON_NO_AUTHORITY, /* its court, auditor or board is not said */
  WAY_REASON_SUBPOENA,
  WAY_REASON_NOT_IDENTIFYING,
  WAY_REASON_IDENTIFYING,  /* it is said to show nobody as a client, but holds what does */
  WAY_REASON_NO_RECIPIENT, /* it is not said to whom */
  WAY_REASON_RESTRICTED,
  WAY_REASON_WRONG_KIND, /* a HIPAA authorization, a telehealth consent, … */
  WAY_REASON_RECIPIENT_RENAMED,
  WAY_REASON_RECIPIENT_LEFT, /* of the organization or class that the consent names */
  WAY_REASON_CLASS,          /* not among what may be shared */
  WAY_REASON_SPECIAL_CLASS,  /* HIV, counseling notes: must be named, or alone */
  WAY_REASON_PURPOSE,
  WAY_REASON_SPECIAL_PURPOSE, /* proceedings, supervision, research have a consent of their own */
  WAY_REASON_DATES,           /* the information is of days that it does not name */
  WAY_REASON_DRAFT,
  WAY_REASON_DEFICIENT, /* which element: “element” */
  WAY_REASON_NOT_YET,
  WAY_REASON_FALSE,
  WAY_REASON_REPLACED,
  WAY_REASON_REVOKED,
  WAY_REASON_EVENT_HAPPENED,
  WAY_REASON_EXPIRED,
  WAY_REASON_REFUSED, /* the client’s last word was no */
  WAY_N_REASONS,
} WayGateReason;

/* A value: nothing in it is to be freed. */
typedef struct {
  WayGateAnswer     answer;
  WayGateReason     reason;
  WayBasis          basis;
  WayId             consent_id; /* that allows, or that came nearest; zeros: none */
  WayConsentElement element;    /* of a deficient consent */
  WaySet            missing;    /* WayEmergencyFact */
} WayGateDecision;

/* One class of information. */
WayGateDecision way_gate_decide (const WayGateQuestion *question, const WayGateFile *file);

/* Several at once: the classes of “wanted” that may go; the question’s own class is ignored.  In
 * “decisions”, an array of WAY_N_INFO_CLASSES or NULL, each asked class gets its decision. */
WaySet way_gate_decide_classes (const WayGateQuestion *question,
                                const WayGateFile     *file,
                                WaySet                 wanted,
                                WayGateDecision       *decisions);

/* What the gate answered about one addressee and some classes. */
typedef struct {
  WaySet          asked;
  WaySet          allowed;
  WayGateDecision decisions[WAY_N_INFO_CLASSES]; /* of what was asked */
} WayGateResult;

/* Of what was asked about, what may not go. */
WaySet way_gate_result_get_denied (const WayGateResult *self);

/* What may be shared with somebody under a consent at all, for any purpose: for a row of the team.
 * until: the last day of the consent of them that ends first; none: no day is known. */
WaySet way_gate_list_shareable (const WayGateQuestion *question,
                                const WayGateFile     *file,
                                WayDate               *until);

/* Whether it may go: allowed, or an emergency with its four facts. */
gboolean way_gate_decision_lets_pass (const WayGateDecision *self);

/* Which of the four facts are missing; NULL: all. */
WaySet way_emergency_facts_find_missing (const WayEmergencyFacts *self);

/* --- words --- */

/* “allow”, “deny”, “emergency”. */
const char *way_gate_answer_get_word (WayGateAnswer answer);
/* For programs and tests: “expired”, “no-consent”. */
const char *way_gate_reason_get_word (WayGateReason reason);
/* The paragraph that decides: “42 CFR 2.31(c)”. */
const char *way_gate_decision_get_paragraph (const WayGateDecision *self);
/* Why, and what would make it allowed (NULL: nothing is to be done), each a sentence, translated.
 * They say nothing about the client. */
const char *way_gate_decision_to_words (const WayGateDecision *self);
const char *way_gate_decision_to_remedy (const WayGateDecision *self);

G_END_DECLS
