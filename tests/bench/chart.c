/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "chart-drawing.h"
#include "times.h"

/* chart ROUNDS: one line “name microseconds work” for each time that a chart was laid out and drawn
 * anew in a window of usual size, and for what moves over it. */

#define WIDTH  1280
#define HEIGHT 800

static WayProgress *
new_long (guint n_measures, guint n)
{
  WayProgress *progress = way_progress_new (chart_day (20260921));

  for (guint m = 0; m < n_measures; m++) {
    WaySeries *series = way_series_new ("Measure", NULL, 0, 27, FALSE);
    g_autoptr (GRand) rand = g_rand_new_with_seed (m);
    int value = 14;

    series->mark = m;
    way_series_set_cut_off (series, 10, NULL);
    way_series_set_reliable (series, 5, NULL);
    way_series_add_band (series, 0, 9, "Low");
    way_series_add_band (series, 10, 27, "High");
    for (guint i = 0; i < n; i++) {
      value += g_rand_int_range (rand, -2, 3);
      value = CLAMP (value, 0, 27);
      way_series_add_point (series, way_date_add_days (chart_day (20000101), (int)(i * 9700. / n)),
                            i % 97 == 3 ? NAN : value, NULL, WAY_SERIES_PLAIN, NULL,
                            way_series_add_line (series, "asked"));
    }
    way_progress_take_series (progress, series);
  }
  return progress;
}

typedef struct {
  const char *name;
  guint       n_measures; /* 0: the made-up course */
  guint       n;          /* of the results of each */
  gboolean    together;
  gboolean    moves; /* another time is shown with every round, as while it is dragged */
} Drawing;

static const Drawing drawings[] = {
  { .name = "usual" },
  { .name = "1x10000", .n_measures = 1, .n = 10000 },
  { .name = "1x10000.moves", .n_measures = 1, .n = 10000, .moves = TRUE },
  { .name = "5x2000", .n_measures = 5, .n = 2000 },
  { .name = "5x2000.together", .n_measures = 5, .n = 2000, .together = TRUE },
  { .name = "5x10000", .n_measures = 5, .n = 10000 },
};

static void
measure (const Drawing *drawing, guint rounds)
{
  g_autofree char *cursor = g_strdup_printf ("chart.%s.cursor", drawing->name);
  g_autofree char *whole = g_strdup_printf ("chart.%s", drawing->name);
  g_autoptr (WayProgress) progress = drawing->n_measures > 0
                                     ? new_long (drawing->n_measures, drawing->n)
                                     : chart_fixture_new_full (TRUE);
  g_autoptr (WayChartFont) font = way_chart_font_new (CHART_FONT, 12, WAY_FONT_ON_SCREEN);
  const WayChartStyle style = { .font = font, .together = drawing->together };
  const WaySpan       all = way_progress_get_span (progress);
  cairo_surface_t    *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  for (guint i = 0; i < rounds; i++) {
    const WaySpan span =
      drawing->moves ? way_span_move (way_span_zoom (all, .5, 0, all), 30. * i, all) : all;
    cairo_t *cr = cairo_create (surface);
    Begun    begun = begin ();
    g_autoptr (WayChart) chart = way_chart_new (progress, span, &style, WIDTH, HEIGHT);

    way_chart_draw (chart, cr);
    tell (whole, begun);
    way_chart_paint (chart, cr, 1); /* from now on there is a picture */
    begun = begin ();
    way_chart_paint (chart, cr, 1);
    way_chart_draw_cursor (chart, cr, (WayChartPlace){ 0, (int)i });
    tell (cursor, begun);
    cairo_destroy (cr);
  }
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  if (argc != 2)
    return 2;

  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    measure (&drawings[i], (guint)g_ascii_strtoull (argv[1], NULL, 10));
  return 0;
}
