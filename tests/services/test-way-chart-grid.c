/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-grid.h"

#include <math.h>

#define SIZE   200
#define SQUARE 6
#define N      35 /* squares in a row */

static int
index_of (double v)
{
  return (int)CLAMP (floor (v / SQUARE), 0, N - 1);
}

/* The answer at once is the one that counting gives. */
static void
test_boxes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  WayChartGrid *grid = way_chart_grid_new (SIZE, SIZE, SQUARE);
  double        plain[N][N] = { { 0 } };

  for (guint i = 0; i < 60; i++) {
    const WayChartBox box = { g_rand_double_range (rand, -20, SIZE),
                              g_rand_double_range (rand, -20, SIZE),
                              g_rand_double_range (rand, 1, 60),
                              g_rand_double_range (rand, 1, 60) };
    const double      weight = g_rand_int_range (rand, 1, 5);

    way_chart_grid_add_box (grid, box, weight);
    for (int y = index_of (box.y); y <= index_of (box.y + box.height); y++)
      for (int x = index_of (box.x); x <= index_of (box.x + box.width); x++)
        plain[y][x] += weight;
  }
  for (guint i = 0; i < 500; i++) {
    const WayChartBox box = { g_rand_double_range (rand, -20, SIZE),
                              g_rand_double_range (rand, -20, SIZE),
                              g_rand_double_range (rand, 1, 90),
                              g_rand_double_range (rand, 1, 90) };
    double            sum = 0;

    for (int y = index_of (box.y); y <= index_of (box.y + box.height); y++)
      for (int x = index_of (box.x); x <= index_of (box.x + box.width); x++)
        sum += plain[y][x];
    g_assert_cmpfloat_with_epsilon (way_chart_grid_get (grid, box), sum, .01);
  }
  way_chart_grid_free (grid);
}

/* A stroke weighs along its way and nowhere else. */
static void
test_strokes (void)
{
  WayChartGrid *grid = way_chart_grid_new (SIZE, SIZE, SQUARE);

  way_chart_grid_add_stroke (grid, (WayChartStroke){ 10, 10, 190, 190 }, 1);
  g_assert_cmpfloat (way_chart_grid_get (grid, (WayChartBox){ 90, 90, 20, 20 }), >=, 3);
  g_assert_cmpfloat_with_epsilon (way_chart_grid_get (grid, (WayChartBox){ 100, 20, 60, 30 }), 0,
                                  .01);
  way_chart_grid_free (grid);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-grid/boxes", test_boxes);
  g_test_add_func ("/chart-grid/strokes", test_strokes);
  return g_test_run ();
}
