/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-team.h"

#include "way-organization-search.h"
#include "way-workspace-private.h"

typedef struct {
  char *text;
  guint limit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_free (question);
}

static gpointer
find_run (WayDb *db, gpointer data, GError **error)
{
  Question *question = data;

  return way_organization_search (db, question->text, question->limit, error);
}

void
way_workspace_find_organizations_async (WayWorkspace       *self,
                                        const char         *text,
                                        guint               limit,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data)
{
  static const WayVerb verb = { find_run, NULL, question_free, (GDestroyNotify)g_ptr_array_unref,
                                TRUE };
  Question            *question = g_new0 (Question, 1);

  g_return_if_fail (WAY_IS_WORKSPACE (self));

  question->text = g_strdup (text);
  question->limit = limit;
  way_workspace_submit (self, &verb, question, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_find_organizations_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
