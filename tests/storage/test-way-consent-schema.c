/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-disclosure-entry.h"
#include "way-error.h"

/* A consent that was signed, with its recipient, and a disclosure under it. */
static WayDb *
begin (void)
{
  WayDb *db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayConsent) consent = fixture_new (WAY_TYPE_CONSENT);
  g_autoptr (WayConsentRecipient) recipient = fixture_new (WAY_TYPE_CONSENT_RECIPIENT);
  g_autoptr (WayDisclosureEntry) entry = fixture_new (WAY_TYPE_DISCLOSURE_ENTRY);
  g_autoptr (WayConsent) draft = NULL;
  g_autoptr (WayConsent) next = NULL;
  g_autoptr (WayConsent) signed_one = NULL;
  g_autoptr (WayRecord) saved = NULL;
  g_autoptr (WayRecord) noted = NULL;

  way_set (consent, client_id, sam->parent.id);
  way_set (recipient, client_id, sam->parent.id);
  way_set (recipient, consent_id, consent->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_NAME);
  way_set (recipient, name, "Bay Shelter");
  way_set (entry, client_id, sam->parent.id);
  way_set (entry, made_at, ((WayTime){ 20 }));
  way_set (entry, recipient, "Bay Shelter");
  way_set (entry, what, "Letter");
  way_set (entry, consent_id, consent->parent.id);

  draft = fixture_save (db, consent, NULL);
  saved = fixture_save (db, recipient, NULL);
  g_assert_nonnull (draft);
  g_assert_nonnull (saved);
  next = way_record_copy (draft);
  way_set (next, signed_at, ((WayTime){ 10 }));
  way_set (next, signer, "Sam");
  signed_one = fixture_save (db, next, NULL);
  noted = fixture_save (db, entry, NULL);
  g_assert_nonnull (signed_one);
  g_assert_nonnull (noted);
  return db;
}

/* Whoever writes, what was signed and what went out stay as they are. */
static void
test_locked (void)
{
  static const char *const refused[] = {
    "UPDATE consent SET classes = 'whole'",
    "UPDATE consent SET signed_at = NULL",
    "UPDATE consent SET signed_at = 11",
    "UPDATE consent SET expires_on = '2099-01-01'",
    "UPDATE consent SET expiry = 'none'",
    "UPDATE consent SET refused = 1",
    "UPDATE consent SET kind = 'tpo'",
    "UPDATE consent SET deleted_at = 5",
    "UPDATE consent SET signer = 'Ari'",
    "DELETE FROM consent",
    "INSERT OR REPLACE INTO consent SELECT * FROM consent",
    "UPDATE consent_recipient SET name = 'Ari'",
    "UPDATE consent_recipient SET deleted_at = 5",
    "UPDATE consent_recipient SET consent_id = x'000102030405060708090a0b0c0d0e0f'",
    "DELETE FROM consent_recipient",
    "INSERT INTO consent_recipient SELECT x'000102030405060708090a0b0c0d0e0f', revision, clock, site,"
    " changed_by, created_at + 1, changed_at, deleted_at, client_id, consent_id, kind, organization_id,"
    " member_id, recipient_class, name, address, intermediary, position, told_at, told_words"
    " FROM consent_recipient",
    "UPDATE disclosure SET recipient = 'Nobody'",
    "UPDATE disclosure SET deleted_at = 5",
    "UPDATE disclosure SET made_at = 1",
    "DELETE FROM disclosure",
    "INSERT OR REPLACE INTO disclosure SELECT * FROM disclosure",
  };
  g_autoptr (WayDb) db = begin ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", refused[i]);
    g_assert_false (way_db_run_script (db, refused[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_SIGNED);
  }
}

/* What ends a consent can be said, once. */
static void
test_ended (void)
{
  static const struct {
    const char *sql;
    gboolean    is_right;
  } said[] = {
    { "UPDATE consent SET copy = 'given'", TRUE },
    { "UPDATE consent SET event_happened_at = 12", TRUE },
    { "UPDATE consent SET event_happened_at = NULL", FALSE },
    { "UPDATE consent SET revoked_at = 15, revoked_how = 'written'", TRUE },
    { "UPDATE consent SET revoked_at = NULL", FALSE },
    { "UPDATE consent SET revoked_at = 16", FALSE },
    { "UPDATE consent SET revoked_how = 'spoken'", FALSE },
    { "UPDATE consent SET false_at = 17, false_words = 'Forged'", TRUE },
    { "UPDATE consent SET false_at = NULL", FALSE },
    { "UPDATE consent_recipient SET told_at = 18, told_words = 'By phone'", TRUE },
  };
  g_autoptr (WayDb) db = begin ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_test_message ("%s", said[i].sql);
    g_assert_cmpint (way_db_run_script (db, said[i].sql, NULL), ==, said[i].is_right);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-schema/locked", test_locked);
  g_test_add_func ("/consent-schema/ended", test_ended);
  return g_test_run ();
}
