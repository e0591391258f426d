/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-page.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chart-fixture.h"
#include "way-chart.h"

#define FONT "DejaVu Sans"

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

  way_chart_page_draw (cr, 595, 842, progress, &page);
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

/* On every size of paper, with the crowd, nothing leaves the margins or meets the foot. */
static void
test_page_keeps_its_margins (void)
{
  static const double sizes[][2] = { { 595, 842 }, { 842, 595 }, { 612, 792 }, { 420, 595 } };

  for (int crowded = 0; crowded < 2; crowded++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (WayProgress) progress = chart_fixture_new (crowded);
      const WayChartPage page = { .title = "Progress", .subtitle = "Of nobody", .foot = 60 };
      cairo_surface_t   *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t           *cr = cairo_create (surface);
      double             x, y, w, h;

      way_chart_page_draw (cr, sizes[i][0], sizes[i][1], progress, &page);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &w, &h);
      g_assert_cmpfloat (x, >=, 42 - 1);
      g_assert_cmpfloat (y, >=, 42 - 1);
      g_assert_cmpfloat (x + w, <=, sizes[i][0] - 42 + 1);
      g_assert_cmpfloat (y + h, <=, sizes[i][1] - 60 + 1);
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
  const WayChartStyle style = { WAY_CHART_PRINT, 12, FONT, -1, -1 };
  cairo_surface_t    *surface = cairo_svg_surface_create_for_stream (append_cb, text, 1000, 460);
  cairo_t            *cr = cairo_create (surface);

  way_chart_draw (cr, 1000, 460, progress, &style, NULL);
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
  g_test_add_func ("/chart-page/keeps-its-margins", test_page_keeps_its_margins);
  g_test_add_func ("/chart-page/svg", test_svg);
  return g_test_run ();
}
