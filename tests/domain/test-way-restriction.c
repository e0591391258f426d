/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction.h"

static const WayId id = { { 1 } };
static const WayId shelter = { { 2 } };
static const WayId clinic = { { 3 } };
static const WayId sister = { { 4 } };
static const WayId plan = { { 5 } };

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

/* Who is to receive something in a case. */
typedef enum {
  TO_SHELTER,
  TO_CLINIC,
  TO_PLAN,
  TO_SISTER,
  TO_NAMED,
} To;

static WayOrganization *
add_organization (GPtrArray *all, WayId own, WayOrganizationKind kind)
{
  WayOrganization *organization = way_record_new (WAY_TYPE_ORGANIZATION, &own);

  way_set (organization, name, "Synthetic");
  way_set (organization, kind, kind);
  g_ptr_array_add (all, organization);
  return organization;
}

static gboolean
is_barred (const WayRestriction *self,
           To                    to,
           WayInfoClass          info_class,
           WayPurpose            purpose,
           WayBasis              basis,
           const char           *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (moment, zone);
  g_autoptr (GPtrArray) organizations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) team = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (WayRestrictionRule));
  WayTeamMember  *member = way_record_new (WAY_TYPE_TEAM_MEMBER, &sister);
  WayGateFile     file = { .restrictions = rules };
  WayGateQuestion question = { .client_ids = &id,
                               .n_client_ids = 1,
                               .info_class = info_class,
                               .purpose = purpose,
                               .moment = { g_date_time_to_unix (at) * G_USEC_PER_SEC },
                               .zone = zone,
                               .basis = basis,
                               .authority = "Synthetic" };

  way_set (member, client_id, id);
  way_set (member, name, "Sister");
  way_set (member, relation, WAY_TEAM_FAMILY);
  g_ptr_array_add (team, member);
  add_organization (organizations, shelter, WAY_ORGANIZATION_HOUSING);
  add_organization (organizations, clinic, WAY_ORGANIZATION_HEALTH_CARE);
  add_organization (organizations, plan, WAY_ORGANIZATION_HEALTH_PLAN);
  if (to == TO_SISTER) {
    question.party.kind = WAY_PARTY_MEMBER;
    question.party.member = member;
  } else if (to == TO_NAMED) {
    question.party.kind = WAY_PARTY_NAMED;
    question.party.name = "Somebody";
  } else {
    question.party.kind = WAY_PARTY_ORGANIZATION;
    question.party.organization = g_ptr_array_index (organizations, to);
  }

  way_restriction_add_rules (self, zone, organizations, team, rules);
  return way_gate_decide (&question, &file).reason == WAY_REASON_RESTRICTED;
}

/* 45 CFR 164.522(a), 42 CFR 2.26: as the gate decides, to the second. */
static void
test_bars (void)
{
  static const struct {
    const char        *name;
    WayRestrictionFrom from;
    guint64            classes;
    guint64            purposes;
    To                 to;
    WayInfoClass       info_class;
    WayPurpose         purpose;
    WayBasis           basis;
    const char        *moment;
    gboolean           barred;
  } cases[] = {
    { "everybody", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NAMED, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "the second before", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NAMED, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-09-20T23:59:59", FALSE },
    { "the first second", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NAMED, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-09-21T00:00:00", TRUE },
    { "the last second", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NAMED, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-12-31T23:59:59", TRUE },
    { "the second after", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_NAMED, WAY_INFO_PLAN,
      WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2027-01-01T00:00:00", FALSE },
    { "an emergency", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_EMERGENCY, WAY_BASIS_EMERGENCY, "2026-10-01T12:00:00", FALSE },
    { "an order of a court", WAY_RESTRICTION_FROM_EVERYBODY, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_REQUIRED, WAY_BASIS_COURT_ORDER, "2026-10-01T12:00:00", FALSE },
    { "that organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_SHELTER, WAY_INFO_PLAN,
      WAY_PURPOSE_HOUSING, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "another organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_HOUSING, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
    { "nobody of an organization", WAY_RESTRICTION_FROM_ORGANIZATION, 0, 0, TO_SISTER,
      WAY_INFO_PLAN, WAY_PURPOSE_FAMILY, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
    { "that person", WAY_RESTRICTION_FROM_MEMBER, 0, 0, TO_SISTER, WAY_INFO_PLAN,
      WAY_PURPOSE_FAMILY, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "another person", WAY_RESTRICTION_FROM_MEMBER, 0, 0, TO_CLINIC, WAY_INFO_PLAN,
      WAY_PURPOSE_FAMILY, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
    { "a health plan", WAY_RESTRICTION_FROM_PLANS, 0, 0, TO_PLAN, WAY_INFO_ATTENDANCE,
      WAY_PURPOSE_PAYMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "no health plan", WAY_RESTRICTION_FROM_PLANS, 0, 0, TO_CLINIC, WAY_INFO_ATTENDANCE,
      WAY_PURPOSE_PAYMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
    { "that class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_NOTES, WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "another class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_PLAN, WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
    { "of no known class", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_NOTES, 0, TO_CLINIC,
      WAY_INFO_WHOLE, WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "the whole record", WAY_RESTRICTION_FROM_EVERYBODY, 1 << WAY_INFO_WHOLE, 0, TO_CLINIC,
      WAY_INFO_LABS, WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "that purpose", WAY_RESTRICTION_FROM_PLANS, 0, 1 << WAY_PURPOSE_PAYMENT, TO_PLAN,
      WAY_INFO_NOTES, WAY_PURPOSE_PAYMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", TRUE },
    { "another purpose", WAY_RESTRICTION_FROM_PLANS, 0, 1 << WAY_PURPOSE_PAYMENT, TO_PLAN,
      WAY_INFO_NOTES, WAY_PURPOSE_TREATMENT, WAY_BASIS_CONSENT, "2026-10-01T12:00:00", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayRestriction) self = make (cases[i].from);

    g_test_message ("%s", cases[i].name);
    way_set (self, classes, (WaySet){ cases[i].classes });
    way_set (self, purposes, (WaySet){ cases[i].purposes });
    way_set (self, ended_on, ended);
    way_set (self, ended_how, WAY_RESTRICTION_ENDED_WRITTEN);
    g_assert_true (way_record_check (self, NULL));
    g_assert_cmpint (is_barred (self, cases[i].to, cases[i].info_class, cases[i].purpose,
                                cases[i].basis, cases[i].moment),
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
