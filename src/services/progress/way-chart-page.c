/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-page.h"

#include "way-chart-pen.h"
#include "way-chart.h"

#define TEXT     8.
#define MARGIN   42.
#define SMALLEST .6 /* of the size of words */
#define SLOPE    .3 /* of the width, above the least height: slopes look alike on every page */

/* Returns the lower end of the heading. */
static double
draw_heading (WayChartPen *pen, const WayChartPage *page, double width)
{
  const double text = pen->text;
  double       y = 0;

  if (page->title != NULL) {
    pen->text = 1.6 * text;
    way_chart_pen_put (pen, 0, y + text, page->title, WAY_PEN_BOLD, pen->palette->text, width);
    pen->text = text;
    y += 2.4 * text;
  }
  if (page->subtitle != NULL) {
    way_chart_pen_put (pen, 0, y + .7 * text, page->subtitle, 0, pen->palette->dim, width);
    y += 1.6 * text;
  }
  return y > 0 ? y + text : 0;
}

void
way_chart_page_draw (cairo_t            *cr,
                     double              width,
                     double              height,
                     const WayProgress  *progress,
                     const WayChartPage *page)
{
  const double  text = page->text > 0 ? page->text : TEXT;
  const double  margin = page->margin > 0 ? page->margin : MARGIN;
  const double  inner = width - 2 * margin;
  const double  end = height - margin - MAX (margin, page->foot);
  WayChartStyle style = { WAY_CHART_PRINT, text, page->font, -1, -1 };
  WayChartPen   pen;
  double        least;
  double        room;
  double        y;

  g_return_if_fail (inner > 0 && end > 0);

  cairo_save (cr);
  cairo_translate (cr, margin, margin);
  way_chart_pen_init (&pen, cr, WAY_CHART_PRINT, page->font, text);
  y = draw_heading (&pen, page, inner);
  way_chart_pen_clear (&pen);

  room = end - y;
  least = way_chart_get_height (inner, progress, &style);
  if (least > room) {
    style.text *= MAX (SMALLEST, room / least);
    least = way_chart_get_height (inner, progress, &style);
  }
  cairo_translate (cr, 0, y);
  way_chart_draw (cr, inner, MIN (room, least + SLOPE * inner), progress, &style, NULL);
  cairo_restore (cr);
}
