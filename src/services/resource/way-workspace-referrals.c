/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-referrals.h"

#include <string.h>

#include "way-client-group.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-referral-gate.h"
#include "way-task.h"
#include "way-workspace-private.h"
#include "way-workspace-referrals-private.h"

/* --- what belongs together --- */

/* NULL without an error where the id is none. */
static gpointer
read_named (WayDb *db, GType type, const WayId *id, GError **error)
{
  return way_id_is_none (id) ? NULL : way_record_repo_get (db, type, id, error);
}

WayReferralItem *
way_referral_item_read (WayDb *db, const WayId *id, GError **error)
{
  g_autoptr (WayReferralItem) item = g_object_new (WAY_TYPE_REFERRAL_ITEM, NULL);
  GError *failure = NULL;
  WayId   client_id;

  item->referral = way_record_repo_get (db, WAY_TYPE_REFERRAL, id, error);
  if (item->referral == NULL ||
      !way_client_group_find_root (db, &item->referral->client_id, &client_id, error))
    return NULL;

  item->client = read_named (db, WAY_TYPE_CLIENT, &client_id, &failure);
  if (failure == NULL)
    item->resource = read_named (db, WAY_TYPE_RESOURCE, &item->referral->resource_id, &failure);
  if (failure == NULL)
    item->need = read_named (db, WAY_TYPE_NEED, &item->referral->need_id, &failure);
  if (failure == NULL)
    return g_steal_pointer (&item);

  g_propagate_error (error, failure);
  return NULL;
}

/* --- a list --- */

typedef struct {
  const char       *field;
  WayId             id;
  WayReferralsWhich which;
  guint             limit;
} ListRequest;

typedef struct {
  GPtrArray *items;
  guint      total;
} ListResult;

static void
list_result_free (gpointer data)
{
  g_clear_pointer (&((ListResult *)data)->items, g_ptr_array_unref);
  g_free (data);
}

#define CLOSED "status IN ('declined', 'completed', 'closed-no-contact')"

static const char *const conditions[] = {
  [WAY_REFERRALS_ALL] = "",
  [WAY_REFERRALS_OPEN] = " AND NOT " CLOSED,
  [WAY_REFERRALS_CLOSED] = " AND " CLOSED,
};

/* Of a client also what belongs to those who were merged into it. */
static char *
make_sql (const ListRequest *request, const char *what, const char *end)
{
  const gboolean of_client = g_str_equal (request->field, "client_id");

  return g_strdup_printf ("SELECT %s FROM referral WHERE %s %s AND deleted_at IS NULL%s%s", what,
                          request->field, of_client ? "IN (" WAY_CLIENT_GROUP ("?1") ")" : "= ?1",
                          conditions[request->which], end);
}

static gpointer
list_run (WayDb *db, gpointer data, GError **error)
{
  const ListRequest *request = data;
  g_autofree char   *count_sql = make_sql (request, "count (*)", "");
  g_autofree char   *sql = make_sql (request, "id", " ORDER BY made_on DESC, id DESC LIMIT ?2");
  ListResult        *result = g_new0 (ListResult, 1);
  g_autoptr (sqlite3_stmt) count =
    way_db_query (db, count_sql, WAY_ARGS (WAY_ID (&request->id)), error);
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step = WAY_STEP_ERROR;

  result->items = g_ptr_array_new_with_free_func (g_object_unref);
  if (count != NULL && way_db_step (db, count, error) == WAY_STEP_ROW) {
    result->total = (guint)sqlite3_column_int64 (count, 0);
    row = way_db_query (db, sql, WAY_ARGS (WAY_ID (&request->id), WAY_INT (request->limit)), error);
  }
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayReferralItem *item;
    WayId            id;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    item = way_referral_item_read (db, &id, error);
    if (item == NULL) {
      step = WAY_STEP_ERROR;
      break;
    }
    g_ptr_array_add (result->items, item);
  }

  if (step == WAY_STEP_DONE)
    return result;
  list_result_free (result);
  return NULL;
}

void
way_workspace_list_referrals_async (WayWorkspace       *self,
                                    const char         *field,
                                    const WayId        *id,
                                    WayReferralsWhich   which,
                                    guint               limit,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  static const char *const fields[] = { "client_id", "resource_id", "need_id" };
  static const WayVerb     verb = { list_run, NULL, g_free, list_result_free, TRUE };
  ListRequest             *request = g_new0 (ListRequest, 1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (g_str_equal (fields[i], field))
      request->field = fields[i];
  }
  g_return_if_fail (request->field != NULL);

  request->id = *id;
  request->which = which;
  request->limit = limit;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_referrals_finish (WayWorkspace *self,
                                     GAsyncResult *result,
                                     guint        *total,
                                     GError      **error)
{
  ListResult *found = way_workspace_finish (self, result, error);
  GPtrArray  *items;

  if (found == NULL)
    return NULL;

  *total = found->total;
  items = g_steal_pointer (&found->items);
  list_result_free (found);
  return items;
}

/* --- one of them --- */

void
way_referral_whole_free (WayReferralWhole *self)
{
  g_clear_object (&self->item);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_free (self->send_words);
  g_clear_object (&self->denied_to);
  g_free (self);
}

static gboolean
read_leave (WayDb *db, WayReferralWhole *whole, GError **error)
{
  g_auto (WayReferralLeave) leave = { 0 };

  if (!way_referral_gate_ask (db, whole->item, way_now (), &leave, error))
    return FALSE;

  whole->may_send = leave.may;
  whole->send_words = g_steal_pointer (&leave.words);
  if (!leave.may) {
    whole->denied_to = g_steal_pointer (&leave.addressee);
    whole->denied = way_gate_result_get_denied (&leave.result);
  }
  return TRUE;
}

static gpointer
read_run (WayDb *db, gpointer data, GError **error)
{
  const WayId *id = data;
  g_autoptr (WayReferralWhole) whole = g_new0 (WayReferralWhole, 1);
  g_autoptr (WayQuery) steps = way_query_new_of (WAY_TYPE_REFERRAL_STEP, "referral_id", id);
  g_autoptr (WayQuery) tasks = way_query_new_of (WAY_TYPE_TASK, "source_id", id);

  way_query_order_by (steps, "happened_on", FALSE);
  way_query_order_by (tasks, "done_at", FALSE);
  whole->item = way_referral_item_read (db, id, error);
  whole->steps = whole->item != NULL ? way_record_repo_list (db, steps, error) : NULL;
  whole->tasks = whole->steps != NULL ? way_record_repo_list (db, tasks, error) : NULL;
  if (whole->tasks == NULL || !read_leave (db, whole, error))
    return NULL;

  return g_steal_pointer (&whole);
}

void
way_workspace_read_referral_async (WayWorkspace       *self,
                                   const WayId        *id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  static const WayVerb verb = { read_run, NULL, g_free, (GDestroyNotify)way_referral_whole_free,
                                TRUE };

  way_workspace_submit (self, &verb, g_memdup2 (id, sizeof *id), cancellable, callback, user_data);
}

WayReferralWhole *
way_workspace_read_referral_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
