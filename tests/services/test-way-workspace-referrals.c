/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-referrals.h"

#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-disclosure-entry.h"
#include "way-error.h"
#include "way-now.h"
#include "way-organization.h"
#include "way-task.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayId         organization_id;
  WayReferral  *referral;
} Fixture;

static gpointer
save (Fixture *self, gpointer record)
{
  g_autoptr (GError) error = NULL;
  gpointer saved = fixture_save (self->workspace, record, NULL, &error);

  g_assert_no_error (error);
  g_object_unref (record);
  return saved;
}

static void
set_up (Fixture *self, gconstpointer method)
{
  WayOrganization *organization;
  WayResource     *resource;
  WayReferral     *referral;

  self->workspace = fixture_open_workspace ();
  self->client = fixture_add_client (self->workspace, "Sam");

  organization = way_workspace_create (self->workspace, WAY_TYPE_ORGANIZATION);
  way_set (organization, name, "Bay Trust");
  organization = save (self, organization);
  self->organization_id = organization->parent.id;
  g_object_unref (organization);

  resource = way_workspace_create (self->workspace, WAY_TYPE_RESOURCE);
  way_set (resource, name, "Bay Shelter");
  way_set (resource, organization_id, self->organization_id);
  resource = save (self, resource);

  referral = way_workspace_create (self->workspace, WAY_TYPE_REFERRAL);
  way_set (referral, client_id, self->client->parent.id);
  way_set (referral, resource_id, resource->parent.id);
  way_set (referral, made_on, way_today ());
  way_set (referral, method, (WayReferralMethod)GPOINTER_TO_UINT (method));
  if (referral->method != WAY_REFERRAL_SELF)
    way_set (referral, shared, WAY_SET_OF (WAY_INFO_NEEDS));
  self->referral = save (self, referral);
  g_object_unref (resource);
}

static void
tear_down (Fixture *self, gconstpointer method)
{
  way_workspace_close (self->workspace);
  g_object_unref (self->referral);
  g_object_unref (self->client);
  g_object_unref (self->workspace);
}

/* What the client signs for the organization of the place. */
static void
add_consent (Fixture *self, WaySet classes)
{
  WayConsent          *consent = way_workspace_create (self->workspace, WAY_TYPE_CONSENT);
  WayConsentRecipient *recipient =
    way_workspace_create (self->workspace, WAY_TYPE_CONSENT_RECIPIENT);

  way_set (consent, client_id, self->client->parent.id);
  way_set (consent, kind, WAY_CONSENT_SPECIFIC);
  way_set (consent, discloser, "The program");
  way_set (consent, classes, classes);
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_REFERRAL));
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_add_days (way_today (), 90));
  way_set (consent, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (consent, revoke_how, "in writing");
  consent = save (self, consent);

  way_set (recipient, client_id, self->client->parent.id);
  way_set (recipient, consent_id, consent->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, self->organization_id);
  way_set (recipient, name, "Bay Trust");
  g_object_unref (save (self, recipient));

  {
    WayConsent *signed_one = way_record_copy (consent);

    way_set (signed_one, signed_at, way_now ());
    way_set (signed_one, signer, "Sam");
    way_set (signed_one, method, WAY_CONSENT_SIGNED_TYPED);
    g_object_unref (consent);
    g_object_unref (save (self, signed_one));
  }
}

static WayReferralWhole *
read_whole (Fixture *self)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayReferralWhole *whole;

  way_workspace_read_referral_async (self->workspace, &self->referral->parent.id, NULL,
                                     fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  whole = way_workspace_read_referral_finish (self->workspace, result, &error);
  g_assert_no_error (error);
  return whole;
}

/* Goes on from what is stored. */
static gboolean
move (Fixture *self, WayReferralStatus status, gint64 *act, GError **error)
{
  const WayReferralMove to = { status, way_today (), NULL };
  g_autoptr (WayReferralWhole) whole = read_whole (self);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_move_referral_async (self->workspace, whole->item->referral, &to, NULL,
                                     fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_move_referral_finish (self->workspace, result, act, error);
}

static guint
count (Fixture *self, GType type)
{
  g_autoptr (GListModel) all = way_workspace_list (self->workspace, way_query_new (type));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (all)));
  return g_list_model_get_n_items (all);
}

/* Nobody signed anything: it is said beforehand, and refused all the same. */
static void
test_refused (Fixture *self, gconstpointer method)
{
  g_autoptr (WayReferralWhole) before = read_whole (self);
  g_autoptr (WayReferralWhole) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (before->may_send);
  g_assert_nonnull (strstr (before->send_words, "Bay Shelter"));
  g_assert_false (move (self, WAY_REFERRAL_SENT, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  after = read_whole (self);
  g_assert_cmpint (after->item->referral->status, ==, WAY_REFERRAL_DRAFT);
  g_assert_cmpuint (after->steps->len, ==, 0);
  g_assert_cmpuint (after->tasks->len, ==, 0);
  g_assert_cmpuint (count (self, WAY_TYPE_DISCLOSURE_ENTRY), ==, 0);
}

/* A consent to less than what would be told does not do. */
static void
test_less (Fixture *self, gconstpointer method)
{
  g_autoptr (GError) error = NULL;

  add_consent (self, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  g_assert_false (move (self, WAY_REFERRAL_SENT, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
}

static void
test_sent (Fixture *self, gconstpointer method)
{
  const gboolean told = GPOINTER_TO_UINT (method) == WAY_REFERRAL_CALL;
  g_autoptr (WayReferralWhole) whole = NULL;
  g_autoptr (WayReferralWhole) over = NULL;
  g_autoptr (GError) error = NULL;
  WayTask *task;
  gint64   act = -1;

  add_consent (
    self, (WaySet){ WAY_SET_OF (WAY_INFO_ATTENDANCE).bits | WAY_SET_OF (WAY_INFO_NEEDS).bits });
  g_assert_true (move (self, WAY_REFERRAL_SENT, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act != 0, ==, !told); /* what was said cannot be unsaid */

  whole = read_whole (self);
  g_assert_cmpint (whole->item->referral->status, ==, WAY_REFERRAL_SENT);
  g_assert_cmpint (way_id_is_none (&whole->item->referral->consent_id), ==, FALSE);
  g_assert_cmpuint (whole->steps->len, ==, 1);
  g_assert_cmpuint (whole->tasks->len, ==, 1);
  task = g_ptr_array_index (whole->tasks, 0);
  g_assert_cmpuint (task->due_on.ymd, ==, way_referral_add_working_days (way_today (), 3).ymd);
  g_assert_false (way_task_is_done (task));
  g_assert_cmpuint (count (self, WAY_TYPE_DISCLOSURE_ENTRY), ==, told ? 1 : 0);

  /* What ends it ends the question. */
  g_assert_true (move (self, WAY_REFERRAL_ATTENDED, NULL, &error));
  g_assert_true (move (self, WAY_REFERRAL_COMPLETED, NULL, &error));
  over = read_whole (self);
  g_assert_cmpuint (over->steps->len, ==, 3);
  g_assert_true (way_task_is_done (over->tasks->pdata[0]));

  /* Nothing leads back to a draft. */
  g_assert_false (move (self, WAY_REFERRAL_DRAFT, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

/* Who goes alone, and of whom nothing is told, needs nobody's leave. */
static void
test_alone (Fixture *self, gconstpointer method)
{
  g_autoptr (WayReferralWhole) whole = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (move (self, WAY_REFERRAL_SENT, NULL, &error));
  g_assert_no_error (error);
  whole = read_whole (self);
  g_assert_cmpuint (whole->tasks->len, ==, 1);
  g_assert_cmpuint (count (self, WAY_TYPE_DISCLOSURE_ENTRY), ==, 0);
}

/* From both sides: by the client and by the place. */
static void
test_list (Fixture *self, gconstpointer method)
{
  static const char *const fields[] = { "client_id", "resource_id" };
  const WayId *const       ids[] = { &self->client->parent.id, &self->referral->resource_id };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    for (WayReferralsWhich which = WAY_REFERRALS_ALL; which <= WAY_REFERRALS_CLOSED; which++) {
      GAsyncResult *slot = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) items = NULL;
      g_autoptr (GError) error = NULL;
      guint total = 99;

      way_workspace_list_referrals_async (self->workspace, fields[i], ids[i], which, 10, NULL,
                                          fixture_done_cb, &slot);
      result = fixture_wait (&slot);
      items = way_workspace_list_referrals_finish (self->workspace, result, &total, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (items->len, ==, which == WAY_REFERRALS_CLOSED ? 0 : 1);
      g_assert_cmpuint (total, ==, items->len);
    }
  }
}

int
main (int argc, char *argv[])
{
  const gpointer call = GUINT_TO_POINTER (WAY_REFERRAL_CALL);
  const gpointer letter = GUINT_TO_POINTER (WAY_REFERRAL_LETTER);
  const gpointer alone = GUINT_TO_POINTER (WAY_REFERRAL_SELF);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/referrals/refused", Fixture, call, set_up, test_refused, tear_down);
  g_test_add ("/referrals/less", Fixture, call, set_up, test_less, tear_down);
  g_test_add ("/referrals/sent/call", Fixture, call, set_up, test_sent, tear_down);
  g_test_add ("/referrals/sent/letter", Fixture, letter, set_up, test_sent, tear_down);
  g_test_add ("/referrals/alone", Fixture, alone, set_up, test_alone, tear_down);
  g_test_add ("/referrals/list", Fixture, call, set_up, test_list, tear_down);
  return g_test_run ();
}
