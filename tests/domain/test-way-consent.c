/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-check.h"
#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-disclosure-entry.h"

#define SOMEBODY "018f0000-0000-7000-8000-000000000001"
#define OTHER    "018f0000-0000-7000-8000-000000000002"
#define AT       "2026-09-21T13:00:00.000000Z"
#define LATER    "2026-09-22T13:00:00.000000Z"

static void
test_check (void)
{
  static const RecordSaid said[] = {
    { "kind=specific", TRUE },
    { "refused=true", FALSE },
    { "refused=true;signed_at=" AT, TRUE },
    { "info_from=2026-01-01;info_until=2026-01-01", TRUE },
    { "info_from=2026-01-02;info_until=2026-01-01", FALSE },
    { "expiry=date;expires_on=2026-12-31", TRUE },
    { "expiry=event;expires_on=2026-12-31", FALSE },
    { "expiry=event;event_happened_at=" AT, TRUE },
    { "expiry=date;event_happened_at=" AT, FALSE },
    { "revoked_at=" AT, FALSE },
    { "signed_at=" AT ";revoked_at=" AT, TRUE },
    { "signed_at=" LATER ";revoked_at=" AT, FALSE },
    { "refused=true;signed_at=" AT ";revoked_at=" LATER, FALSE },
    { "kind=criminal-justice;revocable_from=2026-12-31", TRUE },
    { "kind=specific;revocable_from=2026-12-31", FALSE },
    { "replaces_id=" OTHER, TRUE },
  };

  record_check (WAY_TYPE_CONSENT, "client_id=" SOMEBODY, said, G_N_ELEMENTS (said));
}

static void
test_recipient (void)
{
  static const RecordSaid said[] = {
    { "kind=name", TRUE },
    { "kind=class;recipient_class=treating-providers", TRUE },
    { "kind=organization", FALSE },
    { "kind=organization;organization_id=" OTHER, TRUE },
    { "kind=member;organization_id=" OTHER, FALSE },
    { "kind=member;member_id=" OTHER, TRUE },
    { "kind=name;member_id=" OTHER, FALSE },
    { "kind=class;organization_id=" OTHER, FALSE },
    { "kind=name;name=", FALSE },
  };

  record_check (WAY_TYPE_CONSENT_RECIPIENT,
                "name=Bay Shelter;client_id=" SOMEBODY ";consent_id=" OTHER, said,
                G_N_ELEMENTS (said));
}

/* Each basis with what must be known of it. */
static void
test_disclosure (void)
{
  static const RecordSaid said[] = {
    { "basis=consent", FALSE },
    { "basis=consent;consent_id=" OTHER, TRUE },
    { "basis=emergency", FALSE },
    { "basis=emergency;emergency_received_by=Ruth, Bay EMS;emergency_disclosed_by=Dana;"
      "emergency_at=" AT,
      FALSE },
    { "basis=emergency;emergency_received_by=Ruth, Bay EMS;emergency_disclosed_by=Dana;"
      "emergency_at=" AT ";emergency_nature=Overdose",
      TRUE },
    { "basis=court-order", FALSE },
    { "basis=court-order;authority=Bay County 26-114", TRUE },
    { "basis=audit", FALSE },
    { "basis=research", FALSE },
    { "basis=subpoena;authority=Bay County", FALSE },
    { "basis=child-abuse", TRUE },
    { "basis=child-abuse;corrects_id=" OTHER, FALSE },
    { "basis=child-abuse;corrects_id=" OTHER ";correction=It was somebody else", TRUE },
    { "basis=child-abuse;correction=It was somebody else", FALSE },
    { "basis=child-abuse;what=", FALSE },
    { "basis=child-abuse;recipient=", FALSE },
  };

  record_check (WAY_TYPE_DISCLOSURE_ENTRY,
                "recipient=Bay Shelter;what=Letter;made_at=" AT ";client_id=" SOMEBODY, said,
                G_N_ELEMENTS (said));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent/check", test_check);
  g_test_add_func ("/consent/recipient", test_recipient);
  g_test_add_func ("/consent/disclosure", test_disclosure);
  return g_test_run ();
}
