/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-repo-row.h"

#include <string.h>

#include "way-log-content.h"

static WayHistoryKind
kind_of (const char *area, const char *verb)
{
  if (strcmp (area, "access") == 0)
    return WAY_HISTORY_ACCESS;
  if (strcmp (verb, "create") == 0)
    return WAY_HISTORY_CREATED;
  if (strcmp (verb, "remove") == 0)
    return WAY_HISTORY_REMOVED;
  if (strcmp (verb, "restore") == 0)
    return WAY_HISTORY_RESTORED;
  if (strcmp (verb, "erase") == 0)
    return WAY_HISTORY_ERASED;
  return WAY_HISTORY_CHANGED;
}

static gboolean
add_change (const char *field,
            const char *before,
            const char *after,
            gpointer    changes,
            GError    **error)
{
  WayFieldChange change = { g_strdup (field), g_strdup (before), g_strdup (after) };

  g_array_append_val ((GArray *)changes, change);
  return TRUE;
}

WayId
way_history_column_id (sqlite3_stmt *row, int column)
{
  WayId id = { { 0 } };

  if (sqlite3_column_bytes (row, column) == sizeof id)
    memcpy (&id, sqlite3_column_blob (row, column), sizeof id);
  return id;
}

WayHistoryDeed *
way_history_deed_from_row (sqlite3_stmt *row, GError **error)
{
  const char     *content = (const char *)sqlite3_column_text (row, WAY_HISTORY_CONTENT);
  WayHistoryDeed *deed = g_new0 (WayHistoryDeed, 1);
  GArray         *changes = g_array_new (FALSE, FALSE, sizeof (WayFieldChange));
  gboolean        readable = TRUE;

  deed->number = sqlite3_column_int64 (row, WAY_HISTORY_SEQ);
  deed->verb = g_strdup ((const char *)sqlite3_column_text (row, WAY_HISTORY_VERB));
  deed->kind = kind_of ((const char *)sqlite3_column_text (row, WAY_HISTORY_AREA), deed->verb);
  deed->table = g_strdup ((const char *)sqlite3_column_text (row, WAY_HISTORY_KIND));
  deed->record_id = way_history_column_id (row, WAY_HISTORY_RECORD_ID);
  deed->client_id = way_history_column_id (row, WAY_HISTORY_CLIENT_ID);
  deed->revision = sqlite3_column_int64 (row, WAY_HISTORY_REVISION);
  deed->erased = content == NULL;
  if (deed->kind == WAY_HISTORY_ACCESS)
    deed->words = g_strdup (content);
  else if (content != NULL)
    readable = way_log_content_foreach (content, add_change, changes, error);

  deed->n_changes = changes->len;
  deed->changes = (WayFieldChange *)(gpointer)g_array_free (changes, FALSE);
  if (!readable)
    g_clear_pointer (&deed, way_history_deed_free);
  return deed;
}
