/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-grid.h"

#include <math.h>

struct _WayChartGrid {
  int      n_columns;
  int      n_rows;
  double   square;
  gboolean summed;
  float   *weights; /* of a square; once summed, of all squares above and left of a corner */
};

WayChartGrid *
way_chart_grid_new (double width, double height, double square)
{
  WayChartGrid *self = g_new0 (WayChartGrid, 1);

  self->square = square;
  self->n_columns = (int)ceil (width / square) + 1;
  self->n_rows = (int)ceil (height / square) + 1;
  self->weights = g_new0 (float, (gsize)self->n_columns *(gsize)self->n_rows);
  return self;
}

void
way_chart_grid_free (WayChartGrid *self)
{
  g_free (self->weights);
  g_free (self);
}

static int
column_of (const WayChartGrid *self, double x)
{
  return (int)CLAMP (floor (x / self->square), 0, self->n_columns - 1);
}

static int
row_of (const WayChartGrid *self, double y)
{
  return (int)CLAMP (floor (y / self->square), 0, self->n_rows - 1);
}

static float *
at (const WayChartGrid *self, int column, int row)
{
  return &self->weights[row * self->n_columns + column];
}

void
way_chart_grid_add_box (WayChartGrid *self, WayChartBox box, double weight)
{
  g_return_if_fail (!self->summed);

  for (int row = row_of (self, box.y); row <= row_of (self, box.y + box.height); row++)
    for (int column = column_of (self, box.x); column <= column_of (self, box.x + box.width);
         column++)
      *at (self, column, row) += (float)weight;
}

void
way_chart_grid_add_stroke (WayChartGrid *self, WayChartStroke stroke, double weight)
{
  const double dx = stroke.x1 - stroke.x0;
  const double dy = stroke.y1 - stroke.y0;
  const int    n = (int)ceil (MAX (fabs (dx), fabs (dy)) / self->square) + 1;

  g_return_if_fail (!self->summed);

  for (int i = 0; i < n; i++) {
    const double part = (i + .5) / n;

    *at (self, column_of (self, stroke.x0 + dx * part), row_of (self, stroke.y0 + dy * part)) +=
      (float)weight;
  }
}

static void
sum_up (WayChartGrid *self)
{
  for (int row = 0; row < self->n_rows; row++)
    for (int column = 0; column < self->n_columns; column++) {
      float *sum = at (self, column, row);

      if (column > 0)
        *sum += *at (self, column - 1, row);
      if (row > 0)
        *sum += *at (self, column, row - 1);
      if (column > 0 && row > 0)
        *sum -= *at (self, column - 1, row - 1);
    }
  self->summed = TRUE;
}

double
way_chart_grid_get (WayChartGrid *self, WayChartBox box)
{
  const int left = column_of (self, box.x) - 1;
  const int top = row_of (self, box.y) - 1;
  const int right = column_of (self, box.x + box.width);
  const int bottom = row_of (self, box.y + box.height);

  if (!self->summed)
    sum_up (self);
  return (double)*at (self, right, bottom) - (left >= 0 ? *at (self, left, bottom) : 0) -
         (top >= 0 ? *at (self, right, top) : 0) +
         (left >= 0 && top >= 0 ? *at (self, left, top) : 0);
}
