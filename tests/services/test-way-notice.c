/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-notice.h"

#include <string.h>

/* The statements as the rule of 2024 has them: these sums are of its text, so that no word of it is
 * changed without somebody reading the rule again. */
static void
test_words (void)
{
  static const char *const ends[] = {
    "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2).",
    "in any civil, criminal, administrative, or legislative proceedings by any Federal, State, or local authority, against the patient,",
    "(i) Further use or disclosure is expressly permitted by the written consent of the individual",
    "(ii) You are a covered entity or business associate and have received the record for treatment, payment, or health care operations, or (iii)",
    "(see 42 CFR 2.31).",
  };

  g_assert_cmpstr (way_notice_get_short (), ==,
                   "42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_assert_nonnull (strstr (way_notice_get_long (), ends[i]));
  g_assert_true (g_str_has_suffix (way_notice_get_long (), ends[4]));
  g_assert_cmpuint (strlen (way_notice_get_long ()), ==, 1325);
}

static void
test_due (void)
{
  WayGateResult result = { .asked = WAY_SET_OF (WAY_INFO_NEEDS) };

  g_assert_true (way_notice_is_due (&result));
  result.decisions[WAY_INFO_NEEDS].basis = WAY_BASIS_NOT_IDENTIFYING;
  g_assert_false (way_notice_is_due (&result));
}

static void
test_scope (void)
{
  const WayId id = way_id_make (1);
  g_autoptr (WayConsent) consent = way_record_new (WAY_TYPE_CONSENT, &id);
  g_autoptr (GPtrArray) recipients = g_ptr_array_new_with_free_func (g_object_unref);
  WayConsentRecipient *recipient = way_record_new (WAY_TYPE_CONSENT_RECIPIENT, &id);
  g_autofree char     *words = NULL;

  g_ptr_array_add (recipients, recipient);
  way_set (recipient, consent_id, id);
  way_set (recipient, name, "Bay Shelter");
  way_set (consent, discloser, "Harbor");
  way_set (consent, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_HOUSING));
  way_set (consent, info_from, way_date_make (2026, 9, 1));
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_make (2026, 12, 31));
  way_set (consent, signed_at, ((WayTime){ G_GINT64_CONSTANT (1790078400) * G_USEC_PER_SEC }));
  words = way_notice_dup_scope (consent, recipients);
  g_assert_cmpstr (words, ==,
                   "Signed on: 22 Sep 2026\nWho may share it: Harbor\nWith whom: Bay Shelter\n"
                   "What may be shared: Attendance\nInformation of the days: 1 Sep 2026 – …\n"
                   "Purpose: Housing\nExpires: 31 Dec 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/words", test_words);
  g_test_add_func ("/notice/due", test_due);
  g_test_add_func ("/notice/scope", test_scope);
  return g_test_run ();
}
