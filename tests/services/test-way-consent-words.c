/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-words.h"

#define NOON(day) \
  ((WayTime){ (gint64)(day)*86400 * G_USEC_PER_SEC + 43200 * (gint64)G_USEC_PER_SEC })

static WayConsent *
make_consent (void)
{
  const WayId id = { { 2 } };
  WayConsent *consent = way_record_new (WAY_TYPE_CONSENT, &id);

  way_set (consent, kind, WAY_CONSENT_SPECIFIC);
  way_set (consent, signed_at, NOON (20500));
  way_set (consent, revoked_at, NOON (20600));
  way_set (consent, event_happened_at, NOON (20700));
  way_set (consent, expires_on, way_date_make (2026, 12, 31));
  way_set (consent, begins_on, way_date_make (2026, 2, 1));
  way_set (consent, expiry_event, "a place of my own");
  return consent;
}

/* How it stands, in words alone, whatever color anybody sees. */
static void
test_states (void)
{
  static const struct {
    WayConsentStatus  status;
    WayConsentElement missing;
    WayConsentExpiry  expiry;
    const char       *words;
  } table[] = {
    { WAY_CONSENT_DRAFT, WAY_CONSENT_HAS_NO_SIGNATURE, 0, "Draft, not signed yet" },
    { WAY_CONSENT_DRAFT, WAY_CONSENT_HAS_NO_REVOCATION, 0, "Draft, not signed yet" },
    { WAY_CONSENT_DRAFT, WAY_CONSENT_HAS_NO_RECIPIENT, 0,
      "Draft. It names nobody who may receive the information." },
    { WAY_CONSENT_VALID, 0, WAY_CONSENT_EXPIRES_ON, "Valid until 31 Dec 2026" },
    { WAY_CONSENT_VALID, 0, WAY_CONSENT_EXPIRES_EVENT,
      "Valid until this happens: a place of my own" },
    { WAY_CONSENT_VALID, 0, WAY_CONSENT_EXPIRES_NEVER, "Valid until it is revoked" },
    { WAY_CONSENT_NOT_YET, 0, 0, "Valid from 1 Feb 2026 on" },
    { WAY_CONSENT_EXPIRED, 0, WAY_CONSENT_EXPIRES_ON, "Expired; its last day was 31 Dec 2026" },
    { WAY_CONSENT_REVOKED, 0, 0, "Revoked on 27 May 2026" },
    { WAY_CONSENT_DEFICIENT, WAY_CONSENT_HAS_NO_PURPOSE, 0,
      "Incomplete, so nothing may be shared. It does not say what the information is for." },
    { WAY_CONSENT_EVENT_HAPPENED, 0, 0, "Ended by its event on 4 Sep 2026" },
    { WAY_CONSENT_REFUSED, 0, 0, "The client said no on 16 Feb 2026" },
    { WAY_CONSENT_REPLACED, 0, 0, "Replaced by a later one" },
    { WAY_CONSENT_FALSE, 0, 0, "Known to be false" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (WayConsent) consent = make_consent ();
    g_autofree char *words = NULL;

    way_set (consent, expiry, table[i].expiry);
    words = way_consent_words_state (consent, table[i].status, table[i].missing, zone);
    g_assert_cmpstr (words, ==, table[i].words);
  }
}

static WayConsentRecipient *
make_recipient (guint8 n, WayConsentTo kind, const char *name)
{
  const WayId          id = { { 9, n } };
  const WayId          consent_id = { { 2 } };
  WayConsentRecipient *recipient = way_record_new (WAY_TYPE_CONSENT_RECIPIENT, &id);

  way_set (recipient, consent_id, consent_id);
  way_set (recipient, kind, kind);
  way_set (recipient, name, name);
  return recipient;
}

static void
test_titles (void)
{
  g_autoptr (WayConsent) consent = make_consent ();
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char     *nobody = way_consent_words_title (consent, recipients);
  g_autofree char     *two = NULL;
  WayConsentRecipient *other = make_recipient (3, WAY_CONSENT_TO_NAME, "Of another consent");

  g_assert_cmpstr (nobody, ==, "For somebody named");
  g_ptr_array_add (recipients, make_recipient (1, WAY_CONSENT_TO_NAME, "Bay Shelter"));
  g_ptr_array_add (recipients, make_recipient (2, WAY_CONSENT_TO_CLASS, NULL));
  way_set (other, consent_id, ((WayId){ { 77 } }));
  g_ptr_array_add (recipients, other);
  two = way_consent_words_title (consent, recipients);
  g_assert_cmpstr (two, ==, "Bay Shelter, My treating providers");
}

static void
test_contents (void)
{
  g_autoptr (WayConsent) consent = make_consent ();
  g_autofree char *nothing = way_consent_words_information (consent);
  g_autofree char *all = way_consent_words_period (consent);
  g_autofree char *information = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *period = NULL;

  g_assert_null (nothing);
  g_assert_null (all);
  way_set (consent, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (consent, info_words, "only the days");
  way_set (consent, purpose_words, "a bed");
  way_set (consent, info_from, way_date_make (2026, 1, 1));
  way_set (consent, info_until, way_date_make (2026, 3, 31));
  information = way_consent_words_information (consent);
  purpose = way_consent_words_purpose (consent);
  period = way_consent_words_period (consent);
  g_assert_cmpstr (information, ==, "Attendance · only the days");
  g_assert_cmpstr (purpose, ==, "a bed");
  g_assert_cmpstr (period, ==, "Information from 1 Jan 2026 to 31 Mar 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-words/states", test_states);
  g_test_add_func ("/consent-words/titles", test_titles);
  g_test_add_func ("/consent-words/contents", test_contents);
  return g_test_run ();
}
