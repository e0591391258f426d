/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-identity-paper.h"

#include <string.h>

#include "milestone-fixture.h"
#include "way-identity.h"

static char *
read_paper (Fixture *self, WayClient *client, guint choices)
{
  const WayPaperRequest request = { .client_id = client->parent.id,
                                    .recipient = WAY_RECIPIENT_CLIENT,
                                    .choices = choices,
                                    .today = TODAY };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPaper) paper = NULL;

  way_paper_make_async (self->workspace, &way_identity_paper, &request, NULL, NULL, fixture_done_cb,
                        self);
  result = fixture_wait (self);
  paper = way_paper_make_finish (self->workspace, result, &error);
  g_assert_no_error (error);
  way_paper_layout (paper, 595, 842, 28);
  return way_paper_dup_text (paper);
}

static void
test_paper (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (self, "Marisol Vega");
  g_autoptr (WayIdentity) identity = way_workspace_create (self->workspace, WAY_TYPE_IDENTITY);
  g_autoptr (WayIdentity) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *nothing = read_paper (self, client, 0);
  g_autofree char *text = NULL;
  g_autofree char *worry = NULL;

  g_assert_nonnull (strstr (nothing, "How to Work with Me"));
  way_set (identity, client_id, client->parent.id);
  way_set (identity, accommodation, "Deaf on the left ear");
  way_set (identity, immigration_worry, TRUE);
  way_workspace_save_async (self->workspace, identity, NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  saved = way_workspace_save_finish (self->workspace, result, NULL, NULL);

  text = read_paper (self, client, 0);
  g_assert_nonnull (strstr (text, "Deaf on the left ear"));
  g_assert_null (strstr (text, "immigration")); /* only if it is asked for */
  g_assert_null (strstr (text, "Opioid"));
  worry = read_paper (self, client, 1);
  g_assert_nonnull (strstr (worry, "immigration"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/identity-paper/paper", Fixture, NULL, fixture_set_up, test_paper,
              fixture_tear_down);
  return g_test_run ();
}
