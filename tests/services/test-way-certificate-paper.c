/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-certificate-paper.h"

#include "milestone-fixture.h"

/* The name, the milestone, the day and the client’s words: nothing of the program. */
static void
test_paper (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = add_client (self, "Marisol Vega");
  g_autoptr (WayMilestone) milestone = make_milestone (self, client);
  const WayPaperRequest request = { .client_id = client->parent.id,
                                    .recipient = WAY_RECIPIENT_CLIENT,
                                    .choices = 3,
                                    .today = TODAY };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  way_record_publish (milestone);
  way_paper_make_async (self->workspace, &way_certificate_paper, &request, milestone, NULL,
                        fixture_done_cb, self);
  result = fixture_wait (self);
  paper = way_paper_make_finish (self->workspace, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (way_paper_layout (paper, 842, 595, 28), ==, 1);
  text = way_paper_dup_text (paper);
  g_assert_cmpstr (text, ==,
                   "Marisol Vega\n90 days\n21 Sep 2026\nI answered the phone every time.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/certificate-paper/paper", Fixture, NULL, fixture_set_up, test_paper,
              fixture_tear_down);
  return g_test_run ();
}
