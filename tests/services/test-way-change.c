/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-change-private.h"

#include "way-client.h"

/* Steps keep their order; a record that is given is published, so that nobody changes it after. */
static void
test_steps (void)
{
  g_autoptr (WayChange) change = way_change_new ();
  WayId first_id = way_id_make (1), second_id = way_id_make (2);
  g_autoptr (WayClient) first = way_record_new (WAY_TYPE_CLIENT, &first_id);
  g_autoptr (WayClient) second = way_record_new (WAY_TYPE_CLIENT, &second_id);

  way_change_save (change, first);
  way_change_end_draft (change, "client", &first_id);
  way_change_remove (change, second);
  g_assert_cmpuint (way_change_get_n_steps (change), ==, 3);
  g_assert_true (way_change_get_record (change, 0) == first);
  g_assert_null (way_change_get_record (change, 1));
  g_assert_true (way_change_get_record (change, 2) == second);
  g_assert_true (first->parent.published);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/steps", test_steps);

  return g_test_run ();
}
