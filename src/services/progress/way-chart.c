/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart.h"

#include <math.h>

#include "way-chart-scene.h"

#define LEAST_WIDTH 30. /* in caption sizes: names of bands, and three months with their values */

double
way_chart_get_height (double width, const WayProgress *progress, const WayChartStyle *style)
{
  WayChartScene scene;
  double        height;

  g_return_val_if_fail (style->text > 0, 0);

  way_chart_scene_init (&scene, NULL, width, 0, progress, style);
  height = scene.height;
  way_chart_scene_clear (&scene);
  return height;
}

double
way_chart_get_width (const WayProgress *progress, const WayChartStyle *style)
{
  return LEAST_WIDTH * style->text;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const WayChartHit *ha = a;
  const WayChartHit *hb = b;

  if (ha->x < hb->x)
    return -1;
  return ha->x > hb->x ? 1 : (int)ha->series - (int)hb->series;
}

void
way_chart_draw (cairo_t             *cr,
                double               width,
                double               height,
                const WayProgress   *progress,
                const WayChartStyle *style,
                GArray              *hits)
{
  WayChartScene scene;
  const guint   n = progress->series->len;

  g_return_if_fail (style->text > 0);
  g_return_if_fail (height > 0);

  cairo_save (cr);
  way_chart_scene_init (&scene, cr, width, height, progress, style);
  way_chart_pen_use (&scene.pen, scene.pen.palette->paper, 1, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);

  if (n > 0) {
    for (guint i = 0; i < n; i++)
      way_chart_draw_panel (&scene, i);
    way_chart_draw_events (&scene);
    way_chart_draw_axis (&scene);
    way_chart_draw_hairline (&scene);
    for (guint i = 0; i < n; i++)
      way_chart_draw_curve (&scene, i);
    for (guint i = 0; i < n; i++)
      way_chart_draw_values (&scene, i);
    way_chart_draw_notes (&scene);
    way_chart_draw_cursor (&scene);
  }

  if (hits != NULL) {
    g_array_set_size (hits, 0);
    g_array_append_vals (hits, scene.hits->data, scene.hits->len);
    g_array_sort (hits, compare_hits);
  }
  way_chart_scene_clear (&scene);
  cairo_restore (cr);
}

void
way_chart_draw_mark (cairo_t *cr, guint mark, WayChartLook look, double x, double y, double radius)
{
  WayChartPen pen;

  way_chart_pen_init (&pen, cr, look, NULL, radius);
  way_chart_pen_mark (&pen, mark, FALSE, x, y, radius);
  way_chart_pen_clear (&pen);
}

int
way_chart_find_hit (const GArray *hits, double x, double y, double reach)
{
  int    best = -1;
  double best_distance = reach;

  for (guint i = 0; i < hits->len; i++) {
    const WayChartHit *hit = &g_array_index (hits, WayChartHit, i);
    const double       distance = hypot (hit->x - x, hit->y - y);

    if (distance <= best_distance) {
      best_distance = distance;
      best = (int)i;
    }
  }
  return best;
}
