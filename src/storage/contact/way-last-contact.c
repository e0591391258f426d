/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-last-contact.h"

#include "way-client-group.h"

/* The index of the contacts of a client ends with the newest: nearly always that is the one. */
#define LAST_OF(id) \
  "SELECT happened_on FROM contact WHERE client_id = " id \
  " AND outcome = 'reached' AND deleted_at IS NULL ORDER BY happened_on DESC LIMIT 1"

gboolean
way_last_contact_follow (WayDb *db, const WayId *client_id, GError **error)
{
  static const char sql[] =
    "UPDATE client_index SET contacted_on = last.day FROM (SELECT ifnull ("
    "(SELECT max (day) FROM (SELECT (" LAST_OF ("member.id") ") AS day FROM (" WAY_CLIENT_GROUP (
      "?1") ") AS member)),"
            " '-' || (SELECT date (created_at / 1000000, 'unixepoch') FROM client WHERE id = ?1)) AS day)"
            " AS last WHERE client_id = ?1 AND contacted_on <> last.day";
  WayId root;

  return way_client_group_find_root (db, client_id, &root, error) &&
         way_db_run (db, sql, WAY_ARGS (WAY_ID (&root)), error);
}
