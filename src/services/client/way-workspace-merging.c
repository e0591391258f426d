/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-merging.h"

#include <glib/gi18n.h>

#include "way-client-group.h"
#include "way-client-merging.h"
#include "way-client-separate.h"
#include "way-error.h"
#include "way-plan.h"
#include "way-record-repo.h"
#include "way-workspace-private.h"

typedef struct {
  WayWorkspace   *workspace;
  WayClient      *merged; /* NULL: two of them are made again */
  WayClient      *other;
  WayClientMatch *match; /* with its id; of a separation only the id is read */
  WayNews        *news;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->workspace);
  g_clear_object (&request->merged);
  g_clear_object (&request->other);
  g_clear_object (&request->match);
  way_news_free (request->news);
  g_free (request);
}

/* --- may they be merged --- */

static gboolean
conflict (GError **error)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_CONFLICT, "The clients were changed meanwhile");
  return FALSE;
}

/* Both are still in the list, and the one that leaves it is as it was looked at. */
static gboolean
are_as_seen (Request *request, WayDb *db, GError **error)
{
  const WayId *ids[] = { &request->merged->parent.id, &request->other->parent.id };
  g_autoptr (WayClient) now = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    WayId root;

    if (!way_client_group_find_root (db, ids[i], &root, error))
      return FALSE;
    if (way_id_compare (&root, ids[i]) != 0)
      return conflict (error);
  }

  now = way_record_repo_get (db, WAY_TYPE_CLIENT, ids[1], error);
  if (now == NULL)
    return FALSE;
  return (now->parent.revision == request->other->parent.revision &&
          now->parent.deleted_at.us == 0) ||
         conflict (error);
}

/* An edit of the record that leaves the list could not be opened any more, nor words above a plan
 * that is not the newest of both.  What is begun with the person goes on (way-draft.h). */
static gboolean
nothing_is_typed (Request *request, WayDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT 1 FROM draft WHERE (about = ?1 AND substr (form, 1, length (?2)) <> ?2)"
    " OR (form = 'plan' AND about IN (SELECT id FROM plan WHERE client_id IN (?1, ?3)))",
    WAY_ARGS (WAY_ID (&request->other->parent.id), WAY_TEXT (WAY_DRAFT_ASSESSMENT),
              WAY_ID (&request->merged->parent.id)),
    error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  if (step == WAY_STEP_ROW)
    g_set_error_literal (
      error, WAY_ERROR, WAY_ERROR_INVALID,
      _ ("Something about these clients was typed and is not saved. Open it, save "
         "that or throw it away, then merge the two."));
  return step == WAY_STEP_DONE;
}

/* --- what goes with them --- */

/* Once they were said to be two people; now somebody knows better. */
static gboolean
forget_difference (Request *request, WayDb *db, WayWriter *writer, GError **error)
{
  const WayId *ids[] = { &request->merged->parent.id, &request->other->parent.id };
  g_autoptr (WayQuery) all =
    way_query_where (way_query_new (WAY_TYPE_CLIENT_MATCH), "verdict", "different");
  g_autoptr (GPtrArray) matches = way_record_repo_list (db, all, error);

  for (guint i = 0; matches != NULL && i < matches->len; i++) {
    WayClientMatch *match = g_ptr_array_index (matches, i);
    const gboolean  forth =
      way_id_equal (&match->client_id, ids[0]) && way_id_equal (&match->other_id, ids[1]);
    const gboolean back =
      way_id_equal (&match->client_id, ids[1]) && way_id_equal (&match->other_id, ids[0]);

    if ((forth || back) && !way_writer_remove (writer, match, error))
      return FALSE;
  }

  return matches != NULL;
}

static gboolean
join_plan (WayPlan *plan, WayPlan *other)
{
  static const char *const texts[] = { "vision", "strengths", "supports", "barriers" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const WayField  *field = way_record_find_field (plan, texts[i]);
    g_autofree char *text = way_field_to_text (field, plan);
    g_autofree char *other_text = way_field_to_text (field, other);
    g_autofree char *joined = way_merging_join_lines (text, other_text);

    if (!way_record_set_from_text (plan, field, joined, NULL))
      return FALSE;
  }

  return TRUE;
}

/* The needs of every plan that has not ended stand in one tree.  The words above it are those of
 * the newest plan: those of the others come to them. */
static gboolean
join_plans (Request *request, WayDb *db, WayWriter *writer, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_PLAN, "client_id", &request->merged->parent.id);
  g_autoptr (GPtrArray) plans = way_record_repo_list (db, query, error);
  g_autoptr (WayPlan) newest = NULL;

  for (guint i = plans != NULL ? plans->len : 0; i > 0; i--) {
    WayPlan *plan = g_ptr_array_index (plans, i - 1);

    if (plan->status == WAY_PLAN_ENDED)
      continue;
    if (newest == NULL)
      newest = way_record_copy (plan);
    else
      join_plan (newest, plan);
  }

  return plans != NULL && (newest == NULL || way_writer_save (writer, newest, error) != NULL);
}

static gboolean
merge (Request *request, WayDb *db, WayWriter *writer, GError **error)
{
  return are_as_seen (request, db, error) && nothing_is_typed (request, db, error) &&
         way_writer_save (writer, request->merged, error) != NULL &&
         forget_difference (request, db, writer, error) &&
         way_writer_save (writer, request->match, error) != NULL &&
         join_plans (request, db, writer, error);
}

/* --- the verbs --- */

static gpointer
merging_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (WayWriter) writer = way_workspace_new_writer (request->workspace, db, error);
  gboolean done;
  gint64   act;

  if (writer == NULL)
    return NULL;

  if (request->merged != NULL)
    done = merge (request, db, writer, error);
  else
    done = way_client_separate (db, writer, &request->match->parent.id, error);
  if (!done || !way_news_take (request->news, db, writer, error))
    return NULL;

  act = way_writer_get_act (writer);
  return g_memdup2 (&act, sizeof act);
}

static void
merging_apply (gpointer source, gpointer data, gpointer result)
{
  way_news_tell (((Request *)data)->news, source);
}

static const WayVerb merging_verb = { merging_run, merging_apply, request_free, g_free, FALSE };

static Request *
request_new (WayWorkspace *self)
{
  Request *request = g_new0 (Request, 1);

  request->workspace = g_object_ref (self);
  request->news = way_workspace_new_news (self);
  return request;
}

void
way_workspace_merge_clients_async (WayWorkspace       *self,
                                   WayClient          *merged,
                                   WayClient          *other,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  Request *request;

  g_return_if_fail (WAY_IS_CLIENT (merged) && WAY_IS_CLIENT (other));

  request = request_new (self);
  request->merged = g_object_ref (way_record_publish (merged));
  request->other = g_object_ref (other);
  request->match = way_workspace_create (self, WAY_TYPE_CLIENT_MATCH);
  way_set (request->match, client_id, merged->parent.id);
  way_set (request->match, other_id, other->parent.id);
  way_set (request->match, verdict, WAY_CLIENT_MATCH_SAME);
  way_record_publish (request->match);
  way_workspace_submit (self, &merging_verb, request, cancellable, callback, user_data);
}

void
way_workspace_separate_clients_async (WayWorkspace       *self,
                                      const WayId        *match_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  Request *request = request_new (self);

  request->match = way_record_new (WAY_TYPE_CLIENT_MATCH, match_id);
  way_workspace_submit (self, &merging_verb, request, cancellable, callback, user_data);
}

gboolean
way_workspace_merging_finish (WayWorkspace *self, GAsyncResult *result, gint64 *act, GError **error)
{
  g_autofree gint64 *done = way_workspace_finish (self, result, error);

  if (done == NULL)
    return FALSE;

  if (act != NULL)
    *act = *done;
  return TRUE;
}

WayId
way_client_matches_follow (GListModel *matches, const WayId *client_id)
{
  WayId    id = *client_id;
  gboolean moved = TRUE;

  for (guint hops = g_list_model_get_n_items (matches); moved && hops > 0; hops--) {
    moved = FALSE;
    for (guint i = 0; i < g_list_model_get_n_items (matches) && !moved; i++) {
      g_autoptr (WayClientMatch) match = g_list_model_get_item (matches, i);

      if (match->verdict != WAY_CLIENT_MATCH_SAME || !way_id_equal (&match->other_id, &id))
        continue;
      id = match->client_id;
      moved = TRUE;
    }
  }

  return id;
}
