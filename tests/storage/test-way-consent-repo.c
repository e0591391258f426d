/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-client-match.h"
#include "way-consent-recipient.h"
#include "way-consent-repo.h"
#include "way-consent.h"

#define NOON (G_GINT64_CONSTANT (1790078400) * G_USEC_PER_SEC) /* 2026-09-22 12:00 UTC */

typedef struct {
  WayDb           *db;
  WayClient       *sam;
  WayOrganization *shelter;
} World;

static WayOrganization *
add_organization (WayDb *db, const char *name)
{
  g_autoptr (WayOrganization) one = fixture_new (WAY_TYPE_ORGANIZATION);

  way_set (one, name, name);
  return fixture_save (db, one, NULL);
}

/* To the end of 31 December 2026. */
static void
add_consent (WayDb *db, WayClient *client, WayOrganization *to, WayInfoClass info_class)
{
  g_autoptr (WayConsent) consent = fixture_new (WAY_TYPE_CONSENT);
  g_autoptr (WayConsentRecipient) recipient = fixture_new (WAY_TYPE_CONSENT_RECIPIENT);
  g_autoptr (WayConsent) next = NULL;
  g_autoptr (WayRecord) draft = NULL;
  g_autoptr (WayRecord) saved_recipient = NULL;
  g_autoptr (WayRecord) saved = NULL;

  way_set (consent, client_id, client->parent.id);
  way_set (consent, discloser, "Harbor");
  way_set (consent, classes, WAY_SET_OF (info_class));
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_HOUSING));
  way_set (consent, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (consent, revoke_how, "In writing");
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_make (2026, 12, 31));
  draft = fixture_save (db, consent, NULL);

  way_set (recipient, client_id, client->parent.id);
  way_set (recipient, consent_id, consent->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, to->parent.id);
  way_set (recipient, name, to->name);
  saved_recipient = fixture_save (db, recipient, NULL); /* before it is signed */

  next = way_record_copy (draft);
  way_set (next, signed_at, ((WayTime){ NOON }));
  way_set (next, signer, "Sam");
  way_set (next, method, WAY_CONSENT_SIGNED_PAPER);
  saved = fixture_save (db, next, NULL);
  g_assert_nonnull (saved);
}

static void
world_init (World *world)
{
  world->db = fixture_begin ();
  world->sam = fixture_add_client (world->db, "Sam");
  world->shelter = add_organization (world->db, "Bay Shelter");
  add_consent (world->db, world->sam, world->shelter, WAY_INFO_ATTENDANCE);
}

static void
world_clear (World *world)
{
  g_object_unref (world->sam);
  g_object_unref (world->shelter);
  way_db_close (world->db);
}

static WayGateResult
ask (World      *world,
     WayClient  *client,
     const char *name,
     WaySet      classes,
     gint64      at,
     const char *zone_id)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAddressee) to = way_consent_repo_find_addressee (world->db, &client->parent.id,
                                                                 name, WAY_PURPOSE_HOUSING, &error);
  WayGateResult result;

  g_assert_no_error (error);
  g_assert_true (way_consent_repo_ask (world->db, &client->parent.id, to, classes, (WayTime){ at },
                                       zone, &result, &error));
  g_assert_no_error (error);
  return result;
}

/* The same instant by another clock and in another zone. */
static void
test_time (void)
{
  static const struct {
    const char *utc;
    const char *zone;
    gboolean    is_allowed;
  } rows[] = {
    { "2026-09-22T11:59:59.999999Z", "UTC", FALSE },
    { "2026-09-22T12:00:00.000000Z", "UTC", TRUE },
    { "2026-12-31T23:59:59.999999Z", "UTC", TRUE },
    { "2027-01-01T00:00:00.000000Z", "UTC", FALSE },
    { "2027-01-01T00:00:00.000000Z", "America/New_York", TRUE },
    { "2027-01-01T05:00:00.000000Z", "America/New_York", FALSE },
    { "2026-12-31T15:00:00.000000Z", "Asia/Tokyo", FALSE },
  };
  World world;

  world_init (&world);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WayGateResult result;
    WayTime       at;

    g_assert_true (way_time_from_text (rows[i].utc, &at));
    result =
      ask (&world, world.sam, "bay shelter", WAY_SET_OF (WAY_INFO_ATTENDANCE), at.us, rows[i].zone);
    g_test_message ("%s %s", rows[i].utc, rows[i].zone);
    g_assert_cmpint (result.allowed.bits != 0, ==, rows[i].is_allowed);
  }
  world_clear (&world);
}

/* Two records of one person have one file; separated again, each its own. */
static void
test_merged (void)
{
  const WaySet attendance = WAY_SET_OF (WAY_INFO_ATTENDANCE);
  World        world;
  g_autoptr (WayClient) other = NULL;
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayRecord) saved = NULL;

  world_init (&world);
  other = fixture_add_client (world.db, "Sam Q");
  g_assert_cmpuint (ask (&world, other, "Bay Shelter", attendance, NOON, "UTC").allowed.bits, ==,
                    0);

  way_set (match, client_id, other->parent.id);
  way_set (match, other_id, world.sam->parent.id);
  saved = fixture_save (world.db, match, NULL);
  g_assert_nonnull (saved);
  g_assert_cmpuint (ask (&world, other, "Bay Shelter", attendance, NOON, "UTC").allowed.bits, ==,
                    attendance.bits);
  world_clear (&world);
}

/* Entered twice: the other one is reached through either, and bears the name that was signed. */
static void
test_same (void)
{
  World world;
  g_autoptr (WayOrganization) twin = NULL;
  g_autoptr (WayOrganization) next = NULL;
  g_autoptr (WayRecord) saved = NULL;
  WayGateResult result;

  world_init (&world);
  twin = add_organization (world.db, "Bay Shelter Inc");
  result =
    ask (&world, world.sam, "Bay Shelter Inc", WAY_SET_OF (WAY_INFO_ATTENDANCE), NOON, "UTC");
  g_assert_cmpint (result.decisions[WAY_INFO_ATTENDANCE].reason, ==, WAY_REASON_NO_CONSENT);

  next = way_record_copy (twin);
  way_set (next, same_as_id, world.shelter->parent.id);
  saved = fixture_save (world.db, next, NULL);
  result =
    ask (&world, world.sam, "Bay Shelter Inc", WAY_SET_OF (WAY_INFO_ATTENDANCE), NOON, "UTC");
  g_assert_cmpint (result.decisions[WAY_INFO_ATTENDANCE].reason, ==, WAY_REASON_RECIPIENT_RENAMED);
  world_clear (&world);
}

/* A row for each consent on which it rests. */
static void
test_entries (void)
{
  const WaySet both = { WAY_SET_OF (WAY_INFO_ATTENDANCE).bits | WAY_SET_OF (WAY_INFO_PLAN).bits };
  World        world;
  g_autoptr (WayAddressee) to = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  WayGateResult result;

  world_init (&world);
  add_consent (world.db, world.sam, world.shelter, WAY_INFO_PLAN);
  result = ask (&world, world.sam, "Bay Shelter", both, NOON, "UTC");
  g_assert_cmpuint (result.allowed.bits, ==, both.bits);
  to = way_consent_repo_find_addressee (world.db, &world.sam->parent.id, "Bay Shelter",
                                        WAY_PURPOSE_HOUSING, NULL);
  entries = way_consent_repo_make_entries (to, &world.sam->parent.id, &fixture_staff, &result,
                                           "Letter", (WayTime){ NOON });
  g_assert_cmpuint (entries->len, ==, 2);
  for (guint i = 0; i < entries->len; i++) {
    WayDisclosureEntry *entry = g_ptr_array_index (entries, i);
    g_autoptr (WayRecord) saved = NULL;

    g_assert_cmpuint (entry->classes.bits, ==,
                      WAY_SET_OF (i == 0 ? WAY_INFO_ATTENDANCE : WAY_INFO_PLAN).bits);
    g_assert_cmpstr (entry->recipient, ==, "Bay Shelter");
    saved = fixture_save (world.db, entry, NULL);
    g_assert_nonnull (saved);
  }
  world_clear (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-repo/time", test_time);
  g_test_add_func ("/consent-repo/merged", test_merged);
  g_test_add_func ("/consent-repo/same", test_same);
  g_test_add_func ("/consent-repo/entries", test_entries);
  return g_test_run ();
}
