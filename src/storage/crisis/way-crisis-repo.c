/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-client.h"
#include "way-record-repo.h"

/* Whose: no worker is asked for, or it is this one’s. */
#define OF_WORKER(own) \
  " (?1 IS NULL OR " own " = ?1 OR EXISTS (SELECT 1 FROM client WHERE client.id = client_id" \
  " AND client.worker_id = ?1))"

/* Each reads from an index that leaves out nearly every row: 0007-crisis.sql, 0006-calendar.sql. */
static const char open_sql[] =
  "SELECT id, id, client_id, caller, kind, started_at, NULL, NULL FROM crisis"
  " WHERE status = 'open' AND deleted_at IS NULL AND" OF_WORKER (
    "crisis.worker_id") " ORDER BY started_at DESC LIMIT ?2";
static const char alert_sql[] =
  "SELECT id, NULL, client_id, NULL, NULL, raised_at, NULL, NULL FROM alert"
  " WHERE acknowledged_at IS NULL AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM crisis"
  " WHERE crisis.alert_id = alert.id AND crisis.deleted_at IS NULL) AND" OF_WORKER (
    "alert.changed_by") " ORDER BY raised_at DESC LIMIT ?2";
static const char own_follow_up_sql[] =
  "SELECT task.id, crisis.id, task.client_id, crisis.caller, crisis.kind, crisis.started_at,"
  " task.due_on, task.due_minute FROM task JOIN crisis ON crisis.id = task.source_id"
  " WHERE task.for_id = ?1 AND task.done_at IS NULL AND task.deleted_at IS NULL"
  " AND task.source_kind = 'crisis' ORDER BY task.due_on, task.due_minute, task.id LIMIT ?2";
static const char follow_up_sql[] =
  "SELECT task.id, crisis.id, task.client_id, crisis.caller, crisis.kind, crisis.started_at,"
  " task.due_on, task.due_minute FROM task JOIN crisis ON crisis.id = task.source_id"
  " WHERE task.source_id IS NOT NULL AND task.done_at IS NULL AND task.deleted_at IS NULL"
  " AND task.source_kind = 'crisis' AND ?1 IS NULL"
  " ORDER BY task.due_on, task.due_minute, task.id LIMIT ?2";

static void
read_id (sqlite3_stmt *row, int column, WayId *id)
{
  if (sqlite3_column_bytes (row, column) == (int)sizeof id->bytes)
    memcpy (id->bytes, sqlite3_column_blob (row, column), sizeof id->bytes);
}

static WayCrisisKind
read_kind (const char *word)
{
  for (guint kind = 0; word != NULL && kind < WAY_CRISIS_N_KINDS; kind++) {
    if (g_str_equal (way_crisis_kind_to_text (kind), word))
      return kind;
  }

  return WAY_CRISIS_KIND_UNSAID;
}

static WayCrisisWait *
read_row (sqlite3_stmt *row, WayCrisisWaitKind kind)
{
  WayCrisisWait *wait = g_new0 (WayCrisisWait, 1);

  wait->kind = kind;
  read_id (row, 0, &wait->id);
  read_id (row, 1, &wait->crisis_id);
  read_id (row, 2, &wait->client_id);
  wait->name = g_strdup ((const char *)sqlite3_column_text (row, 3));
  wait->crisis = kind == WAY_CRISIS_WAIT_ALERT
                 ? WAY_CRISIS_SUICIDE
                 : read_kind ((const char *)sqlite3_column_text (row, 4));
  wait->at.us = sqlite3_column_int64 (row, 5);
  if (sqlite3_column_type (row, 6) != SQLITE_NULL)
    way_date_from_text ((const char *)sqlite3_column_text (row, 6), &wait->due_on);
  wait->due_minute =
    sqlite3_column_type (row, 7) != SQLITE_NULL ? sqlite3_column_int64 (row, 7) : WAY_INT_NONE;
  return wait;
}

/* Who was merged is called as the one who stays. */
static gboolean
name (WayDb *db, WayCrisisWait *wait, GError **error)
{
  g_autoptr (WayClient) client = NULL;
  const WayId id = wait->client_id;

  if (way_id_is_none (&id))
    return TRUE;
  if (!way_client_group_find_root (db, &id, &wait->client_id, error))
    return FALSE;

  client = way_record_repo_get (db, WAY_TYPE_CLIENT, &wait->client_id, error);
  if (client == NULL)
    return FALSE;

  g_free (wait->name);
  wait->name = way_client_dup_name (client);
  return TRUE;
}

static gboolean
add (WayDb            *db,
     const char       *sql,
     WayCrisisWaitKind kind,
     const WayId      *worker_id,
     guint             max,
     GPtrArray        *waiting,
     GError          **error)
{
  const guint from = waiting->len;
  WayStep     step;

  {
    g_autoptr (sqlite3_stmt) row =
      way_db_query (db, sql, WAY_ARGS (WAY_ID (worker_id), WAY_INT (max)), error);

    if (row == NULL)
      return FALSE;
    while ((step = way_db_step (db, row, error)) == WAY_STEP_ROW)
      g_ptr_array_add (waiting, read_row (row, kind));
  }
  if (step != WAY_STEP_DONE)
    return FALSE;

  for (guint i = from; i < waiting->len; i++) {
    if (!name (db, g_ptr_array_index (waiting, i), error))
      return FALSE;
  }

  return TRUE;
}

GPtrArray *
way_crisis_repo_list_waiting (WayDb *db, const WayId *worker_id, guint max, GError **error)
{
  g_autoptr (GPtrArray) waiting =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_crisis_wait_free);
  const char *follow_ups = worker_id != NULL ? own_follow_up_sql : follow_up_sql;

  if (!add (db, open_sql, WAY_CRISIS_WAIT_OPEN, worker_id, max, waiting, error) ||
      !add (db, alert_sql, WAY_CRISIS_WAIT_ALERT, worker_id, max, waiting, error) ||
      !add (db, follow_ups, WAY_CRISIS_WAIT_FOLLOW_UP, worker_id, max, waiting, error))
    return NULL;

  return g_steal_pointer (&waiting);
}
