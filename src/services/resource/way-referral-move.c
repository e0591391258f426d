/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A referral that goes on: the verb that asks the gate. */
#include <glib/gi18n.h>

#include "way-error.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-referral-gate.h"
#include "way-task.h"
#include "way-workspace-private.h"
#include "way-workspace-referrals-private.h"

#define SOURCE "referral"

typedef struct {
  WayWorkspace     *workspace;
  WayReferral      *referral;
  WayReferralStatus status;
  WayDate           day;
  char             *words;
  WayNews          *news;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  way_news_free (request->news);
  g_object_unref (request->referral);
  g_object_unref (request->workspace);
  g_free (request->words);
  g_free (request);
}

static gboolean
save (WayWriter *writer, gpointer record, GError **error)
{
  return way_writer_save (writer, way_record_publish (record), error) != NULL;
}

static gpointer
make (Request *request, GType type)
{
  return way_workspace_create (request->workspace, type);
}

static const WayId *
get_me (Request *request)
{
  return &way_workspace_get_staff (request->workspace)->parent.id;
}

static gboolean
save_step (Request *request, WayWriter *writer, GError **error)
{
  g_autoptr (WayReferralStep) step = make (request, WAY_TYPE_REFERRAL_STEP);

  way_set (step, client_id, request->referral->client_id);
  way_set (step, referral_id, request->referral->parent.id);
  way_set (step, worker_id, *get_me (request));
  way_set (step, status, request->status);
  way_set (step, happened_on, request->day);
  way_set (step, words, request->words);
  return save (writer, step, error);
}

/* --- asking after it --- */

static gboolean
save_task (Request *request, WayReferralItem *item, WayWriter *writer, GError **error)
{
  g_autoptr (WayTask) task = make (request, WAY_TYPE_TASK);
  g_autofree char *words =
    /* Translators: %s is the name of a place. */
    g_strdup_printf (_ ("Ask what became of the referral to %s"), item->resource->name);

  way_set (task, client_id, request->referral->client_id);
  way_set (task, for_id, *get_me (request));
  way_set (task, words, words);
  way_set (task, due_on, way_referral_add_working_days (request->day, WAY_REFERRAL_FOLLOW_UP_DAYS));
  way_set (task, kind, WAY_TASK_FOLLOW_UP);
  way_set (task, source_kind, SOURCE);
  way_set (task, source_id, request->referral->parent.id);
  return save (writer, task, error);
}

/* Nobody asks any more. */
static gboolean
end_tasks (Request *request, WayDb *db, WayWriter *writer, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_TASK, "source_id", &request->referral->parent.id);
  g_autoptr (GPtrArray) tasks = way_record_repo_list (db, query, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++) {
    WayTask *task = g_ptr_array_index (tasks, i);
    g_autoptr (WayTask) done = NULL;

    if (way_task_is_done (task) || g_strcmp0 (task->source_kind, SOURCE) != 0)
      continue;
    done = way_record_copy (task);
    way_set (done, done_at, way_now ());
    way_set (done, done_by, *get_me (request));
    way_set (done, outcome, gettext (way_referral_status_labels[request->status]));
    if (!save (writer, done, error))
      return FALSE;
  }
  return tasks != NULL;
}

/* --- sending --- */

/* What is said on the phone or in person has gone out with this; paper goes through the door. */
static gboolean
is_told_now (const WayReferral *referral)
{
  return way_referral_tells (referral) &&
         (referral->method == WAY_REFERRAL_CALL || referral->method == WAY_REFERRAL_WARM_HAND_OFF);
}

static gboolean
send (Request *request, WayReferralItem *item, WayDb *db, WayWriter *writer, GError **error)
{
  g_auto (WayReferralLeave) leave = { 0 };

  if (!way_referral_gate_ask (db, item, way_now (), &leave, error))
    return FALSE;
  if (!leave.may) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED, leave.words);
    return FALSE;
  }

  way_set (request->referral, consent_id, way_referral_leave_get_consent (&leave));
  return (!is_told_now (request->referral) ||
          way_referral_gate_account (request->workspace, item, &leave, writer, error)) &&
         save_task (request, item, writer, error);
}

static gboolean
may_come (Request *request, const WayReferralItem *item, GError **error)
{
  if (way_set_has (way_referral_get_next (item->referral->status), request->status))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("A referral does not come from there to this."));
  return FALSE;
}

static gboolean
move (Request *request, WayDb *db, WayWriter *writer, GError **error)
{
  g_autoptr (WayReferralItem) item =
    way_referral_item_read (db, &request->referral->parent.id, error);

  if (item == NULL || !way_news_look (request->news, db, writer, request->referral, error) ||
      !may_come (request, item, error))
    return FALSE;

  way_set (request->referral, status, request->status);
  way_set (request->referral, status_on, request->day);
  if (request->status == WAY_REFERRAL_SENT && !send (request, item, db, writer, error))
    return FALSE;

  return save (writer, request->referral, error) && save_step (request, writer, error) &&
         (!way_referral_status_is_closed (request->status) ||
          end_tasks (request, db, writer, error)) &&
         way_news_take (request->news, db, writer, error);
}

static gpointer
move_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);
  gint64 act;

  if (writer == NULL || !move (request, db, writer, error))
    return NULL;

  /* What was said cannot be unsaid, and its account stays. */
  act = request->status == WAY_REFERRAL_SENT && is_told_now (request->referral)
        ? 0
        : way_writer_get_act (writer);
  return g_memdup2 (&act, sizeof act);
}

static void
move_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Request *)data)->news, source);
}

static void
denied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (way_workspace_note_access_finish (WAY_WORKSPACE (source), result, &error))
    g_task_return_error (task, g_object_steal_data (G_OBJECT (task), "denied"));
  else
    g_task_return_error (task, error);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gint64 *act = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (act != NULL) {
    g_task_return_pointer (task, act, g_free);
  } else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_REFUSED)) {
    /* That it was tried is written down, though nothing went out. */
    const WayId *client_id = g_task_get_task_data (task);

    g_object_set_data_full (G_OBJECT (task), "denied", error, (GDestroyNotify)g_error_free);
    way_workspace_note_access_async (WAY_WORKSPACE (source), "denied", client_id,
                                     "referral, third party: referral", NULL, denied_cb,
                                     g_steal_pointer (&task));
  } else {
    g_task_return_error (task, error);
  }
}

void
way_workspace_move_referral_async (WayWorkspace          *self,
                                   WayReferral           *referral,
                                   const WayReferralMove *move,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data)
{
  static const WayVerb verb = { move_run, move_apply, request_free, g_free, FALSE };
  Request             *request = g_new0 (Request, 1);
  GTask               *task = g_task_new (self, cancellable, callback, user_data);

  request->workspace = g_object_ref (self);
  request->referral = way_record_copy (referral);
  request->status = move->status;
  request->day = move->day;
  request->words = g_strdup (move->words);
  request->news = way_workspace_new_news (self);
  g_task_set_task_data (task, g_memdup2 (&referral->client_id, sizeof (WayId)), g_free);
  way_workspace_submit (self, &verb, request, cancellable, moved_cb, task);
}

gboolean
way_workspace_move_referral_finish (WayWorkspace *self,
                                    GAsyncResult *result,
                                    gint64       *act,
                                    GError      **error)
{
  g_autofree gint64 *done = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  done = g_task_propagate_pointer (G_TASK (result), error);
  if (done != NULL && act != NULL)
    *act = *done;
  return done != NULL;
}
