/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-drawing.h"

#define WIDTH  1000
#define HEIGHT 700
#define MANY   10000

static void
spot (const WayChart *chart, int series, int point, double *x, double *y)
{
  g_assert_true (way_chart_get_spot (chart, (WayChartPlace){ series, point }, x, y));
}

/* In every look, apart and together, each point has its mark where it is said to be. */
static void
test_every_look (void)
{
  for (guint look = 0; look < WAY_CHART_N_LOOKS; look++)
    for (int together = 0; together < 2; together++) {
      g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
      const WayChartPalette *palette = way_chart_palette_get (look);
      g_autoptr (WayChart) chart = NULL;
      cairo_surface_t *surface = chart_draw (
        progress, (ChartLooks){ .look = look, .together = together }, WIDTH, HEIGHT, &chart);

      g_assert_cmpfloat (chart_distance (chart_pixel (surface, 0, HEIGHT - 1), palette->paper), <,
                         3);
      for (guint s = 0; s < progress->series->len; s++) {
        const WaySeries *series = way_progress_get_series (progress, s);

        for (guint i = 0; i < way_series_get_n_points (series); i++) {
          const WaySeriesPoint *point = way_series_get_point (series, i);
          const WayInk          middle = (point->flags & WAY_SERIES_PRORATED) != 0
                                         ? palette->paper
                                         : palette->marks[series->mark];
          double                x, y;

          spot (chart, (int)s, (int)i, &x, &y);
          if (!together || s == 0) /* another one may lie over it */
            g_assert_cmpfloat (chart_distance (chart_pixel (surface, (int)x, (int)y), middle), <,
                               60);
        }
      }
      cairo_surface_destroy (surface);
    }
}

static void
test_heights_follow_values (void)
{
  static const guint32 day = 20250714;
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  const WaySeries *series = way_progress_get_series (progress, 0);
  g_autoptr (WayChart) chart =
    chart_lay_out (progress, way_progress_get_span (progress), (ChartLooks){ 0 }, WIDTH, HEIGHT);
  double first_x, first_y, last_x, last_y, left, right, y, unit, one_day;

  spot (chart, 0, 0, &first_x, &first_y);
  spot (chart, 0, 10, &last_x, &last_y);
  unit = (last_y - first_y) / (19 - 9);
  one_day = (last_x - first_x) / way_date_days_between (chart_day (day), chart_day (20260914));

  for (guint i = 0; i < way_series_get_n_points (series); i++) {
    const WaySeriesPoint *point = way_series_get_point (series, i);
    double                x;

    spot (chart, 0, (int)i, &x, &y);
    if (way_series_point_is_scored (point))
      g_assert_cmpfloat_with_epsilon (y, first_y + (19 - point->value) * unit, .01);
    if (i != 6 && i != 7)
      g_assert_cmpfloat_with_epsilon (
        x, first_x + way_date_days_between (chart_day (day), point->day) * one_day, .01);
  }
  /* Two on one day stand side by side, around their day, far enough for both rings. */
  spot (chart, 0, 6, &left, &y);
  spot (chart, 0, 7, &right, &y);
  g_assert_cmpfloat (right - left, >=, 12);
  g_assert_cmpfloat_with_epsilon (
    (left + right) / 2,
    first_x + way_date_days_between (chart_day (day), chart_day (20260518)) * one_day, .01);
}

/* Higher is drawn higher, whichever direction is good; bands darken towards the severe end. */
static void
test_bands (void)
{
  static const gboolean higher_is_better[] = { FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (higher_is_better); i++) {
    g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260101));
    WaySeries       *series = way_series_new ("M", NULL, 0, 30, higher_is_better[i]);
    cairo_surface_t *surface;
    guint32          high;
    guint32          low;

    way_series_add_band (series, 0, 9, "Low");
    way_series_add_band (series, 10, 19, "Middle");
    way_series_add_band (series, 20, 30, "High");
    way_progress_take_series (progress, series);
    surface = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, 400, NULL);
    high = chart_pixel (surface, 700, 60) & 255;
    low = chart_pixel (surface, 700, 310) & 255;
    if (higher_is_better[i])
      g_assert_cmpuint (low, <, high);
    else
      g_assert_cmpuint (high, <, low);
    cairo_surface_destroy (surface);
  }
}

/* A hairline down to the last panel, also where a mark or a number stands in its way. */
static void
test_cursor (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (WayChart) chart = NULL;
  cairo_surface_t  *surface = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, &chart);
  const WayChartBox plot = way_chart_get_plot (chart);

  for (int s = 0; s < (int)progress->series->len; s++)
    for (int i = 0; i < (int)way_series_get_n_points (way_progress_get_series (progress, (guint)s));
         i++) {
      cairo_surface_t *with = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, NULL);
      cairo_t         *cr = cairo_create (with);
      guint            n = 0;
      double           x, y;

      way_chart_draw_cursor (chart, cr, (WayChartPlace){ s, i });
      cairo_destroy (cr);
      cairo_surface_flush (with);
      spot (chart, s, i, &x, &y);
      for (int row = (int)plot.y; row < (int)(plot.y + plot.height); row++)
        n += chart_pixel (surface, (int)x, row) != chart_pixel (with, (int)x, row);
      g_assert_cmpuint (n, >, plot.height / 2);
      cairo_surface_destroy (with);
    }

  { /* a point that is not there leaves everything as it is */
    cairo_t *cr = cairo_create (surface);

    way_chart_draw_cursor (chart, cr, (WayChartPlace){ 0, 999 });
    way_chart_draw_cursor (chart, cr, (WayChartPlace){ 7, 0 });
    way_chart_draw_cursor (chart, cr, WAY_CHART_NOWHERE);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
  }
  cairo_surface_destroy (surface);
}

static void
test_find (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (WayChart) chart =
    chart_lay_out (progress, way_progress_get_span (progress), (ChartLooks){ 0 }, WIDTH, HEIGHT);

  for (int s = 0; s < (int)progress->series->len; s++)
    for (int i = 0; i < (int)way_series_get_n_points (way_progress_get_series (progress, (guint)s));
         i++) {
      WayChartPlace found;
      double        x, y;

      spot (chart, s, i, &x, &y);
      found = way_chart_find (chart, x + 2, y - 2, 24);
      g_assert_cmpint (found.series, ==, s);
      g_assert_cmpint (found.point, ==, i);
    }
  g_assert_cmpint (way_chart_find (chart, 1, 1, 24).series, ==, -1);
  g_assert_cmpint (way_chart_find (chart, WIDTH - 1, HEIGHT - 1, 24).series, ==, -1);
}

/* Nothing is drawn outside, at any width, size, crowd and direction: nothing is cut at an edge. */
static void
test_stays_inside (void)
{
  for (int kind = 0; kind < 8; kind++)
    for (double text = 12; text <= 24; text += 12)
      for (double width = 30 * text; width < 1400; width += 190) {
        g_autoptr (WayProgress) progress = chart_fixture_new_full ((kind & 1) != 0);
        const ChartLooks looks = { .look = WAY_CHART_PRINT,
                                   .text = text,
                                   .together = (kind & 2) != 0,
                                   .mirrored = (kind & 4) != 0 };
        g_autoptr (WayChart) chart =
          chart_lay_out (progress, way_progress_get_span (progress), looks, width, 0);
        cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
        cairo_t         *cr = cairo_create (surface);
        const double     edge = 1 + .2 * text; /* of paper around words, which nobody sees */
        double           x, y, w, h;
        double           height;

        way_chart_draw (chart, cr);
        cairo_recording_surface_ink_extents (surface, &x, &y, &w, &height);
        for (int point = 0; point < 11; point += 5)
          way_chart_draw_cursor (chart, cr, (WayChartPlace){ 0, point });
        cairo_destroy (cr);
        cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
        g_assert_cmpfloat (x, >=, -edge);
        g_assert_cmpfloat (y, >=, -edge);
        g_assert_cmpfloat (x + w, <=, width + edge);
        g_assert_cmpfloat (y + h, <=, height + edge);
        cairo_surface_destroy (surface);
      }
}

/* What stands beside the panels changes sides with the language; time does not. */
static void
test_right_to_left (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (WayChart) plain = NULL;
  g_autoptr (WayChart) mirrored = NULL;
  cairo_surface_t *left = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, &plain);
  cairo_surface_t *right =
    chart_draw (progress, (ChartLooks){ .mirrored = TRUE }, WIDTH, HEIGHT, &mirrored);
  const WayChartBox a = way_chart_get_plot (plain);
  const WayChartBox b = way_chart_get_plot (mirrored);
  const WayInk      ink = way_chart_palette_get (WAY_CHART_LIGHT)->marks[0];
  double            x, y, next;

  g_assert_cmpfloat_with_epsilon (b.x, WIDTH - a.x - a.width, 1.01);
  spot (mirrored, 0, 0, &x, &y);
  spot (mirrored, 0, 1, &next, &y);
  g_assert_cmpfloat (x, <, next);
  /* The mark of the first measure: left of its name, or right of it. */
  g_assert_cmpfloat (chart_distance (chart_pixel (left, 8, (int)(a.y + 7)), ink), <, 60);
  g_assert_cmpfloat (chart_distance (chart_pixel (right, WIDTH - 8, (int)(b.y + 7)), ink), <, 60);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

/* Apart one below the other; together each has the whole height for its own range. */
static void
test_apart_and_together (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  const WaySpan span = way_progress_get_span (progress);
  g_autoptr (WayChart) apart = chart_lay_out (progress, span, (ChartLooks){ 0 }, WIDTH, HEIGHT);
  g_autoptr (WayChart) together =
    chart_lay_out (progress, span, (ChartLooks){ .together = TRUE }, WIDTH, HEIGHT);
  const WayChartBox plot = way_chart_get_plot (together);
  double            lowest = 0;

  for (int s = 0; s < 3; s++) {
    const WaySeries *series = way_progress_get_series (progress, (guint)s);
    double           here = 0;

    for (int i = 0; i < (int)way_series_get_n_points (series); i++) {
      const double value = way_series_get_point (series, (guint)i)->value;
      double       x, y;

      spot (apart, s, i, &x, &y);
      g_assert_cmpfloat (y, >, lowest);
      here = MAX (here, y);
      spot (together, s, i, &x, &y);
      if (!isnan (value))
        g_assert_cmpfloat_with_epsilon (
          y, plot.y + plot.height * (1 - (value - series->low) / (series->high - series->low)),
          .01);
    }
    lowest = here;
  }
}

/* Where a new line begins, nothing is drawn between; elsewhere there is a line. */
static void
test_lines_break (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (WayChart) chart = NULL;
  cairo_surface_t *surface = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, &chart);
  const WayInk     ink = way_chart_palette_get (WAY_CHART_LIGHT)->marks[1];

  for (int i = 0; i + 1 < 10; i++) {
    double x0, y0, x1, y1;

    spot (chart, 1, i, &x0, &y0);
    spot (chart, 1, i + 1, &x1, &y1);
    if (x1 - x0 < 24) /* their marks meet */
      continue;
    g_assert_cmpint (
      chart_distance (chart_pixel (surface, (int)((x0 + x1) / 2), (int)((y0 + y1) / 2)), ink) < 90,
      ==, i != 6);
  }
  cairo_surface_destroy (surface);
}

/* A part of time: only its points, but the lines come in from outside. */
static void
test_part_of_time (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  const WaySpan span = way_span_make (chart_day (20260501), chart_day (20260801));
  g_autoptr (WayChart) chart = chart_lay_out (progress, span, (ChartLooks){ 0 }, WIDTH, HEIGHT);
  const WayChartBox plot = way_chart_get_plot (chart);
  cairo_surface_t  *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t          *cr = cairo_create (surface);
  const WayInk      ink = way_chart_palette_get (WAY_CHART_LIGHT)->marks[0];
  guint             n = 0;
  double            x, y;

  way_chart_draw (chart, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < 11; i++) {
    const gboolean shown = i >= 6 && i <= 8;

    g_assert_cmpint (way_chart_get_spot (chart, (WayChartPlace){ 0, i }, &x, &y), ==, shown);
    if (shown)
      g_assert_true (x >= plot.x && x <= plot.x + plot.width);
  }
  for (int row = (int)plot.y; row < (int)(plot.y + plot.height); row++)
    n += chart_distance (chart_pixel (surface, (int)plot.x + 3, row), ink) < 120;
  g_assert_cmpuint (n, >, 0); /* the line from 13 April */
  cairo_surface_destroy (surface);
}

static WayProgress *
new_many (int spike)
{
  WayProgress *progress = way_progress_new (chart_day (20260921));
  WaySeries   *series = chart_fixture_new_phq_9 ();

  g_array_set_size (series->points, 0);
  g_array_index (series->lines, WaySeriesLine, 0).first = -1;
  for (int i = 0; i < MANY; i++)
    way_series_add_point (series, way_date_add_days (chart_day (19980101), i), i == spike ? 27 : 5,
                          NULL, WAY_SERIES_PLAIN, NULL, 0);
  way_progress_take_series (progress, series);
  return progress;
}

/* Among ten thousand, one that sticks out is seen, and every one can be reached. */
static void
test_many (void)
{
  static const int spikes[] = { 1, 17, 4999, 5000, 9998 };
  const WayInk     ink = way_chart_palette_get (WAY_CHART_LIGHT)->marks[0];

  for (guint i = 0; i < G_N_ELEMENTS (spikes); i++) {
    g_autoptr (WayProgress) progress = new_many (spikes[i]);
    g_autoptr (WayChart) chart = NULL;
    cairo_surface_t *surface = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, &chart);
    gboolean         seen = FALSE;
    double           x, y;

    spot (chart, 0, spikes[i], &x, &y);
    for (int dx = -1; dx <= 1; dx++)
      seen |= chart_distance (chart_pixel (surface, (int)x + dx, (int)y + 2), ink) < 60;
    g_assert_true (seen);
    cairo_surface_destroy (surface);
  }

  {
    g_autoptr (WayProgress) progress = new_many (-1);
    g_autoptr (WayChart) chart =
      chart_lay_out (progress, way_progress_get_span (progress), (ChartLooks){ 0 }, WIDTH, HEIGHT);
    double before = -1;

    for (int i = 0; i < MANY; i++) {
      double x, y;

      spot (chart, 0, i, &x, &y);
      g_assert_cmpfloat (x, >, before);
      before = x;
      if (i % 97 == 0) {
        const WayChartPlace found = way_chart_find (chart, x, y, 24);

        g_assert_cmpint (found.point, ==, i);
      }
    }
  }
}

/* A picture that is kept is the same as a fresh drawing. */
static void
test_paint (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  g_autoptr (WayChart) chart = NULL;
  cairo_surface_t *want = chart_draw (progress, (ChartLooks){ 0 }, WIDTH, HEIGHT, &chart);

  for (int round = 0; round < 2; round++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
    cairo_t         *cr = cairo_create (surface);

    way_chart_paint (chart, cr, 1);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    for (int y = 0; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH; x++)
        g_assert_cmpuint (chart_pixel (surface, x, y), ==, chart_pixel (want, x, y));
    cairo_surface_destroy (surface);
  }
  cairo_surface_destroy (want);
}

static void
test_words_at (void)
{
  static const char *const want[] = { "2 Mar 2026: Started at the bakery",
                                      "21 Jun 2026: Recurrence of use" };
  static const guint32     days[] = { 20260302, 20260621 };
  g_autoptr (WayProgress) progress = chart_fixture_new_full (FALSE);
  const WaySpan span = way_progress_get_span (progress);
  g_autoptr (WayChart) chart = chart_lay_out (progress, span, (ChartLooks){ 0 }, WIDTH, HEIGHT);
  const WayChartBox plot = way_chart_get_plot (chart);
  g_autofree char  *strip = NULL;
  g_autofree char  *none = way_chart_dup_words_at (chart, plot.x + 2, plot.y + 5);

  for (guint i = 0; i < G_N_ELEMENTS (want); i++) {
    const double     x = plot.x + plot.width * way_span_get_position (span, chart_day (days[i]));
    g_autofree char *words = way_chart_dup_words_at (chart, x + 1, plot.y + plot.height / 2);

    g_assert_cmpstr (words, ==, want[i]);
  }
  g_assert_null (none);
  /* The second strip; below the axis, which is 3.4 captions high. */
  strip = way_chart_dup_words_at (chart, plot.x, plot.y + plot.height + (3.4 + 1.75 * 1.5) * 12);
  g_assert_cmpstr (strip, ==, "Two housing applications: 1 of 2, since 18 Aug 2026");
}

/* Nothing at all, a measure without results, and events alone: drawn without complaint. */
static void
test_empty (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260101));
  g_autoptr (WayChart) chart = NULL;
  g_autofree char *words = NULL;

  cairo_surface_destroy (chart_draw (progress, (ChartLooks){ 0 }, 400, 300, NULL));
  way_progress_add_moment (progress, chart_day (20250901), WAY_MOMENT_LIFE, "Moved");
  cairo_surface_destroy (chart_draw (progress, (ChartLooks){ 0 }, 400, 300, &chart));
  words = way_chart_dup_words_at (
    chart,
    way_chart_get_plot (chart).x +
      way_chart_get_plot (chart).width *
        way_span_get_position (way_progress_get_span (progress), chart_day (20250901)),
    way_chart_get_plot (chart).y + 1);
  g_assert_cmpstr (words, ==, "1 Sep 2025: Moved");
  cairo_surface_destroy (chart_draw (progress, (ChartLooks){ .together = TRUE }, 400, 300, NULL));
  way_progress_take_series (progress, way_series_new ("M", NULL, 0, 10, TRUE));
  cairo_surface_destroy (chart_draw (progress, (ChartLooks){ 0 }, 400, 300, NULL));
  cairo_surface_destroy (
    chart_draw (progress, (ChartLooks){ .together = TRUE, .active = 9 }, 400, 300, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/every-look", test_every_look);
  g_test_add_func ("/chart/heights-follow-values", test_heights_follow_values);
  g_test_add_func ("/chart/bands", test_bands);
  g_test_add_func ("/chart/cursor", test_cursor);
  g_test_add_func ("/chart/find", test_find);
  g_test_add_func ("/chart/stays-inside", test_stays_inside);
  g_test_add_func ("/chart/right-to-left", test_right_to_left);
  g_test_add_func ("/chart/apart-and-together", test_apart_and_together);
  g_test_add_func ("/chart/lines-break", test_lines_break);
  g_test_add_func ("/chart/part-of-time", test_part_of_time);
  g_test_add_func ("/chart/many", test_many);
  g_test_add_func ("/chart/paint", test_paint);
  g_test_add_func ("/chart/words-at", test_words_at);
  g_test_add_func ("/chart/empty", test_empty);
  return g_test_run ();
}
