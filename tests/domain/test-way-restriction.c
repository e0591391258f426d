/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction.h"

static const WayId id = { { 1 } };
static const WayId shelter = { { 2 } };
static const WayId clinic = { { 3 } };
static const WayId sister = { { 4 } };

static const WayDate agreed = { 20260921 };
static const WayDate ended = { 20261231 };

static WayRestriction *
make (WayRestrictionFrom from)
{
  WayRestriction *self = way_record_new (WAY_TYPE_RESTRICTION, &id);

  way_set (self, client_id, id);
  way_set (self, agreed_on, agreed);
  way_set (self, words, "As agreed");
  way_set (self, kept_from, from);
  if (from == WAY_RESTRICTION_FROM_ORGANIZATION)
    way_set (self, organization_id, shelter);
  if (from == WAY_RESTRICTION_FROM_MEMBER)
    way_set (self, member_id, sister);
  return self;
}

#define TO_SHELTER \
  { \
    .organization_id = { { 2 } } \
  }
#define TO_CLINIC \
  { \
    .organization_id = { { 3 } } \
  }
#define TO_PLAN \
  { \
    .organization_id = { { 3 } }, .is_plan = TRUE \
  }
#define TO_SISTER \
  { \
    .member_id = { { 4 } } \
  }
#define TO_NOBODY \
  { \
    .is_plan = FALSE \
  }

/* 45 CFR 164.522(a), 42 CFR 2.26 */
static void
test_bars (void)
{
  static const struct {
    const char        *name;
    WayRestrictionFrom from;
    guint64            classes;
    guint64            purposes;
    WayRestrictedTo    to;
    WayInfoClass       info_class;
    WayPurpose         purpose;
    guint32            day;
    gboolean           barred;
  } cases[] = {
    { "everybody", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NOBODY, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, 20260921, TRUE },
    { "the day before", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NOBODY, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, 20260920, FALSE },
    { "the last day", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NOBODY, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, 20261231, TRUE },
    { "the day after", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NOBODY, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, 20270101, FALSE },
    { "an emergency", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_EMERGENCY, 20260921, FALSE },
    { "what the law requires", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_REQUIRED, 20260921, FALSE },
    { "that organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_SHELTER, WAY_INFO_PLAN,
      WAY_PURPOSE_HOUSING, 20260921, TRUE },
    { "another organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_HOUSING, 20260921, FALSE },
    { "nobody of an organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_SISTER,
      WAY_INFO_PLAN, WAY_PURPOSE_FAMILY, 20260921, FALSE },
    { "that person", WAY_RESTRICTION_FROM_MEMBER, 0, 0, TO_SISTER, WAY_INFO_PLAN,
      WAY_PURPOSE_FAMILY, 20260921, TRUE },
    { "another person", WAY_RESTRICTION_FROM_MEMBER, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_FAMILY, 20260921, FALSE },
    { "a health plan", WAY_RESTRICTION_FROM_PLANS, 0, 0, TO_PLAN, WAY_INFO_ATTENDANCE,
      WAY_PURPOSE_PAYMENT, 20260921, TRUE },
    { "no health plan", WAY_RESTRICTION_FROM_PLANS, 0, 0, TO_CLINIC, WAY_INFO_ATTENDANCE,
      WAY_PURPOSE_PAYMENT, 20260921, FALSE },
    { "that class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_NOTES, WAY_PURPOSE_TREATMENT, 20260921, TRUE },
    { "another class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_PLAN, WAY_PURPOSE_TREATMENT, 20260921, FALSE },
    { "of no known class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_WHOLE, WAY_PURPOSE_TREATMENT, 20260921, TRUE },
    { "the whole record", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_WHOLE, 0, TO_CLINIC,
      WAY_INFO_LABS, WAY_PURPOSE_TREATMENT, 20260921, TRUE },
    { "that purpose", WAY_RESTRICTION_FROM_PLANS, 0, 1 << WAY_PURPOSE_PAYMENT, TO_PLAN,
      WAY_INFO_NOTES, WAY_PURPOSE_PAYMENT, 20260921, TRUE },
    { "another purpose", WAY_RESTRICTION_FROM_PLANS, 0, 1 << WAY_PURPOSE_PAYMENT, TO_PLAN,
      WAY_INFO_NOTES, WAY_PURPOSE_TREATMENT, 20260921, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRestriction) self = make (cases[i].from);

    g_test_message ("%s", cases[i].name);
    way_set (self, classes, (WaySet){ cases[i].classes });
    way_set (self, purposes, (WaySet){ cases[i].purposes });
    way_set (self, ended_on, ended);
    way_set (self, ended_how, WAY_RESTRICTION_ENDED_WRITTEN);
    g_assert_true (way_record_check (self, NULL));
    g_assert_cmpint (way_restriction_bars (self, &cases[i].to, cases[i].info_class,
                                           cases[i].purpose, (WayDate){ cases[i].day }),
                     ==, cases[i].barred);
  }
}

static void
test_check (void)
{
  for (guint from = 0; from <= WAY_RESTRICTION_FROM_MEMBER; from++) {
    g_autoptr (WayRestriction) self = make (from);

    g_assert_true (way_record_check (self, NULL));
    g_assert_nonnull (way_restriction_from_to_words (from));
    way_set (self, organization_id,
             from == WAY_RESTRICTION_FROM_ORGANIZATION ? (WayId){ 0 } : clinic);
    g_assert_false (way_record_check (self, NULL));
  }
}

static void
test_end (void)
{
  g_autoptr (WayRestriction) self = make (WAY_RESTRICTION_FROM_PLANS);

  way_set (self, ended_on, ended);
  g_assert_false (way_record_check (self, NULL));
  way_set (self, ended_how, WAY_RESTRICTION_ENDED_BY_PROGRAM);
  g_assert_true (way_record_check (self, NULL));
  way_set (self, paid, true);
  g_assert_false (way_record_check (self, NULL));
  way_set (self, ended_how, WAY_RESTRICTION_ENDED_WRITTEN);
  g_assert_true (way_record_check (self, NULL));
  way_set (self, ended_on, (WayDate){ 20260920 });
  g_assert_false (way_record_check (self, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/restriction/bars", test_bars);
  g_test_add_func ("/restriction/check", test_check);
  g_test_add_func ("/restriction/end", test_end);
  return g_test_run ();
}
