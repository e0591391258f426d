/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-chart-box.h"
#include "way-chart-font.h"
#include "way-chart-palette.h"

G_BEGIN_DECLS

/* Draws words, lines and marks in one look and one font. */

typedef enum {
  WAY_PEN_PLAIN = WAY_WORDS_PLAIN,
  WAY_PEN_BOLD = WAY_WORDS_BOLD,
  WAY_PEN_SMALL = WAY_WORDS_SMALL,
  WAY_PEN_END = 1 << 2,    /* x is where the words end */
  WAY_PEN_CENTER = 1 << 3, /* x is their middle */
  WAY_PEN_HALO = 1 << 4,   /* an edge of paper keeps what is behind them off */
  WAY_PEN_READ = 1 << 5,   /* x counts from the side where reading begins */
} WayPenHow;

typedef struct {
  cairo_t               *cr;
  WayChartFont          *font;
  const WayChartPalette *palette;
  double                 text;      /* size of a caption; every length is a multiple of it */
  double                 width;     /* of what is drawn on, for WAY_PEN_READ */
  gboolean               on_pixels; /* of a screen; on paper everything stands where it belongs */
} WayChartPen;

void way_chart_pen_init (WayChartPen  *self,
                         cairo_t      *cr,
                         WayChartFont *font,
                         WayChartLook  look,
                         double        width);

/* y is the middle of the line.  max: cut with an ellipsis beyond, 0: never.  Returns their box. */
WayChartBox way_chart_pen_put (WayChartPen *self,
                               double       x,
                               double       y,
                               const char  *words,
                               WayPenHow    how,
                               WayInk       ink,
                               double       max);

/* Small words, wrapped, over the whole width; y is their top. */
void way_chart_pen_put_note (WayChartPen *self, double y, const char *words);

/* x as it is on the page, of one that counts from the side where reading begins. */
double way_chart_pen_read (const WayChartPen *self, double x);

void way_chart_pen_use (WayChartPen *self, WayInk ink, double alpha, double line_width);

/* On and off in caption sizes, from here on; 0 and 0: a whole line. */
void way_chart_pen_dash (WayChartPen *self, double on, double off);
void way_chart_pen_line (WayChartPen *self, double x0, double y0, double x1, double y1);
void way_chart_pen_circle (WayChartPen *self, double x, double y, double radius);
void way_chart_pen_cross (WayChartPen *self, double x, double y, double radius);
void way_chart_pen_round_box (WayChartPen *self, WayChartBox box, double radius); /* path only */

/* The shape of a measure in its color, with an edge of paper.  Hollow: prorated. */
void way_chart_pen_mark (WayChartPen *self,
                         guint        mark,
                         gboolean     hollow,
                         double       x,
                         double       y,
                         double       r);

/* The same as a path, to be filled: several may be one. */
void way_chart_pen_mark_path (WayChartPen *self, guint mark, double x, double y, double r);

/* The line of a measure where lines must differ without color, from here on. */
void way_chart_pen_dash_of_mark (WayChartPen *self, guint mark);

/* Where the middle of a thin line is sharp, and where an edge is. */
double way_chart_pen_crisp (const WayChartPen *self, double v);
double way_chart_pen_even (const WayChartPen *self, double v);

G_END_DECLS
