/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-id.h"

G_BEGIN_DECLS

/* Records of clients that are one person: the one who stays in the list, and those who were merged
 * into it (WayClientMatch), and into those.  Whoever asks for what belongs to a client asks for all
 * of them. */

/* SQL: the ids of a client and of everybody merged into it, for “client_id IN (…)”.  The union ends
 * where matches would go round in a circle. */
#define WAY_CLIENT_GROUP(id) \
  "WITH RECURSIVE one (id) AS (SELECT " id " UNION SELECT other_id FROM client_match JOIN one" \
  " ON client_match.client_id = one.id WHERE verdict = 'same' AND deleted_at IS NULL)" \
  " SELECT id FROM one"

/* Who stands for this client in the list: itself, unless it was merged. */
gboolean way_client_group_find_root (WayDb       *db,
                                     const WayId *client_id,
                                     WayId       *root,
                                     GError     **error);

/* What else a client of the list is found by: the values of all contact points, and the names and
 * numbers of those who were merged into it.  NULL-terminated. */
char **way_client_group_list_texts (WayDb       *db,
                                    const WayId *root,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* The day of the last assessment that is not in error, as text; "" for never. */
char *way_client_group_find_assessed (WayDb       *db,
                                      const WayId *root,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
