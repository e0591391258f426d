/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction-repo.h"

#include "storage-fixture.h"

static WayId
add_organization (WayDb *db, guint n, WayOrganizationKind kind)
{
  const WayId id = way_id_make (n);
  g_autoptr (WayOrganization) organization = way_record_new (WAY_TYPE_ORGANIZATION, &id);
  g_autoptr (WayOrganization) saved = NULL;

  way_set (organization, name, "Synthetic");
  way_set (organization, kind, kind);
  saved = fixture_save (db, organization, NULL);
  g_assert_nonnull (saved);
  return id;
}

static void
agree (WayDb *db, const WayId *client_id, guint n, WayRestrictionFrom from, const WayId *to)
{
  const WayId id = way_id_make (100 + n);
  g_autoptr (WayRestriction) restriction = way_record_new (WAY_TYPE_RESTRICTION, &id);
  g_autoptr (WayRestriction) saved = NULL;

  way_set (restriction, client_id, *client_id);
  way_set (restriction, agreed_on, way_date_make (2026, 9, 21));
  way_set (restriction, words, "As agreed");
  way_set (restriction, kept_from, from);
  if (to != NULL)
    way_set (restriction, organization_id, *to);
  saved = fixture_save (db, restriction, NULL);
  g_assert_nonnull (saved);
}

static guint
count_rules (WayDb *db, const WayId *client_id)
{
  g_autoptr (GArray) rules = g_array_new (FALSE, TRUE, sizeof (WayRestrictionRule));
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  g_assert_true (way_restriction_repo_add_rules (db, client_id, NULL, zone, rules, NULL));
  return rules->len;
}

/* Each health plan is a rule; what was agreed with another client is none. */
static void
test_rules (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) ada = fixture_add_client (db, "Ada");
  g_autoptr (WayClient) bo = fixture_add_client (db, "Bo");
  const WayId shelter = add_organization (db, 1, WAY_ORGANIZATION_HOUSING);

  add_organization (db, 2, WAY_ORGANIZATION_HEALTH_PLAN);
  add_organization (db, 3, WAY_ORGANIZATION_PAYER);

  g_assert_cmpuint (count_rules (db, &ada->parent.id), ==, 0);
  agree (db, &ada->parent.id, 1, WAY_RESTRICTION_FROM_ORGANIZATION, &shelter);
  g_assert_cmpuint (count_rules (db, &ada->parent.id), ==, 1);
  agree (db, &ada->parent.id, 2, WAY_RESTRICTION_FROM_PLANS, NULL);
  g_assert_cmpuint (count_rules (db, &ada->parent.id), ==, 3);
  g_assert_cmpuint (count_rules (db, &bo->parent.id), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/restriction-repo/rules", test_rules);
  return g_test_run ();
}
