/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-choice-repo.h"
#include "way-workspace-private.h"

typedef struct {
  WayId     who;
  char     *view;
  WayId     about;
  GVariant *texts; /* NULL: to be found */
  WayTime   now;
} ChoiceRequest;

static ChoiceRequest *
choice_request_new (WayWorkspace *self, const char *view, const WayId *about, GVariant *texts)
{
  ChoiceRequest *request = g_new0 (ChoiceRequest, 1);

  request->who = way_workspace_get_staff (self)->parent.id;
  request->view = g_strdup (view);
  if (about != NULL)
    request->about = *about;
  request->texts = texts != NULL ? g_variant_ref_sink (texts) : NULL;
  request->now.us = g_get_real_time ();
  return request;
}

static void
choice_request_free (gpointer data)
{
  ChoiceRequest *request = data;

  g_free (request->view);
  g_clear_pointer (&request->texts, g_variant_unref);
  g_free (request);
}

static gpointer
keep_run (WayDb *db, gpointer data, GError **error)
{
  ChoiceRequest *request = data;

  return way_choice_repo_keep (db, &request->who, request->view, &request->about, request->texts,
                               request->now, error)
         ? g_variant_ref (request->texts)
         : NULL;
}

static gpointer
find_run (WayDb *db, gpointer data, GError **error)
{
  ChoiceRequest *request = data;

  return way_choice_repo_find (db, &request->who, request->view, &request->about, error);
}

#define FREE_TEXTS ((GDestroyNotify)g_variant_unref)

static const WayVerb keep_verb = { keep_run, NULL, choice_request_free, FREE_TEXTS, FALSE, TRUE };
static const WayVerb find_verb = { find_run, NULL, choice_request_free, FREE_TEXTS, TRUE };

void
way_workspace_keep_choice_async (WayWorkspace       *self,
                                 const char         *view,
                                 const WayId        *about,
                                 GVariant           *texts,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  way_workspace_submit (self, &keep_verb, choice_request_new (self, view, about, texts),
                        cancellable, callback, user_data);
}

gboolean
way_workspace_keep_choice_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GVariant) texts = way_workspace_finish (self, result, error);

  return texts != NULL;
}

void
way_workspace_find_choice_async (WayWorkspace       *self,
                                 const char         *view,
                                 const WayId        *about,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  way_workspace_submit (self, &find_verb, choice_request_new (self, view, about, NULL), cancellable,
                        callback, user_data);
}

GVariant *
way_workspace_find_choice_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
