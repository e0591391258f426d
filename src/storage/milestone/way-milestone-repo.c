/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-record-repo.h"

/* --- who --- */

/* In the order of finding; there are few, and none twice. */
static void
add_once (GArray *ids, const WayId *id)
{
  for (guint i = 0; i < ids->len; i++) {
    if (way_id_equal (&g_array_index (ids, WayId, i), id))
      return;
  }

  g_array_append_val (ids, *id);
}

/* Each row is a client. */
static gboolean
find (WayDb        *db,
      const char   *sql,
      const WayArg *args,
      gsize         n_args,
      GArray       *ids,
      guint         most,
      GError      **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n_args, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    if (ids->len < most)
      add_once (ids, &id);
  }

  return step == WAY_STEP_DONE;
}

/* The own dates that lead to a day, as JSON. */
static char *
write_own_dates (WayDate day)
{
  g_autoptr (GArray) own_dates = way_own_days_list_own_dates (day);
  GString *json = g_string_new ("[");

  for (guint i = 0; i < own_dates->len; i++) {
    g_autofree char *text = way_date_to_text (g_array_index (own_dates, WayDate, i));

    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", text);
  }

  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

/* Of those whom the list shows: not in the archive, not closed, not merged into somebody else. */
static gboolean
find_counted (WayDb       *db,
              const WayId *worker_id,
              WayDate      day,
              GArray      *ids,
              guint        most,
              GError     **error)
{
  static const char sql[] = "SELECT client.id FROM client INDEXED BY client_by_own_date"
                            " JOIN client_index ON client_id = client.id"
                            " WHERE client.worker_id = ? AND own_date IS NOT NULL"
                            " AND own_date IN (SELECT value FROM json_each (?))"
                            " AND client_index.archived = 0 AND client_index.status <> 2 LIMIT ?";
  g_autofree char  *own_dates = write_own_dates (day);

  return find (db, sql, WAY_ARGS (WAY_ID (worker_id), WAY_TEXT (own_dates), WAY_INT (most)), ids,
               most, error);
}

/* What is written down may be of a record that was merged into that of the client. */
static gboolean
find_written (WayDb       *db,
              const WayId *worker_id,
              WayDate      first,
              WayDate      last,
              GArray      *ids,
              guint        most,
              GError     **error)
{
  static const char sql[] =
    "SELECT client_index.client_id FROM milestone INDEXED BY milestone_by_day"
    " JOIN client_index ON client_index.client_id ="
    " (WITH RECURSIVE up (id) AS (SELECT milestone.client_id UNION SELECT client_match.client_id"
    " FROM client_match JOIN up ON other_id = up.id WHERE verdict = 'same' AND deleted_at IS NULL)"
    " SELECT client_id FROM client_index JOIN up ON client_id = up.id LIMIT 1)"
    " WHERE celebrated_on IS NULL AND milestone.deleted_at IS NULL"
    " AND reached_on BETWEEN ? AND ? AND worker_id = ? AND archived = 0 AND status <> 2"
    " ORDER BY reached_on LIMIT ?";
  g_autofree char *from = way_date_to_text (first);
  g_autofree char *to = way_date_to_text (last);

  return find (db, sql,
               WAY_ARGS (WAY_TEXT (from), WAY_TEXT (to), WAY_ID (worker_id), WAY_INT (most)), ids,
               most, error);
}

/* --- what --- */

static gboolean
add_of_client (WayDb       *db,
               const WayId *id,
               WayDate      first,
               WayDate      last,
               GPtrArray   *due,
               GError     **error)
{
  g_autoptr (WayClient) client = way_record_repo_get (db, WAY_TYPE_CLIENT, id, error);
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_MILESTONE, "client_id", id);
  g_autoptr (GPtrArray) milestones = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (client != NULL)
    milestones = way_record_repo_list (db, query, error);
  if (milestones == NULL)
    return FALSE;

  found = way_milestone_due_list (client, milestones, first, last, TRUE);
  g_ptr_array_extend_and_steal (due, g_steal_pointer (&found));
  return TRUE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const WayMilestoneDue *left = *(WayMilestoneDue *const *)a, *right = *(WayMilestoneDue *const *)b;

  return (left->day.ymd > right->day.ymd) - (left->day.ymd < right->day.ymd);
}

GPtrArray *
way_milestone_repo_list_due (WayDb       *db,
                             const WayId *worker_id,
                             WayDate      first,
                             WayDate      last,
                             guint        most,
                             GError     **error)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_return_val_if_fail (way_date_is_full (first) && way_date_is_full (last), NULL);

  if (!find_written (db, worker_id, first, last, ids, most, error))
    return NULL;
  for (WayDate day = first; day.ymd <= last.ymd && ids->len < most;
       day = way_date_add_days (day, 1)) {
    if (!find_counted (db, worker_id, day, ids, most, error))
      return NULL;
  }

  for (guint i = 0; i < ids->len; i++) {
    if (!add_of_client (db, &g_array_index (ids, WayId, i), first, last, due, error))
      return NULL;
  }
  g_ptr_array_sort (due, compare_days);
  if (due->len > most)
    g_ptr_array_set_size (due, (int)most);
  return g_steal_pointer (&due);
}
