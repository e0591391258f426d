/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-calendar-names.h"
#include "way-calendar-repo.h"
#include "way-client-group.h"
#include "way-record-repo.h"

#define MAX_ARGS 6

/* A question in SQL, and what stands for its marks. */
typedef struct {
  GString *sql;
  WayArg   args[MAX_ARGS];
  guint    n;
} Asking;

static void
add (Asking *self, const char *sql, WayArg arg)
{
  g_string_append (self->sql, sql);
  self->args[self->n++] = arg;
}

static void
add_which (Asking *self, const WayTasksQuestion *question, const char *today)
{
  g_string_append (self->sql, " WHERE deleted_at IS NULL");
  if (question->client_id != NULL)
    add (self, " AND client_id IN (" WAY_CLIENT_GROUP ("?") ")", WAY_ID (question->client_id));
  if (question->for_id != NULL)
    add (self, " AND for_id = ?", WAY_ID (question->for_id));

  switch (question->which) {
  case WAY_TASKS_DUE:
    add (self, " AND done_at IS NULL AND due_on <= ?", WAY_TEXT (today));
    break;
  case WAY_TASKS_LATE:
    add (self, " AND done_at IS NULL AND due_on <= ?", WAY_TEXT (today));
    add (self, " AND (due_on < ?", WAY_TEXT (today));
    add (self, " OR due_minute < ?)", WAY_INT (question->minute));
    break;
  case WAY_TASKS_DONE:
    g_string_append (self->sql, " AND done_at IS NOT NULL");
    break;
  case WAY_TASKS_TO_DO:
  default:
    g_string_append (self->sql, " AND done_at IS NULL");
    break;
  }
}

static gboolean
count (WayDb *db, const Asking *asking, guint *total, GError **error)
{
  g_autofree char *sql = g_strconcat ("SELECT count(*) FROM task", asking->sql->str, NULL);
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, asking->args, asking->n, error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *total = (guint)sqlite3_column_int (row, 0);
  return TRUE;
}

static GArray *
list_ids (WayDb *db, const Asking *asking, gboolean done, guint limit, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  /* What has no day comes after what has one; what is urgent before what is not. */
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM task%s ORDER BY %s LIMIT %u", asking->sql->str,
                     done ? "done_at DESC, id DESC"
                          : "due_on IS NULL, due_on, due_minute IS NULL, due_minute,"
                            " CASE priority WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END, id",
                     limit);
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, asking->args, asking->n, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    g_array_append_val (ids, id);
  }
  return step != WAY_STEP_ERROR ? g_steal_pointer (&ids) : NULL;
}

static WayTaskItem *
make_item (WayDb *db, WayCalendarNames *names, const WayId *id, GError **error)
{
  g_autoptr (WayTask) task = way_record_repo_get (db, WAY_TYPE_TASK, id, error);
  g_autoptr (GError) failure = NULL;
  const char *client, *worker = NULL;

  if (task == NULL)
    return NULL;

  client = way_calendar_names_get_client (names, &task->client_id, &failure);
  if (failure == NULL)
    worker = way_calendar_names_get_worker (names, &task->for_id, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }

  return way_task_item_new (task, client, worker);
}

GPtrArray *
way_calendar_repo_list_tasks (WayDb                  *db,
                              const WayTasksQuestion *question,
                              guint                  *total,
                              GError                **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WayCalendarNames) names = way_calendar_names_new (db);
  g_autofree char *today = way_date_to_text (question->today);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  Asking asking = { sql, { { 0 } }, 0 };

  add_which (&asking, question, today);
  if (!count (db, &asking, total, error))
    return NULL;
  ids = list_ids (db, &asking, question->which == WAY_TASKS_DONE, question->limit, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    WayTaskItem *item = make_item (db, names, &g_array_index (ids, WayId, i), error);

    if (item == NULL)
      return NULL;
    g_ptr_array_add (items, item);
  }

  return ids != NULL ? g_steal_pointer (&items) : NULL;
}
