/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need-tally-paper.h"

#include <string.h>

#include "milestone-fixture.h"

static void
give (Fixture *self, WayClient *client, WayNeedNowKind kind, gint64 cost)
{
  g_autoptr (WayNeedNow) need = way_workspace_create (self->workspace, WAY_TYPE_NEED_NOW);
  g_autoptr (WayNeedNow) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_set (need, client_id, client->parent.id);
  way_set (need, kind, kind);
  way_set (need, asked_on, TODAY);
  way_set (need, status, WAY_NEED_NOW_GIVEN);
  way_set (need, given_on, TODAY);
  way_set (need, means, WAY_NEED_NOW_CASH);
  way_set (need, cost, cost);
  way_workspace_save_async (self->workspace, need, NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  saved = way_workspace_save_finish (self->workspace, result, NULL, &error);
  g_assert_no_error (error);
}

static void
test_tally (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (self, "Marisol Vega");
  g_autoptr (WayNeedTallyPeriod) period =
    way_need_tally_period_new (way_date_make (2026, 9, 1), way_date_make (2026, 9, 30));
  WayPaperRequest request = { .recipient = WAY_RECIPIENT_PROGRAM, .today = TODAY };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) again = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autofree char *text = NULL;

  give (self, client, WAY_NEED_NOW_FOOD, 1250);
  give (self, client, WAY_NEED_NOW_TRANSPORT, 275);
  way_paper_make_async (self->workspace, &way_need_tally_paper, &request, period, NULL,
                        fixture_done_cb, self);
  result = fixture_wait (self);
  paper = way_paper_make_finish (self->workspace, result, NULL);
  way_paper_layout (paper, 595, 842, 28);
  text = way_paper_dup_text (paper);
  g_assert_nonnull (strstr (text, "12.50"));
  g_assert_nonnull (strstr (text, "15.25")); /* all of it */
  g_assert_null (strstr (text, "Marisol"));

  way_workspace_tally_needs_async (self->workspace, TODAY, TODAY, NULL, fixture_done_cb, self);
  again = fixture_wait (self);
  rows = way_workspace_tally_needs_finish (self->workspace, again, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/need-tally-paper/tally", Fixture, NULL, fixture_set_up, test_tally,
              fixture_tear_down);
  return g_test_run ();
}
