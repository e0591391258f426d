/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-page.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chart-drawing.h"

#define EDGE 3 /* of paper around words, which nobody sees */

static void
test_pdf (void)
{
  static const char *const wanted[] = {
    "Progress: PHQ-9",   "A made-up person",  "19",  "25",   "Severe",
    "Moderately severe", "Own date: 25 June", "Sep", "2025", "2026",
    "Kroenke 2001",      "not scorable",

  };
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char   *dir = g_dir_make_tmp ("way-chart-XXXXXX", &error);
  g_autofree char   *path = g_build_filename (dir, "chart.pdf", NULL);
  const WayChartPage page = { .title = "Progress: PHQ-9", .subtitle = "A made-up person" };
  const char *const  argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char   *text = NULL;
  cairo_surface_t   *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t           *cr = cairo_create (surface);

  way_chart_page_draw (cr, 595, 842, progress, way_progress_get_span (progress), &page);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (text, wanted[i]) == NULL)
      g_error ("“%s” is not on the page: %s", wanted[i], text);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

/* On every size of paper, in normal and large print, with the crowd, nothing is drawn outside of
 * what was measured. */
static void
test_stays_inside (void)
{
  static const double sizes[][2] = { { 511, 742 }, { 758, 495 }, { 528, 692 }, { 336, 495 } };

  for (int kind = 0; kind < 16; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (WayProgress) progress = chart_fixture_new_full ((kind & 1) != 0);
      const WayChartPage page = { .title = "Progress",
                                  .subtitle = "Of nobody",
                                  .together = (kind & 2) != 0,
                                  .mirrored = (kind & 4) != 0,
                                  .text = (kind & 8) != 0 ? 12.8 : 0 };
      const WaySpan      span = way_progress_get_span (progress);
      cairo_surface_t   *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t           *cr = cairo_create (surface);
      const double       height =
        way_chart_page_measure (progress, span, &page, sizes[i][0], sizes[i][1]);
      double x, y, w, h;

      g_assert_cmpfloat (height, <=, sizes[i][1]);
      way_chart_page_draw (cr, sizes[i][0], height, progress, span, &page);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
      g_assert_cmpfloat (x, >=, -EDGE);
      g_assert_cmpfloat (y, >=, -EDGE);
      g_assert_cmpfloat (x + w, <=, sizes[i][0] + EDGE);
      g_assert_cmpfloat (y + h, <=, height + EDGE);
      cairo_surface_destroy (surface);
    }
}

static cairo_status_t
append_cb (void *text, const unsigned char *data, unsigned int length)
{
  g_string_append_len (text, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_svg (void)
{
  g_autoptr (WayProgress) progress = chart_fixture_new (FALSE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WayChart) chart = chart_lay_out (progress, way_progress_get_span (progress),
                                              (ChartLooks){ .look = WAY_CHART_PRINT }, 1000, 460);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, text, 1000, 460);
  cairo_t         *cr = cairo_create (surface);

  way_chart_draw (chart, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_str_has_suffix (text->str, "</svg>\n"));
  g_assert_null (strstr (text->str, "<image")); /* lines, never a picture of them */
  g_assert_nonnull (strstr (text->str, "stroke-dasharray"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-page/pdf", test_pdf);
  g_test_add_func ("/chart-page/stays-inside", test_stays_inside);
  g_test_add_func ("/chart-page/svg", test_svg);
  return g_test_run ();
}
