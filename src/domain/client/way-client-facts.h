/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact-point.h"

G_BEGIN_DECLS

/* What a list says about a client that is not in the client’s own record.  It never changes. */
typedef struct {
  char   *contact;      /* the first phone, else the first way to reach the client; NULL for none */
  WaySet  rules;        /* of all ways to reach the client */
  WayDate assessed_on;  /* the last assessment; none: never */
  WayDate contacted_on; /* when the client was last reached; none: never */
  WayTime next_at;      /* the next appointment that is booked; 0: none */
} WayClientFacts;

/* From the ways to reach the client (WayContactPoint), in their order. */
WayClientFacts *way_client_facts_new (GPtrArray *contacts,
                                      WayDate    assessed_on,
                                      WayDate    contacted_on,
                                      WayTime    next_at) G_GNUC_WARN_UNUSED_RESULT;
WayClientFacts *way_client_facts_ref (WayClientFacts *self);
void            way_client_facts_unref (WayClientFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayClientFacts, way_client_facts_unref)

G_END_DECLS
