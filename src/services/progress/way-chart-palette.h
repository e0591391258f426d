/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colors of a chart.  Shape goes with color everywhere: nothing is said by color alone.  Text
 * and axis keep 4.5 to 1 and lines 3 to 1 on the paper and on the darkest band; a test computes
 * both.  The first three colors stay apart for people who see fewer colors. */

typedef enum {
  WAY_CHART_LIGHT,
  WAY_CHART_DARK,
  WAY_CHART_PRINT,
  WAY_CHART_CONTRAST, /* high contrast, dark on white */
  WAY_CHART_CONTRAST_DARK,
  WAY_CHART_N_LOOKS,
} WayChartLook;

#define WAY_CHART_N_MARKS 6

typedef struct {
  double red; /* 0 to 1 */
  double green;
  double blue;
} WayInk;

typedef struct {
  WayInk paper;
  WayInk text;
  WayInk dim; /* words of less weight, still to be read */
  WayInk axis;
  WayInk box; /* of the cursor's words */
  WayInk box_edge;
  WayInk band;
  double band_step; /* opacity that each more severe band adds */
  WayInk marks[WAY_CHART_N_MARKS];
} WayChartPalette;

const WayChartPalette *way_chart_palette_get (WayChartLook look);

/* What the band of that many steps looks like on the paper. */
WayInk way_chart_palette_get_band (const WayChartPalette *self, guint n_steps);

/* The contrast of two colors, 1 to 21, as WCAG 2.1 defines it. */
double way_ink_get_contrast (WayInk a, WayInk b);

G_END_DECLS
