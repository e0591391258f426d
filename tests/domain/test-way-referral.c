/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral.h"

/* A day of September 2026, so many working days, and the day it gives; the 21st is a Monday. */
static void
test_working_days (void)
{
  static const struct {
    guint from, n, to;
  } rows[] = {
    { 21, 0, 21 },  { 21, 3, 24 }, /* Monday to Thursday */
    { 22, 3, 25 },  { 23, 3, 28 }, /* over the weekend */
    { 24, 3, 29 },  { 25, 3, 30 }, { 25, 1, 28 },
    { 19, 1, 21 },  { 20, 1, 21 }, { 19, 3, 23 }, /* from a weekend on */
    { 14, 10, 28 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const WayDate day =
      way_referral_add_working_days (way_date_make (2026, 9, rows[i].from), rows[i].n);

    g_test_message ("%u + %u", rows[i].from, rows[i].n);
    g_assert_cmpuint (day.ymd, ==, way_date_make (2026, 9, rows[i].to).ymd);
  }
}

static void
test_next (void)
{
  for (WayReferralStatus i = 0; i < WAY_REFERRAL_N_STATUSES; i++) {
    const WaySet next = way_referral_get_next (i);

    g_test_message ("%s", way_referral_status_words[i]);
    g_assert_cmpuint (next.bits, !=, 0);
    g_assert_false (way_set_has (next, i));                  /* it goes on */
    g_assert_false (way_set_has (next, WAY_REFERRAL_DRAFT)); /* nothing that was sent is a draft */
    /* Only the gate lets it out: nothing comes to a place that was not told. */
    if (i == WAY_REFERRAL_DRAFT)
      g_assert_cmpuint (next.bits, ==,
                        WAY_SET_OF (WAY_REFERRAL_SENT).bits |
                          WAY_SET_OF (WAY_REFERRAL_CLOSED_NO_CONTACT).bits);
    if (!way_referral_status_is_closed (i) && i != WAY_REFERRAL_DRAFT)
      g_assert_false (way_set_has (next, WAY_REFERRAL_SENT));
  }
  g_assert_true (way_referral_status_is_closed (WAY_REFERRAL_DECLINED));
  g_assert_true (way_referral_status_is_closed (WAY_REFERRAL_COMPLETED));
  g_assert_true (way_referral_status_is_closed (WAY_REFERRAL_CLOSED_NO_CONTACT));
  g_assert_false (way_referral_status_is_closed (WAY_REFERRAL_NO_SHOW));
}

/* Only who sends somebody alone, and says nothing, tells nothing. */
static void
test_tells (void)
{
  const WayId id = { { 1 } };

  for (WayReferralMethod method = 0; method <= WAY_REFERRAL_SELF; method++) {
    g_autoptr (WayReferral) referral = way_record_new (WAY_TYPE_REFERRAL, &id);

    way_set (referral, method, method);
    g_assert_cmpint (way_referral_tells (referral), ==, method != WAY_REFERRAL_SELF);
    way_set (referral, shared_words, "needs a bed");
    g_assert_true (way_referral_tells (referral));
    way_set (referral, shared_words, NULL);
    way_set (referral, shared, WAY_SET_OF (1));
    g_assert_true (way_referral_tells (referral));
  }
}

static void
test_check (void)
{
  const WayId id = { { 1 } };
  g_autoptr (WayReferral) referral = way_record_new (WAY_TYPE_REFERRAL, &id);
  g_autoptr (GError) error = NULL;

  way_set (referral, client_id, id);
  way_set (referral, resource_id, id);
  way_set (referral, made_on, way_date_make (2026, 9, 21));
  g_assert_true (way_record_check (referral, &error));
  way_set (referral, appointment_at, "9 o’clock");
  g_assert_false (way_record_check (referral, &error));
  g_clear_error (&error);
  way_set (referral, appointment_at, "09:30");
  way_set (referral, client_rating, (gint64)6);
  g_assert_false (way_record_check (referral, &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/referral/working-days", test_working_days);
  g_test_add_func ("/referral/next", test_next);
  g_test_add_func ("/referral/tells", test_tells);
  g_test_add_func ("/referral/check", test_check);
  return g_test_run ();
}
