/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-outsider.h"

#include "consent-records.h"
#include "way-error.h"

typedef struct {
  WayOutsider     outsider;
  WaySet          allowed;
  WayGateDecision decisions[WAY_N_INFO_CLASSES];
} Asked;

#define BOTH ((WaySet){ WAY_SET_OF (WAY_INFO_ATTENDANCE).bits | WAY_SET_OF (WAY_INFO_PLAN).bits })

static gpointer
ask_run (WayDb *db, gpointer data, GError **error)
{
  Asked *asked = data;

  return way_outsider_ask (db, &asked->outsider, BOTH, way_now (), &asked->allowed,
                           asked->decisions, error)
         ? asked
         : NULL;
}

/* The question is the test’s own. */
static void
keep (gpointer data)
{
}

static gboolean
ask (WayWorkspace *workspace, Asked *asked, GError **error)
{
  static const WayVerb verb = { ask_run, NULL, keep, keep, TRUE };
  GAsyncResult        *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_submit (workspace, &verb, asked, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_finish (workspace, result, error) != NULL;
}

/* What is read from the records is what the gate decides on. */
static void
test_ask (void)
{
  WayWorkspace *workspace = fixture_open_workspace ();
  g_autoptr (WayClient) ada = fixture_add_client (workspace, "Ada");
  g_autoptr (WayClient) bo = fixture_add_client (workspace, "Bo");
  g_autoptr (WayOrganization) shelter =
    fixture_add_organization (workspace, "Bay Shelter", WAY_ORGANIZATION_HOUSING);
  g_autoptr (WayConsent) consent = fixture_add_consent (
    workspace, ada, shelter, WAY_CONSENT_SPECIFIC, WAY_SET_OF (WAY_INFO_ATTENDANCE),
    WAY_PURPOSE_HOUSING, way_date_add_days (way_today (), 30));
  const WayId nobody = { { 9 } };
  Asked       asked = { .outsider = { .client_id = ada->parent.id,
                                      .kind = WAY_PARTY_ORGANIZATION,
                                      .organization_id = shelter->parent.id,
                                      .purpose = WAY_PURPOSE_HOUSING } };
  g_autoptr (GError) error = NULL;

  g_assert_true (ask (workspace, &asked, &error));
  g_assert_cmpuint (asked.allowed.bits, ==, WAY_SET_OF (WAY_INFO_ATTENDANCE).bits);
  g_assert_true (
    way_id_equal (&asked.decisions[WAY_INFO_ATTENDANCE].consent_id, &consent->parent.id));
  g_assert_cmpint (asked.decisions[WAY_INFO_PLAN].answer, ==, WAY_GATE_DENY);

  asked.outsider.client_id = bo->parent.id; /* the consent of somebody else is none */
  g_assert_true (ask (workspace, &asked, &error));
  g_assert_cmpuint (asked.allowed.bits, ==, 0);

  asked.outsider.client_id = ada->parent.id;
  asked.outsider.kind = WAY_PARTY_NAMED; /* the same name, typed, is not the same party */
  asked.outsider.organization_id = (WayId){ 0 };
  asked.outsider.name = "Somebody";
  g_assert_true (ask (workspace, &asked, &error));
  g_assert_cmpuint (asked.allowed.bits, ==, 0);

  asked.outsider.kind = WAY_PARTY_ORGANIZATION;
  asked.outsider.organization_id = nobody;
  g_assert_false (ask (workspace, &asked, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_object_unref (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outsider/ask", test_ask);
  return g_test_run ();
}
