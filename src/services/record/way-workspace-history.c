/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-history.h"

#include "way-history-list-private.h"
#include "way-now.h"
#include "way-text.h"
#include "way-workspace-assessments.h"
#include "way-workspace-private.h"

/* --- items, on the worker --- */

static gboolean
is_of_all (const WayHistoryFilter *filter)
{
  return way_id_is_none (&filter->client_id) && way_id_is_none (&filter->record_id);
}

static WayHistoryItem *
make_item (WayHistoryEntry        *entry,
           const WayHistoryFilter *filter,
           const WayNames         *names,
           gboolean                whole)
{
  const WayDate    today = way_today ();
  WayHistoryWords *words = way_history_words_new (entry, names, today, is_of_all (filter));
  GPtrArray       *parts = NULL;

  if (!whole)
    return way_history_item_new (g_object_ref (entry), words, NULL, NULL);

  parts = g_ptr_array_new_with_free_func ((GDestroyNotify)way_history_words_free);
  for (guint i = 0; i < entry->deeds->len; i++)
    g_ptr_array_add (
      parts, way_history_words_new_deed (entry, g_ptr_array_index (entry->deeds, i), names));
  return way_history_item_new (g_object_ref (entry), words, parts,
                               way_undo_words (&entry->bar, names, today));
}

static gboolean
add_names (WayNames *names, WayDb *db, WayHistoryEntry *entry, GError **error)
{
  for (guint i = 0; i < entry->deeds->len; i++) {
    if (!way_names_add_deed (names, db, g_ptr_array_index (entry->deeds, i), error))
      return FALSE;
  }

  return way_names_add (names, db, entry->bar.table, &entry->bar.record_id, error);
}

/* --- pages of a list --- */

typedef struct {
  WayHistoryList    *list;
  WayHistoryFilter  *filter;
  WayInstruments    *instruments;
  WayHistoryQuestion question;
  guint              generation;
} PageRequest;

typedef struct {
  GPtrArray *items;
  gint64     next;
} PageResult;

static void
page_request_free (gpointer data)
{
  PageRequest *request = data;

  g_object_unref (request->list);
  way_history_filter_free (request->filter);
  g_clear_pointer (&request->instruments, way_instruments_unref);
  g_free (request);
}

static void
page_result_free (gpointer data)
{
  PageResult *result = data;

  g_ptr_array_unref (result->items);
  g_free (result);
}

typedef struct {
  WayDb    *db;
  WayNames *names;
  gboolean  of_all; /* clients */
  char     *folded;
  GError   *error;
} Search;

static gboolean
says_cb (const WayHistoryDeed *deed, gpointer data)
{
  Search *self = data;

  return self->error == NULL && way_names_add_deed (self->names, self->db, deed, &self->error) &&
         way_history_words_match (deed, self->names, self->of_all, self->folded);
}

static GPtrArray *
load_entries (PageRequest *request, WayDb *db, WayNames *names, gint64 *next, GError **error)
{
  const char      *words = request->filter->words;
  g_autofree char *folded = words != NULL ? way_text_fold (words) : NULL;
  Search           search = { db, names, is_of_all (request->filter), folded, NULL };
  const gboolean   searches = folded != NULL && *folded != '\0';
  GPtrArray       *entries = NULL;

  if (way_history_repo_load (db, request->filter, &request->question.span,
                             searches ? says_cb : NULL, &search, &entries, next, error) &&
      search.error == NULL)
    return entries;

  g_clear_pointer (&entries, g_ptr_array_unref);
  if (search.error != NULL)
    g_propagate_error (error, search.error);
  return NULL;
}

static gpointer
page_run (WayDb *db, gpointer data, GError **error)
{
  PageRequest *request = data;
  g_autoptr (WayNames) names = way_names_new (request->instruments);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  PageResult *result;
  gint64      next = 0;

  /* Whoever types on is not kept waiting by questions that nobody asks any more. */
  if (request->generation == way_history_list_get_generation (request->list)) {
    entries = load_entries (request, db, names, &next, error);
    if (entries == NULL)
      return NULL;
  }

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    WayHistoryEntry *entry = g_ptr_array_index (entries, i);

    if (!add_names (names, db, entry, error))
      return NULL;
    g_ptr_array_add (items, make_item (entry, request->filter, names, FALSE));
  }

  result = g_new0 (PageResult, 1);
  result->items = g_steal_pointer (&items);
  result->next = next;
  return result;
}

static void
page_apply (gpointer source, gpointer data, gpointer outcome)
{
  PageRequest *request = data;
  PageResult  *result = outcome;

  way_history_list_take (request->list, request->generation, &request->question, result->items,
                         result->next);
}

static const WayVerb page_verb = { page_run, page_apply, page_request_free, page_result_free,
                                   TRUE };

typedef struct {
  WayHistoryList *list;
  guint           generation;
} Asked;

static void
page_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (GError) error = NULL;
  PageResult *answer = g_task_propagate_pointer (G_TASK (result), &error); /* applied already */

  if (answer != NULL)
    page_result_free (answer);
  if (error != NULL) {
    if (!way_worker_was_stopped (error))
      g_warning ("A page of the history could not be read: %s", error->message); /* no values */
    way_history_list_fail (asked->list, asked->generation);
  }

  g_object_unref (asked->list);
  g_free (asked);
}

static WayInstruments *
ref_instruments (WayWorkspace *self)
{
  WayInstruments *instruments = way_workspace_get_instruments (self);

  return instruments != NULL ? way_instruments_ref (instruments) : NULL;
}

static void
ask_page (WayHistoryList *list, const WayHistoryQuestion *question, gpointer workspace)
{
  PageRequest *request = g_new0 (PageRequest, 1);
  Asked       *asked = g_new0 (Asked, 1);

  request->list = g_object_ref (list);
  request->filter = way_history_filter_copy (way_history_list_get_filter (list));
  request->instruments = ref_instruments (workspace);
  request->question = *question;
  request->generation = way_history_list_get_generation (list);
  asked->list = g_object_ref (list);
  asked->generation = request->generation;
  way_workspace_submit (workspace, &page_verb, request, NULL, page_cb, asked);
}

WayHistoryList *
way_workspace_list_history (WayWorkspace *self, const WayHistoryFilter *filter)
{
  WayHistoryList *list = way_history_list_new (filter, ask_page, self);

  way_workspace_follow_history (self, list);
  return list;
}

void
way_workspace_filter_history (WayWorkspace           *self,
                              WayHistoryList         *list,
                              const WayHistoryFilter *filter)
{
  way_history_list_set_filter (list, filter);
}

/* --- one act --- */

typedef struct {
  WayHistoryFilter *filter;
  WayInstruments   *instruments;
  gint64            act;
} ActRequest;

static void
act_request_free (gpointer data)
{
  ActRequest *request = data;

  way_history_filter_free (request->filter);
  g_clear_pointer (&request->instruments, way_instruments_unref);
  g_free (request);
}

static gpointer
act_run (WayDb *db, gpointer data, GError **error)
{
  ActRequest *request = data;
  g_autoptr (WayNames) names = way_names_new (request->instruments);
  g_autoptr (WayHistoryEntry) entry =
    way_history_repo_get (db, request->filter, request->act, error);

  if (entry == NULL || !add_names (names, db, entry, error))
    return NULL;

  return make_item (entry, request->filter, names, TRUE);
}

void
way_workspace_look_at_act_async (WayWorkspace           *self,
                                 const WayHistoryFilter *filter,
                                 gint64                  act,
                                 GCancellable           *cancellable,
                                 GAsyncReadyCallback     callback,
                                 gpointer                user_data)
{
  static const WayVerb verb = { act_run, NULL, act_request_free, g_object_unref, TRUE };
  ActRequest          *request = g_new0 (ActRequest, 1);

  request->filter = way_history_filter_copy (filter);
  request->instruments = ref_instruments (self);
  request->act = act;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

WayHistoryItem *
way_workspace_look_at_act_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
