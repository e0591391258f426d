/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-history-act.h"
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

enum { SEQ, ACT, AREA, VERB, KIND, RECORD_ID, AT, UNDOES, CONTENT, WHO, LATEST };

static WayHistoryAct *
act_from_row (sqlite3_stmt *row, GError **error)
{
  g_autoptr (WayHistoryAct) act = g_object_new (WAY_TYPE_HISTORY_ACT, NULL);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (WayFieldChange));
  const char *content = (const char *)sqlite3_column_text (row, CONTENT);
  gboolean    readable = TRUE;

  act->number = sqlite3_column_int64 (row, SEQ);
  act->act = sqlite3_column_int64 (row, ACT);
  act->kind = kind_of ((const char *)sqlite3_column_text (row, AREA),
                       (const char *)sqlite3_column_text (row, VERB));
  act->table = g_strdup ((const char *)sqlite3_column_text (row, KIND));
  if (sqlite3_column_bytes (row, RECORD_ID) == sizeof (WayId))
    memcpy (&act->record_id, sqlite3_column_blob (row, RECORD_ID), sizeof (WayId));
  act->at.us = sqlite3_column_int64 (row, AT);
  act->who = g_strdup ((const char *)sqlite3_column_text (row, WHO));
  act->erased = content == NULL;
  act->latest = sqlite3_column_int (row, LATEST) != 0;

  if (act->kind == WAY_HISTORY_ACCESS) {
    act->verb = g_strdup ((const char *)sqlite3_column_text (row, VERB));
    act->words = g_strdup (content);
  } else {
    if (sqlite3_column_type (row, UNDOES) != SQLITE_NULL)
      act->verb = g_strdup ("undo");
    readable = content == NULL || way_log_content_foreach (content, add_change, changes, error);
  }

  act->n_changes = changes->len;
  act->changes = (WayFieldChange *)(gpointer)g_array_free (g_steal_pointer (&changes), FALSE);
  return readable ? g_steal_pointer (&act) : NULL;
}

/* What happened to any of the records that are this person, and what was decided about them, as
 * long as they were one and afterwards. */
#define OF_CLIENT \
  "log.seq IN (SELECT seq FROM log WHERE client_id IN (" WAY_CLIENT_GROUP ( \
    "?1") ")" \
          " UNION SELECT seq FROM log WHERE record_id IN" \
          " (SELECT id FROM client_match WHERE other_id IN (" WAY_CLIENT_GROUP ("?1") ")))"

static gboolean
count (WayDb *db, const WayId *client_id, guint *total, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, "SELECT count (*) FROM log WHERE " OF_CLIENT,
                                               WAY_ARGS (WAY_ID (client_id)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *total = (guint)sqlite3_column_int64 (row, 0);
  return TRUE;
}

#define SELECT_ACTS \
  "SELECT log.seq, log.act, log.area, log.verb, log.kind, log.record_id, log.at, log.undoes," \
  " log_content.content, staff.name, log.area = 'history' AND NOT EXISTS (SELECT 1 FROM log later" \
  " WHERE later.record_id = log.record_id AND later.seq > log.seq)" \
  " FROM log LEFT JOIN log_content USING (seq) LEFT JOIN staff ON staff.id = log.who WHERE "

/* NULL on failure; row may be NULL. */
static GPtrArray *
read_acts (WayDb *db, sqlite3_stmt *row, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (g_object_unref);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayHistoryAct *act = act_from_row (row, error);

    if (act == NULL)
      return NULL;
    g_ptr_array_add (acts, act);
  }

  return step == WAY_STEP_DONE ? g_steal_pointer (&acts) : NULL;
}

gboolean
way_history_repo_load (WayDb       *db,
                       const WayId *client_id,
                       guint        offset,
                       guint        limit,
                       guint       *total,
                       GPtrArray  **acts,
                       GError     **error)
{
  GPtrArray *page;
  g_autoptr (sqlite3_stmt) row = NULL;
  guint n;

  if (!count (db, client_id, &n, error))
    return FALSE;

  row = way_db_query (db, SELECT_ACTS OF_CLIENT " ORDER BY log.seq DESC LIMIT ?2 OFFSET ?3",
                      WAY_ARGS (WAY_ID (client_id), WAY_INT (limit), WAY_INT (offset)), error);
  page = read_acts (db, row, error);
  if (page == NULL)
    return FALSE;

  *total = n;
  *acts = page;
  return TRUE;
}

GPtrArray *
way_history_repo_load_act (WayDb *db, gint64 act, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, SELECT_ACTS "log.act = ? ORDER BY log.seq DESC",
                                               WAY_ARGS (WAY_INT (act)), error);

  return read_acts (db, row, error);
}
