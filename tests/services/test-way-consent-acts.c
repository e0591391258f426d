/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-acts.h"

#include "way-consent-form.h"
#include "way-consent-status.h"
#include "way-disclosure-entry.h"
#include "way-now.h"
#include "way-organization.h"
#include "way-task.h"
#include "way-team.h"
#include "workspace-fixture.h"

static void
commit (WayWorkspace *workspace, WayChange *change)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_workspace_commit_async (workspace, change, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  way_workspace_commit_finish (workspace, result, NULL, &error);
  g_assert_no_error (error);
}

static GListModel *
list (WayWorkspace *workspace, GType type, const char *field, const WayId *id)
{
  GListModel *model = way_workspace_list (workspace, way_query_new_of (type, field, id));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (model)));
  return model;
}

static WayTeam *
read_team (WayWorkspace *workspace, const WayId *client_id)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayTeam *team;

  way_workspace_read_team_async (workspace, client_id, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  team = way_workspace_read_team_finish (workspace, result, &error);
  g_assert_no_error (error);
  return team;
}

/* What a draft of each kind begins with is nothing that its law forbids: once its blanks are
 * filled and it is signed, no element is missing. */
static void
test_kinds (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");

  for (guint kind = 0; way_consent_kind_words[kind] != NULL; kind++) {
    g_autoptr (WayConsent) consent = way_consent_create (workspace, client, kind, NULL);
    g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
    WayConsentRecipient *named =
      way_consent_make_recipient (workspace, consent, WAY_CONSENT_TO_NAME, 0);
    WayConsentRecipient *treating =
      way_consent_make_recipient (workspace, consent, WAY_CONSENT_TO_CLASS, 1);

    g_assert_cmpstr (consent->language, ==, "en");
    way_set (named, name, "The county exchange");
    way_set (named, intermediary, kind == WAY_CONSENT_INTERMEDIARY);
    g_ptr_array_add (recipients, named);
    g_ptr_array_add (recipients, treating);
    way_set (consent, discloser, "Harbour Recovery");
    if (consent->classes.bits == 0)
      way_set (consent, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
    if (consent->purposes.bits == 0)
      way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_TREATMENT));
    if (consent->expiry == WAY_CONSENT_EXPIRES_ON)
      way_set (consent, expires_on, way_today ());
    way_set (consent, statements, way_consent_form_get_statements (kind));
    way_set (consent, signed_at, way_now ());
    way_set (consent, signer, "Sol");
    way_set (consent, method, WAY_CONSENT_SIGNED_TYPED);
    g_assert_cmpint (way_consent_find_missing (consent, recipients), ==, WAY_CONSENT_HAS_ALL);
  }
  way_workspace_close (workspace);
}

/* A consent that is begun for what was denied says whom, what and what for, as far as its kind can;
 * the classes that stand alone or go with the kind are not mixed up with that. */
static void
test_denied (void)
{
  const guint64 attendance = WAY_SET_OF (WAY_INFO_ATTENDANCE).bits;
  const guint64 notes = WAY_SET_OF (WAY_INFO_COUNSELING_NOTES).bits;
  const struct {
    WayConsentKind kind;
    WayPartyKind   to;
    guint64        denied;
    WayPurpose     purpose;
    const char    *purpose_words;
    guint64        classes;
    guint64        purposes;
    WayConsentTo   recipient;
    guint          n_recipients;
  } rows[] = {
    { WAY_CONSENT_SPECIFIC, WAY_PARTY_MEMBER, attendance, WAY_PURPOSE_HOUSING, NULL, attendance,
      WAY_SET_OF (WAY_PURPOSE_HOUSING).bits, WAY_CONSENT_TO_MEMBER, 1 },
    { WAY_CONSENT_SPECIFIC, WAY_PARTY_ORGANIZATION, attendance | notes, WAY_PURPOSE_BENEFITS, NULL,
      attendance, WAY_SET_OF (WAY_PURPOSE_BENEFITS).bits, WAY_CONSENT_TO_ORGANIZATION, 1 },
    { WAY_CONSENT_SPECIFIC, WAY_PARTY_NAMED, attendance, WAY_PURPOSE_OTHER, "A prize", attendance,
      WAY_SET_OF (WAY_PURPOSE_OTHER).bits, WAY_CONSENT_TO_NAME, 1 },
    { WAY_CONSENT_SPECIFIC, WAY_PARTY_NAMED, attendance, WAY_PURPOSE_EMERGENCY, NULL, attendance, 0,
      WAY_CONSENT_TO_NAME, 1 },
    { WAY_CONSENT_COUNSELING_NOTES, WAY_PARTY_NAMED, attendance | notes, WAY_PURPOSE_TREATMENT,
      NULL, notes, WAY_SET_OF (WAY_PURPOSE_TREATMENT).bits, WAY_CONSENT_TO_NAME, 1 },
    { WAY_CONSENT_PROCEEDINGS, WAY_PARTY_NAMED, attendance | notes, WAY_PURPOSE_HOUSING, NULL,
      attendance | notes, WAY_SET_OF (WAY_PURPOSE_PROCEEDINGS).bits, WAY_CONSENT_TO_NAME, 1 },
    { WAY_CONSENT_INTERMEDIARY, WAY_PARTY_NAMED, attendance, WAY_PURPOSE_HOUSING, NULL, attendance,
      WAY_SET_OF (WAY_PURPOSE_TREATMENT).bits, WAY_CONSENT_TO_NAME, 2 },
    { WAY_CONSENT_TELEHEALTH, WAY_PARTY_NAMED, attendance, WAY_PURPOSE_HOUSING, NULL, 0, 0, 0, 0 },
  };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  g_autoptr (WayTeamMember) member = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);
  g_autoptr (WayOrganization) shelter = way_workspace_create (workspace, WAY_TYPE_ORGANIZATION);
  WayChange *known = way_change_new ();

  way_set (member, client_id, client->parent.id);
  way_set (member, name, "Bay Shelter");
  way_set (shelter, name, "Bay Shelter");
  way_change_save (known, member);
  way_change_save (known, shelter);
  commit (workspace, known);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayAddressee) addressee =
      way_addressee_new (&(WayAddresseeDetails){ .kind = rows[i].to,
                                                 .member_id = member->parent.id,
                                                 .organization_id = shelter->parent.id,
                                                 .name = "Bay Shelter",
                                                 .address = "1 Bay Street",
                                                 .purpose = rows[i].purpose,
                                                 .purpose_words = rows[i].purpose_words });
    g_autoptr (WayConsent) consent = way_consent_create (workspace, client, rows[i].kind, NULL);
    g_autoptr (GListModel) stored = NULL;
    guint found = 0;

    g_test_message ("row %u", i);
    commit (workspace,
            way_consent_begin_for (workspace, consent, addressee, (WaySet){ rows[i].denied }));
    g_assert_cmpuint (consent->classes.bits, ==, rows[i].classes);
    g_assert_cmpuint (consent->purposes.bits, ==, rows[i].purposes);
    g_assert_cmpstr (consent->purpose_words, ==, rows[i].purpose_words);
    stored = list (workspace, WAY_TYPE_CONSENT_RECIPIENT, "consent_id", &consent->parent.id);
    g_assert_cmpuint (g_list_model_get_n_items (stored), ==, rows[i].n_recipients);
    for (guint n = 0; n < rows[i].n_recipients; n++) {
      g_autoptr (WayConsentRecipient) one = g_list_model_get_item (stored, n);

      if (one->kind == WAY_CONSENT_TO_CLASS)
        continue;
      found++;
      g_assert_cmpint (one->kind, ==, rows[i].recipient);
      g_assert_cmpstr (one->name, ==, "Bay Shelter");
      g_assert_cmpstr (one->address, ==, "1 Bay Street");
      g_assert_true (way_id_equal (&one->member_id, &member->parent.id) ==
                     (rows[i].to == WAY_PARTY_MEMBER));
      g_assert_true (way_id_equal (&one->organization_id, &shelter->parent.id) ==
                     (rows[i].to == WAY_PARTY_ORGANIZATION));
    }
    g_assert_cmpuint (found, ==, MIN (rows[i].n_recipients, 1));
  }
  way_workspace_close (workspace);
}

static void
test_language (void)
{
  static const struct {
    const char *said;
    const char *language;
  } table[] = {
    { NULL, "en" },      { "English", "en" }, { "Spanish", "es" },
    { "español", "es" }, { "es", "es" },      { "Vietnamese", "en" },
  };
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
    g_autoptr (WayConsent) consent = NULL;

    way_set (client, language, table[i].said);
    consent = way_consent_create (workspace, client, WAY_CONSENT_SPECIFIC, NULL);
    g_assert_cmpstr (consent->language, ==, table[i].language);
  }
  way_workspace_close (workspace);
}

/* A consent to Bay Shelter and to treating providers, signed. */
static WayConsent *
add_signed (WayWorkspace *workspace, WayClient *client)
{
  g_autoptr (WayConsent) consent =
    way_consent_create (workspace, client, WAY_CONSENT_SPECIFIC, NULL);
  WayChange *change = way_consent_begin (workspace, consent);
  g_autoptr (WayConsentRecipient) shelter =
    way_consent_make_recipient (workspace, consent, WAY_CONSENT_TO_NAME, 0);
  g_autoptr (WayConsentRecipient) treating =
    way_consent_make_recipient (workspace, consent, WAY_CONSENT_TO_CLASS, 1);
  g_autoptr (GListModel) stored = NULL;
  g_autoptr (WayConsent) first = NULL;
  g_autoptr (WayConsent) copy = NULL;

  way_set (shelter, name, "Bay Shelter");
  way_set (treating, name, "My treating providers");
  way_change_save (change, shelter);
  way_change_save (change, treating);
  commit (workspace, change);

  stored = list (workspace, WAY_TYPE_CONSENT, "id", &consent->parent.id);
  first = g_list_model_get_item (stored, 0);
  copy = way_record_copy (first);
  way_set (copy, discloser, "Harbour Recovery");
  way_set (copy, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (copy, purposes, WAY_SET_OF (WAY_PURPOSE_HOUSING));
  way_set (copy, expires_on, way_date_add_days (way_today (), 5));
  way_set (copy, statements, way_consent_form_get_statements (WAY_CONSENT_SPECIFIC));
  way_set (copy, signed_at, way_now ());
  way_set (copy, signer, "Sol");
  way_set (copy, method, WAY_CONSENT_SIGNED_TYPED);
  return fixture_save (workspace, copy, NULL, NULL);
}

static WayId
add_disclosure (WayWorkspace *workspace, WayConsent *consent, const char *to, const WayId *corrects)
{
  g_autoptr (WayDisclosureEntry) entry =
    way_workspace_create (workspace, WAY_TYPE_DISCLOSURE_ENTRY);
  g_autoptr (WayRecord) saved = NULL;
  g_autoptr (GError) error = NULL;

  way_set (entry, client_id, consent->client_id);
  way_set (entry, made_at, way_now ());
  way_set (entry, recipient, to);
  way_set (entry, what, "Letter");
  way_set (entry, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (entry, purpose, WAY_PURPOSE_HOUSING);
  way_set (entry, basis, WAY_BASIS_CONSENT);
  way_set (entry, consent_id, consent->parent.id);
  way_set (entry, staff_id, way_workspace_get_staff (workspace)->parent.id);
  if (corrects != NULL) {
    way_set (entry, corrects_id, *corrects);
    way_set (entry, correction, "It never went out");
  }
  saved = fixture_save (workspace, entry, NULL, &error);
  g_assert_no_error (error);
  return saved->id;
}

/* Whoever received something is told, each once: who is named, and who belongs to a class that is;
 * nobody for what was entered in error. */
static void
test_revoking (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  g_autoptr (WayConsent) consent = add_signed (workspace, client);
  g_autoptr (GListModel) recipients = NULL;
  g_autoptr (GListModel) disclosures = NULL;
  g_autoptr (GListModel) tasks = NULL;
  g_autoptr (WayConsent) copy = way_record_copy (consent);
  g_autoptr (WayTeam) team = NULL;
  WayTeamConsent *line;
  WayId           wrong;

  add_disclosure (workspace, consent, "Bay Shelter", NULL);
  add_disclosure (workspace, consent, "bay shelter", NULL);
  add_disclosure (workspace, consent, "Dr. Lee", NULL);
  wrong = add_disclosure (workspace, consent, "Dr. Nobody", NULL);
  add_disclosure (workspace, consent, "Dr. Nobody", &wrong);

  recipients = list (workspace, WAY_TYPE_CONSENT_RECIPIENT, "consent_id", &consent->parent.id);
  disclosures = list (workspace, WAY_TYPE_DISCLOSURE_ENTRY, "consent_id", &consent->parent.id);
  way_set (copy, revoked_at, way_now ());
  way_set (copy, revoked_how, WAY_CONSENT_REVOKED_SPOKEN);
  way_set (copy, revocation_received_by, "Dana");
  commit (workspace, way_consent_revoke (workspace, copy, recipients, disclosures, way_today ()));

  tasks = list (workspace, WAY_TYPE_TASK, "client_id", &client->parent.id);
  g_assert_cmpuint (g_list_model_get_n_items (tasks), ==, 2);
  team = read_team (workspace, &client->parent.id);
  line = way_team_find_consent (team, &consent->parent.id);
  g_assert_cmpint (line->status, ==, WAY_CONSENT_REVOKED);
  g_assert_cmpuint (line->untold->len, ==, 2);

  /* One is told, and nothing asks for it any more. */
  commit (workspace,
          way_consent_tell (workspace, g_ptr_array_index (line->untold, 0), tasks, way_now ()));
  g_clear_object (&team);
  team = read_team (workspace, &client->parent.id);
  line = way_team_find_consent (team, &consent->parent.id);
  g_assert_cmpuint (line->untold->len, ==, 1);
  way_workspace_close (workspace);
}

/* The new one says the same and is not signed; the old one holds until it is. */
static void
test_replacing (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  g_autoptr (WayConsent) consent = add_signed (workspace, client);
  g_autoptr (WayConsent) replacement = NULL;
  g_autoptr (WayTeam) team = read_team (workspace, &client->parent.id);
  WayTeamConsent *line = way_team_find_consent (team, &consent->parent.id);

  commit (workspace,
          way_consent_replace (workspace, line->consent, line->recipients, &replacement));
  g_clear_object (&team);
  team = read_team (workspace, &client->parent.id);
  line = way_team_find_consent (team, &replacement->parent.id);
  g_assert_cmpint (line->status, ==, WAY_CONSENT_DRAFT);
  g_assert_cmpuint (line->recipients->len, ==, 2);
  g_assert_true (way_id_equal (&line->consent->replaces_id, &consent->parent.id));
  line = way_team_find_consent (team, &consent->parent.id);
  g_assert_cmpint (line->status, ==, WAY_CONSENT_VALID);
  g_assert_true (line->ends_soon);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-acts/kinds", test_kinds);
  g_test_add_func ("/consent-acts/denied", test_denied);
  g_test_add_func ("/consent-acts/language", test_language);
  g_test_add_func ("/consent-acts/revoking", test_revoking);
  g_test_add_func ("/consent-acts/replacing", test_replacing);
  return g_test_run ();
}
