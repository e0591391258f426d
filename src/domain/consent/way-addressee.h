/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

/* Who outside is to receive something, for what, and by which right.  What is not said is zeros and
 * NULL: by a consent, for “at the request of the client”.  Borrowed. */
typedef struct {
  WayPartyKind kind;            /* a member, an organization, or somebody named */
  WayId        member_id;       /* of a member */
  WayId        organization_id; /* of an organization */
  const char  *name;            /* as it is written on what goes out */
  const char  *address;         /* for the accounting (2.25) */
  WayPurpose   purpose;
  const char  *purpose_words;

  WayBasis          basis;
  const char       *authority;
  gboolean          initial;   /* of child abuse: the first report */
  WayEmergencyFacts emergency; /* of an emergency */
} WayAddresseeDetails;

#define WAY_TYPE_ADDRESSEE (way_addressee_get_type ())
G_DECLARE_FINAL_TYPE (WayAddressee, way_addressee, WAY, ADDRESSEE, GObject)

/* Never changes, so that it may go to the worker.  Copies the details. */
WayAddressee *way_addressee_new (const WayAddresseeDetails *details) G_GNUC_WARN_UNUSED_RESULT;

const WayAddresseeDetails *way_addressee_get (WayAddressee *self);

/* Whether it is an emergency (2.51), by its basis or its purpose. */
gboolean way_addressee_is_emergency (WayAddressee *self);

G_END_DECLS
