/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-read.h"

#include "way-consent-form.h"
#include "way-contact.h"
#include "way-now.h"
#include "way-restriction.h"
#include "way-team-watch.h"
#include "workspace-fixture.h"

static WayTeam *
read_team (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (WayTeamWatch) watch = way_team_watch_new ();

  way_team_watch_set_client (watch, workspace, client_id);
  fixture_until (way_team_watch_get_team (watch) != NULL);
  return g_object_ref (way_team_watch_get_team (watch));
}

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

static WayId
add_member (WayWorkspace *workspace, WayClient *client, const char *name, WayTeamRelation relation)
{
  g_autoptr (WayTeamMember) member = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);

  way_set (member, client_id, client->parent.id);
  way_set (member, name, name);
  way_set (member, relation, relation);
  way_set (member, phone, "555 0190");
  if (relation == WAY_TEAM_FAMILY)
    way_set (member, family_kind, WAY_FAMILY_SIBLING);
  save (workspace, member);
  return member->parent.id;
}

/* Signed by the client, for attendance and the plan. */
static void
add_consent (WayWorkspace *workspace, WayClient *client, const WayId *member_id, WayDate until)
{
  g_autoptr (WayConsent) consent = way_workspace_create (workspace, WAY_TYPE_CONSENT);
  g_autoptr (WayConsentRecipient) recipient =
    way_workspace_create (workspace, WAY_TYPE_CONSENT_RECIPIENT);
  g_autoptr (WayConsent) stored = NULL;
  g_autoptr (WayConsent) copy = NULL;

  way_set (consent, client_id, client->parent.id);
  way_set (consent, discloser, "Harbour Recovery");
  way_set (consent, classes, ((WaySet){ 1U << WAY_INFO_ATTENDANCE | 1U << WAY_INFO_PLAN }));
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_TREATMENT));
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, until);
  way_set (consent, statements, way_consent_form_get_statements (WAY_CONSENT_SPECIFIC));
  way_set (consent, revoke_how, "at the desk");
  stored = fixture_save (workspace, consent, NULL, NULL);

  way_set (recipient, client_id, client->parent.id);
  way_set (recipient, consent_id, stored->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_MEMBER);
  way_set (recipient, member_id, *member_id);
  way_set (recipient, name, "Dana Lee");
  save (workspace, recipient);

  copy = way_record_copy (stored);
  way_set (copy, signed_at,
           ((WayTime){ way_now ().us - G_GINT64_CONSTANT (86400) * 90 * G_USEC_PER_SEC }));
  way_set (copy, signer, "Sol");
  way_set (copy, method, WAY_CONSENT_SIGNED_TYPED);
  save (workspace, copy);
}

/* What was agreed to be kept from somebody is not told them, and the row says why. */
static void
test_restricted (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  const WayId id = add_member (workspace, client, "Dana Lee", WAY_TEAM_FAMILY);
  g_autoptr (WayRestriction) restriction = way_workspace_create (workspace, WAY_TYPE_RESTRICTION);
  g_autoptr (WayTeam) team = NULL;
  WayTeamPerson *person;

  add_consent (workspace, client, &id, way_date_add_days (way_today (), 30));
  way_set (restriction, client_id, client->parent.id);
  way_set (restriction, agreed_on, way_today ());
  way_set (restriction, words, "Nothing to Dana");
  way_set (restriction, kept_from, WAY_RESTRICTION_FROM_MEMBER);
  way_set (restriction, member_id, id);
  way_set (restriction, name, "Dana Lee");
  save (workspace, restriction);

  team = read_team (workspace, &client->parent.id);
  person = g_ptr_array_index (way_team_get_people (team), 0);
  g_assert_false (person->shares);
  g_assert_cmpstr (person->share, !=, "Nothing may be shared: there is no consent");
  g_assert_true (g_str_has_prefix (person->share, "Nothing may be shared. "));
  way_workspace_close (workspace);
}

/* Each row says in words what may be shared, and if nothing, why. */
static void
test_sharing (void)
{
  static const struct {
    int         until; /* days from today; 1000: no consent */
    const char *begins;
    gboolean    shares;
    gboolean    soon;
  } table[] = {
    { 30, "May share: Attendance, Plan and progress, until ", TRUE, FALSE },
    { 7, "May share: Attendance, Plan and progress, until ", TRUE, TRUE },
    { 0, "May share: Attendance, Plan and progress, until ", TRUE, TRUE },
    { -1, "Nothing may be shared. Expired; its last day was ", FALSE, FALSE },
    { 1000, "Nothing may be shared: there is no consent", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
    g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
    const WayId id = add_member (workspace, client, "Dana Lee", WAY_TEAM_FAMILY);
    g_autoptr (WayTeam) team = NULL;
    WayTeamPerson *person;

    if (table[i].until != 1000)
      add_consent (workspace, client, &id, way_date_add_days (way_today (), table[i].until));
    team = read_team (workspace, &client->parent.id);
    person = g_ptr_array_index (way_team_get_people (team), 0);
    if (!g_str_has_prefix (person->share, table[i].begins))
      g_error ("“%s” is not “%s”", person->share, table[i].begins);
    g_assert_true (person->shares == table[i].shares);
    g_assert_cmpstr (person->who, ==, "Brother or sister");
    g_assert_cmpstr (person->reach, ==, "555 0190");
    if (table[i].until != 1000) {
      WayTeamConsent *line = g_ptr_array_index (way_team_get_consents (team), 0);

      g_assert_true (line->ends_soon == table[i].soon);
      g_assert_cmpstr (line->title, ==, "Dana Lee");
    }
    way_workspace_close (workspace);
  }
}

/* Who is within comes after the others, who left after all; each once. */
static void
test_order (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) client = fixture_add_client (workspace, "Sol");
  g_autoptr (WayTeamMember) gone = way_workspace_create (workspace, WAY_TYPE_TEAM_MEMBER);
  g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);
  g_autoptr (WayTeam) team = NULL;
  GPtrArray     *people;
  WayTeamPerson *person;

  add_member (workspace, client, "Kim", WAY_TEAM_INTERNAL);
  add_member (workspace, client, "Zoë Lee", WAY_TEAM_PROFESSIONAL);
  way_set (gone, client_id, client->parent.id);
  way_set (gone, name, "Ann");
  way_set (gone, ended, way_date_add_days (way_today (), -1));
  save (workspace, gone);
  way_set (contact, client_id, client->parent.id);
  way_set (contact, worker_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (contact, happened_on, way_date_make (2026, 9, 3));
  way_set (contact, present, "the brother, zoe lee");
  save (workspace, contact);

  team = read_team (workspace, &client->parent.id);
  people = way_team_get_people (team);
  g_assert_cmpuint (people->len, ==, 3);
  person = g_ptr_array_index (people, 0);
  g_assert_cmpstr (person->member->name, ==, "Zoë Lee");
  g_assert_cmpstr (person->last, ==, "Last spoken with on 3 Sep 2026");
  person = g_ptr_array_index (people, 1);
  g_assert_cmpstr (person->share, ==, "Within the program: no consent is needed");
  g_assert_true (person->shares);
  person = g_ptr_array_index (people, 2);
  g_assert_true (person->ended);
  g_assert_false (person->shares);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/team-read/sharing", test_sharing);
  g_test_add_func ("/team-read/restricted", test_restricted);
  g_test_add_func ("/team-read/order", test_order);
  return g_test_run ();
}
