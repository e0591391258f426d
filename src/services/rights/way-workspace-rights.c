/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-rights.h"

#include "way-client-group.h"
#include "way-client-name.h"
#include "way-history-repo.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-rights-repo.h"
#include "way-workspace-private.h"

/* Among so many of the newest entries is counted. */
#define COUNTED 2000

void
way_rights_page_free (WayRightsPage *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* --- what is to be answered --- */

/* Who was merged into another is called as that one. */
static gboolean
add_name (WayDb *db, WayRightsItem *item, GError **error)
{
  const WayId *client_id = way_record_get_client_id (item->record);
  g_autoptr (WayClient) client = NULL;
  WayId root;

  if (client_id == NULL || way_id_is_none (client_id))
    return TRUE;
  if (!way_client_group_find_root (db, client_id, &root, error))
    return FALSE;
  client = way_record_repo_get (db, WAY_TYPE_CLIENT, &root, error);
  if (client == NULL)
    return FALSE;
  item->who = way_client_name_show (client);
  return TRUE;
}

/* What has no day comes last. */
static int
compare_due (gconstpointer a, gconstpointer b)
{
  const guint32 one = way_rights_item_get_due (*(WayRightsItem *const *)a).ymd;
  const guint32 other = way_rights_item_get_due (*(WayRightsItem *const *)b).ymd;
  const guint32 first = one != 0 ? one : G_MAXUINT32;
  const guint32 second = other != 0 ? other : G_MAXUINT32;

  return first < second ? -1 : first > second;
}

static gpointer
list_run (WayDb *db, gpointer data, GError **error)
{
  const WayRightsQuestion *question = data;
  g_autoptr (GPtrArray) items = NULL;
  WayRightsPage *page;
  guint          total = 0;

  items = way_rights_repo_list (db, question, &total, error);
  if (items == NULL)
    return NULL;

  for (guint i = items->len; i > 0; i--) {
    WayRightsItem *item = g_ptr_array_index (items, i - 1);

    if (question->to_do && way_rights_item_is_done (item))
      g_ptr_array_remove_index (items, i - 1);
    else if (!add_name (db, item, error))
      return NULL;
  }
  if (question->to_do)
    g_ptr_array_sort (items, compare_due);

  page = g_new0 (WayRightsPage, 1);
  page->items = g_steal_pointer (&items);
  page->total = total;
  return page;
}

void
way_workspace_list_rights_async (WayWorkspace            *self,
                                 const WayRightsQuestion *question,
                                 GCancellable            *cancellable,
                                 GAsyncReadyCallback      callback,
                                 gpointer                 user_data)
{
  static const WayVerb verb = { list_run, NULL, g_free, (GDestroyNotify)way_rights_page_free,
                                TRUE };

  way_workspace_submit (self, &verb, g_memdup2 (question, sizeof *question), cancellable, callback,
                        user_data);
}

WayRightsPage *
way_workspace_list_rights_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- what is looked over --- */

static gpointer
count_run (WayDb *db, gpointer data, GError **error)
{
  const WayTime      *from = data;
  g_autofree guint64 *counts = g_new0 (guint64, WAY_WATCH_N_KINDS);

  return way_history_repo_count_watched (db, *from, COUNTED, counts, error)
         ? g_steal_pointer (&counts)
         : NULL;
}

void
way_workspace_count_watched_async (WayWorkspace       *self,
                                   guint               days,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  static const WayVerb verb = { count_run, NULL, g_free, g_free, TRUE };
  const WayDate        first = way_date_add_days (way_today (), 1 - (int)days);
  g_autoptr (GDateTime) midnight =
    g_date_time_new_local ((int)way_date_get_year (first), (int)way_date_get_month (first),
                           (int)way_date_get_day (first), 0, 0, 0);
  WayTime *from = g_new0 (WayTime, 1);

  from->us = g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
  way_workspace_submit (self, &verb, from, cancellable, callback, user_data);
}

guint64 *
way_workspace_count_watched_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
