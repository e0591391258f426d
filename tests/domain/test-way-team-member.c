/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record-check.h"
#include "way-team-member.h"

#define SOMEBODY "018f0000-0000-7000-8000-000000000001"

/* Nobody is made a colleague who belongs to another house. */
static void
test_check (void)
{
  static const RecordSaid said[] = {
    { "relation=family;family_kind=parent", TRUE },
    { "relation=internal", TRUE },
    { "relation=professional;organization_id=" SOMEBODY, TRUE },
    { "relation=internal;organization_id=" SOMEBODY, FALSE },
    { "began=2026-01-01;ended=2026-01-01", TRUE },
    { "began=2026-01-02;ended=2026-01-01", FALSE },
    { "ended=2026-01-01", TRUE },
    { "name=", FALSE },
    { "classes=treating-providers payers", TRUE },
  };

  record_check (WAY_TYPE_TEAM_MEMBER, "name=Ruth;client_id=" SOMEBODY, said, G_N_ELEMENTS (said));
}

static void
test_active (void)
{
  static const struct {
    const char *words;
    guint32     day;
    gboolean    is_active;
  } said[] = {
    { "name=R", 20260101, TRUE },
    { "began=2026-01-02", 20260101, FALSE },
    { "began=2026-01-02", 20260102, TRUE },
    { "ended=2026-01-02", 20260102, TRUE },
    { "ended=2026-01-02", 20260103, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayTeamMember) one = record_said (WAY_TYPE_TEAM_MEMBER, said[i].words);

    g_assert_cmpint (way_team_member_is_active_on (one, (WayDate){ said[i].day }), ==,
                     said[i].is_active);
  }
}

static void
test_name (void)
{
  g_autoptr (WayTeamMember) one =
    record_said (WAY_TYPE_TEAM_MEMBER, "name=Dr. Ruth Adeyemi;former_names=Ruth Lowe");

  g_assert_true (way_team_member_has_name (one, "dr ruth adeyemi"));
  g_assert_true (way_team_member_has_name (one, "Ruth Lowe"));
  g_assert_false (way_team_member_has_name (one, "Ruth"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/team-member/check", test_check);
  g_test_add_func ("/team-member/active", test_active);
  g_test_add_func ("/team-member/name", test_name);
  return g_test_run ();
}
