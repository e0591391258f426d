/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_TEAM_PROFESSIONAL,
  WAY_TEAM_FAMILY,
  WAY_TEAM_SUPPORT,  /* a friend, a sponsor, somebody of the community */
  WAY_TEAM_INTERNAL, /* of the program itself: no consent is asked for */
} WayTeamRelation;

typedef enum {
  WAY_FAMILY_UNSAID,
  WAY_FAMILY_PARTNER,
  WAY_FAMILY_PARENT,
  WAY_FAMILY_CHILD,
  WAY_FAMILY_SIBLING,
  WAY_FAMILY_GRANDPARENT,
  WAY_FAMILY_OTHER_RELATIVE,
  WAY_FAMILY_GUARDIAN,
  WAY_FAMILY_CHOSEN, /* who counts as family */
} WayFamilyKind;

typedef enum {
  WAY_TEAM_CONTACT_UNSAID,
  WAY_TEAM_CONTACT_PHONE,
  WAY_TEAM_CONTACT_TEXT,
  WAY_TEAM_CONTACT_EMAIL,
  WAY_TEAM_CONTACT_FAX,
  WAY_TEAM_CONTACT_MAIL,
  WAY_TEAM_CONTACT_IN_PERSON,
} WayTeamContact;

/* What a class of recipients in a consent means (42 CFR 2.31(a)(4)); bit numbers of a set. */
typedef enum {
  WAY_RECIPIENT_CLASS_TREATING, /* “my treating providers” */
  WAY_RECIPIENT_CLASS_PLANS,    /* “health plans” */
  WAY_RECIPIENT_CLASS_PAYERS,   /* “third-party payers” */
  WAY_RECIPIENT_CLASS_HELPERS,  /* “people helping to operate this program” */
} WayRecipientClass;

#define WAY_TYPE_TEAM_MEMBER (way_team_member_get_type ())
G_DECLARE_FINAL_TYPE (WayTeamMember, way_team_member, WAY, TEAM_MEMBER, WayRecord)

/* Somebody around a client: a professional elsewhere, family, a support, or a colleague within the
 * program.  When they were last spoken with is computed from the contacts, never stored.  What may
 * be shared with them is not said here either: the gate says it (way-consent-gate.h). */
struct _WayTeamMember {
  WayRecord parent;

  const WayId           client_id;
  char *const           name;
  char *const           role; /* “probation officer”, “sponsor” */
  const WayTeamRelation relation;
  const WayFamilyKind   family_kind;
  const WayId           organization_id; /* none: a person of their own; never of who is internal */
  const WaySet          classes;         /* WayRecipientClass: what they are to this client */
  char *const           phone;
  char *const           fax;
  char *const           email;
  char *const           address;
  const WayTeamContact  preferred;
  const WayDate         began;
  const WayDate         ended; /* the last day, included */
  char *const           plan_part;
  char *const           former_names; /* a line each; as of an organization */
  char *const           note;
};

/* What is stored for each, and what a person calls it, N_(); NULL ends. */
extern const char *const way_team_relation_words[];
extern const char *const way_team_relation_labels[];
extern const char *const way_family_kind_words[];
extern const char *const way_family_kind_labels[];
extern const char *const way_team_contact_words[];
extern const char *const way_team_contact_labels[];
extern const char *const way_recipient_class_words[];
extern const char *const way_recipient_class_labels[]; /* in the words of the law */

/* Whether they are on the team on a local day: from the first to the last, both included. */
gboolean way_team_member_is_active_on (const WayTeamMember *self, WayDate day);

/* Whether this is their name, or one that they had. */
gboolean way_team_member_has_name (const WayTeamMember *self, const char *name);

G_END_DECLS
