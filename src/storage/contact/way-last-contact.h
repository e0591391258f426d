/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-id.h"

G_BEGIN_DECLS

/* Makes the list of clients know when this one was last reached, as the contacts say it; also with
 * somebody who was merged into this one.  It writes only where that is another day. */
gboolean way_last_contact_follow (WayDb *db, const WayId *client_id, GError **error);

/* SQL over client_index: those who are active and were not reached on that day or later.  Somebody
 * whom nobody reached yet counts from the day since which the client is known. */
#define WAY_LAST_CONTACT_IS_BEFORE(day) \
  "status = 0 AND contacted_on < " day " AND (contacted_on > '0' OR contacted_on < '-' || " day ")"

G_END_DECLS
