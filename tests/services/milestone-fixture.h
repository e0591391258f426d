/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "caseload-fixture.h"
#include "way-client.h"
#include "way-milestone.h"

#define TODAY way_date_make (2026, 9, 21)

static inline WayClient *
add_client (Fixture *self, const char *name)
{
  g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayClient *saved;

  way_set (client, name_to_use, name);
  way_set (client, program, "Outpatient Opioid Program");
  way_set (client, own_date, way_date_make (2026, 6, 23));
  way_set (client, worker_id, way_workspace_get_staff (self->workspace)->parent.id);
  way_workspace_save_async (self->workspace, client, NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  saved = way_workspace_save_finish (self->workspace, result, NULL, &error);
  g_assert_no_error (error);
  return saved;
}

static inline WayMilestone *
make_milestone (Fixture *self, WayClient *client)
{
  WayMilestone *milestone = way_workspace_create (self->workspace, WAY_TYPE_MILESTONE);

  way_set (milestone, client_id, client->parent.id);
  way_set (milestone, kind, WAY_MILESTONE_DAYS);
  way_set (milestone, count, 90);
  way_set (milestone, unit, WAY_MILESTONE_UNIT_DAYS);
  way_set (milestone, reached_on, TODAY);
  way_set (milestone, certificate_words, "I answered the phone every time.");
  return milestone;
}
