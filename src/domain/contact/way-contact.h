/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact-point.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONTACT_SESSION,
  WAY_CONTACT_CALL,
  WAY_CONTACT_TEXT,
  WAY_CONTACT_HOME_VISIT,
  WAY_CONTACT_OUTREACH,
  WAY_CONTACT_DROP_IN,
  WAY_CONTACT_LETTER,
  WAY_CONTACT_OTHER,
} WayContactKind;

typedef enum {
  WAY_CONTACT_IN_PERSON,
  WAY_CONTACT_VIDEO,
  WAY_CONTACT_PHONE,
  WAY_CONTACT_BY_TEXT,
  WAY_CONTACT_AT_HOME,
  WAY_CONTACT_IN_COMMUNITY,
  WAY_CONTACT_BY_MAIL,
} WayContactModality;

typedef enum {
  WAY_CONTACT_REACHED,
  WAY_CONTACT_LEFT_MESSAGE,
  WAY_CONTACT_NO_ANSWER,
  WAY_CONTACT_NO_SHOW,
  WAY_CONTACT_CANCELLED,
  WAY_CONTACT_DECLINED,
  WAY_CONTACT_NOT_FOUND,
} WayContactOutcome;

typedef enum {
  WAY_CONTACT_CAN_TALK_NOT_ASKED,
  WAY_CONTACT_CAN_TALK_YES,
  WAY_CONTACT_CAN_TALK_NO,
} WayContactCanTalk;

/* Whoever was not reached for so many days is lost sight of. */
#define WAY_CONTACT_LOST_DAYS 30

/* What is stored for each kind, and what a person calls it, N_(); NULL ends. */
extern const char *const way_contact_kind_words[];
extern const char *const way_contact_kind_labels[];
extern const char *const way_contact_modality_words[];
extern const char *const way_contact_modality_labels[];
extern const char *const way_contact_outcome_labels[];
extern const char *const way_contact_support_labels[];
extern const char *const way_contact_barrier_labels[];

#define WAY_TYPE_CONTACT (way_contact_get_type ())
G_DECLARE_FINAL_TYPE (WayContact, way_contact, WAY, CONTACT, WayRecord)

/* A time with a client, or an attempt at one: a session, a call, a visit, somebody who did not
 * come. It may be noted before anybody knows with whom it was. */
struct _WayContact {
  WayRecord parent;

  const WayId              client_id; /* none: not known yet; only from there to another */
  const WayId              worker_id; /* who had it */
  const WayContactKind     kind;
  const WayContactModality modality;
  const WayContactOutcome  outcome;
  const WayDate            happened_on;
  char *const              began; /* “14:30”: way-hour.h */
  char *const              ended; /* earlier than it began: on the next day */
  const gint64             minutes;
  char *const              place;
  char *const              present; /* who else was there */
  char *const              purpose;
  char *const              mood; /* in the client’s words */
  const WaySet             support;
  char *const              support_words;
  char *const              strengths;
  const WayDate            next_on;
  char *const              next_words;

  /* Of an attempt that did not succeed. */
  const WaySet barriers;
  char *const  barrier_words;
  char *const  reengagement; /* what will be tried */

  /* Of a contact from afar. */
  const WayContactCanTalk can_talk;
  char *const             client_location;
  char *const             emergency_address;
  char *const             backup_phone;
  char *const             platform;
  char *const             tech_problems;
  const WayDate           telehealth_consent_on;
};

/* The client was spoken with, or wrote back: it counts as having been reached. */
gboolean way_contact_is_reached (const WayContact *self);

/* Whether help could not simply come to where both are, so that the form asks where the client is.
 */
gboolean way_contact_modality_is_remote (WayContactModality modality);

/* How a contact of this kind usually takes place. */
WayContactModality way_contact_kind_get_modality (WayContactKind kind);

/* Whether what was done, or is about to be noted, goes against what the client asked for: a message
 * on a voicemail that others hear, a text where only calls are wanted, mail where none is.  Gives
 * the rule. */
gboolean way_contact_breaks_rule (WayContactModality   modality,
                                  WayContactOutcome    outcome,
                                  WaySet               rules,
                                  WayContactPointRule *rule);

G_END_DECLS
