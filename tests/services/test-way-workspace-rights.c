/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-rights.h"

#include "way-client-name.h"
#include "way-now.h"
#include "workspace-fixture.h"

static gpointer
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  gpointer saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
  return saved;
}

static void
add_request (WayWorkspace *workspace, WayClient *client, int ago, WayRightsAnswer answer)
{
  g_autoptr (WayRightsRequest) request = way_workspace_create (workspace, WAY_TYPE_RIGHTS_REQUEST);
  g_autoptr (WayRightsRequest) saved = NULL;

  way_set (request, client_id, client->parent.id);
  way_set (request, received_on, way_date_add_days (way_today (), -ago));
  way_set (request, scope, "Everything");
  if (answer != WAY_RIGHTS_OPEN) {
    way_set (request, answer, answer);
    way_set (request, answered_on, way_today ());
    way_set (request, denial_reason, "Why not");
  }
  saved = save (workspace, request);
}

static void
add_breach (WayWorkspace *workspace, int ago, gboolean told)
{
  g_autoptr (WayBreach) breach = way_workspace_create (workspace, WAY_TYPE_BREACH);
  g_autoptr (WayBreach) saved = NULL;

  way_set (breach, found_on, way_date_add_days (way_today (), -ago));
  way_set (breach, what, "A letter went astray");
  if (told) {
    way_set (breach, people_told_on, way_today ());
    way_set (breach, hhs_told_on, way_today ());
  }
  saved = save (workspace, breach);
}

static void
add_complaint (WayWorkspace *workspace, int ago)
{
  g_autoptr (WayComplaint) complaint = way_workspace_create (workspace, WAY_TYPE_COMPLAINT);
  g_autoptr (WayComplaint) saved = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  way_set (complaint, received_on, way_date_add_days (way_today (), -ago));
  way_set (complaint, text, "Nobody called back");
  saved = save (workspace, complaint);
  steps = way_complaint_steps_read ("5 Tell\n30 Answer", saved, 1);
  for (guint i = 0; i < steps->len; i++)
    g_object_unref (save (workspace, g_ptr_array_index (steps, i)));
}

static char *
list (WayWorkspace *workspace, WayRightsQuestion question, guint *total)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayRightsPage) page = NULL;
  g_autoptr (GError) error = NULL;
  GString *told = g_string_new (NULL);

  way_workspace_list_rights_async (workspace, &question, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  page = way_workspace_list_rights_finish (workspace, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < page->items->len; i++) {
    WayRightsItem *item = g_ptr_array_index (page->items, i);
    const WayDate  due = way_rights_item_get_due (item);

    g_assert_cmpuint (way_rights_item_get_day (item).ymd, <=, way_today ().ymd);
    g_string_append_printf (told, "%s%s %s %d", i > 0 ? ", " : "",
                            G_OBJECT_TYPE_NAME (item->record) + 3,
                            item->who != NULL ? item->who : "-",
                            due.ymd != 0 ? way_date_days_between (way_today (), due) : -999);
  }
  *total = page->total;
  return g_string_free (told, FALSE);
}

/* What is due first stands first; what is done is not to do. */
static void
test_list (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) ada = fixture_add_client (workspace, "Ada");
  g_autofree char *to_do = NULL;
  g_autofree char *all = NULL;
  g_autofree char *breaches = NULL;
  g_autofree char *second = NULL;
  guint            total;

  add_request (workspace, ada, 10, WAY_RIGHTS_OPEN);
  add_request (workspace, ada, 11, WAY_RIGHTS_DENIED);
  add_complaint (workspace, 6);
  add_breach (workspace, 50, FALSE);
  add_breach (workspace, 51, TRUE);

  to_do = list (workspace, (WayRightsQuestion){ WAY_RIGHTS_LIST_ALL, TRUE, 0, 50 }, &total);
  g_assert_cmpstr (to_do, ==, "Complaint - -1, Breach - 10, RightsRequest Ada 20");
  all = list (workspace, (WayRightsQuestion){ WAY_RIGHTS_LIST_ALL, FALSE, 0, 50 }, &total);
  g_assert_cmpstr (all, ==,
                   "Complaint - -1, RightsRequest Ada 20, RightsRequest Ada -999, Breach - 10,"
                   " Breach - -999");
  g_assert_cmpuint (total, ==, 5);
  breaches =
    list (workspace, (WayRightsQuestion){ WAY_RIGHTS_LIST_BREACHES, FALSE, 0, 50 }, &total);
  g_assert_cmpstr (breaches, ==, "Breach - 10, Breach - -999");
  second = list (workspace, (WayRightsQuestion){ WAY_RIGHTS_LIST_ALL, FALSE, 1, 1 }, &total);
  g_assert_cmpstr (second, ==, "RightsRequest Ada 20");
  g_assert_cmpuint (total, ==, 5);
  way_workspace_close (workspace);
}

/* While names are hidden they are hidden here. */
static void
test_hidden (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) ada = fixture_add_client (workspace, "Ada Lovelace");
  g_autofree char *told = NULL;
  guint            total;

  add_request (workspace, ada, 0, WAY_RIGHTS_OPEN);
  way_client_name_set_hidden (TRUE);
  told = list (workspace, (WayRightsQuestion){ WAY_RIGHTS_LIST_ALL, TRUE, 0, 50 }, &total);
  way_client_name_set_hidden (FALSE);
  g_assert_cmpstr (told, ==, "RightsRequest A. L. 30");
  way_workspace_close (workspace);
}

static void
note (WayWorkspace *workspace, const char *verb)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_note_access_async (workspace, verb, NULL, "", NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_note_access_finish (workspace, result, NULL));
}

static void
test_count (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree guint64 *counts = NULL;

  note (workspace, "print");
  note (workspace, "export");
  note (workspace, "denied");
  note (workspace, "view");
  way_workspace_count_watched_async (workspace, 30, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  counts = way_workspace_count_watched_finish (workspace, result, NULL);
  g_assert_nonnull (counts);
  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace-rights/list", test_list);
  g_test_add_func ("/workspace-rights/hidden", test_hidden);
  g_test_add_func ("/workspace-rights/count", test_count);
  return g_test_run ();
}
