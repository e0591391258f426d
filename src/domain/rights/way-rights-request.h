/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* What a client may ask about the own record. */
typedef enum {
  WAY_RIGHTS_ACCESS,       /* 45 CFR 164.524, 42 CFR 2.23 */
  WAY_RIGHTS_AMENDMENT,    /* 45 CFR 164.526 */
  WAY_RIGHTS_RESTRICTION,  /* 45 CFR 164.522(a), 42 CFR 2.26 */
  WAY_RIGHTS_ACCOUNTING,   /* 45 CFR 164.528, 42 CFR 2.25 */
  WAY_RIGHTS_CONFIDENTIAL, /* confidential communications: 45 CFR 164.522(b) */
} WayRightsKind;

#define WAY_RIGHTS_N_KINDS (WAY_RIGHTS_CONFIDENTIAL + 1)

typedef enum {
  WAY_RIGHTS_ASKED_IN_WRITING,
  WAY_RIGHTS_ASKED_SPOKEN,
  WAY_RIGHTS_ASKED_ELECTRONIC,
} WayRightsAsked;

typedef enum {
  WAY_RIGHTS_FORM_UNSAID,
  WAY_RIGHTS_FORM_PAPER,
  WAY_RIGHTS_FORM_ELECTRONIC,
  WAY_RIGHTS_FORM_LOOK, /* the client looks at it */
  WAY_RIGHTS_FORM_SUMMARY,
} WayRightsForm;

typedef enum {
  WAY_RIGHTS_OPEN,
  WAY_RIGHTS_GRANTED,
  WAY_RIGHTS_PARTLY,
  WAY_RIGHTS_DENIED,
  WAY_RIGHTS_WITHDRAWN,
} WayRightsAnswer;

/* Whether somebody else looks at a denial when the client asks for it: 45 CFR 164.524(a)(3)–(4). */
typedef enum {
  WAY_RIGHTS_REVIEW_UNSAID,
  WAY_RIGHTS_REVIEW_MAY_ASK,
  WAY_RIGHTS_REVIEW_NONE,
  WAY_RIGHTS_REVIEW_ASKED,
  WAY_RIGHTS_REVIEW_CONFIRMED,
  WAY_RIGHTS_REVIEW_CHANGED,
} WayRightsReview;

#define WAY_TYPE_RIGHTS_REQUEST (way_rights_request_get_type ())
G_DECLARE_FINAL_TYPE (WayRightsRequest, way_rights_request, WAY, RIGHTS_REQUEST, WayRecord)

/* What a client asked about the own record, and what became of it.  The day by which the answer is
 * due is never stored: way-rights-due.h. */
struct _WayRightsRequest {
  WayRecord parent;

  const WayId           client_id;
  const WayId           worker_id; /* who looks after it */
  const WayRightsKind   kind;
  const WayDate         received_on;
  const WayRightsAsked  asked;
  char *const           asked_by; /* somebody who may ask for the client; NULL: the client */
  char *const           scope;    /* what is asked for */
  const WayDate         period_from;
  const WayDate         period_to;
  const WayRightsForm   form;
  const WayDate         extended_on; /* the client was told that it takes longer */
  char *const           extension_reason;
  const WayRightsAnswer answer;
  const WayDate         answered_on;
  char *const           answer_words;
  char *const           denial_reason;
  const WayRightsReview review;
  const WayDate         given_on; /* what was asked for was handed over, or done */
  char *const           given_how;
  const gint64          fee;
  char *const           disagreement; /* the client’s statement: 45 CFR 164.526(d)(2) */
  const WayDate         disagreement_on;
  char *const           rebuttal; /* what the program answered to it: 164.526(d)(3) */
  char *const           note;
};

const char *way_rights_kind_to_words (WayRightsKind kind); /* “Copy of the record” */
const char *way_rights_asked_to_words (WayRightsAsked asked);
const char *way_rights_form_to_words (WayRightsForm form);
const char *way_rights_answer_to_words (WayRightsAnswer answer);
const char *way_rights_review_to_words (WayRightsReview review);

G_END_DECLS
