/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-facts-repo.h"

#include "way-calendar-repo.h"
#include "way-record-repo.h"

static gboolean
find_days (WayDb *db, const WayId *client_id, WayDate *assessed, WayDate *contacted, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT assessed_on, contacted_on FROM client_index WHERE client_id = ?",
                  WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *assessed = *contacted = WAY_DATE_NONE;
  if (step == WAY_STEP_ROW) { /* “never” is a text there which is no date */
    way_date_from_text ((const char *)sqlite3_column_text (row, 0), assessed);
    way_date_from_text ((const char *)sqlite3_column_text (row, 1), contacted);
  }
  return step != WAY_STEP_ERROR;
}

WayClientFacts *
way_client_facts_repo_get (WayDb *db, const WayId *client_id, WayTime now, GError **error)
{
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", client_id), "position", FALSE);
  g_autoptr (GPtrArray) contacts = way_record_repo_list (db, query, error);
  WayDate assessed_on;
  WayDate contacted_on;

  WayTime next_at;

  return contacts != NULL && find_days (db, client_id, &assessed_on, &contacted_on, error) &&
             way_calendar_repo_find_next (db, client_id, now, &next_at, error)
         ? way_client_facts_new (contacts, assessed_on, contacted_on, next_at)
         : NULL;
}

char **
way_client_facts_repo_list_programs (WayDb *db, GError **error)
{
  /* One client of each program, found in the index of the programs alone. */
  static const char sql[] =
    "SELECT client.program FROM (SELECT program_key, min (place) AS first FROM"
    " (SELECT program_key, min (place) AS place FROM client_index GROUP BY archived, program_key)"
    " GROUP BY program_key) JOIN client_index ON place = first JOIN client ON id = client_id"
    " WHERE client.program IS NOT NULL ORDER BY client_index.program_key";
  g_autoptr (GPtrArray) programs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_ptr_array_add (programs, g_strdup ((const char *)sqlite3_column_text (row, 0)));
  if (step != WAY_STEP_DONE)
    return NULL;

  g_ptr_array_add (programs, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&programs), FALSE);
}
