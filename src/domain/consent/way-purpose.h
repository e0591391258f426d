/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* What information is shared for (42 CFR 2.31(a)(5)); bit numbers of a WaySet. */
typedef enum {
  WAY_PURPOSE_CLIENT_REQUEST, /* “at the request of the client” */
  WAY_PURPOSE_TREATMENT,
  WAY_PURPOSE_PAYMENT,
  WAY_PURPOSE_OPERATIONS, /* of the program */
  WAY_PURPOSE_CARE_COORDINATION,
  WAY_PURPOSE_REFERRAL,
  WAY_PURPOSE_HOUSING,
  WAY_PURPOSE_BENEFITS,
  WAY_PURPOSE_WORK_SCHOOL,
  WAY_PURPOSE_FAMILY,      /* support by family and friends */
  WAY_PURPOSE_SUPERVISION, /* of court, probation or parole: a criminal-justice consent (2.35) */
  WAY_PURPOSE_PROCEEDINGS, /* civil, criminal, administrative, legislative: 2.31(d) */
  WAY_PURPOSE_RESEARCH,
  WAY_PURPOSE_EMERGENCY, /* a medical emergency (2.51): the way without consent */
  WAY_PURPOSE_REQUIRED,  /* by law: the initial report of child abuse, an audit, an order */
  WAY_PURPOSE_OTHER,     /* only as it is said in words */
} WayPurpose;

#define WAY_N_PURPOSES (WAY_PURPOSE_OTHER + 1)

extern const char *const way_purpose_words[];
extern const char *const way_purpose_labels[]; /* N_() */

/* Whether a consent given for “consented” serves a purpose.  Treatment, payment and operations are
 * what 45 CFR 164.501 calls so: treatment includes coordinating care and referring.  What the
 * client asked for serves any purpose but those that have a consent of their own: supervision,
 * proceedings, research; and neither an emergency nor a duty is ever consented to. */
gboolean way_purpose_is_served (WayPurpose purpose, WaySet consented);

/* FALSE when the word is none. */
gboolean way_purpose_from_word (const char *word, WayPurpose *purpose);

/* “Housing, Benefits”, translated; "" for none. */
char *way_purposes_to_words (WaySet purposes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
