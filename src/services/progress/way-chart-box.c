/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-box.h"

#include <math.h>

gboolean
way_chart_box_meets (WayChartBox self, WayChartBox other)
{
  return self.x < other.x + other.width && other.x < self.x + self.width &&
         self.y < other.y + other.height && other.y < self.y + self.height;
}

gboolean
way_chart_box_contains (WayChartBox self, WayChartBox other)
{
  return other.x >= self.x && other.x + other.width <= self.x + self.width && other.y >= self.y &&
         other.y + other.height <= self.y + self.height;
}

/* Liang and Barsky 1984: the part of the stroke inside each of the four edges must not be empty. */
gboolean
way_chart_box_is_cut (WayChartBox self, WayChartStroke stroke)
{
  const double dx = stroke.x1 - stroke.x0;
  const double dy = stroke.y1 - stroke.y0;
  const double p[] = { -dx, dx, -dy, dy };
  const double q[] = { stroke.x0 - self.x, self.x + self.width - stroke.x0, stroke.y0 - self.y,
                       self.y + self.height - stroke.y0 };
  double       enter = 0;
  double       leave = 1;

  for (guint i = 0; i < G_N_ELEMENTS (p); i++) {
    if (fabs (p[i]) < 1e-12) { /* parallel to this edge */
      if (q[i] < 0)
        return FALSE;
    } else if (p[i] < 0) {
      enter = MAX (enter, q[i] / p[i]);
    } else {
      leave = MIN (leave, q[i] / p[i]);
    }
  }
  return enter <= leave;
}
