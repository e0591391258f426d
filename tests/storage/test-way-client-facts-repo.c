/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-facts-repo.h"

#include "storage-fixture.h"

static void
add_contact (WayDb                *db,
             const WayClient      *client,
             WayContactPointSystem kind,
             const char           *value,
             guint64               rules,
             gint64                place)
{
  g_autoptr (WayContactPoint) point = fixture_new (WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved = NULL;

  way_set (point, client_id, client->parent.id);
  way_set (point, system, kind);
  way_set (point, value, value);
  way_set (point, rules, (WaySet){ rules });
  way_set (point, position, place);
  saved = fixture_save (db, point, NULL);
  g_assert_nonnull (saved);
}

/* The first phone, and the rules of everything. */
static void
test_facts (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) client = fixture_add_client (db, "Ada");
  g_autoptr (WayClientFacts) none =
    way_client_facts_repo_get (db, &client->parent.id, (WayTime){ 1 }, NULL);
  g_autoptr (WayClientFacts) mail = NULL;
  g_autoptr (WayClientFacts) all = NULL;

  g_assert_null (none->contact);
  g_assert_cmpuint (none->rules.bits, ==, 0);
  g_assert_cmpuint (none->assessed_on.ymd, ==, 0);

  add_contact (db, client, WAY_CONTACT_POINT_EMAIL, "ada@example.org", 1, 0);
  mail = way_client_facts_repo_get (db, &client->parent.id, (WayTime){ 1 }, NULL);
  g_assert_cmpstr (mail->contact, ==, "ada@example.org");

  add_contact (db, client, WAY_CONTACT_POINT_PHONE, "555-0199", 4, 2000);
  add_contact (db, client, WAY_CONTACT_POINT_PHONE, "555-0142", 8, 1000);
  all = way_client_facts_repo_get (db, &client->parent.id, (WayTime){ 1 }, NULL);
  g_assert_cmpstr (all->contact, ==, "555-0142");
  g_assert_cmpuint (all->rules.bits, ==, 13);
}

static void
test_programs (void)
{
  static const char *const programs[] = { "Outreach", NULL,        "outpatient",
                                          "Outreach", "Aftercare", "outreach" };
  g_autoptr (WayDb) db = fixture_begin ();
  g_auto (GStrv) none = way_client_facts_repo_list_programs (db, NULL);
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) saved = NULL;

    way_set (client, name_to_use, "Ada");
    way_set (client, program, programs[i]);
    way_set (client, archived, i == 4); /* it is still a program that somebody may look for */
    saved = fixture_save (db, client, NULL);
    g_assert_nonnull (saved);
  }

  all = way_client_facts_repo_list_programs (db, NULL);
  joined = g_strjoinv (", ", all);
  g_assert_cmpstr (joined, ==, "Aftercare, outpatient, Outreach");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client-facts/facts", test_facts);
  g_test_add_func ("/client-facts/programs", test_programs);

  return g_test_run ();
}
