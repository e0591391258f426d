/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-order.h"

#include "way-field.h"

static const struct {
  gint64   positions[4];
  guint    n;
  guint    index;
  gboolean found;
  gint64   position;
} table[] = {
  { { 0 }, 0, 0, TRUE, 1024 },
  { { 1024 }, 1, 0, TRUE, 0 },
  { { 1024 }, 1, 1, TRUE, 2048 },
  { { 1024, 2048 }, 2, 0, TRUE, 0 },
  { { 1024, 2048 }, 2, 1, TRUE, 1536 },
  { { 1024, 2048 }, 2, 2, TRUE, 3072 },
  { { -1024, 1024 }, 2, 1, TRUE, 0 },
  { { 1, 3 }, 2, 1, TRUE, 2 },
  { { 1, 2 }, 2, 1, FALSE, 0 },
  { { 2, 2 }, 2, 1, FALSE, 0 },
  { { 1, 2 }, 2, 0, TRUE, -1023 },
  { { 1, 2 }, 2, 2, TRUE, 1026 },
  { { WAY_INT_NONE, 1024 }, 2, 2, FALSE, 0 },
  { { WAY_INT_NONE }, 1, 0, FALSE, 0 },
  { { 0, G_MAXINT64 }, 2, 1, FALSE, 0 },
  { { 0, G_MAXINT64 / 2 - 1 }, 2, 2, FALSE, 0 },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    gint64 position = 77;

    g_test_message ("row %u", i);
    g_assert_cmpint (
      way_plan_order_find (table[i].positions, table[i].n, table[i].index, &position), ==,
      table[i].found);
    g_assert_cmpint (position, ==, table[i].found ? table[i].position : 77);
  }
}

/* Always between the same two: some moves, then all are numbered anew. */
static void
test_gap_ends (void)
{
  gint64 positions[] = { way_plan_order_nth (0), way_plan_order_nth (1) };
  guint  n = 0;

  while (way_plan_order_find (positions, 2, 1, &positions[1]))
    n++;
  g_assert_cmpuint (n, ==, 10);
  g_assert_cmpint (positions[1], ==, positions[0] + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-order/find", test_find);
  g_test_add_func ("/plan-order/gap-ends", test_gap_ends);

  return g_test_run ();
}
