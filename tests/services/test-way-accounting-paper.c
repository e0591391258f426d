/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-accounting-paper.h"

#include <string.h>

#include "way-disclosure-entry.h"
#include "way-rights-request.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayId         consent_id;
} Fixture;

static WayTime
moment (guint32 ymd)
{
  g_autoptr (GDateTime) at =
    g_date_time_new_local ((int)(ymd / 10000), (int)(ymd / 100 % 100), (int)(ymd % 100), 10, 0, 0);

  return (WayTime){ g_date_time_to_unix (at) * G_USEC_PER_SEC };
}

static WayId
tell (Fixture *f, WayBasis basis, const char *recipient, guint32 day, const WayId *corrects)
{
  g_autoptr (WayDisclosureEntry) entry =
    way_workspace_create (f->workspace, WAY_TYPE_DISCLOSURE_ENTRY);
  g_autoptr (WayDisclosureEntry) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (entry, client_id, f->client->parent.id);
  way_set (entry, made_at, moment (day));
  way_set (entry, recipient, recipient);
  way_set (entry, address, "1 Harbour Lane");
  way_set (entry, what, "Letter");
  way_set (entry, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (entry, purpose,
           basis == WAY_BASIS_EMERGENCY ? WAY_PURPOSE_EMERGENCY : WAY_PURPOSE_HOUSING);
  way_set (entry, basis, basis);
  if (basis == WAY_BASIS_EMERGENCY) {
    way_set (entry, emergency_received_by, "Medic, county EMS");
    way_set (entry, emergency_disclosed_by, "Dana");
    way_set (entry, emergency_at, moment (day));
    way_set (entry, emergency_nature, "dizzy after use");
  }
  if (basis == WAY_BASIS_CONSENT)
    way_set (entry, consent_id, f->consent_id);
  if (basis == WAY_BASIS_COURT_ORDER)
    way_set (entry, authority, "County court, 12-345");
  if (corrects != NULL) {
    way_set (entry, corrects_id, *corrects);
    way_set (entry, correction, "another client was meant");
  }
  saved = fixture_save (f->workspace, entry, NULL, &error);
  g_assert_no_error (error);
  return saved->parent.id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayConsent) consent = NULL;
  g_autoptr (WayConsent) saved = NULL;

  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  consent = way_workspace_create (f->workspace, WAY_TYPE_CONSENT);
  way_set (consent, client_id, f->client->parent.id);
  saved = fixture_save (f->workspace, consent, NULL, NULL);
  g_assert_nonnull (saved);
  f->consent_id = saved->parent.id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static char *
print (Fixture *f, WayAccountingPeriod *period)
{
  const WayPaperRequest request = { .client_id = f->client->parent.id,
                                    .recipient = WAY_RECIPIENT_CLIENT,
                                    .today = way_date_make (2026, 9, 21) };
  GAsyncResult         *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autoptr (GError) error = NULL;

  way_paper_make_async (f->workspace, &way_accounting_paper, &request, period, NULL,
                        fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  return way_paper_dup_text (paper);
}

/* Each part holds its own; the first and the last day belong to the three years. */
static void
test_parts (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  const char      *consent, *emergency, *law;

  tell (f, WAY_BASIS_CONSENT, "Too Old", 20230920, NULL);
  tell (f, WAY_BASIS_CONSENT, "Just Still", 20230921, NULL);
  tell (f, WAY_BASIS_EMERGENCY, "County EMS", 20260101, NULL);
  tell (f, WAY_BASIS_COURT_ORDER, "County Court", 20260102, NULL);
  tell (f, WAY_BASIS_CONSENT, "Bay Shelter", 20260921, NULL);
  tell (f, WAY_BASIS_CONSENT, "Tomorrow", 20260922, NULL);

  text = print (f, NULL);
  consent = strstr (text, "With Your Consent");
  emergency = strstr (text, "In a Medical Emergency");
  law = strstr (text, "As the Law Allows");
  g_assert_null (strstr (text, "Too Old"));
  g_assert_null (strstr (text, "Tomorrow"));
  g_assert_true (consent < strstr (text, "Just Still") && strstr (text, "Just Still") < emergency);
  g_assert_true (consent < strstr (text, "Bay Shelter") &&
                 strstr (text, "Bay Shelter") < emergency);
  g_assert_true (emergency < strstr (text, "County EMS") && strstr (text, "dizzy after use") < law);
  g_assert_true (law < strstr (text, "12-345"));
  g_assert_nonnull (strstr (text, "1 Harbour Lane"));
  g_assert_nonnull (strstr (text, "Medic, county EMS"));
  g_assert_nonnull (strstr (text, "This one is free"));
}

/* What was entered in error is told of neither by itself nor by what says so. */
static void
test_error (Fixture *f, gconstpointer data)
{
  const WayId      wrong = tell (f, WAY_BASIS_CONSENT, "Wrong One", 20260901, NULL);
  g_autofree char *text = NULL;

  tell (f, WAY_BASIS_CONSENT, "Wrong Too", 20260902, &wrong);
  text = print (f, NULL);
  g_assert_null (strstr (text, "Wrong"));
  g_assert_nonnull (strstr (text, "Nothing was shared with your consent."));
}

static void
ask (Fixture *f, guint32 day)
{
  g_autoptr (WayRightsRequest) request =
    way_workspace_create (f->workspace, WAY_TYPE_RIGHTS_REQUEST);
  g_autoptr (WayRightsRequest) saved = NULL;

  way_set (request, client_id, f->client->parent.id);
  way_set (request, kind, WAY_RIGHTS_ACCOUNTING);
  way_set (request, received_on, (WayDate){ day });
  way_set (request, scope, "The list");
  saved = fixture_save (f->workspace, request, NULL, NULL);
  g_assert_nonnull (saved);
}

/* A chosen period, and the second list within a year. */
static void
test_period (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAccountingPeriod) period =
    way_accounting_period_new ((WayDate){ 20200101 }, (WayDate){ 20201231 });
  g_autofree char *text = NULL;

  tell (f, WAY_BASIS_CONSENT, "Bay Shelter", 20200615, NULL);
  ask (f, 20260101);
  ask (f, 20260920);
  text = print (f, period);
  g_assert_nonnull (strstr (text, "Bay Shelter"));
  g_assert_nonnull (strstr (text, "From 1 Jan 2020 to 31 Dec 2020"));
  g_assert_nonnull (strstr (text, "You had one already"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/accounting-paper/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/accounting-paper/error", Fixture, NULL, set_up, test_error, tear_down);
  g_test_add ("/accounting-paper/period", Fixture, NULL, set_up, test_period, tear_down);
  return g_test_run ();
}
