/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gate-said.h"

/* From the signature to the end of the last local day, to the microsecond. */
static void
test_edges (void)
{
  static const GateSaid said[] = {
    { "-", "at=2026-09-21 08:59", "deny not-yet 2.31(c)" },
    { "-", "at=2026-09-21 08:59:59.999999", "deny not-yet 2.31(c)" },
    { "-", "at=2026-09-21 09:00", "allow consent 2.31(a)" },
    { "-", "at=2026-12-31 23:59", "allow consent 2.31(a)" },
    { "-", "at=2026-12-31 23:59:59.999999", "allow consent 2.31(a)" },
    { "-", "at=2027-01-01 00:00", "deny expired 2.31(c)" },
    { "-", "at=2027-01-01 00:01", "deny expired 2.31(c)" },
    { "expires_on=2026-09-21", "at=2026-09-21 23:59", "allow consent 2.31(a)" },
    { "expires_on=2026-09-20", "at=2026-09-21 09:00", "deny expired 2.31(c)" },
    { "begins_on=2026-10-01", "at=2026-09-30 23:59:59", "deny not-yet 2.31(c)" },
    { "begins_on=2026-10-01", "at=2026-10-01 00:00", "allow consent 2.31(a)" },
    { "revoked_at=2026-10-05 14:30", "at=2026-10-05 14:29", "allow consent 2.31(a)" },
    { "revoked_at=2026-10-05 14:30", "at=2026-10-05 14:30", "deny revoked 2.31(c)" },
    { "revoked_at=2026-10-05 14:30", "at=2026-10-06 09:00", "deny revoked 2.31(c)" },
    { "revoked_at=2026-09-21 09:00", "at=2026-09-21 09:00", "deny revoked 2.31(c)" },
    { "false_at=2026-10-05 14:30", "at=2026-10-05 14:29", "allow consent 2.31(a)" },
    { "false_at=2026-10-05 14:30", "at=2026-10-05 14:30", "deny false 2.31(c)" },
    { "expires_on=;expiry=event;expiry_event=Own place", "at=2036-01-01 09:00",
      "allow consent 2.31(a)" },
    { "expires_on=;expiry=event;expiry_event=Own place;event_happened_at=2026-10-05 14:30",
      "at=2026-10-05 14:29", "allow consent 2.31(a)" },
    { "expires_on=;expiry=event;expiry_event=Own place;event_happened_at=2026-10-05 14:30",
      "at=2026-10-05 14:30", "deny event-happened 2.31(c)" },
    /* Binding until a day (2.35(b)): only of this kind. */
    { "kind=criminal-justice;purposes=supervision;revocable_from=2026-12-01;revoked_at=2026-10-05 09:00",
      "purpose=supervision;at=2026-11-30 23:59", "allow consent 2.31(a)" },
    { "kind=criminal-justice;purposes=supervision;revocable_from=2026-12-01;revoked_at=2026-10-05 09:00",
      "purpose=supervision;at=2026-12-01 00:00", "deny revoked 2.31(c)" },
    { "kind=criminal-justice;purposes=supervision;revoked_at=2026-10-05 09:00",
      "purpose=supervision;at=2026-10-05 09:00", "deny revoked 2.31(c)" },
    { "kind=criminal-justice;purposes=supervision;expires_on=2026-09-20;signed_at=2026-06-01 09:00",
      "purpose=supervision;at=2026-09-21 16:00", "deny expired 2.31(c)" },
  };

  gate_check (said, G_N_ELEMENTS (said), "America/New_York");
}

/* The client’s last word counts, by when it was signed: a scan may be entered later. */
static void
test_order (void)
{
  static const GateSaid said[] = {
    { "-\nrefused=true;signed_at=2026-09-25 09:00", "", "deny refused 2.31(a)" },
    { "-\nrefused=true;signed_at=2026-09-25 09:00", "at=2026-09-25 08:59",
      "allow consent 2.31(a)" },
    { "-\nrefused=true;signed_at=2026-09-25 09:00", "at=2026-09-25 09:00", "deny refused 2.31(a)" },
    { "-\nrefused=true;signed_at=2026-09-20 09:00", "", "allow consent 2.31(a)" },
    { "refused=true;signed_at=2026-09-25 09:00\n-", "", "deny refused 2.31(a)" },
    { "-\nrefused=true", "", "deny refused 2.31(a)" }, /* at the same moment */
    { "-\nrefused=true;classes=plan;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "-\nrefused=true;to=org:clinic;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "-\nrefused=true;purposes=benefits;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "-\nrefused=true;classes=;purposes=;to=;signed_at=2026-09-25 09:00", "",
      "deny refused 2.31(a)" },
    { "-\nrefused=true;kind=telehealth;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "-\nrefused=true;client_id=ari;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    /* Replaced by another that says less. */
    { "-\nreplaces_id=c1;classes=plan;signed_at=2026-09-25 09:00", "", "deny replaced 2.31(c)" },
    { "-\nreplaces_id=c1;classes=plan;signed_at=2026-09-25 09:00", "at=2026-09-25 08:59",
      "allow consent 2.31(a)" },
    { "-\nreplaces_id=c1;classes=plan;signed_at=", "", "allow consent 2.31(a)" }, /* a draft yet */
    { "-\nreplaces_id=c1;signed_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "revoked_at=2026-09-23 09:00\nsigned_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
    { "revoked_at=2026-09-26 09:00\nsigned_at=2026-09-25 09:00", "", "allow consent 2.31(a)" },
  };

  gate_check (said, G_N_ELEMENTS (said), "America/New_York");
}

/* Every element, one by one. */
static void
test_elements (void)
{
  static const GateSaid said[] = {
    { "signed_at=", "", "deny draft 2.31(a)(8)" },
    { "discloser=", "", "deny deficient 2.31(a)(2)" },
    { "revoke_how=", "", "deny deficient 2.31(a)(6)" },
    { "statements=", "", "deny deficient 2.31(a)(6)" },
    { "expires_on=;expiry=unsaid", "", "deny deficient 2.31(a)(7)" },
    { "expires_on=", "", "deny deficient 2.31(a)(7)" },
    { "expires_on=;expiry=event", "", "deny deficient 2.31(a)(7)" },
    { "expires_on=;expiry=none", "", "deny deficient 2.31(a)(7)" },
    { "signer=", "", "deny deficient 2.31(a)(8)" },
    { "method=unsaid", "", "deny deficient 2.31(a)(8)" },
    { "method=drawn", "", "deny deficient 2.31(a)(8)" },
    { "method=paper", "", "allow consent 2.31(a)" },
    { "method=spoken;witness=Dana", "", "deny deficient 2.31(a)(8)" },
    { "signer_relation=guardian", "", "deny deficient 2.31(a)(8)" },
    { "signer_relation=guardian;signer_words=Court order of 2025", "", "allow consent 2.31(a)" },
    { "purposes=other", "purpose=other", "deny deficient 2.31(a)(5)" },
    { "purposes=other;purpose_words=A reference", "purpose=other", "allow consent 2.31(a)" },
    { "kind=tpo;purposes=treatment", "purpose=treatment", "deny deficient 2.31(a)(10)" },
    { "kind=tpo;purposes=treatment;statements=revocation redisclosure", "purpose=treatment",
      "deny deficient 2.31(a)(10)" },
    { "kind=tpo;purposes=treatment;statements=revocation redisclosure refusal", "purpose=treatment",
      "allow consent 2.31(a)" },
    { "kind=tpo;purposes=treatment;statements=revocation redisclosure refusal;expires_on=;expiry=none",
      "purpose=referral;at=2046-01-01 09:00", "allow consent 2.31(a)" },
    { "kind=intermediary", "", "deny deficient 2.31(a)(4)(ii)" },
    { "kind=intermediary;to=through:shelter", "", "deny deficient 2.31(a)(4)(ii)" },
    { "kind=intermediary;to=through:shelter,class:payers", "", "deny deficient 2.31(a)(4)(ii)" },
    { "kind=intermediary;to=through:shelter,class:treating-providers", "",
      "allow consent 2.31(a)" },
    { "kind=intermediary;to=through:shelter,org:clinic", "", "allow consent 2.31(a)" },
    { "to=through:shelter", "", "deny deficient 2.31(a)(4)(ii)" },
  };

  gate_check (said, G_N_ELEMENTS (said), "America/New_York");
}

/* The clock goes forward on 8 March 2026 and back on 1 November: the day is as long as it is. */
static void
test_daylight (void)
{
  static const GateSaid said[] = {
    { "expires_on=2026-11-01", "at=2026-11-01T04:00:00Z", "allow consent 2.31(a)" }, /* 00:00 */
    { "expires_on=2026-11-01", "at=2026-11-02T04:59:59Z",
      "allow consent 2.31(a)" }, /* after 25 hours */
    { "expires_on=2026-11-01", "at=2026-11-02T05:00:00Z", "deny expired 2.31(c)" },
    { "expires_on=2026-10-31", "at=2026-11-01T03:59:59Z", "allow consent 2.31(a)" },
    { "expires_on=2026-10-31", "at=2026-11-01T04:00:00Z", "deny expired 2.31(c)" },
    { "signed_at=2026-03-01 09:00;expires_on=2026-03-08", "at=2026-03-09T03:59:59Z",
      "allow consent 2.31(a)" }, /* after 23 hours */
    { "signed_at=2026-03-01 09:00;expires_on=2026-03-08", "at=2026-03-09T04:00:00Z",
      "deny expired 2.31(c)" },
    { "signed_at=2026-11-01T05:30:00Z", "at=2026-11-01T05:29:59Z",
      "deny not-yet 2.31(c)" }, /* 01:30, first */
    { "signed_at=2026-11-01T05:30:00Z", "at=2026-11-01T06:30:00Z",
      "allow consent 2.31(a)" }, /* and again */
    { "revoked_at=2026-11-01T05:30:00Z", "at=2026-11-01T06:29:00Z", "deny revoked 2.31(c)" },
  };

  gate_check (said, G_N_ELEMENTS (said), "America/New_York");
}

/* The same instant is another day elsewhere; where midnight does not exist, the day begins later.
 */
static void
test_zones (void)
{
  static const struct {
    const char *zone;
    GateSaid    said;
  } rows[] = {
    { "Pacific/Honolulu", { "-", "at=2027-01-01T09:59:59Z", "allow consent 2.31(a)" } },
    { "Pacific/Honolulu", { "-", "at=2027-01-01T10:00:00Z", "deny expired 2.31(c)" } },
    { "UTC", { "-", "at=2026-12-31T23:59:59Z", "allow consent 2.31(a)" } },
    { "UTC", { "-", "at=2027-01-01T00:00:00Z", "deny expired 2.31(c)" } },
    { "Pacific/Auckland", { "-", "at=2026-12-31T10:59:59Z", "allow consent 2.31(a)" } },
    { "Pacific/Auckland", { "-", "at=2026-12-31T11:00:00Z", "deny expired 2.31(c)" } },
    { "Asia/Kolkata", { "-", "at=2026-12-31T18:29:59Z", "allow consent 2.31(a)" } },
    { "Asia/Kolkata", { "-", "at=2026-12-31T18:30:00Z", "deny expired 2.31(c)" } },
    { "America/Asuncion",
      { "kind=criminal-justice;purposes=supervision;revocable_from=2024-10-06;signed_at=2024-09-01 09:00;"
        "revoked_at=2024-09-02 09:00",
        "purpose=supervision;at=2024-10-06T03:59:59Z", "allow consent 2.31(a)" } },
    { "America/Asuncion",
      { "kind=criminal-justice;purposes=supervision;revocable_from=2024-10-06;signed_at=2024-09-01 09:00;"
        "revoked_at=2024-09-02 09:00",
        "purpose=supervision;at=2024-10-06T04:00:00Z", "deny revoked 2.31(c)" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gate_check (&rows[i].said, 1, rows[i].zone);
}

/* What a status is called. */
static void
test_words (void)
{
  for (guint i = 0; i <= WAY_CONSENT_FALSE; i++) {
    g_assert_nonnull (way_consent_status_get_word (i));
    g_assert_nonnull (way_consent_status_to_words (i));
  }
  g_assert_null (way_consent_element_to_words (WAY_CONSENT_HAS_ALL));
  for (guint i = 1; i < WAY_CONSENT_N_ELEMENTS; i++) {
    g_assert_nonnull (way_consent_element_to_words (i));
    g_assert_true (g_str_has_prefix (way_consent_element_get_paragraph (i), "42 CFR 2.31"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-gate-time/edges", test_edges);
  g_test_add_func ("/consent-gate-time/order", test_order);
  g_test_add_func ("/consent-gate-time/elements", test_elements);
  g_test_add_func ("/consent-gate-time/daylight", test_daylight);
  g_test_add_func ("/consent-gate-time/zones", test_zones);
  g_test_add_func ("/consent-gate-time/words", test_words);
  return g_test_run ();
}
