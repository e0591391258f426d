/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-search.h"

#include "way-client-index.h"
#include "way-note-search.h"
#include "way-workspace-notes.h"
#include "way-workspace-private.h"

typedef struct {
  WayNoteReader reader;
  char         *typed;
} Request;

static void
request_free (gpointer data)
{
  g_free (((Request *)data)->typed);
  g_free (data);
}

void
way_found_free (WayFound *self)
{
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self);
}

static gpointer
search_run (WayDb *db, gpointer data, GError **error)
{
  const Request        *request = data;
  const WayClientFilter filter = { .search = request->typed };
  g_auto (GStrv) words = way_search_words_split (request->typed);
  g_autoptr (WayFound) found = g_new0 (WayFound, 1);
  guint total;

  if (!way_client_index_load (db, &filter, 0, WAY_FOUND_CLIENTS_MAX, &total, &found->clients,
                              error))
    return NULL;
  found->notes =
    way_note_search (db, (const char *const *)words, &request->reader, WAY_FOUND_NOTES_MAX, error);
  return found->notes != NULL ? g_steal_pointer (&found) : NULL;
}

static const WayVerb search_verb = { search_run, NULL, request_free, (GDestroyNotify)way_found_free,
                                     TRUE };

void
way_workspace_search_async (WayWorkspace       *self,
                            const char         *typed,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  request->reader = way_workspace_get_note_reader (self);
  request->typed = g_strdup (typed);
  way_workspace_submit (self, &search_verb, request, cancellable, callback, user_data);
}

WayFound *
way_workspace_search_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

WayMarkedText *
way_found_note_to_words (const WayFoundNote *self)
{
  return way_marked_text_new_spans (self->excerpt, self->spans);
}
