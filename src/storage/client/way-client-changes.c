/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-changes.h"

static gboolean
is_behind (WayDb *db, gint64 behind, gboolean *result, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT ifnull ((SELECT max (seq) FROM log), 0) - ifnull ((SELECT CAST (CAST"
                  " (value AS TEXT) AS INTEGER) FROM meta WHERE name = 'followed'), 0) > ?",
                  WAY_ARGS (WAY_INT (behind)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *result = sqlite3_column_int (row, 0) != 0;
  return TRUE;
}

gboolean
way_client_changes_follow (WayDb *db, gint64 behind, GError **error)
{
  static const char follow[] =
    "UPDATE client_index SET changed_seq = last FROM"
    " (SELECT client_id AS changed, max (seq) AS last FROM log WHERE seq > ifnull ((SELECT"
    "  CAST (CAST (value AS TEXT) AS INTEGER) FROM meta WHERE name = 'followed'), 0)"
    "  AND area = 'history' AND kind = 'client' GROUP BY client_id)"
    " WHERE client_id = changed AND changed_seq < last";
  static const char note[] =
    "INSERT INTO meta (name, value)"
    " SELECT 'followed', CAST (CAST (max (seq) AS TEXT) AS BLOB) FROM log WHERE true"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  gboolean is;

  return is_behind (db, behind, &is, error) &&
         (!is || (way_db_run (db, follow, WAY_NO_ARGS, error) &&
                  way_db_run (db, note, WAY_NO_ARGS, error)));
}
