/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-guarded.h"

#include "way-draft-repo.h"
#include "way-workspace-private.h"

typedef struct {
  WayWorkspace *workspace; /* for who works; it outlives the job */
  WayRecord    *record;
  WayDraft     *draft; /* or NULL */
  WayGuard      guard;
  WayNews      *news;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->record);
  g_clear_pointer (&self->draft, way_draft_unref);
  way_news_free (self->news);
  g_free (self);
}

static gpointer
save_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);
  WayRecord *saved;

  if (writer == NULL || !request->guard (db, request->record, error))
    return NULL;

  way_record_publish (request->record);
  if (!way_news_look (request->news, db, writer, request->record, error))
    return NULL;
  saved = way_writer_save (writer, request->record, error);
  if (saved == NULL ||
      (request->draft != NULL &&
       !way_draft_repo_remove (db, request->draft->form, &request->draft->about, error)))
    return NULL;

  return way_news_take (request->news, db, writer, error) ? g_object_ref (saved) : NULL;
}

static void
save_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Request *)data)->news, source);
}

void
way_workspace_save_guarded_async (WayWorkspace       *self,
                                  gpointer            record,
                                  WayDraft           *draft,
                                  WayGuard            guard,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  static const WayVerb verb = { save_run, save_apply, request_free, g_object_unref, FALSE };
  Request             *request = g_new0 (Request, 1);

  g_return_if_fail (WAY_IS_WORKSPACE (self));

  request->workspace = g_object_ref (self);
  request->record = way_record_copy (record);
  request->draft = draft != NULL ? way_draft_ref (draft) : NULL;
  request->guard = guard;
  request->news = way_workspace_new_news (self);
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

gpointer
way_workspace_save_guarded_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
