/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-page.h"

#include "way-chart-pen.h"
#include "way-chart.h"

#define TEXT     8.
#define HEADING  1.6 /* of the size of words */
#define SMALLEST 4.8
#define SLOPE    .3 /* of the width, above the least height: slopes look alike on every page */

static WayChartFont *
make_font (const WayChartPage *page, double size)
{
  return way_chart_font_new (page->font, size,
                             WAY_FONT_ON_PAPER | (page->mirrored ? WAY_FONT_MIRRORED : 0));
}

static void
put_line (cairo_t      *cr,
          WayChartFont *font,
          double        width,
          double        y,
          const char   *words,
          gboolean      strong)
{
  WayChartPen pen;

  way_chart_pen_init (&pen, cr, font, WAY_CHART_PRINT, width);
  way_chart_pen_put (&pen, 0, y, words, WAY_PEN_READ | (strong ? WAY_PEN_BOLD : WAY_PEN_PLAIN),
                     strong ? pen.palette->text : pen.palette->dim, width);
}

static double
get_heading_height (const WayChartPage *page, double text)
{
  double height = 0;

  if (page->title != NULL)
    height += 2.4 * text;
  if (page->subtitle != NULL)
    height += 1.6 * text;
  return height > 0 ? height + text : 0;
}

static void
draw_heading (cairo_t *cr, const WayChartPage *page, double text, double width)
{
  g_autoptr (WayChartFont) large = make_font (page, HEADING * text);
  g_autoptr (WayChartFont) plain = make_font (page, text);

  if (page->title != NULL)
    put_line (cr, large, width, text, page->title, TRUE);
  if (page->subtitle != NULL)
    put_line (cr, plain, width, (page->title != NULL ? 3.1 : .7) * text, page->subtitle, FALSE);
}

/* What the chart and its heading take, and the letters it takes: where even the least height is too
 * much, its words get smaller. */
typedef struct {
  WayChartFont *font;
  double        text;
  double        heading;
  double        height; /* of the chart alone */
} Plan;

static Plan
make_plan (WayProgress        *progress,
           WaySpan             span,
           const WayChartPage *page,
           double              width,
           double              height)
{
  const double  text = page->text > 0 ? page->text : TEXT;
  Plan          plan = { make_font (page, text), text, get_heading_height (page, text), 0 };
  WayChartStyle style = { WAY_CHART_PRINT, plan.font, page->together, page->active };
  const double  room = height - plan.heading;
  double        least = way_chart_measure_height (progress, span, &style, width);

  if (least > room) {
    way_chart_font_unref (plan.font);
    plan.font = style.font = make_font (page, MAX (SMALLEST, text * room / least));
    least = way_chart_measure_height (progress, span, &style, width);
  }
  plan.height = MIN (room, least + SLOPE * width);
  return plan;
}

double
way_chart_page_measure (WayProgress        *progress,
                        WaySpan             span,
                        const WayChartPage *page,
                        double              width,
                        double              height)
{
  Plan plan = make_plan (progress, span, page, width, height);

  way_chart_font_unref (plan.font);
  return plan.heading + plan.height;
}

void
way_chart_page_draw (cairo_t            *cr,
                     double              width,
                     double              height,
                     WayProgress        *progress,
                     WaySpan             span,
                     const WayChartPage *page)
{
  Plan          plan = make_plan (progress, span, page, width, height);
  WayChartStyle style = { WAY_CHART_PRINT, plan.font, page->together, page->active };
  WayChart     *chart = way_chart_new (progress, span, &style, width, plan.height);

  cairo_save (cr);
  draw_heading (cr, page, plan.text, width);
  cairo_translate (cr, 0, plan.heading);
  way_chart_draw (chart, cr);
  cairo_restore (cr);

  way_chart_free (chart);
  way_chart_font_unref (plan.font);
}
