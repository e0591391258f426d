/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-breach.h"
#include "way-complaint-step.h"
#include "way-now.h"
#include "way-rights-request.h"
#include "way-today.h"
#include "workspace-fixture.h"

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

/* “Kim: Asked for: …, in 30 days [rights_request]”, each on a line. */
static char *
say_due (WayWorkspace *workspace)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayToday) today = NULL;
  GString   *text = g_string_new (NULL);
  GPtrArray *entries;

  way_workspace_look_at_today_async (workspace, way_today (), NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  today = way_workspace_look_at_today_finish (workspace, result, NULL);
  g_assert_nonnull (today);
  entries = way_today_get_entries (today, WAY_TODAY_DUE);
  for (guint i = 0; i < entries->len; i++) {
    const WayTodayEntry *entry = g_ptr_array_index (entries, i);

    g_string_append_printf (text, "%s%s: %s, %s [%s]", i > 0 ? "\n" : "", entry->who, entry->what,
                            entry->when, entry->record);
  }

  return g_string_free (text, FALSE);
}

static void
assert_due (WayWorkspace *workspace, const char *expected)
{
  g_autofree char *said = say_due (workspace);

  g_assert_cmpstr (said, ==, expected);
}

/* From the day on which it comes in until it is done. */
static void
test_request (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) kim = fixture_add_client (workspace, "Kim");
  g_autoptr (WayRightsRequest) request = way_workspace_create (workspace, WAY_TYPE_RIGHTS_REQUEST);
  g_autoptr (WayRightsRequest) saved = NULL;
  g_autoptr (WayRightsRequest) granted = NULL;
  g_autoptr (WayRightsRequest) given = NULL;

  way_set (request, client_id, kim->parent.id);
  way_set (request, received_on, way_date_add_days (way_today (), -5));
  way_set (request, scope, "Everything");
  saved = fixture_save (workspace, request, NULL, NULL);
  assert_due (workspace, "Kim: Asked for: See or get the record, in 25 days [rights_request]");

  granted = way_record_copy (saved);
  way_set (granted, answer, WAY_RIGHTS_GRANTED);
  way_set (granted, answered_on, way_today ());
  g_clear_object (&saved);
  saved = fixture_save (workspace, granted, NULL, NULL);
  assert_due (workspace,
              "Kim: Granted, not done yet: See or get the record, in 25 days [rights_request]");

  given = way_record_copy (saved);
  way_set (given, given_on, way_today ());
  save (workspace, given);
  assert_due (workspace, "");
  way_workspace_close (workspace);
}

static void
test_complaint (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayComplaint) complaint = way_workspace_create (workspace, WAY_TYPE_COMPLAINT);
  g_autoptr (GPtrArray) steps = NULL;

  way_set (complaint, received_on, way_date_add_days (way_today (), -6));
  way_set (complaint, text, "Nobody called back");
  steps = way_complaint_steps_read ("5 Tell\n30 Answer", complaint, 1);
  save (workspace, complaint);
  for (guint i = 0; i < steps->len; i++)
    save (workspace, g_ptr_array_index (steps, i));
  assert_due (workspace, "Complaint: Complaint: Tell, 1 day late [complaint]");
  way_workspace_close (workspace);
}

static void
test_breach (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayBreach) breach = way_workspace_create (workspace, WAY_TYPE_BREACH);
  g_autoptr (WayBreach) low = way_workspace_create (workspace, WAY_TYPE_BREACH);
  g_autofree char *said = NULL;

  way_set (breach, found_on, way_date_add_days (way_today (), -61));
  way_set (breach, what, "A letter went astray");
  save (workspace, breach);
  way_set (low, found_on, way_date_add_days (way_today (), -61));
  way_set (low, what, "A letter came back unopened");
  way_set (low, probability, WAY_BREACH_LOW);
  way_set (low, factor_data, "An address");
  way_set (low, factor_who, "Nobody");
  way_set (low, factor_seen, "It was sealed");
  way_set (low, factor_lessened, "It is back");
  save (workspace, low);

  said = say_due (workspace);
  g_assert_true (g_str_has_prefix (said, "Breach found on "));
  g_assert_true (g_str_has_suffix (said, ": Tell the people concerned, 1 day late [breach]"));
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today-rights/request", test_request);
  g_test_add_func ("/today-rights/complaint", test_complaint);
  g_test_add_func ("/today-rights/breach", test_breach);
  return g_test_run ();
}
