/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-addressee.h"
#include "way-purpose.h"
#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_LETTER_DRAFT,
  WAY_LETTER_FINAL,            /* it may go out, and never changes again */
  WAY_LETTER_ENTERED_IN_ERROR, /* it should not have been; it stays what it was */
} WayLetterStatus;

/* Whom it is written to. */
typedef enum {
  WAY_LETTER_TO_CLIENT,
  WAY_LETTER_TO_MEMBER,       /* of the client’s team */
  WAY_LETTER_TO_ORGANIZATION, /* of the address book */
  WAY_LETTER_TO_NAMED,        /* somebody else, as typed */
} WayLetterTo;

#define WAY_TYPE_LETTER (way_letter_get_type ())
G_DECLARE_FINAL_TYPE (WayLetter, way_letter, WAY, LETTER, WayRecord)

/* A letter about a client, or to one.  While it is a draft its text is worked on; what went out is
 * kept word by word and never changes: the storage refuses it. */
struct _WayLetter {
  WayRecord parent;

  const WayId           client_id;
  const WayId           worker_id; /* who writes */
  const WayLetterStatus status;
  char *const           form;     /* the id of the template: “housing” */
  char *const           language; /* of the letter */
  char *const           title;    /* what it is about, in a line */
  const WayDate         written_on;
  const WayLetterTo     reader;
  const WayId           member_id;
  const WayId           organization_id;
  char *const           addressee; /* as it stands on the letter: name, address */
  const WayPurpose      purpose;
  char *const           purpose_words;
  char *const           body;       /* parts with what each tells: way-letter-text.h */
  char *const           enclosures; /* one a line */

  /* Of one that is final. */
  char *const   final_text; /* what is read */
  const WayId   consent_id; /* that allowed it; none: none was needed */
  char *const   left_out;   /* what the consent did not cover, in words */
  const WayTime finished_at;
  const WayId   finished_by;
  const WayTime error_at;
  char *const   error_words;
};

gboolean way_letter_is_draft (const WayLetter *self);

/* Whom outside it is to, and for what; NULL: it is to the client.  The first line of what stands on
 * the letter is the name. */
WayAddressee *way_letter_make_addressee (const WayLetter *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
