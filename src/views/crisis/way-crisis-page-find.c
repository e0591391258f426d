/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-alert.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-crisis-acts.h"
#include "way-crisis-page-private.h"
#include "way-task.h"

void
way_crisis_page_drop_list (WayCrisisPage *self, GListModel **list)
{
  if (*list != NULL)
    g_signal_handlers_disconnect_by_data (*list, self);
  g_clear_object (list);
}

GListModel *
way_crisis_page_follow (WayCrisisPage *self, GListModel *list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (way_crisis_page_show_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (way_crisis_page_show_soon), self,
                           G_CONNECT_SWAPPED);
  return list;
}

/* What belongs to the client, once it is known who that is. */
void
way_crisis_page_follow_client (WayCrisisPage *self)
{
  const GType types[] = {
    WAY_TYPE_CLIENT,         WAY_TYPE_CONTACT_POINT, WAY_TYPE_SAFETY_PLAN, WAY_TYPE_ALERT,
    WAY_TYPE_USE_RECURRENCE, WAY_TYPE_TASK,          WAY_TYPE_EVENT,
  };
  const WayId id = self->crisis->client_id;

  for (guint i = WAY_CRISIS_LIST_CLIENT; i <= WAY_CRISIS_LIST_EVENTS; i++) {
    WayQuery *query;

    way_crisis_page_drop_list (self, &self->lists[i]);
    if (way_id_is_none (&id))
      continue;
    query = way_query_new_of (types[i], i == WAY_CRISIS_LIST_CLIENT ? "id" : "client_id", &id);
    if (i == WAY_CRISIS_LIST_CONTACTS)
      way_query_order_by (query, "position", FALSE);
    self->lists[i] = way_crisis_page_follow (
      self, way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query));
  }
  way_crisis_page_show_soon (self);
}

static void
edit (WayCrisisPage *self, WayCrisis *crisis)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId   id = crisis->parent.id;

  g_set_object (&self->crisis, crisis);
  way_form_edit (self->form, workspace, crisis, &id);
  way_crisis_page_drop_list (self, &self->lists[WAY_CRISIS_LIST_ACTIONS]);
  self->lists[WAY_CRISIS_LIST_ACTIONS] = way_crisis_page_follow (
    self,
    way_workspace_list (workspace, way_query_new_of (WAY_TYPE_CRISIS_ACTION, "crisis_id", &id)));
  way_crisis_page_follow_client (self);
  way_crisis_page_show (self);
}

/* Somebody else changed it, or it was undone. */
static void
take_stored (WayCrisisPage *self, WayCrisis *stored)
{
  if (self->saving || stored->parent.revision <= self->crisis->parent.revision)
    return;

  if (way_form_is_changed (self->form))
    way_crisis_page_go_on (self, stored);
  else
    edit (self, stored);
}

static void
found_cb (WayCrisisPage *self)
{
  g_autoptr (WayCrisis) crisis = NULL;

  if (self->found == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->found)))
    return;

  crisis = g_list_model_get_item (self->found, 0);
  if (self->crisis != NULL) {
    if (crisis != NULL && way_id_equal (&crisis->parent.id, &self->crisis->parent.id))
      take_stored (self, crisis);
    return;
  }

  if (crisis == NULL)
    crisis = way_crisis_create (way_page_get_workspace (WAY_PAGE (self)),
                                way_page_get_client (WAY_PAGE (self)));
  edit (self, crisis);
}

static void
find (WayCrisisPage *self, WayQuery *query)
{
  way_crisis_page_drop_list (self, &self->found);
  self->found = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "notify::loading", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  found_cb (self);
}

void
way_crisis_page_begin (WayCrisisPage *self)
{
  WayPage     *page = WAY_PAGE (self);
  const WayId *subject = way_page_get_subject (page);
  const WayId *client_id = way_page_get_client (page);

  self->begun = TRUE;
  if (!way_id_is_none (subject)) {
    find (self, way_query_new_of (WAY_TYPE_CRISIS, "id", subject));
  } else if (!way_id_is_none (client_id)) {
    find (self, way_query_where (way_query_new_of (WAY_TYPE_CRISIS, "client_id", client_id),
                                 "status", "open"));
  } else {
    g_autoptr (WayCrisis) crisis = way_crisis_create (way_page_get_workspace (page), client_id);

    way_crisis_who_set_lists_open (self->who, TRUE);
    edit (self, crisis);
  }
}

void
way_crisis_page_go_on (WayCrisisPage *self, WayCrisis *crisis)
{
  const gboolean was_stored = self->crisis->parent.revision > 0;
  const gboolean is_other = !way_id_equal (&crisis->client_id, &self->crisis->client_id);
  const WayId    id = crisis->parent.id;

  g_set_object (&self->crisis, crisis);
  way_form_go_on (self->form, crisis);
  if (!was_stored) {
    way_page_set_subject (WAY_PAGE (self), &id, NULL); /* so that a lock brings it back */
    find (self, way_query_new_of (WAY_TYPE_CRISIS, "id", &id));
  }
  if (is_other)
    way_crisis_page_follow_client (self);
  way_crisis_page_show_soon (self);
}
