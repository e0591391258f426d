/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "way-chart-box.h"
#include "way-chart-palette.h"

G_BEGIN_DECLS

/* Draws words, lines and marks in one look and size.  Without a cairo context it only measures. */

typedef enum {
  WAY_PEN_PLAIN = 0,
  WAY_PEN_BOLD = 1 << 0,
  WAY_PEN_SMALL = 1 << 1,
  WAY_PEN_END = 1 << 2,    /* x is where the words end */
  WAY_PEN_CENTER = 1 << 3, /* x is their middle */
  WAY_PEN_HALO = 1 << 4,   /* an edge of paper keeps what is behind them off */
} WayPenHow;

typedef struct {
  cairo_t               *cr; /* or NULL */
  PangoContext          *context;
  const WayChartPalette *palette;
  const char            *font; /* a family */
  double                 text; /* size of a caption; every length is a multiple of it */
} WayChartPen;

void way_chart_pen_init (WayChartPen *self,
                         cairo_t     *cr,
                         WayChartLook look,
                         const char  *font,
                         double       text);
void way_chart_pen_clear (WayChartPen *self);

double way_chart_pen_get_width (WayChartPen *self, const char *words, WayPenHow how);

/* The height of a line of words without the air above and below it. */
double way_chart_pen_get_ink_height (WayChartPen *self);

/* y is the middle of the line.  max: cut with an ellipsis beyond, 0: never.  Returns their box. */
WayChartBox way_chart_pen_put (WayChartPen *self,
                               double       x,
                               double       y,
                               const char  *words,
                               WayPenHow    how,
                               WayInk       ink,
                               double       max);

/* Small words, wrapped; y is their top.  Returns their height, and only measures if asked. */
double way_chart_pen_put_note (WayChartPen *self,
                               double       x,
                               double       y,
                               const char  *words,
                               double       width,
                               gboolean     measure);

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

/* Where a thin line of odd width is sharp. */
double way_chart_crisp (double v);

G_END_DECLS
