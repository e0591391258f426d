/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-mandated-report-acts.h"

#include "consent-records.h"
#include "way-disclosure-entry.h"
#include "way-error.h"

#define WHO "County Services"

static WayMandatedReport *
make_report (WayWorkspace *workspace, WayClient *client)
{
  WayMandatedReport *report = way_workspace_create_report (workspace, &client->parent.id, NULL);

  way_set (report, kind, WAY_REPORT_ELDER);
  way_set (report, observed, "A bruise");
  way_set (report, decision, WAY_REPORT_MADE);
  way_set (report, basis, WAY_REPORT_BASIS_CONSENT);
  way_set (report, agency, WHO);
  way_set (report, called_on, way_today ());
  way_set (report, spoke_with, "A synthetic clerk");
  return report;
}

static gboolean
commit (WayWorkspace *workspace, WayMandatedReport *report, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_commit_async (workspace, way_mandated_report_save (workspace, report, NULL), NULL,
                              fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_commit_finish (workspace, result, NULL, error);
}

static GListModel *
list (WayWorkspace *workspace, GType type)
{
  GListModel *model = way_workspace_list (workspace, way_query_new (type));

  while (g_main_context_iteration (NULL, FALSE))
    ;
  return model;
}

/* Without a consent that covers it a report on that ground is not entered, nor is a passage. */
static void
test_refused (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayMandatedReport) report = make_report (workspace, client);
  g_autoptr (GListModel) reports = NULL;
  g_autoptr (GListModel) passages = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (commit (workspace, report, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
  reports = list (workspace, WAY_TYPE_MANDATED_REPORT);
  passages = list (workspace, WAY_TYPE_DISCLOSURE_ENTRY);
  g_assert_cmpuint (g_list_model_get_n_items (reports), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (passages), ==, 0);
  way_workspace_close (workspace);
}

/* With one the passage says on which it rests. */
static void
test_covered (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Ada");
  g_autoptr (WayOrganization) agency =
    fixture_add_organization (workspace, WHO, WAY_ORGANIZATION_GOVERNMENT);
  g_autoptr (WayConsent) consent = fixture_add_consent (
    workspace, client, agency, WAY_CONSENT_SPECIFIC, WAY_SET_OF (WAY_INFO_SAFETY),
    WAY_PURPOSE_CLIENT_REQUEST, way_date_add_days (way_today (), 30));
  g_autoptr (WayMandatedReport) report = make_report (workspace, client);
  g_autoptr (GListModel) passages = NULL;
  g_autoptr (WayDisclosureEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = commit (workspace, report, &error);
  g_assert_no_error (error);
  g_assert_true (done);
  passages = list (workspace, WAY_TYPE_DISCLOSURE_ENTRY);
  fixture_until (g_list_model_get_n_items (passages) == 1);
  entry = g_list_model_get_item (passages, 0);
  g_assert_true (way_id_equal (&entry->consent_id, &consent->parent.id));
  g_assert_true (way_id_equal (&entry->organization_id, &agency->parent.id));
  g_assert_true (way_id_equal (&report->disclosure_id, &entry->parent.id));
  g_assert_cmpint (entry->basis, ==, WAY_BASIS_CONSENT);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mandated-report-acts/refused", test_refused);
  g_test_add_func ("/mandated-report-acts/covered", test_covered);
  return g_test_run ();
}
