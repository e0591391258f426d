/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-receipt-paper.h"

#include <string.h>

#include "way-complaint-step.h"
#include "workspace-fixture.h"

static char *
print (WayWorkspace *workspace, const WayPaperKind *kind, const WayId *client_id, gpointer record)
{
  const WayPaperRequest request = { .client_id = *client_id,
                                    .recipient = WAY_RECIPIENT_CLIENT,
                                    .today = way_date_make (2026, 9, 22) };
  GAsyncResult         *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  way_paper_make_async (workspace, kind, &request, record, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (workspace, result, &error);
  g_assert_no_error (error);
  return way_paper_dup_text (paper);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

/* By when, the paragraph, and what one may do. */
static void
test_request (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) ada = fixture_add_client (workspace, "Ada");
  g_autoptr (WayRightsRequest) request = way_workspace_create (workspace, WAY_TYPE_RIGHTS_REQUEST);
  g_autoptr (WayRightsRequest) saved = NULL;
  g_autoptr (WayRightsRequest) denied = NULL;
  g_autofree char *open = NULL;
  g_autofree char *answered = NULL;

  way_set (request, client_id, ada->parent.id);
  way_set (request, kind, WAY_RIGHTS_AMENDMENT);
  way_set (request, received_on, way_date_make (2026, 9, 21));
  way_set (request, scope, "The date of birth");
  saved = fixture_save (workspace, request, NULL, NULL);
  open = print (workspace, &way_request_receipt_paper, &ada->parent.id, saved);
  assert_says (open, "Ada");
  assert_says (open, "Correct the record");
  assert_says (open, "The date of birth");
  assert_says (open, "We answer by Fri 20 Nov 2026.");
  assert_says (open, "45 CFR 164.526(b)(2)");
  assert_says (open, "Secretary");
  g_assert_null (strstr (open, "Our Answer"));

  denied = way_record_copy (saved);
  way_set (denied, answer, WAY_RIGHTS_DENIED);
  way_set (denied, answered_on, way_date_make (2026, 9, 22));
  way_set (denied, denial_reason, "It is right as it is");
  answered = print (workspace, &way_request_receipt_paper, &ada->parent.id, denied);
  assert_says (answered, "It is right as it is");
  assert_says (answered, "164.526(d)");
  g_assert_null (strstr (answered, "We answer by"));
  way_workspace_close (workspace);
}

/* What is done about it and by when; also of somebody who is no client. */
static void
test_complaint (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayComplaint) complaint = way_workspace_create (workspace, WAY_TYPE_COMPLAINT);
  g_autoptr (WayComplaint) saved = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  const WayId      nobody = { { 0 } };
  g_autofree char *text = NULL;

  way_set (complaint, received_on, way_date_make (2026, 9, 21));
  way_set (complaint, text, "Nobody called back");
  way_set (complaint, made_by, "A neighbor");
  steps = way_complaint_steps_read ("30 Answer in writing\n5 Say that it came in", complaint, 1);
  saved = fixture_save (workspace, complaint, NULL, NULL);
  for (guint i = 0; i < steps->len; i++) {
    g_autoptr (WayRecord) step = fixture_save (workspace, g_ptr_array_index (steps, i), NULL, NULL);

    g_assert_nonnull (step);
  }

  text = print (workspace, &way_complaint_receipt_paper, &nobody, saved);
  assert_says (text, "Nobody called back");
  assert_says (text, "A neighbor");
  assert_says (text, "Say that it came in");
  assert_says (text, "26 Sep 2026");
  g_assert_cmpint (strstr (text, "Answer in writing") - text, <,
                   strstr (text, "Say that it came in") - text);
  assert_says (text, "Secretary");
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-paper/request", test_request);
  g_test_add_func ("/receipt-paper/complaint", test_complaint);
  return g_test_run ();
}
