/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-acts.h"

#include <glib/gi18n.h>

#include "way-alert.h"
#include "way-crisis-action.h"
#include "way-now.h"
#include "way-task.h"

#define TASK_SOURCE "crisis"

/* --- a crisis --- */

WayCrisis *
way_crisis_create (WayWorkspace *workspace, const WayId *client_id)
{
  WayCrisis *crisis = way_workspace_create (workspace, WAY_TYPE_CRISIS);

  way_set (crisis, client_id, *client_id);
  way_set (crisis, started_at, way_now ());
  way_set (crisis, worker_id, way_workspace_get_staff (workspace)->parent.id);
  return crisis;
}

static WayTask *
make_task (WayWorkspace *workspace, WayCrisis *crisis)
{
  WayTask *task = way_workspace_create (workspace, WAY_TYPE_TASK);
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (crisis->follow_up_at.us / G_USEC_PER_SEC);
  const gint64 minute = g_date_time_get_hour (at) * 60 + g_date_time_get_minute (at);

  way_set (task, client_id, crisis->client_id);
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (task, words,
           crisis->follow_up_words != NULL ? crisis->follow_up_words
                                           : _ ("Follow-up after a crisis"));
  way_set (task, due_on, way_date_of (at));
  way_set (task, due_minute, minute);
  way_set (task, priority, WAY_TASK_HIGH);
  way_set (task, kind, WAY_TASK_FOLLOW_UP);
  way_set (task, source_kind, TASK_SOURCE);
  way_set (task, source_id, crisis->parent.id);
  return task;
}

static WayEvent *
make_event (WayWorkspace *workspace, WayCrisis *crisis)
{
  WayEvent *event = way_workspace_create (workspace, WAY_TYPE_EVENT);
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (crisis->started_at.us / G_USEC_PER_SEC);

  way_set (event, client_id, crisis->client_id);
  way_set (event, code, way_crisis_kind_get_event (crisis->kind));
  way_set (event, happened_on, way_date_of (at));
  if (event->code == WAY_EVENT_CRISIS)
    way_set (event, words, way_crisis_kind_to_words (crisis->kind));
  return event;
}

static void
acknowledge (WayWorkspace *workspace, WayChange *change, WayAlert *alert, WayTime now)
{
  g_autoptr (WayAlert) copy = way_record_copy (alert);

  way_set (copy, done, WAY_SET_OF (WAY_ALERT_DONE_OTHER));
  way_set (copy, done_words, _ ("A crisis was opened; what was done stands there."));
  way_set (copy, acknowledged_at, now);
  way_set (copy, acknowledged_by, way_workspace_get_staff (workspace)->parent.id);
  way_change_save (change, copy);
}

WayChange *
way_crisis_close (WayWorkspace     *workspace,
                  WayCrisis        *crisis,
                  WayTime           now,
                  GListModel       *alerts,
                  WayUseRecurrence *told)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayTask) task = make_task (workspace, crisis);
  g_autoptr (WayEvent) event = NULL;

  if (crisis->kind == WAY_CRISIS_RECURRENCE && told != NULL) {
    way_set (crisis, event_id, told->event_id);
  } else if (!way_id_is_none (&crisis->client_id)) {
    event = make_event (workspace, crisis);
    way_set (crisis, event_id, event->parent.id);
  }
  way_set (crisis, status, WAY_CRISIS_CLOSED);
  way_set (crisis, closed_at, now);
  way_set (crisis, closed_by, way_workspace_get_staff (workspace)->parent.id);

  way_change_save (change, crisis);
  way_change_save (change, task);
  if (event != NULL)
    way_change_save (change, event);
  for (guint i = 0; alerts != NULL && i < g_list_model_get_n_items (alerts); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (alerts, i);

    if (alert->acknowledged_at.us == 0)
      acknowledge (workspace, change, alert, now);
  }

  return change;
}

WayChange *
way_crisis_reopen (WayCrisis *crisis, GListModel *tasks, GListModel *events)
{
  WayChange  *change = way_change_new ();
  const WayId event_id = crisis->event_id;

  way_set (crisis, status, WAY_CRISIS_OPEN);
  way_set (crisis, closed_at, WAY_TIME_NONE);
  way_set (crisis, closed_by, (WayId){ 0 });
  way_set (crisis, event_id, (WayId){ 0 });
  way_change_save (change, crisis);

  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (WayTask) task = g_list_model_get_item (tasks, i);

    if (!way_task_is_done (task) && g_strcmp0 (task->source_kind, TASK_SOURCE) == 0 &&
        way_id_equal (&task->source_id, &crisis->parent.id))
      way_change_remove (change, task);
  }
  for (guint i = 0; events != NULL && i < g_list_model_get_n_items (events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (events, i);

    /* One of a recurrence of use stays with that. */
    if (way_id_equal (&event->parent.id, &event_id) && event->code != WAY_EVENT_RECURRENCE)
      way_change_remove (change, event);
  }

  return change;
}

WayChange *
way_crisis_assign (WayCrisis *crisis, GListModel *actions, const WayId *client_id)
{
  WayChange *change = way_change_new ();

  way_set (crisis, client_id, *client_id);
  way_change_save (change, crisis);
  for (guint i = 0; actions != NULL && i < g_list_model_get_n_items (actions); i++) {
    g_autoptr (WayCrisisAction) action = g_list_model_get_item (actions, i);
    g_autoptr (WayCrisisAction) copy = way_record_copy (action);

    way_set (copy, client_id, *client_id);
    way_change_save (change, copy);
  }

  return change;
}

/* --- a safety plan --- */

WaySafetyPlan *
way_safety_plan_create (WayWorkspace *workspace, const WayId *client_id, WaySafetyPlan *last)
{
  WaySafetyPlan *plan = way_workspace_create (workspace, WAY_TYPE_SAFETY_PLAN);
  const gint64   version = last != NULL ? last->version + 1 : 1;

  way_set (plan, client_id, *client_id);
  way_set (plan, version, version);
  if (last == NULL)
    return plan;

  way_set (plan, warning_signs, last->warning_signs);
  way_set (plan, alone, last->alone);
  way_set (plan, company, last->company);
  way_set (plan, helpers, last->helpers);
  way_set (plan, professionals, last->professionals);
  way_set (plan, means, last->means);
  way_set (plan, means_helper, last->means_helper);
  way_set (plan, means_on, last->means_on);
  way_set (plan, reasons, last->reasons);
  way_set (plan, barriers, last->barriers);
  way_set (plan, confidence, last->confidence);
  return plan;
}

WayChange *
way_safety_plan_agree (WayWorkspace *workspace, WaySafetyPlan *plan, GListModel *plans, WayTime now)
{
  WayChange *change = way_change_new ();

  way_set (plan, status, WAY_SAFETY_PLAN_CURRENT);
  way_set (plan, agreed_at, now);
  way_set (plan, agreed_by, way_workspace_get_staff (workspace)->parent.id);
  way_change_save (change, plan);

  for (guint i = 0; plans != NULL && i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WaySafetyPlan) old = g_list_model_get_item (plans, i);
    g_autoptr (WaySafetyPlan) copy = NULL;

    if (old->status != WAY_SAFETY_PLAN_CURRENT || way_id_equal (&old->parent.id, &plan->parent.id))
      continue;
    copy = way_record_copy (old);
    way_set (copy, status, WAY_SAFETY_PLAN_REPLACED);
    way_change_save (change, copy);
  }

  return change;
}

/* --- a recurrence of use --- */

WayChange *
way_use_recurrence_save (WayWorkspace *workspace, WayUseRecurrence *recurrence, WayEvent *event)
{
  WayChange       *change = way_change_new ();
  g_autofree char *words = way_use_recurrence_dup_words (recurrence);
  g_autoptr (WayEvent) shown =
    event != NULL ? way_record_copy (event) : way_workspace_create (workspace, WAY_TYPE_EVENT);

  way_set (shown, client_id, recurrence->client_id);
  way_set (shown, code, WAY_EVENT_RECURRENCE);
  way_set (shown, happened_on, recurrence->happened_on);
  way_set (shown, words, words);
  way_set (recurrence, event_id, shown->parent.id);

  way_change_save (change, recurrence);
  way_change_save (change, shown);
  return change;
}

WayChange *
way_use_recurrence_remove (WayUseRecurrence *recurrence, WayEvent *event)
{
  WayChange *change = way_change_new ();

  way_change_remove (change, recurrence);
  if (event != NULL)
    way_change_remove (change, event);
  return change;
}
