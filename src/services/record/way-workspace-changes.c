/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-change-private.h"
#include "way-client-alike.h"
#include "way-client-separate.h"
#include "way-error.h"
#include "way-news-private.h"
#include "way-retrace.h"
#include "way-retraced-private.h"
#include "way-undo.h"

/* --- one act --- */

typedef struct {
  WayWorkspace *workspace; /* for who works; it outlives the job */
  WayChange    *change;    /* NULL: an act is undone */
  gint64        undoes;
  WayRetrace   *way;       /* on which the act to be undone is found; NULL: it is given */
  WayId         client_id; /* for whom it is undone; zeros: for all */
  WayId         match; /* by which it merged two records that are separated; zeros: it did not */
  WayNews      *news;
} ActRequest;

typedef struct {
  gint64       act;
  WayRecord   *record; /* the first that was written; NULL when nothing was */
  WayRetraced *retraced;
} ActResult;

static void
act_request_free (gpointer data)
{
  ActRequest *request = data;

  g_clear_pointer (&request->change, way_change_free);
  if (request->way != NULL)
    g_free (request->way->kinds);
  g_free (request->way);
  way_news_free (request->news);
  g_object_unref (request->workspace);
  g_free (request);
}

static void
act_result_free (gpointer data)
{
  ActResult *result = data;

  g_clear_object (&result->record);
  g_clear_pointer (&result->retraced, way_retraced_free);
  g_free (result);
}

static gboolean
find_undone (ActRequest *request, WayDb *db, GError **error)
{
  if (request->way == NULL)
    return TRUE;
  if (!way_retrace_find (db, request->way, &request->undoes, error))
    return FALSE;
  if (request->undoes != 0)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is nothing to undo");
  return FALSE;
}

/* Says in words who was there after us. */
static void
explain_conflict (ActRequest *request, WayDb *db, GError **error)
{
  g_auto (WayUndoBar) bar = { 0 };

  if (request->way == NULL || error == NULL ||
      !g_error_matches (*error, WAY_ERROR, WAY_ERROR_CONFLICT))
    return;

  g_clear_error (error);
  if (way_undo_look (db, request->undoes, NULL, 0, &bar, NULL) && bar.by.who != NULL)
    g_set_error (error, WAY_ERROR, WAY_ERROR_CONFLICT,
                 /* Translators: %s is the name of a worker. */
                 _ ("%s changed this after you, so it stays as it is"), bar.by.who);
  else
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_CONFLICT,
                         _ ("Something newer stands on that change, so it stays as it is"));
}

static gboolean
undo (ActRequest *request, WayDb *db, WayWriter *writer, GError **error)
{
  if (!way_id_is_none (&request->match))
    return way_client_separate (db, writer, &request->match, error);
  if (!find_undone (request, db, error))
    return FALSE;
  if (way_writer_undo (writer, request->undoes,
                       way_id_is_none (&request->client_id) ? NULL : &request->client_id, error))
    return TRUE;

  explain_conflict (request, db, error);
  return FALSE;
}

static WayRetraced *
say_undone (ActRequest *request, WayDb *db, GError **error)
{
  gint64 first = 0;

  return way_retrace_get_first (db, request->undoes, &first, error)
         ? way_retraced_new (db, first, error)
         : NULL;
}

static gboolean
look_before (ActRequest *request, WayDb *db, WayWriter *writer, GError **error)
{
  for (guint i = 0; request->change != NULL && i < way_change_get_n_steps (request->change); i++) {
    gpointer record = way_change_get_record (request->change, i);

    if (record != NULL && !way_news_look (request->news, db, writer, record, error))
      return FALSE;
  }

  return TRUE;
}

static gpointer
act_run (WayDb *db, gpointer data, GError **error)
{
  ActRequest *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);
  g_autoptr (WayRetraced) retraced = NULL;
  GPtrArray *written;
  ActResult *result;
  gboolean   done;

  if (writer == NULL || !look_before (request, db, writer, error))
    return NULL;

  if (request->change != NULL)
    done = way_change_write (request->change, db, writer, error);
  else
    done = undo (request, db, writer, error);
  if (done && request->way != NULL) {
    retraced = say_undone (request, db, error);
    done = retraced != NULL;
  }
  if (!done || !way_news_take (request->news, db, writer, error))
    return NULL;

  written = way_writer_get_records (writer);
  result = g_new0 (ActResult, 1);
  result->act = way_writer_get_act (writer);
  result->retraced = g_steal_pointer (&retraced);
  if (written->len > 0)
    result->record = g_object_ref (g_ptr_array_index (written, 0));
  return result;
}

static void
act_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((ActRequest *)data)->news, source);
}

static const WayVerb act_verb = { act_run, act_apply, act_request_free, act_result_free, FALSE };

/* Takes what the request owns. */
static void
submit_act (WayWorkspace       *self,
            ActRequest          request,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  request.workspace = g_object_ref (self);
  request.news = way_workspace_new_news (self);
  way_workspace_submit (self, &act_verb, g_memdup2 (&request, sizeof request), cancellable,
                        callback, user_data);
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
  submit_act (self, (ActRequest){ .change = change }, cancellable, callback, user_data);
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
  submit_act (self, (ActRequest){ .change = change }, cancellable, callback, user_data);
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
  submit_act (self, (ActRequest){ .undoes = act }, cancellable, callback, user_data);
}

void
way_workspace_put_back_async (WayWorkspace       *self,
                              WayHistoryEntry    *entry,
                              gboolean            of_client,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  const WayId *client_id = of_client ? way_history_entry_get_client (entry) : NULL;
  const WayId *match = way_history_entry_get_merging (entry);
  ActRequest   request = { .undoes = entry->act };

  if (client_id != NULL)
    request.client_id = *client_id;
  if (match != NULL)
    request.match = *match;
  submit_act (self, request, cancellable, callback, user_data);
}

gboolean
way_workspace_undo_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  return finish_act (self, result, act, NULL, error);
}

void
way_workspace_retrace_async (WayWorkspace       *self,
                             const WayId        *client_id,
                             const char *const  *kinds,
                             gboolean            forward,
                             guint               skip,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  WayRetrace      *way = g_new0 (WayRetrace, 1);
  g_autofree char *all = g_strjoinv (" ", (char **)kinds);

  way->client_id = *client_id;
  way->who = way_workspace_get_staff (self)->parent.id;
  way->kinds = g_strdup_printf (" %s ", all);
  way->forward = forward;
  way->skip = skip;
  submit_act (self, (ActRequest){ .way = way }, cancellable, callback, user_data);
}

WayRetraced *
way_workspace_retrace_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  ActResult   *done = way_workspace_finish (self, result, error);
  WayRetraced *retraced;

  if (done == NULL)
    return NULL;

  retraced = g_steal_pointer (&done->retraced);
  act_result_free (done);
  return retraced;
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

  return way_client_alike_find (db, request->name, request->birth_date,
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
