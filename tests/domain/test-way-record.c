/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client.h"
#include "way-error.h"
#include "way-goal.h"

static gpointer
make (GType type)
{
  WayId id = way_id_make (g_get_real_time ());

  return way_record_new (type, &id);
}

static void
test_nothing_said (void)
{
  g_autoptr (WayGoal) goal = make (WAY_TYPE_GOAL);

  g_assert_null (goal->text);
  g_assert_cmpint (goal->importance, ==, WAY_INT_NONE);
  g_assert_cmpint (goal->parent.revision, ==, 0);
  way_set (goal, text, ""); /* nothing is NULL, never "" */
  g_assert_null (goal->text);
  way_set (goal, text, "  a door  ");
  g_assert_cmpstr (goal->text, ==, "a door");
}

static void
test_checks (void)
{
  g_autoptr (WayGoal) goal = make (WAY_TYPE_GOAL);
  g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
  g_autoptr (GError) error = NULL;

  g_assert_false (way_record_check (client, &error)); /* no name at all */
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  way_set (client, legal_family, "Vega");
  g_assert_true (way_record_check (client, NULL));
  way_set (client, own_date, way_date_make (2026, 9, 0)); /* only a birth date may be partial */
  g_assert_false (way_record_check (client, NULL));
  way_set (client, own_date, WAY_DATE_NONE);
  way_set (client, birth_date, way_date_make (2026, 9, 0));
  g_assert_true (way_record_check (client, NULL));
  way_set (client, reasons, (WaySet){ G_GUINT64_CONSTANT (1) << 40 });
  g_assert_false (way_record_check (client, NULL));

  g_assert_false (way_record_check (goal, NULL)); /* it belongs to nobody */
  way_set (goal, client_id, client->parent.id);
  way_set (goal, need_id, client->parent.id);
  way_set (goal, text, "A door I can lock");
  g_assert_true (way_record_check (goal, NULL));
  way_set (goal, importance, 10);
  g_assert_true (way_record_check (goal, NULL));
  way_set (goal, importance, 11);
  g_assert_false (way_record_check (goal, NULL));
}

static void
test_copy_and_equal (void)
{
  g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
  g_autoptr (WayClient) copy = NULL;

  way_set (client, name_to_use, "Sam");
  way_record_publish (client);
  copy = way_record_copy (client);
  g_assert_true (way_record_equal (client, copy));
  way_set (copy, name_to_use, "Ari"); /* a copy is not published */
  g_assert_false (way_record_equal (client, copy));
  g_assert_cmpstr (client->name_to_use, ==, "Sam");
}

static void
test_client_id (void)
{
  g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
  g_autoptr (WayGoal) goal = make (WAY_TYPE_GOAL);

  g_assert_true (way_record_get_client_id (client) == &client->parent.id);
  g_assert_null (way_record_get_client_id (goal));
  way_set (goal, client_id, client->parent.id);
  g_assert_true (way_id_compare (way_record_get_client_id (goal), &client->parent.id) == 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/nothing-said", test_nothing_said);
  g_test_add_func ("/record/checks", test_checks);
  g_test_add_func ("/record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/record/client-id", test_client_id);

  return g_test_run ();
}
