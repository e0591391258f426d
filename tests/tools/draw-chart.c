/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "way-chart-page.h"
#include "way-chart.h"

/* draw-chart DATA OUT: draws a chart of plain data into OUT.pdf, OUT.svg and OUT.png, on paper of
 * 842 by 595 points, as the program does.  For tests that read the drawing back.
 *
 * Each line of DATA is one thing, its parts separated by tabs:
 *   today 2026-09-21            first
 *   together 1                  the active measure; else they stand apart
 *   span 2026-01-01 2026-06-30  else all
 *   measure PHQ-9 0 27 worse 0  name, range, direction, mark
 *   band 0 4 Minimal            of the last measure
 *   cutoff 10                   of the last measure
 *   reliable 5                  of the last measure
 *   point 2025-07-14 19 asked   of the last measure; “-” for not scorable
 *   event 2025-08-20 Moved
 *   strip 2025-09-01 Two meetings a week
 *   step 2025-10-01 0.5         of the last strip */

#define WIDTH  842.
#define HEIGHT 595.
#define MARGIN 42.

typedef struct {
  WayProgress *progress;
  WaySpan      span;
  gboolean     has_span;
  WayChartPage page;
} Drawing;

static WayDate
read_day (const char *text)
{
  WayDate day = WAY_DATE_NONE;

  g_assert_true (way_date_from_text (text, &day));
  return day;
}

static double
read_number (const char *text)
{
  return g_str_equal (text, "-") ? NAN : g_ascii_strtod (text, NULL);
}

static gpointer
last_of (GPtrArray *array)
{
  g_assert_cmpuint (array->len, >, 0);
  return g_ptr_array_index (array, array->len - 1);
}

static void
take_measure_line (WaySeries *series, char **words)
{
  if (g_str_equal (words[0], "band")) {
    way_series_add_band (series, read_number (words[1]), read_number (words[2]), words[3]);
  } else if (g_str_equal (words[0], "cutoff")) {
    way_series_set_cut_off (series, read_number (words[1]), "a source");
  } else if (g_str_equal (words[0], "reliable")) {
    way_series_set_reliable (series, read_number (words[1]), "a source");
  } else {
    g_assert_cmpstr (words[0], ==, "point");
    way_series_add_point (series, read_day (words[1]), read_number (words[2]), NULL,
                          WAY_SERIES_PLAIN, NULL, way_series_add_line (series, words[3]));
  }
}

static void
take_line (Drawing *self, char **words)
{
  WaySeries *series;

  if (g_str_equal (words[0], "today")) {
    self->progress = way_progress_new (read_day (words[1]));
    return;
  }

  g_assert_nonnull (self->progress);
  if (g_str_equal (words[0], "together")) {
    self->page.together = TRUE;
    self->page.active = (guint)read_number (words[1]);
  } else if (g_str_equal (words[0], "span")) {
    self->span = way_span_make (read_day (words[1]), read_day (words[2]));
    self->has_span = TRUE;
  } else if (g_str_equal (words[0], "measure")) {
    series = way_series_new (words[1], NULL, read_number (words[2]), read_number (words[3]),
                             g_str_equal (words[4], "better"));
    series->mark = (guint)read_number (words[5]);
    way_progress_take_series (self->progress, series);
  } else if (g_str_equal (words[0], "event")) {
    way_progress_add_moment (self->progress, read_day (words[1]), WAY_MOMENT_LIFE, words[2]);
  } else if (g_str_equal (words[0], "strip")) {
    way_progress_take_strip (self->progress, way_strip_new (words[2], read_day (words[1])));
  } else if (g_str_equal (words[0], "step")) {
    way_strip_add_step (last_of (self->progress->strips), read_day (words[1]),
                        read_number (words[2]));
  } else {
    take_measure_line (last_of (self->progress->series), words);
  }
}

static void
draw (const Drawing *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, MARGIN, MARGIN);
  way_chart_page_draw (cr, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN, self->progress, self->span,
                       &self->page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *png = NULL;
  g_auto (GStrv) lines = NULL;
  Drawing          self = { .page = { .font = "DejaVu Sans" } };
  cairo_surface_t *surface;

  if (argc != 3 || !g_file_get_contents (argv[1], &data, NULL, NULL))
    return 2;

  lines = g_strsplit (g_strchomp (data), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], "\t", -1);

    take_line (&self, words);
  }
  if (!self.has_span)
    self.span = way_progress_get_span (self.progress);

  pdf = g_strconcat (argv[2], ".pdf", NULL);
  surface = cairo_pdf_surface_create (pdf, WIDTH, HEIGHT);
  draw (&self, surface);
  cairo_surface_destroy (surface);

  svg = g_strconcat (argv[2], ".svg", NULL);
  surface = cairo_svg_surface_create (svg, WIDTH, HEIGHT);
  draw (&self, surface);
  cairo_surface_destroy (surface);

  png = g_strconcat (argv[2], ".png", NULL);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * (int)WIDTH, 2 * (int)HEIGHT);
  cairo_surface_set_device_scale (surface, 2, 2);
  draw (&self, surface);
  g_assert_cmpint (cairo_surface_write_to_png (surface, png), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  way_progress_unref (self.progress);
  return 0;
}
