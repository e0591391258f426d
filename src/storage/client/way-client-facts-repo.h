/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-facts.h"
#include "way-db.h"

G_BEGIN_DECLS

/* What a list says about a client besides the client’s own record.  now: from when on an
 * appointment is the next one. */
WayClientFacts *way_client_facts_repo_get (WayDb       *db,
                                           const WayId *client_id,
                                           WayTime      now,
                                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* Every program that a client is in, by name, each once; NULL-terminated. */
char **way_client_facts_repo_list_programs (WayDb *db, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
