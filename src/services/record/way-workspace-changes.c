/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-change-private.h"
#include "way-client-index.h"
#include "way-news-private.h"
#include "way-undo.h"

/* --- one act --- */

typedef struct {
  WayWorkspace *workspace; /* for who works; it outlives the job */
  WayChange    *change;    /* NULL: an act is undone */
  gint64        undoes;
  WayId         client_id; /* for whom it is undone; zeros: for all */
  WayNews      *news;
} ActRequest;

typedef struct {
  gint64     act;
  WayRecord *record; /* the first that was written; NULL when nothing was */
} ActResult;

static void
act_request_free (gpointer data)
{
  ActRequest *request = data;

  g_clear_pointer (&request->change, way_change_free);
  way_news_free (request->news);
  g_object_unref (request->workspace);
  g_free (request);
}

static void
act_result_free (gpointer data)
{
  ActResult *result = data;

  g_clear_object (&result->record);
  g_free (result);
}

static gboolean
look_before (ActRequest *request, WayDb *db, GError **error)
{
  for (guint i = 0; request->change != NULL && i < way_change_get_n_steps (request->change); i++) {
    gpointer record = way_change_get_record (request->change, i);

    if (record != NULL && !way_news_look (request->news, db, record, error))
      return FALSE;
  }

  return TRUE;
}

static gpointer
act_run (WayDb *db, gpointer data, GError **error)
{
  ActRequest *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);
  GPtrArray *written;
  ActResult *result;
  gboolean   done;

  if (writer == NULL || !look_before (request, db, error))
    return NULL;

  if (request->change != NULL)
    done = way_change_write (request->change, db, writer, error);
  else
    done =
      way_writer_undo (writer, request->undoes,
                       way_id_is_none (&request->client_id) ? NULL : &request->client_id, error);
  if (!done || !way_news_take (request->news, db, writer, error))
    return NULL;

  written = way_writer_get_records (writer);
  result = g_new0 (ActResult, 1);
  result->act = way_writer_get_act (writer);
  if (written->len > 0)
    result->record = g_object_ref (g_ptr_array_index (written, 0));
  return result;
}

static void
act_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((ActRequest *)data)->news);
}

static const WayVerb act_verb = { act_run, act_apply, act_request_free, act_result_free, FALSE };

static void
submit_act (WayWorkspace       *self,
            WayChange          *change,
            gint64              undoes,
            const WayId        *client_id,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  ActRequest *request = g_new0 (ActRequest, 1);

  request->workspace = g_object_ref (self);
  request->change = change;
  request->undoes = undoes;
  if (client_id != NULL)
    request->client_id = *client_id;
  request->news = way_workspace_new_news (self);
  way_workspace_submit (self, &act_verb, request, cancellable, callback, user_data);
}

/* Takes the result apart; FALSE and the error when there is none. */
static gboolean
finish_act (WayWorkspace *self,
            GAsyncResult *async,
            gint64       *act,
            WayRecord   **record,
            GError      **error)
{
  ActResult *result = way_workspace_finish (self, async, error);

  if (result == NULL)
    return FALSE;

  if (act != NULL)
    *act = result->act;
  if (record != NULL)
    *record = g_steal_pointer (&result->record);
  act_result_free (result);
  return TRUE;
}

/* --- the verbs --- */

void
way_workspace_save_async (WayWorkspace       *self,
                          gpointer            record,
                          WayDraft           *draft,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  WayChange *change = way_change_new ();

  g_return_if_fail (WAY_IS_RECORD (record));

  way_change_save (change, record);
  if (draft != NULL)
    way_change_end_draft (change, draft->form, &draft->about);
  submit_act (self, change, 0, NULL, cancellable, callback, user_data);
}

gpointer
way_workspace_save_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  WayRecord *record = NULL;

  return finish_act (self, result, act, &record, error) ? record : NULL;
}

void
way_workspace_commit_async (WayWorkspace       *self,
                            WayChange          *change,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  submit_act (self, change, 0, NULL, cancellable, callback, user_data);
}

gboolean
way_workspace_commit_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  return finish_act (self, result, act, NULL, error);
}

void
way_workspace_undo_async (WayWorkspace       *self,
                          gint64              act,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  way_workspace_undo_for_async (self, act, NULL, cancellable, callback, user_data);
}

void
way_workspace_undo_for_async (WayWorkspace       *self,
                              gint64              act,
                              const WayId        *client_id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  submit_act (self, NULL, act, client_id, cancellable, callback, user_data);
}

gboolean
way_workspace_undo_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  return finish_act (self, result, act, NULL, error);
}

/* --- people who may be the same --- */

typedef struct {
  char    *name;
  char    *birth_date;
  WayId    but;
  gboolean has_but;
} AlikeRequest;

static void
alike_request_free (gpointer data)
{
  AlikeRequest *request = data;

  g_free (request->name);
  g_free (request->birth_date);
  g_free (request);
}

static gpointer
alike_run (WayDb *db, gpointer data, GError **error)
{
  AlikeRequest *request = data;

  return way_client_index_find_alike (db, request->name, request->birth_date,
                                      request->has_but ? &request->but : NULL, error);
}

void
way_workspace_find_alike_async (WayWorkspace       *self,
                                const char         *name,
                                const char         *birth_date,
                                const WayId        *but,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  static const WayVerb verb = { alike_run, NULL, alike_request_free,
                                (GDestroyNotify)g_ptr_array_unref, TRUE };
  AlikeRequest        *request = g_new0 (AlikeRequest, 1);

  request->name = g_strdup (name);
  request->birth_date = g_strdup (birth_date);
  request->has_but = but != NULL;
  if (but != NULL)
    request->but = *but;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_find_alike_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- being seen --- */

typedef struct {
  WayWorkspace *workspace;
  char         *verb;
  char         *words;
  WayId         client_id;
  gboolean      about_client;
} NoteRequest;

static void
note_request_free (gpointer data)
{
  NoteRequest *request = data;

  g_object_unref (request->workspace);
  g_free (request->verb);
  g_free (request->words);
  g_free (request);
}

static gpointer
note_run (WayDb *db, gpointer data, GError **error)
{
  NoteRequest *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);

  if (writer == NULL ||
      !way_writer_note (writer, request->verb, request->about_client ? &request->client_id : NULL,
                        request->words, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
nothing_to_free (gpointer result)
{
}

void
way_workspace_note_access_async (WayWorkspace       *self,
                                 const char         *verb,
                                 const WayId        *client_id,
                                 const char         *words,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb note_verb = { note_run, NULL, note_request_free, nothing_to_free, FALSE };
  NoteRequest         *request = g_new0 (NoteRequest, 1);

  request->workspace = g_object_ref (self);
  request->verb = g_strdup (verb);
  request->words = g_strdup (words);
  request->about_client = client_id != NULL;
  if (client_id != NULL)
    request->client_id = *client_id;
  way_workspace_submit (self, &note_verb, request, cancellable, callback, user_data);
}

gboolean
way_workspace_note_access_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error) != NULL;
}
