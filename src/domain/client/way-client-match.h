/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CLIENT_MATCH_SAME,      /* one person: the other record is part of the client’s */
  WAY_CLIENT_MATCH_DIFFERENT, /* two people, who are not offered as one again */
} WayClientVerdict;

#define WAY_TYPE_CLIENT_MATCH (way_client_match_get_type ())
G_DECLARE_FINAL_TYPE (WayClientMatch, way_client_match, WAY, CLIENT_MATCH, WayRecord)

/* What a person decided about two records of clients.
 *
 * Merging moves nothing: this record says that “other” is the same person as “client”, and whoever
 * asks for what belongs to the client gets what belongs to the other, too (way-client-group.h).  So
 * a signed assessment stays as it was signed, under the client for whom it was signed, and removing
 * this record separates the two again at any time, each with what was written for it. */
struct _WayClientMatch {
  WayRecord parent;

  const WayId            client_id; /* who stays in the list */
  const WayId            other_id;
  const WayClientVerdict verdict;
};

G_END_DECLS
