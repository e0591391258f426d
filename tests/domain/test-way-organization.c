/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-check.h"
#include "way-organization.h"

static void
test_check (void)
{
  static const RecordSaid said[] = {
    { "kind=housing", TRUE },
    { "name=", FALSE },
    { "qso=true", FALSE },
    { "qso=true;qso_on=2026-01-01", FALSE },
    { "qso=true;qso_on=2026-01-01;qso_words=Billing", TRUE },
    { "qso=true;qso_on=2026-01-01;qso_words=Billing;qso_until=2026-01-01", TRUE },
    { "qso=true;qso_on=2026-01-01;qso_words=Billing;qso_until=2025-12-31", FALSE },
  };
  const WayId id = way_id_make (1);
  g_autoptr (WayOrganization) itself = record_said (WAY_TYPE_ORGANIZATION, "name=Bay Shelter");

  record_check (WAY_TYPE_ORGANIZATION, "name=Bay Shelter", said, G_N_ELEMENTS (said));
  way_set (itself, same_as_id, id);
  way_set (itself, same_as_id, itself->parent.id);
  g_assert_false (way_record_check (itself, NULL));
}

/* An agreement holds from its first day to its last. */
static void
test_qso (void)
{
  static const struct {
    const char *words;
    guint32     day;
    gboolean    is_on;
  } said[] = {
    { "qso=true;qso_on=2026-01-01;qso_words=x", 20251231, FALSE },
    { "qso=true;qso_on=2026-01-01;qso_words=x", 20260101, TRUE },
    { "qso=true;qso_on=2026-01-01;qso_words=x", 20990101, TRUE },
    { "qso=true;qso_on=2026-01-01;qso_until=2026-06-30;qso_words=x", 20260630, TRUE },
    { "qso=true;qso_on=2026-01-01;qso_until=2026-06-30;qso_words=x", 20260701, FALSE },
    { "qso=false;qso_on=2026-01-01;qso_words=x", 20260101, FALSE },
    { "qso=true;qso_words=x", 20260101, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayOrganization) one = record_said (WAY_TYPE_ORGANIZATION, said[i].words);

    g_test_message ("%s %u", said[i].words, said[i].day);
    g_assert_cmpint (way_organization_is_qso_on (one, (WayDate){ said[i].day }), ==, said[i].is_on);
  }
}

static void
test_name (void)
{
  static const struct {
    const char *name;
    gboolean    is_its;
  } said[] = {
    { "Bay Shelter", TRUE },
    { "bay  SHELTER.", TRUE },
    { "Old Harbor House", TRUE },
    { "Casa Bahía", TRUE },
    { "Casa Bahia", TRUE },
    { "Bay", FALSE },
    { "Bay Shelters", FALSE },
    { "", FALSE },
    { NULL, FALSE },
    { "…", FALSE },
  };
  g_autoptr (WayOrganization) one = record_said (
    WAY_TYPE_ORGANIZATION, "name=Bay Shelter;former_names=Old Harbor House\nCasa Bahía\n");

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_test_message ("%s", said[i].name);
    g_assert_cmpint (way_organization_has_name (one, said[i].name), ==, said[i].is_its);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/organization/check", test_check);
  g_test_add_func ("/organization/qso", test_qso);
  g_test_add_func ("/organization/name", test_name);
  return g_test_run ();
}
