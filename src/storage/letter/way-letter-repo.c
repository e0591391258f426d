/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-repo.h"

#include "way-client-group.h"

static WayDate
column_date (sqlite3_stmt *row, int n)
{
  WayDate date = WAY_DATE_NONE;

  if (sqlite3_column_type (row, n) == SQLITE_TEXT)
    way_date_from_text ((const char *)sqlite3_column_text (row, n), &date);
  return date;
}

gboolean
way_letter_repo_read_attendance (WayDb         *db,
                                 const WayId   *client_id,
                                 WayDate        from,
                                 WayAttendance *attendance,
                                 GError       **error)
{
  g_autofree char *day = way_date_to_text (from);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT min (happened_on), max (happened_on) FILTER (WHERE outcome = 'reached'),"
    " count (*) FILTER (WHERE outcome = 'reached' AND happened_on >= ?2),"
    " count (*) FILTER (WHERE outcome IN ('reached', 'no-show') AND happened_on >= ?2)"
    " FROM contact WHERE client_id IN (" WAY_CLIENT_GROUP (
      "?1") ") AND deleted_at IS NULL"
            " AND outcome IN ('reached', 'no-show')",
    WAY_ARGS (WAY_ID (client_id), WAY_TEXT (day)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *attendance = (WayAttendance){
    .first = column_date (row, 0),
    .last = column_date (row, 1),
    .kept = (guint)sqlite3_column_int (row, 2),
    .planned = (guint)sqlite3_column_int (row, 3),
  };
  return TRUE;
}
