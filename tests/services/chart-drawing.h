/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "chart-fixture.h"
#include "way-chart.h"

#define CHART_FONT "DejaVu Sans" /* comes with fontconfig on every Debian */

/* How a test wants a chart. */
typedef struct {
  WayChartLook look;
  double       text; /* 0: 12 */
  gboolean     together;
  guint        active;
  gboolean     mirrored;
} ChartLooks;

static inline WayChart *
chart_lay_out (WayProgress *progress, WaySpan span, ChartLooks looks, double width, double height)
{
  g_autoptr (WayChartFont) font =
    way_chart_font_new (CHART_FONT, looks.text > 0 ? looks.text : 12,
                        (looks.look == WAY_CHART_PRINT ? WAY_FONT_ON_PAPER : WAY_FONT_ON_SCREEN) |
                          (looks.mirrored ? WAY_FONT_MIRRORED : 0));
  const WayChartStyle style = { .look = looks.look,
                                .font = font,
                                .together = looks.together,
                                .active = looks.active };

  if (height <= 0)
    height = way_chart_measure_height (progress, span, &style, width);
  return way_chart_new (progress, span, &style, width, height);
}

/* All there is; the chart is the caller’s, too (may be NULL). */
static inline cairo_surface_t *
chart_draw (WayProgress *progress, ChartLooks looks, int width, int height, WayChart **chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);
  WayChart *self = chart_lay_out (progress, way_progress_get_span (progress), looks, width, height);

  way_chart_draw (self, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (chart != NULL)
    *chart = self;
  else
    way_chart_free (self);
  return surface;
}

static inline guint32
chart_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + 4 * x, sizeof value);
  return value & 0xffffff;
}

/* How far a pixel is from a color: 0 to 765. */
static inline double
chart_distance (guint32 value, WayInk ink)
{
  return fabs ((value >> 16 & 255) - 255 * ink.red) + fabs ((value >> 8 & 255) - 255 * ink.green) +
         fabs ((value & 255) - 255 * ink.blue);
}
