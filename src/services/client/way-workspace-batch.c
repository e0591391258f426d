/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-batch.h"

#include "way-client-set-repo.h"
#include "way-client.h"
#include "way-record-repo.h"
#include "way-staff.h"
#include "way-workspace-private.h"

typedef struct {
  WayWorkspace *workspace;
  WayClientSet *set;
  WayHeadway   *headway; /* or NULL */
  WayNews      *news;

  WayStaff *colleague; /* to be saved first; NULL for none */
  WayId     worker_id;
  gboolean  archives; /* else it hands over */
  gboolean  archived;
} Batch;

typedef struct {
  guint  n;
  gint64 act;
} Changed;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_object_unref (batch->workspace);
  way_client_set_unref (batch->set);
  g_clear_object (&batch->headway);
  g_clear_object (&batch->colleague);
  way_news_free (batch->news);
  g_free (batch);
}

static gboolean
change_one (Batch *batch, WayDb *db, WayWriter *writer, const WayId *id, guint *n, GError **error)
{
  g_autoptr (WayClient) client = way_record_repo_get (db, WAY_TYPE_CLIENT, id, error);
  g_autoptr (WayClient) changed = client != NULL ? way_record_copy (client) : NULL;

  if (changed == NULL)
    return FALSE;

  if (batch->archives)
    way_set (changed, archived, batch->archived);
  else
    way_set (changed, worker_id, batch->worker_id);
  if (way_record_equal (client, changed))
    return TRUE;

  ++*n;
  return way_writer_save (writer, changed, error) != NULL;
}

static gpointer
change_run (WayDb *db, gpointer data, GError **error)
{
  Batch *batch = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (batch->workspace, db, error);
  g_autoptr (GArray) ids = writer != NULL ? way_client_set_repo_list (db, batch->set, error) : NULL;
  Changed *changed;
  guint    n = 0;

  if (ids == NULL ||
      (batch->colleague != NULL && way_writer_save (writer, batch->colleague, error) == NULL))
    return NULL;

  for (guint i = 0; i < ids->len; i++) {
    if (!way_headway_go_on (batch->headway, i, ids->len, error) ||
        !change_one (batch, db, writer, &g_array_index (ids, WayId, i), &n, error))
      return NULL;
  }
  /* What follows is a piece of its own, which is not counted and cannot be cancelled. */
  if (!way_headway_go_on (batch->headway, ids->len, ids->len, error) ||
      !way_news_take (batch->news, db, writer, error))
    return NULL;

  changed = g_new0 (Changed, 1);
  changed->n = n;
  changed->act = way_writer_get_act (writer);
  return changed;
}

static void
change_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Batch *)data)->news, source);
}

static Batch *
batch_new (WayWorkspace *self, WayClientSet *set, WayHeadway *headway)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->workspace = g_object_ref (self);
  batch->set = way_client_set_ref (set);
  g_set_object (&batch->headway, headway);
  batch->news = way_workspace_new_news (self);
  return batch;
}

/* The headway does not cancel what is said of it: once it is written, a late cancel must not tell
 * that it was not. */
static void
submit (Batch *batch, GAsyncReadyCallback callback, gpointer user_data)
{
  static const WayVerb verb = { change_run, change_apply, batch_free, g_free, FALSE };

  way_workspace_submit (batch->workspace, &verb, batch, NULL, callback, user_data);
}

void
way_workspace_hand_over_async (WayWorkspace       *self,
                               WayClientSet       *set,
                               const WayId        *worker_id,
                               gpointer            colleague,
                               WayHeadway         *headway,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  Batch *batch;

  g_return_if_fail (WAY_IS_WORKSPACE (self));

  batch = batch_new (self, set, headway);
  batch->worker_id = colleague != NULL ? WAY_RECORD (colleague)->id : *worker_id;
  batch->colleague = colleague != NULL ? g_object_ref (way_record_publish (colleague)) : NULL;
  submit (batch, callback, user_data);
}

void
way_workspace_archive_async (WayWorkspace       *self,
                             WayClientSet       *set,
                             gboolean            archived,
                             WayHeadway         *headway,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  Batch *batch;

  g_return_if_fail (WAY_IS_WORKSPACE (self));

  batch = batch_new (self, set, headway);
  batch->archives = TRUE;
  batch->archived = archived;
  submit (batch, callback, user_data);
}

gboolean
way_workspace_batch_finish (WayWorkspace *self,
                            GAsyncResult *result,
                            guint        *n,
                            gint64       *act,
                            GError      **error)
{
  g_autofree Changed *changed = way_workspace_finish (self, result, error);

  if (changed == NULL)
    return FALSE;

  if (n != NULL)
    *n = changed->n;
  if (act != NULL)
    *act = changed->act;
  return TRUE;
}
