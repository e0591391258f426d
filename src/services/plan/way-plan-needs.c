/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-needs.h"

#include "way-now.h"
#include "way-plan-order.h"

WayNeed *
way_plan_needs_find (GListModel *needs, const char *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (needs); i++) {
    g_autoptr (WayNeed) need = g_list_model_get_item (needs, i);

    if (need->status != WAY_NEED_MET && need->status != WAY_NEED_DEFERRED &&
        g_strcmp0 (need->text, text) == 0)
      return g_steal_pointer (&need);
  }

  return NULL;
}

/* The newest that has not ended: ids are ordered by time. */
static WayPlan *
find_plan (GListModel *plans)
{
  g_autoptr (WayPlan) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WayPlan) plan = g_list_model_get_item (plans, i);

    if (plan->status != WAY_PLAN_ENDED &&
        (found == NULL || way_id_compare (&WAY_RECORD (found)->id, &WAY_RECORD (plan)->id) < 0))
      g_set_object (&found, plan);
  }

  return g_steal_pointer (&found);
}

static WayPlan *
begin_plan (WayWorkspace *workspace, const WayId *client_id)
{
  WayPlan *plan = way_workspace_create (workspace, WAY_TYPE_PLAN);

  way_set (plan, client_id, *client_id);
  way_set (plan, started_on, way_today ());
  return plan;
}

static gint64
last_position (GListModel *needs, const WayPlan *plan)
{
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (needs); i++) {
    g_autoptr (WayNeed) need = g_list_model_get_item (needs, i);

    if (way_id_compare (&need->plan_id, &WAY_RECORD (plan)->id) == 0 &&
        need->position != WAY_INT_NONE)
      last = MAX (last, need->position);
  }

  return last;
}

static WayNeedArea
find_area (WayNeed *need, const char *area)
{
  const WayField *field = way_record_find_field (need, "area");

  for (guint i = 0; i < way_field_count_words (field); i++) {
    if (g_strcmp0 (field->words[i], area) == 0)
      return (WayNeedArea)i;
  }

  return WAY_NEED_AREA_UNSAID;
}

void
way_plan_needs_add_async (WayWorkspace       *workspace,
                          GListModel         *plans,
                          GListModel         *needs,
                          const WayId        *client_id,
                          const char         *text,
                          const char         *area,
                          WayNeedSource       source,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (WayPlan) plan = find_plan (plans);
  g_autoptr (WayNeed) need = way_workspace_create (workspace, WAY_TYPE_NEED);
  WayChange *change = way_change_new ();

  if (plan == NULL) {
    plan = begin_plan (workspace, client_id);
    way_change_save (change, plan);
  }

  way_set (need, client_id, *client_id);
  way_set (need, plan_id, WAY_RECORD (plan)->id);
  way_set (need, text, text);
  way_set (need, area, find_area (need, area));
  way_set (need, source, source);
  way_set (need, position, last_position (needs, plan) + WAY_PLAN_ORDER_GAP);
  way_change_save (change, need);
  way_workspace_commit_async (workspace, change, NULL, callback, user_data);
}

gboolean
way_plan_needs_add_finish (WayWorkspace *workspace,
                           GAsyncResult *result,
                           gint64       *act,
                           GError      **error)
{
  return way_workspace_commit_finish (workspace, result, act, error);
}
