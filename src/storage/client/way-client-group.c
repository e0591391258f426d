/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-group.h"

#include <string.h>

#define MAX_HOPS 100 /* two workstations may merge two clients the one into the other */

/* Moves on to the client who took the place of this one; FALSE without an error when nobody did. */
static gboolean
follow (WayDb *db, WayId *client_id, GError **error)
{
  const WayId from = *client_id;
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT client_id FROM client_match WHERE other_id = ? AND verdict = 'same'"
                  " AND deleted_at IS NULL ORDER BY id LIMIT 1",
                  WAY_ARGS (WAY_ID (&from)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  memcpy (client_id, sqlite3_column_blob (row, 0), sizeof *client_id);
  return TRUE;
}

gboolean
way_client_group_find_root (WayDb *db, const WayId *client_id, WayId *root, GError **error)
{
  WayId   id = *client_id;
  GError *failure = NULL;

  for (guint i = 0; i < MAX_HOPS && follow (db, &id, &failure); i++)
    ;
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }

  *root = id;
  return TRUE;
}

/* --- what belongs to all of them --- */

/* Every text of every row. */
static gboolean
collect (WayDb *db, const char *sql, const WayId *root, GPtrArray *texts, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_ARGS (WAY_ID (root)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    for (int i = 0; i < sqlite3_column_count (row); i++) {
      const char *text = (const char *)sqlite3_column_text (row, i);

      if (text != NULL)
        g_ptr_array_add (texts, g_strdup (text));
    }
  }

  return step == WAY_STEP_DONE;
}

char **
way_client_group_list_texts (WayDb *db, const WayId *root, GError **error)
{
  static const char contacts[] =
    "SELECT value FROM contact_point WHERE client_id IN (" WAY_CLIENT_GROUP (
      "?1") ")"
            " AND deleted_at IS NULL ORDER BY id";
  static const char names[] =
    "SELECT number, name_to_use, legal_given, legal_family, aliases FROM client"
    " WHERE id IN (" WAY_CLIENT_GROUP ("?1") ") AND id <> ?1 ORDER BY id";
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (!collect (db, contacts, root, texts, error) || !collect (db, names, root, texts, error))
    return NULL;

  g_ptr_array_add (texts, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

char *
way_client_group_find_assessed (WayDb *db, const WayId *root, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT ifnull (max (taken_on), '') FROM assessment"
    " WHERE client_id IN (" WAY_CLIENT_GROUP ("?1") ")"
                                                    " AND status = 'signed' AND deleted_at IS NULL",
    WAY_ARGS (WAY_ID (root)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return NULL;
  return g_strdup ((const char *)sqlite3_column_text (row, 0));
}
