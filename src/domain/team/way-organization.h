/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_ORGANIZATION_HEALTH_CARE,
  WAY_ORGANIZATION_HEALTH_PLAN,
  WAY_ORGANIZATION_PAYER,
  WAY_ORGANIZATION_SOCIAL,
  WAY_ORGANIZATION_HOUSING,
  WAY_ORGANIZATION_COURT, /* courts, probation, parole, police */
  WAY_ORGANIZATION_SCHOOL,
  WAY_ORGANIZATION_EMPLOYER,
  WAY_ORGANIZATION_GOVERNMENT,
  WAY_ORGANIZATION_COMMUNITY,
  WAY_ORGANIZATION_OTHER,
} WayOrganizationKind;

#define WAY_TYPE_ORGANIZATION (way_organization_get_type ())
G_DECLARE_FINAL_TYPE (WayOrganization, way_organization, WAY, ORGANIZATION, WayRecord)

/* Somebody outside the program with whom it works.  About nobody: it belongs to no client. */
struct _WayOrganization {
  WayRecord parent;

  char *const               name;
  const WayOrganizationKind kind;
  char *const               phone;
  char *const               fax;
  char *const               email;
  char *const               address;
  char *const               website;

  /* A qualified service organization (42 CFR 2.11) serves the program under an agreement in
   * writing, from a day on, until it ends; what is needed for that needs no consent. */
  const bool    qso;
  const WayDate qso_on;    /* of the agreement */
  const WayDate qso_until; /* its last day; none: it goes on */
  char *const   qso_words; /* what it does for the program */

  /* A consent names its recipient in the words of then.  Who was renamed since keeps it only when
   * the old name stands here, a line each: otherwise it may be somebody else by now. */
  char *const former_names;
  /* Entered twice: the same as that one, which is used.  Never for one that took over another. */
  const WayId same_as_id;
  char *const note;
};

extern const char *const way_organization_kind_words[];
extern const char *const way_organization_kind_labels[]; /* N_() */

/* Whether the agreement holds on a local day: from its first day to its last, both included. */
gboolean way_organization_is_qso_on (const WayOrganization *self, WayDate day);

/* Whether this is its name, or one that it had; case, accents and signs do not matter. */
gboolean way_organization_has_name (const WayOrganization *self, const char *name);

G_END_DECLS
