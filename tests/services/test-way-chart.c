/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart.h"

#include <string.h>

#include "chart-fixture.h"

/* Golden pictures lie in tests/data/golden.  After a change that is meant, look at the new ones and
 * keep them:  WAY_GOLDEN_UPDATE=1 meson test way-chart */

#define FONT      "DejaVu Sans" /* comes with fontconfig on every Debian */
#define BLOCK     4             /* pictures are compared in means of squares of so many pixels */
#define TOLERANCE 24            /* of 255: another version of the rasterizer, but no moved label */

static cairo_surface_t *
draw (const WayProgress *progress, int width, int height, const WayChartStyle *style, GArray *hits)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  way_chart_draw (cr, width, height, progress, style, hits);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;

  memcpy (&value, row + 4 * x, sizeof value);
  return value & 0xffffff;
}

static double
distance (guint32 value, WayInk ink)
{
  return fabs ((value >> 16 & 255) - 255 * ink.red) + fabs ((value >> 8 & 255) - 255 * ink.green) +
         fabs ((value & 255) - 255 * ink.blue);
}

static const WayChartHit *
hit_at (const GArray *hits, guint index)
{
  return &g_array_index (hits, WayChartHit, index);
}

static void
test_every_look (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  const WaySeries *series = way_progress_get_series (progress, 0);

  for (guint look = 0; look < WAY_CHART_N_LOOKS; look++) {
    const WayChartStyle    style = { look, 12, FONT, -1, -1 };
    const WayChartPalette *palette = way_chart_palette_get (look);
    g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
    cairo_surface_t *surface = draw (progress, 1000, 460, &style, hits);

    g_assert_cmpfloat (distance (pixel (surface, 0, 459), palette->paper), <, 3);
    g_assert_cmpuint (hits->len, ==, way_series_get_n_points (series));
    for (guint i = 0; i < hits->len; i++) {
      const WayChartHit    *hit = hit_at (hits, i);
      const WaySeriesPoint *point = way_series_get_point (series, hit->point);
      const WayInk          middle =
        (point->flags & WAY_SERIES_PRORATED) != 0 ? palette->paper : palette->marks[0];

      g_assert_cmpuint (hit->point, ==, i); /* in the order of time */
      g_assert_cmpfloat (distance (pixel (surface, (int)hit->x, (int)hit->y), middle), <, 60);
    }
    cairo_surface_destroy (surface);
  }
}

static void
test_heights_follow_values (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  const WaySeries    *series = way_progress_get_series (progress, 0);
  const WayChartStyle style = { WAY_CHART_LIGHT, 12, FONT, -1, -1 };
  cairo_surface_t    *surface = draw (progress, 1000, 460, &style, hits);
  const WayChartHit  *first = hit_at (hits, 0);
  const WayChartHit  *last = hit_at (hits, 10);
  const double        unit = (last->y - first->y) / (19 - 9);
  const double        day =
    (last->x - first->x) / way_date_days_between (chart_day (20250714), chart_day (20260914));

  for (guint i = 0; i < hits->len; i++) {
    const WayChartHit    *hit = hit_at (hits, i);
    const WaySeriesPoint *point = way_series_get_point (series, hit->point);

    if (way_series_point_is_scored (point))
      g_assert_cmpfloat_with_epsilon (hit->y, first->y + (19 - point->value) * unit, .01);
    if (i != 6 && i != 7)
      g_assert_cmpfloat_with_epsilon (
        hit->x, first->x + way_date_days_between (chart_day (20250714), point->day) * day, .01);
  }
  /* Two on one day stand side by side, around their day, far enough for both rings. */
  g_assert_cmpfloat (hit_at (hits, 7)->x - hit_at (hits, 6)->x, >=, 12);
  g_assert_cmpfloat_with_epsilon (
    (hit_at (hits, 6)->x + hit_at (hits, 7)->x) / 2,
    first->x + way_date_days_between (chart_day (20250714), chart_day (20260518)) * day, .01);
  cairo_surface_destroy (surface);
}

/* Higher is drawn higher, whichever direction is good; bands darken towards the severe end. */
static void
test_bands (void)
{
  static const gboolean higher_is_better[] = { FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (higher_is_better); i++) {
    g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260101));
    WaySeries          *series = way_series_new ("M", NULL, 0, 30, higher_is_better[i]);
    const WayChartStyle style = { WAY_CHART_LIGHT, 12, FONT, -1, -1 };
    cairo_surface_t    *surface;
    guint32             high;
    guint32             low;

    way_series_add_band (series, 0, 9, "Low");
    way_series_add_band (series, 10, 19, "Middle");
    way_series_add_band (series, 20, 30, "High");
    way_progress_take_series (progress, series);
    surface = draw (progress, 1000, 400, &style, NULL);
    high = pixel (surface, 700, 60) & 255;
    low = pixel (surface, 700, 310) & 255;
    if (higher_is_better[i])
      g_assert_cmpuint (low, <, high);
    else
      g_assert_cmpuint (high, <, low);
    cairo_surface_destroy (surface);
  }
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b, int x)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    n += pixel (a, x, y) != pixel (b, x, y);
  return n;
}

static void
test_cursor (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  WayChartStyle    style = { WAY_CHART_LIGHT, 12, FONT, -1, -1 };
  cairo_surface_t *without = draw (progress, 1000, 460, &style, hits);

  style.cursor_series = 0;
  for (guint i = 0; i < hits->len; i++) {
    cairo_surface_t *with;

    style.cursor_point = (int)i;
    with = draw (progress, 1000, 460, &style, NULL);
    g_assert_cmpuint (count_differences (without, with, (int)hit_at (hits, i)->x), >, 150);
    cairo_surface_destroy (with);
  }
  style.cursor_point = 999; /* a point that is no longer there */
  cairo_surface_destroy (draw (progress, 1000, 460, &style, NULL));
  cairo_surface_destroy (without);
}

static void
test_find_hit (void)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  const WayChartHit all[] = { { 0, 0, 10, 10 }, { 0, 1, 30, 10 }, { 0, 2, 34, 10 } };

  g_assert_cmpint (way_chart_find_hit (hits, 10, 10, 20), ==, -1);
  g_array_append_vals (hits, all, G_N_ELEMENTS (all));
  g_assert_cmpint (way_chart_find_hit (hits, 12, 12, 20), ==, 0);
  g_assert_cmpint (way_chart_find_hit (hits, 31, 10, 20), ==, 1);
  g_assert_cmpint (way_chart_find_hit (hits, 33, 10, 20), ==, 2);
  g_assert_cmpint (way_chart_find_hit (hits, 200, 10, 20), ==, -1);
}

/* Nothing is drawn outside, at any width, size and crowd: nothing is cut at an edge. */
static void
test_stays_inside (void)
{
  for (int crowded = 0; crowded < 2; crowded++)
    for (double text = 12; text <= 24; text += 12) {
      g_autoptr (WayProgress) progress = chart_fixture_new (crowded);

      if (crowded)
        way_progress_take_series (progress, chart_fixture_new_barc_10 ());
      for (int point = -1; point < 11; point += 3) {
        const WayChartStyle style = { WAY_CHART_PRINT, text, FONT, 0, point };

        for (double width = way_chart_get_width (progress, &style); width < 1400; width += 170) {
          const double     height = way_chart_get_height (width, progress, &style);
          cairo_surface_t *surface =
            cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
          cairo_t *cr = cairo_create (surface);
          double   x, y, w, h;

          way_chart_draw (cr, width, height, progress, &style, NULL);
          cairo_destroy (cr);
          cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
          g_assert_cmpfloat (x, >=, -1);
          g_assert_cmpfloat (y, >=, -1);
          g_assert_cmpfloat (x + w, <=, width + 1);
          g_assert_cmpfloat (y + h, <=, height + 1);
          cairo_surface_destroy (surface);
        }
      }
    }
}

/* Words that run from right to left stand where their box is, and move no number. */
static void
test_right_to_left (void)
{
  g_autoptr (WayProgress) plain = chart_fixture_new (FALSE);
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GArray) want = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  const WayChartStyle style = { WAY_CHART_LIGHT, 12, FONT, -1, -1 };
  WaySeriesBand      *band =
    &g_array_index (way_progress_get_series (progress, 0)->bands, WaySeriesBand, 4);
  const double     width = 1000;
  cairo_surface_t *left;
  cairo_surface_t *right;
  guint            ink = 0;

  g_free (band->name);
  band->name = g_strdup ("חמור");
  left = draw (plain, 1000, 460, &style, want);
  right = draw (progress, 1000, 460, &style, hits);
  g_assert_cmpuint (hits->len, ==, want->len);
  for (guint i = 0; i < hits->len; i++) {
    g_assert_cmpfloat_with_epsilon (hit_at (hits, i)->x, hit_at (want, i)->x, 1e-6);
    g_assert_cmpfloat_with_epsilon (hit_at (hits, i)->y, hit_at (want, i)->y, 1e-6);
  }
  /* The name of the band begins at the same place as the others, not at the far edge. */
  for (int y = 60; y < 130; y++)
    for (int x = (int)width - 115; x < (int)width - 60; x++)
      ink += (pixel (right, x, y) & 255) < 170;
  g_assert_cmpuint (ink, >, 20);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

static void
test_two_measures (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  const WayChartStyle style = { WAY_CHART_LIGHT, 12, FONT, 1, 2 };
  double              lowest = 0;

  way_progress_take_series (progress, chart_fixture_new_barc_10 ());
  cairo_surface_destroy (draw (progress, 1000, 700, &style, hits));
  g_assert_cmpuint (hits->len, ==, 11 + 7);
  for (guint i = 0; i < hits->len; i++)
    if (hit_at (hits, i)->series == 0)
      lowest = MAX (lowest, hit_at (hits, i)->y);
  for (guint i = 0; i < hits->len; i++)
    if (hit_at (hits, i)->series == 1)
      g_assert_cmpfloat (hit_at (hits, i)->y, >, lowest);
}

static void
test_empty (void)
{
  g_autoptr (WayProgress) progress = way_progress_new (chart_day (20260101));
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  const WayChartStyle style = { WAY_CHART_LIGHT, 12, FONT, -1, -1 };

  cairo_surface_destroy (draw (progress, 400, 300, &style, hits));
  way_progress_take_series (progress, way_series_new ("M", NULL, 0, 10, TRUE));
  cairo_surface_destroy (draw (progress, 400, 300, &style, hits));
  g_assert_cmpuint (hits->len, ==, 0);
}

/* --- golden pictures --- */

static int
block_mean (cairo_surface_t *surface, int x0, int y0)
{
  int sum = 0;

  for (int y = y0; y < y0 + BLOCK; y++)
    for (int x = x0; x < x0 + BLOCK; x++) {
      const guint32 value = pixel (surface, x, y);

      sum += (int)((value >> 16 & 255) + 2 * (value >> 8 & 255) + (value & 255));
    }
  return sum / (4 * BLOCK * BLOCK);
}

/* The greatest difference of two blocks, 0 to 255. */
static int
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  const int width = cairo_image_surface_get_width (a);
  const int height = cairo_image_surface_get_height (a);
  int       worst = 0;

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  for (int y = 0; y + BLOCK <= height; y += BLOCK)
    for (int x = 0; x + BLOCK <= width; x += BLOCK)
      worst = MAX (worst, ABS (block_mean (a, x, y) - block_mean (b, x, y)));
  return worst;
}

static const struct {
  const char   *name;
  gboolean      crowded;
  int           width;
  int           height;
  WayChartStyle style;
} golden[] = {
  { "light", FALSE, 680, 320, { WAY_CHART_LIGHT, 11, FONT, -1, -1 } },
  { "dark-cursor", FALSE, 680, 320, { WAY_CHART_DARK, 11, FONT, 0, 8 } },
  { "print-crowded", TRUE, 680, 440, { WAY_CHART_PRINT, 11, FONT, -1, -1 } },
  { "narrow", FALSE, 400, 380, { WAY_CHART_LIGHT, 11, FONT, 0, 2 } },
  { "contrast-dark", FALSE, 680, 320, { WAY_CHART_CONTRAST_DARK, 11, FONT, -1, -1 } },
};

static char *
golden_path (const char *name)
{
  g_autofree char *file = g_strdup_printf ("chart-%s.png", name);

  return g_test_build_filename (G_TEST_DIST, "data", "golden", file, NULL);
}

static cairo_surface_t *
load (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static void
test_golden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autoptr (WayProgress) progress = chart_fixture_new (golden[i].crowded);
    g_autofree char *path = golden_path (golden[i].name);
    g_autofree char *seen = g_strdup_printf ("%s/chart-%s.png", g_get_tmp_dir (), golden[i].name);
    cairo_surface_t *surface =
      draw (progress, golden[i].width, golden[i].height, &golden[i].style, NULL);
    cairo_surface_t *want;
    int              worst;

    if (g_getenv ("WAY_GOLDEN_UPDATE") != NULL)
      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);

    want = load (path);
    worst = compare (surface, want);
    g_test_message ("%s: worst block differs by %d", golden[i].name, worst);
    if (worst > TOLERANCE) {
      cairo_surface_write_to_png (surface, seen);
      g_test_message ("what was drawn: %s", seen);
    }
    g_assert_cmpint (worst, <=, TOLERANCE);
    cairo_surface_destroy (want);
    cairo_surface_destroy (surface);
  }
}

/* The comparison itself: what must not pass as equal. */
static void
test_golden_sees_changes (void)
{
  g_autofree char *path = golden_path ("light");
  cairo_surface_t *want = load (path);

  for (guint change = 0; change < 5; change++) {
    g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
    WaySeries       *series = way_progress_get_series (progress, 0);
    WayChartStyle    style = golden[0].style;
    cairo_surface_t *surface;

    switch (change) {
    case 0: /* one event, two days later: two pixels */
      g_array_index (progress->moments, WayMoment, 2).day = chart_day (20251119);
      break;
    case 1: /* one value, by one point */
      g_array_index (series->points, WaySeriesPoint, 1).value = 17;
      break;
    case 2: /* the cut-off, by one */
      series->cut_off = 11;
      break;
    case 3: /* a word */
      g_array_index (series->bands, WaySeriesBand, 0).name[0] = 'N';
      break;
    default: /* a ring is missing */
      series->reliable = 6;
      break;
    }
    surface = draw (progress, golden[0].width, golden[0].height, &style, NULL);
    g_test_message ("change %u: worst block differs by %d", change, compare (surface, want));
    g_assert_cmpint (compare (surface, want), >, TOLERANCE);
    cairo_surface_destroy (surface);
  }
  cairo_surface_destroy (want);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/every-look", test_every_look);
  g_test_add_func ("/chart/heights-follow-values", test_heights_follow_values);
  g_test_add_func ("/chart/bands", test_bands);
  g_test_add_func ("/chart/cursor", test_cursor);
  g_test_add_func ("/chart/find-hit", test_find_hit);
  g_test_add_func ("/chart/stays-inside", test_stays_inside);
  g_test_add_func ("/chart/right-to-left", test_right_to_left);
  g_test_add_func ("/chart/two-measures", test_two_measures);
  g_test_add_func ("/chart/empty", test_empty);
  g_test_add_func ("/chart/golden", test_golden);
  g_test_add_func ("/chart/golden-sees-changes", test_golden_sees_changes);
  return g_test_run ();
}
