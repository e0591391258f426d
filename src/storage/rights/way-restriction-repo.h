/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-restriction.h"

G_BEGIN_DECLS

/* Adds what was agreed with a client not to be shared to the rules of the gate
 * (WayRestrictionRule), also with the records that were merged into it; those that ended too, for
 * the gate looks at the days. team: WayTeamMember of the client. */
gboolean way_restriction_repo_add_rules (WayDb       *db,
                                         const WayId *client_id,
                                         GPtrArray   *team,
                                         GTimeZone   *zone,
                                         GArray      *rules,
                                         GError     **error);

G_END_DECLS
