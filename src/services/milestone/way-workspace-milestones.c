/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-milestones.h"

#include "way-event.h"
#include "way-milestone-repo.h"
#include "way-workspace-private.h"

/* --- those of a worker --- */

typedef struct {
  WayId   worker_id;
  WayDate first, last;
  guint   most;
} DueRequest;

static gpointer
due_run (WayDb *db, gpointer data, GError **error)
{
  const DueRequest *request = data;

  return way_milestone_repo_list_due (db, &request->worker_id, request->first, request->last,
                                      request->most, error);
}

void
way_workspace_list_milestones_async (WayWorkspace       *self,
                                     const WayId        *worker_id,
                                     WayDate             first,
                                     WayDate             last,
                                     guint               most,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  static const WayVerb verb = { due_run, NULL, g_free, (GDestroyNotify)g_ptr_array_unref, TRUE };
  DueRequest          *request = g_new0 (DueRequest, 1);

  *request =
    (DueRequest){ worker_id != NULL ? *worker_id : way_workspace_get_staff (self)->parent.id, first,
                  last, most };
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_milestones_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- on the chart --- */

/* The event of the milestone; or else one of that day that says the same. */
static WayEvent *
find_event (WayMilestone *milestone, GListModel *events)
{
  g_autoptr (WayEvent) alike = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (events, i);

    if (way_id_equal (&event->parent.id, &milestone->event_id))
      return g_steal_pointer (&event);
    if (event->code == WAY_EVENT_MILESTONE && event->happened_on.ymd == milestone->reached_on.ymd)
      g_set_object (&alike, event);
  }

  return way_id_is_none (&milestone->event_id) ? g_steal_pointer (&alike) : NULL;
}

void
way_milestone_add_to_change (WayWorkspace *workspace,
                             WayChange    *change,
                             WayMilestone *milestone,
                             GListModel   *events,
                             WayDate       today)
{
  g_autoptr (WayEvent) known = find_event (milestone, events);
  g_autoptr (WayEvent) event = known != NULL ? way_record_copy (known) : NULL;
  g_autofree char *title = way_milestone_dup_title (milestone);

  if (event == NULL && milestone->reached_on.ymd <= today.ymd) {
    event = way_workspace_create (workspace, WAY_TYPE_EVENT);
    way_set (event, client_id, milestone->client_id);
    way_set (event, code, WAY_EVENT_MILESTONE);
  }
  if (event != NULL) {
    way_set (event, happened_on, milestone->reached_on);
    way_set (event, words, title);
    way_set (milestone, event_id, event->parent.id);
    if (known == NULL || !way_record_equal (known, event))
      way_change_save (change, event);
  }

  if (milestone->parent.deleted_at.us != 0) /* somebody removed it meanwhile */
    way_change_restore (change, milestone);
  else
    way_change_save (change, milestone);
}

void
way_milestone_remove_in_change (WayChange *change, WayMilestone *milestone, GListModel *events)
{
  for (guint i = 0; i < g_list_model_get_n_items (events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (events, i);

    if (way_id_equal (&event->parent.id, &milestone->event_id))
      way_change_remove (change, event);
  }

  way_change_remove (change, milestone);
}
