/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"
#include "way-workspace.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below */

/* Somebody who is to hear about a client, by name of the records, so that the gate can be asked on
 * the worker, in the transaction of what follows from its answer. */
typedef struct {
  WayId        client_id;
  WayPartyKind kind;
  WayId        member_id;       /* of a member */
  WayId        organization_id; /* of an organization */
  const char  *name;            /* of who is named; borrowed */
  WayPurpose   purpose;
} WayOutsider;

/* The classes of “wanted” that may go to them at that moment; decisions: an array of
 * WAY_N_INFO_CLASSES, in which each asked class gets its decision.  FALSE: it cannot be read. */
gboolean way_outsider_ask (WayDb             *db,
                           const WayOutsider *outsider,
                           WaySet             wanted,
                           WayTime            moment,
                           WaySet            *allowed,
                           WayGateDecision   *decisions,
                           GError           **error);

G_END_DECLS
