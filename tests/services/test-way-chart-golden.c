/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-drawing.h"

/* Golden pictures lie in tests/data/golden.  After a change that is meant, look at the new ones and
 * keep them:  WAY_GOLDEN_UPDATE=1 meson test way-chart-golden */

#define BLOCK     4  /* pictures are compared in means of squares of so many pixels */
#define TOLERANCE 24 /* of 255: another version of the rasterizer, but no moved label */
#define N_DENSE   1500

typedef enum {
  FULL,    /* three measures, strips */
  CROWDED, /* and so many events that they get numbers */
  ONE,     /* a single measure */
  DENSE,   /* hundreds of results */
} Content;

static const struct {
  const char   *name;
  ChartLooks    looks;
  int           width;
  int           height;
  Content       content;
  WayChartPlace cursor;
  guint32       from; /* 0: all */
  guint32       to;
} golden[] = {
#define APART(look_)    .looks = { .look = (look_) }, .width = 860, .height = 600
#define TOGETHER(look_) .looks = { .look = (look_), .together = TRUE }, .width = 860, .height = 520
#define NO_CURSOR       .cursor = { -1, -1 }
  { "apart-light", APART (WAY_CHART_LIGHT), NO_CURSOR },
  { "apart-dark", APART (WAY_CHART_DARK), NO_CURSOR },
  { "apart-contrast", APART (WAY_CHART_CONTRAST), NO_CURSOR },
  { "apart-contrast-dark", APART (WAY_CHART_CONTRAST_DARK), NO_CURSOR },
  { "apart-print-crowded", .looks = { .look = WAY_CHART_PRINT }, .width = 860, .height = 760,
    .content = CROWDED, NO_CURSOR },
  { "together-light", TOGETHER (WAY_CHART_LIGHT), NO_CURSOR },
  { "together-dark", TOGETHER (WAY_CHART_DARK), NO_CURSOR },
  { "together-contrast", TOGETHER (WAY_CHART_CONTRAST), NO_CURSOR },
  { "together-contrast-dark", TOGETHER (WAY_CHART_CONTRAST_DARK), NO_CURSOR },
  { "together-print", TOGETHER (WAY_CHART_PRINT), NO_CURSOR },
  { "one-light", .looks = { 0 }, .width = 860, .height = 400, .content = ONE, NO_CURSOR },
  { "narrow", .looks = { 0 }, .width = 420, .height = 920, NO_CURSOR },
  { "text-200", .looks = { .text = 24 }, .width = 860, .height = 1500, NO_CURSOR },
  { "right-to-left", .looks = { .mirrored = TRUE }, .width = 860, .height = 600, NO_CURSOR },
  { "cursor-light", APART (WAY_CHART_LIGHT), .cursor = { 1, 7 } },
  { "cursor-together-dark", .looks = { WAY_CHART_DARK, 0, TRUE, 1 }, .width = 860, .height = 520,
    .cursor = { 1, 4 } },
  { "zoomed", APART (WAY_CHART_LIGHT), .cursor = { -1, -1 }, .from = 20260601, .to = 20260831 },
  { "dense", .looks = { 0 }, .width = 860, .height = 320, .content = DENSE, NO_CURSOR },
};

static WayProgress *
new_dense (void)
{
  WayProgress *progress = way_progress_new (chart_day (20260921));
  WaySeries   *series = chart_fixture_new_phq_9 ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  int value = 14;

  g_array_set_size (series->points, 0);
  g_array_index (series->lines, WaySeriesLine, 0).first = -1;
  for (int i = 0; i < N_DENSE; i++) {
    value += g_rand_int_range (rand, -3, 4);
    value = CLAMP (value, 0, 27);
    way_series_add_point (series, way_date_add_days (chart_day (20220101), i), value, NULL,
                          WAY_SERIES_PLAIN, NULL, 0);
  }
  way_progress_take_series (progress, series);
  return progress;
}

static WayProgress *
new_content (Content content)
{
  switch (content) {
  case DENSE:
    return new_dense ();
  case ONE:
    return chart_fixture_new (FALSE);
  case FULL:
  case CROWDED:
  default:
    return chart_fixture_new_full (content == CROWDED);
  }
}

static cairo_surface_t *
draw (guint i, WayProgress *progress)
{
  const WaySpan    span = golden[i].from != 0
                          ? way_span_make (chart_day (golden[i].from), chart_day (golden[i].to))
                          : way_progress_get_span (progress);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, golden[i].width, golden[i].height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (WayChart) chart =
    chart_lay_out (progress, span, golden[i].looks, golden[i].width, golden[i].height);

  way_chart_draw (chart, cr);
  way_chart_draw_cursor (chart, cr, golden[i].cursor);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

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

static int
mean (cairo_surface_t *surface, int x, int y, int shift)
{
  int sum = 0;

  for (int dy = 0; dy < BLOCK; dy++)
    for (int dx = 0; dx < BLOCK; dx++)
      sum += (int)(chart_pixel (surface, x + dx, y + dy) >> shift & 255);
  return sum / (BLOCK * BLOCK);
}

/* The largest difference of a channel in the mean of a block; 255 when the sizes differ. */
static int
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  const int width = cairo_image_surface_get_width (a);
  const int height = cairo_image_surface_get_height (a);
  int       worst = 0;

  if (cairo_image_surface_get_width (b) != width || cairo_image_surface_get_height (b) != height)
    return 255;

  for (int y = 0; y + BLOCK <= height; y += BLOCK)
    for (int x = 0; x + BLOCK <= width; x += BLOCK)
      for (int shift = 0; shift < 24; shift += 8)
        worst = MAX (worst, ABS (mean (a, x, y, shift) - mean (b, x, y, shift)));
  return worst;
}

static void
test_golden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++) {
    g_autoptr (WayProgress) progress = new_content (golden[i].content);
    g_autofree char *path = golden_path (golden[i].name);
    g_autofree char *seen = g_strdup_printf ("%s/chart-%s.png", g_get_tmp_dir (), golden[i].name);
    cairo_surface_t *surface = draw (i, progress);
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
test_sees_changes (void)
{
  g_autofree char *path = golden_path (golden[0].name);
  cairo_surface_t *want = load (path);

  for (guint change = 0; change < 8; change++) {
    g_autoptr (WayProgress) progress = new_content (golden[0].content);
    WaySeries       *series = way_progress_get_series (progress, 0);
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
    case 3: /* a letter */
      g_array_index (series->bands, WaySeriesBand, 0).name[0] = 'N';
      break;
    case 4: /* a ring is missing */
      series->reliable = 6;
      break;
    case 5: /* a step of an objective */
      ((WayStrip *)g_ptr_array_index (progress->strips, 2))->from = chart_day (20260512);
      break;
    case 6: /* one more line */
      g_array_index (way_progress_get_series (progress, 1)->points, WaySeriesPoint, 7).line = 0;
      break;
    default: /* another shape */
      series->mark = 3;
      break;
    }
    surface = draw (0, progress);
    g_test_message ("change %u: worst block differs by %d", change, compare (surface, want));
    g_assert_cmpint (compare (surface, want), >, TOLERANCE);
    cairo_surface_destroy (surface);
  }
  cairo_surface_destroy (want);
}

/* A copy in which a part stands somewhere else. */
static cairo_surface_t *
move_part (cairo_surface_t *of, WayChartBox part, int dx, int dy)
{
  cairo_surface_t *copy = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (of), cairo_image_surface_get_height (of));
  cairo_t *cr = cairo_create (copy);

  cairo_set_source_surface (cr, of, 0, 0);
  cairo_paint (cr);
  cairo_set_source_surface (cr, of, dx, dy);
  cairo_rectangle (cr, part.x + dx, part.y + dy, part.width, part.height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (copy);
  return copy;
}

/* A label that moved by two pixels, in any direction, is not the same picture; one that did not
 * move is. */
static void
test_sees_a_moved_label (void)
{
  static const struct {
    const char *what;
    WayChartBox box;
  } labels[] = {
    { "the name of the first measure", { 16, 44, 60, 16 } },
    { "a tick of its axis", { 184, 68, 18, 16 } },
    { "a month", { 336, 442, 28, 16 } },
    { "the name of a band", { 729, 52, 46, 16 } },
    { "the words of an event", { 610, 2, 124, 12 } },
  };
  static const int ways[][2] = { { 2, 0 }, { -2, 0 }, { 0, 2 }, { 0, -2 } };
  g_autofree char *path = golden_path (golden[0].name);
  cairo_surface_t *want = load (path);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    cairo_surface_t *same = move_part (want, labels[i].box, 0, 0);

    g_assert_cmpint (compare (same, want), ==, 0);
    cairo_surface_destroy (same);
    for (guint k = 0; k < G_N_ELEMENTS (ways); k++) {
      cairo_surface_t *moved = move_part (want, labels[i].box, ways[k][0], ways[k][1]);

      g_test_message ("%s by %d, %d: worst block differs by %d", labels[i].what, ways[k][0],
                      ways[k][1], compare (moved, want));
      g_assert_cmpint (compare (moved, want), >, TOLERANCE);
      cairo_surface_destroy (moved);
    }
  }
  cairo_surface_destroy (want);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-golden/pictures", test_golden);
  g_test_add_func ("/chart-golden/sees-changes", test_sees_changes);
  g_test_add_func ("/chart-golden/sees-a-moved-label", test_sees_a_moved_label);
  return g_test_run ();
}
