/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-identity.h"

static WayIdentity *
make (void)
{
  const WayId  id = way_id_make (1);
  WayIdentity *identity = way_record_new (WAY_TYPE_IDENTITY, &id);

  way_set (identity, client_id, id);
  return identity;
}

static void
test_empty (void)
{
  g_autoptr (WayIdentity) identity = make ();

  g_assert_true (way_record_check (identity, NULL)); /* nothing has to be said */
  g_assert_true (way_identity_is_empty (identity));
  way_set (identity, immigration_worry, TRUE);
  g_assert_false (way_identity_is_empty (identity));
  way_set (identity, immigration_worry, FALSE);
  way_set (identity, systems, "Not the police");
  g_assert_false (way_identity_is_empty (identity));
}

static void
test_join (void)
{
  g_autoptr (WayIdentity) first = make ();
  g_autoptr (WayIdentity) second = make ();
  g_autoptr (WayIdentity) joined = NULL;
  WayIdentity *both[] = { first, second };

  g_assert_null (way_identity_join (both, 0));
  way_set (first, faith, "Quaker");
  way_set (second, faith, "Friends");
  way_set (second, food, "No pork");
  way_set (second, immigration_worry, TRUE);
  joined = way_identity_join (both, 2);
  g_assert_cmpstr (joined->faith, ==, "Quaker");
  g_assert_cmpstr (joined->food, ==, "No pork");
  g_assert_true (joined->immigration_worry);
  g_assert_null (first->food);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identity/empty", test_empty);
  g_test_add_func ("/identity/join", test_join);
  return g_test_run ();
}
