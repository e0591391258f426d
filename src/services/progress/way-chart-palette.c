/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-palette.h"

#include <math.h>

#define HEX(h) \
  { \
    ((h) >> 16 & 255) / 255., ((h) >> 8 & 255) / 255., ((h)&255) / 255. \
  }

/* The marks, in order: circle, square, triangle, diamond, triangle down, cross. */
static const WayChartPalette palettes[WAY_CHART_N_LOOKS] = {
  [WAY_CHART_LIGHT] = {
    .paper = HEX (0xffffff), .text = HEX (0x2e2e32), .dim = HEX (0x5e5c64),
    .axis = HEX (0x77767b), .box = HEX (0xffffff), .box_edge = HEX (0xc0bfbc),
    .band = HEX (0x3d3846), .band_step = .026,
    .marks = { HEX (0x1a5fb4), HEX (0xc64600), HEX (0x0b7a5e), HEX (0xa63f73), HEX (0x241f31),
               HEX (0x77767b) },
  },
  [WAY_CHART_DARK] = {
    .paper = HEX (0x1e1e1e), .text = HEX (0xffffff), .dim = HEX (0xb8b6bc),
    .axis = HEX (0x9a9996), .box = HEX (0x303030), .box_edge = HEX (0x5e5c64),
    .band = HEX (0xffffff), .band_step = .030,
    .marks = { HEX (0x62a0ea), HEX (0xffa348), HEX (0x8ff0c8), HEX (0xe0609e), HEX (0xf6f5f4),
               HEX (0x9a9996) },
  },
  [WAY_CHART_PRINT] = {
    .paper = HEX (0xffffff), .text = HEX (0x000000), .dim = HEX (0x3d3846),
    .axis = HEX (0x5e5c64), .box = HEX (0xffffff), .box_edge = HEX (0x5e5c64),
    .band = HEX (0x000000), .band_step = .030,
    .marks = { HEX (0x10438a), HEX (0x8f3300), HEX (0x04543f), HEX (0x8a2a62), HEX (0x000000),
               HEX (0x5e5c64) },
  },
  [WAY_CHART_CONTRAST] = {
    .paper = HEX (0xffffff), .text = HEX (0x000000), .dim = HEX (0x1e1e1e),
    .axis = HEX (0x000000), .box = HEX (0xffffff), .box_edge = HEX (0x000000),
    .band = HEX (0x000000), .band_step = .045,
    .marks = { HEX (0x0b3573), HEX (0x742900), HEX (0x034031), HEX (0x6e1d4d), HEX (0x000000),
               HEX (0x3d3846) },
  },
  [WAY_CHART_CONTRAST_DARK] = {
    .paper = HEX (0x000000), .text = HEX (0xffffff), .dim = HEX (0xf0f0f0),
    .axis = HEX (0xffffff), .box = HEX (0x000000), .box_edge = HEX (0xffffff),
    .band = HEX (0xffffff), .band_step = .060,
    .marks = { HEX (0x99c1f1), HEX (0xffbe6f), HEX (0x8ff0c8), HEX (0xf5a6cb), HEX (0xffffff),
               HEX (0xc0bfbc) },
  },
};

const WayChartPalette *
way_chart_palette_get (WayChartLook look)
{
  g_return_val_if_fail (look < WAY_CHART_N_LOOKS, &palettes[WAY_CHART_LIGHT]);

  return &palettes[look];
}

WayInk
way_chart_palette_get_band (const WayChartPalette *self, guint n_steps)
{
  const double a = self->band_step * n_steps;
  const WayInk ink = {
    self->paper.red * (1 - a) + self->band.red * a,
    self->paper.green * (1 - a) + self->band.green * a,
    self->paper.blue * (1 - a) + self->band.blue * a,
  };

  return ink;
}

static double
linear (double c)
{
  return c <= .03928 ? c / 12.92 : pow ((c + .055) / 1.055, 2.4);
}

static double
luminance (WayInk ink)
{
  return .2126 * linear (ink.red) + .7152 * linear (ink.green) + .0722 * linear (ink.blue);
}

double
way_ink_get_contrast (WayInk a, WayInk b)
{
  const double la = luminance (a);
  const double lb = luminance (b);

  return (MAX (la, lb) + .05) / (MIN (la, lb) + .05);
}
