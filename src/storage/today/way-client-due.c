/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-due.h"

#include <string.h>

#include "way-client-group.h"

/* The rows that the records of a client call for. */
#define FROM(table) \
  " FROM client_index JOIN " table " ON " table ".client_id IN (" WAY_CLIENT_GROUP ( \
    "?1") ")" \
          " WHERE client_index.client_id = ?1 AND archived = 0 AND client_index.status = 0" \
          " AND " table ".deleted_at IS NULL"
#define WANTED \
  "SELECT client_index.client_id, 'measure' AS kind, instrument AS what, max (taken_on) AS day," \
  " ifnull (worker_id, x'') AS worker_id" FROM ( \
    "assessment") " AND assessment.status = 'signed' GROUP BY instrument" \
                  " UNION ALL SELECT client_index.client_id, 'review', '', min (review_on)," \
                  " ifnull (worker_id, x'')" FROM ( \
                    "plan") " AND plan.status <> 'ended' AND review_on IS NOT NULL GROUP BY client_index.client_id"

gboolean
way_client_due_update (WayDb *db, const WayId *client_id, GError **error)
{
  static const char drop[] = "DELETE FROM client_due WHERE client_id = ?1"
                             " AND (kind, what) NOT IN (SELECT kind, what FROM (" WANTED "))";
  static const char put[] = "INSERT INTO client_due (client_id, kind, what, day, worker_id)"
                            " SELECT * FROM (" WANTED ") WHERE true"
                            " ON CONFLICT (client_id, kind, what) DO UPDATE SET day = excluded.day,"
                            " worker_id = excluded.worker_id"
                            " WHERE day <> excluded.day OR worker_id <> excluded.worker_id";
  WayId             root;

  if (!way_client_group_find_root (db, client_id, &root, error))
    return FALSE;

  /* Who was merged has no rows of its own any more. */
  return (way_id_compare (&root, client_id) == 0 ||
          way_db_run (db, "DELETE FROM client_due WHERE client_id = ?",
                      WAY_ARGS (WAY_ID (client_id)), error)) &&
         way_db_run (db, drop, WAY_ARGS (WAY_ID (&root)), error) &&
         way_db_run (db, put, WAY_ARGS (WAY_ID (&root)), error);
}

gboolean
way_client_due_list (WayDb *db, const WayClientDueQuestion *question, GArray *dues, GError **error)
{
  g_autofree char *from = way_date_to_text (question->from);
  g_autofree char *to = way_date_to_text (question->to);
  const WayArg worker = question->worker != NULL ? WAY_ID (question->worker) : WAY_BYTES ("", 0);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT client_id, day FROM client_due WHERE worker_id = ? AND kind = ?"
                  " AND what = ? AND day BETWEEN ? AND ? ORDER BY day LIMIT ?",
                  WAY_ARGS (worker, WAY_TEXT (question->kind), WAY_TEXT (question->what),
                            WAY_TEXT (from), WAY_TEXT (to), WAY_INT (question->most)),
                  error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayClientDue due = { 0 };

    memcpy (&due.client_id, sqlite3_column_blob (row, 0), sizeof due.client_id);
    way_date_from_text ((const char *)sqlite3_column_text (row, 1), &due.day);
    g_array_append_val (dues, due);
  }

  return step == WAY_STEP_DONE;
}
