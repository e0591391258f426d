/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-private.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-import-pass.h"
#include "way-import-source.h"

G_DEFINE_FINAL_TYPE (WayImport, way_import, G_TYPE_OBJECT)

WayImport *
way_import_new (WayWorkspace *workspace, const WayImportKind *kind, GFile *file)
{
  WayImport *self = g_object_new (WAY_TYPE_IMPORT, NULL);

  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->file = g_object_ref (file);
  return self;
}

const WayImportKind *
way_import_get_kind (WayImport *self)
{
  g_return_val_if_fail (WAY_IS_IMPORT (self), NULL);

  return self->kind;
}

void
way_import_set_encoding (WayImport *self, WayEncoding encoding)
{
  g_return_if_fail (WAY_IS_IMPORT (self));

  self->encoding = encoding;
}

/* --- looking --- */

static void
forget_look (WayImport *self)
{
  g_clear_pointer (&self->look, way_import_look_free);
  g_clear_pointer (&self->columns, g_free);
  g_clear_pointer (&self->matches, g_free);
}

static void
take_look (WayImport *self, WayImportLook *look)
{
  guint n = look->n_columns;

  forget_look (self);
  self->look = look;
  self->columns = g_new0 (guint, MAX (n, 1));
  self->matches = g_new0 (WayColumnMatch, MAX (n, 1));
  way_column_set_match (self->kind->columns, (const char *const *)look->headings, n, self->columns,
                        self->matches);
  self->order = look->knows_order ? look->order : way_when_get_order ();
  self->n_good = 0;
  g_list_store_remove_all (self->refused);
}

static void
look_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  WayImport     *self = source;
  GError        *error = NULL;
  WayImportLook *look =
    way_import_look_read (self->kind, self->file, GPOINTER_TO_INT (task_data), WAY_IMPORT_SAMPLES,
                          &self->permille, cancellable, &error);

  if (look != NULL)
    g_task_return_pointer (task, look, (GDestroyNotify)way_import_look_free);
  else
    g_task_return_error (task, error);
}

void
way_import_look_async (WayImport          *self,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (WAY_IS_IMPORT (self));

  g_atomic_int_set (&self->permille, 0);
  g_task_set_task_data (task, GINT_TO_POINTER (self->encoding), NULL);
  g_task_run_in_thread (task, look_thread_cb);
}

gboolean
way_import_look_finish (WayImport *self, GAsyncResult *result, GError **error)
{
  WayImportLook *look;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  look = g_task_propagate_pointer (G_TASK (result), error);
  if (look == NULL)
    return FALSE;

  take_look (self, look);
  return TRUE;
}

/* --- a pass: the request of both steps --- */

typedef struct {
  WayImport    *import;
  WayWorkspace *workspace;
  guint        *columns;
  WayImportPass pass;
  char         *state; /* of the file, as it was looked at */
  WayNews      *news;
  GCancellable *cancellable;
} Request;

typedef struct {
  WayImportOutcome *outcome;
  gint64            act;
} Result;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_pointer (&request->news, way_news_free);
  g_clear_object (&request->cancellable);
  g_object_unref (request->import);
  g_object_unref (request->workspace);
  g_free (request->columns);
  g_free (request->state);
  g_free (request);
}

static void
result_free (gpointer data)
{
  Result *result = data;

  way_import_outcome_free (result->outcome);
  g_free (result);
}

static Request *
request_new (WayImport *self, GCancellable *cancellable)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  request->import = g_object_ref (self);
  request->workspace = g_object_ref (self->workspace);
  request->columns = g_memdup2 (self->columns, sizeof (guint) * way_import_get_n_columns (self));
  request->state = g_strdup (self->look->state);
  g_set_object (&request->cancellable, cancellable);
  request->pass = (WayImportPass){
    .kind = self->kind,
    .file = self->file,
    .encoding = self->encoding,
    .how = { .columns = request->columns,
             .n_columns = way_import_get_n_columns (self),
             .order = self->order,
             .today = way_date_of (now),
             .now = { g_get_real_time () },
             .worker_id = way_workspace_get_staff (self->workspace)->parent.id },
    .take_alike = self->take_alike,
    .permille = &self->permille,
  };
  return request;
}

static void
take_outcome (WayImport *self, const WayImportOutcome *outcome)
{
  self->n_good = outcome->n_good;
  self->look->n_rows = outcome->n_rows;
  g_list_store_splice (self->refused, 0, g_list_model_get_n_items (G_LIST_MODEL (self->refused)),
                       outcome->refused->pdata, outcome->refused->len);
}

/* NULL when a step cannot begin; the task is answered then. */
static GTask *
begin (WayImport *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;

  g_return_val_if_fail (self->look != NULL, NULL);

  g_atomic_int_set (&self->permille, 0);
  if (way_column_set_check (self->kind->columns, self->columns, way_import_get_n_columns (self),
                            &error))
    return g_steal_pointer (&task);

  g_task_return_error (task, error);
  return NULL;
}

/* --- checking: the facts come from the database, the reading leaves it free for others --- */

static gpointer
facts_run (WayDb *db, gpointer data, GError **error)
{
  const WayImportKind *kind = data;

  return kind->load_facts (db, error);
}

static void
nothing_to_free (gpointer data)
{
}

static void
check_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request          *request = task_data;
  GError           *error = NULL;
  WayImportFacts   *facts = g_object_get_data (G_OBJECT (task), "facts");
  WayImportOutcome *outcome =
    way_import_pass_run (&request->pass, facts, NULL, cancellable, &error);

  if (outcome != NULL)
    g_task_return_pointer (task, outcome, (GDestroyNotify)way_import_outcome_free);
  else
    g_task_return_error (task, error);
}

static void
facts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError         *error = NULL;
  WayImportFacts *facts = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (facts == NULL) {
    g_task_return_error (task, error);
    return;
  }

  g_object_set_data_full (G_OBJECT (task), "facts", facts, (GDestroyNotify)way_import_facts_free);
  g_task_run_in_thread (task, check_thread_cb);
}

void
way_import_check_async (WayImport          *self,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  static const WayVerb verb = { facts_run, NULL, nothing_to_free,
                                (GDestroyNotify)way_import_facts_free, TRUE };
  GTask               *task = begin (self, cancellable, callback, user_data);

  if (task == NULL)
    return;

  g_task_set_task_data (task, request_new (self, cancellable), request_free);
  way_workspace_submit (self->workspace, &verb, (gpointer)self->kind, cancellable, facts_cb, task);
}

gboolean
way_import_check_finish (WayImport *self, GAsyncResult *result, GError **error)
{
  g_autoptr (WayImportOutcome) outcome = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  outcome = g_task_propagate_pointer (G_TASK (result), error);
  if (outcome == NULL)
    return FALSE;

  take_outcome (self, outcome);
  return TRUE;
}

/* --- taking --- */

static gpointer
take_run (WayDb *db, gpointer data, GError **error)
{
  Request         *request = data;
  g_autofree char *state = way_import_source_get_state (request->pass.kind, request->pass.file);
  g_autoptr (WayImportFacts) facts = NULL;
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayImportOutcome) outcome = NULL;
  Result *result;

  if (g_strcmp0 (state, request->state) != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_CONFLICT,
                         _ ("The file changed while you were looking at it."));
    return NULL;
  }

  facts = request->pass.kind->load_facts (db, error);
  writer = facts != NULL ? way_workspace_new_writer (request->workspace, db, error) : NULL;
  if (writer == NULL)
    return NULL;

  outcome = way_import_pass_run (&request->pass, facts, writer, request->cancellable, error);
  if (outcome == NULL || !way_news_take (request->news, db, writer, error))
    return NULL;

  result = g_new0 (Result, 1);
  result->outcome = g_steal_pointer (&outcome);
  result->act = way_writer_get_act (writer);
  return result;
}

static void
take_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Request *)data)->news, source);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  Result *taken = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (taken != NULL)
    g_task_return_pointer (task, taken, result_free);
  else
    g_task_return_error (task, error);
}

void
way_import_run_async (WayImport          *self,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  static const WayVerb verb = { take_run, take_apply, request_free, result_free, FALSE };
  GTask               *task = begin (self, NULL, callback, user_data);
  Request             *request;

  if (task == NULL)
    return;

  /* Not by the task: once it is written, a late cancel must not say that it was not. */
  request = request_new (self, cancellable);
  request->news = way_workspace_new_news (self->workspace);
  way_workspace_submit (self->workspace, &verb, request, NULL, taken_cb, task);
}

gboolean
way_import_run_finish (WayImport *self, GAsyncResult *result, gint64 *act, GError **error)
{
  Result *taken;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  taken = g_task_propagate_pointer (G_TASK (result), error);
  if (taken == NULL)
    return FALSE;

  take_outcome (self, taken->outcome);
  if (act != NULL)
    *act = taken->act;
  result_free (taken);
  return TRUE;
}

static void
way_import_finalize (GObject *object)
{
  WayImport *self = WAY_IMPORT (object);

  forget_look (self);
  g_object_unref (self->refused);
  g_clear_object (&self->file);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_import_parent_class)->finalize (object);
}

static void
way_import_class_init (WayImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_import_finalize;
}

static void
way_import_init (WayImport *self)
{
  self->refused = g_list_store_new (WAY_TYPE_REFUSED_LINE);
}
