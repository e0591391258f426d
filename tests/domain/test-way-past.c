/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past.h"

#include "way-client.h"

static const WayId id = { { 1 } };

static WayClient *
make (const char *program, const char *pronouns)
{
  WayClient *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, name_to_use, "Ada");
  way_set (client, program, program);
  way_set (client, pronouns, pronouns);
  return client;
}

static const WayField *
field (const WayPast *past, const char *name)
{
  return way_record_find_field (past->now, name);
}

static void
test_put_back (void)
{
  g_autoptr (WayPast) past = way_past_new ();
  g_autoptr (GPtrArray) only = g_ptr_array_new ();
  g_autoptr (WayClient) all = NULL;
  g_autoptr (WayClient) one = NULL;

  past->then = WAY_RECORD (make ("Outreach", "she/her"));
  past->now = WAY_RECORD (make ("Aftercare", NULL));
  way_set (past->now, revision, 7);
  way_set (past->now, deleted_at, (WayTime){ 5 });
  g_assert_false (way_past_is_there_now (past));

  all = way_past_put_back (past, NULL);
  g_assert_cmpstr (all->program, ==, "Outreach");
  g_assert_cmpstr (all->pronouns, ==, "she/her");
  g_assert_cmpint (all->parent.revision, ==, 7);
  g_assert_cmpint (all->parent.deleted_at.us, ==, 0);

  g_ptr_array_add (only, (gpointer)field (past, "pronouns"));
  one = way_past_put_back (past, only);
  g_assert_cmpstr (one->program, ==, "Aftercare");
  g_assert_cmpstr (one->pronouns, ==, "she/her");
}

static void
test_unknown (void)
{
  g_autoptr (WayPast) past = way_past_new ();
  g_autoptr (WayClient) all = NULL;

  past->then = WAY_RECORD (make ("Outreach", "she/her"));
  past->now = WAY_RECORD (make ("Aftercare", NULL));
  g_ptr_array_add (past->unknown, (gpointer)field (past, "program"));
  g_assert_false (way_past_knows (past, field (past, "program")));
  g_assert_false (way_past_differs (past, field (past, "program")));
  g_assert_true (way_past_differs (past, field (past, "pronouns")));
  all = way_past_put_back (past, NULL);
  g_assert_cmpstr (all->program, ==, "Aftercare"); /* nothing is made up */
}

static void
test_not_there (void)
{
  g_autoptr (WayPast) past = way_past_new ();

  past->now = WAY_RECORD (make ("Aftercare", NULL));
  g_assert_true (way_past_is_there_now (past));
  g_assert_false (way_past_differs (past, field (past, "program")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past/put-back", test_put_back);
  g_test_add_func ("/past/unknown", test_unknown);
  g_test_add_func ("/past/not-there", test_not_there);
  return g_test_run ();
}
