/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "way-sheet.h"

/* What a person reads on a page of a sheet. */
static inline char *
paper_read (WaySheet *sheet, double width, double height, guint page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char  *dir = g_dir_make_tmp ("way-paper-XXXXXX", &error);
  g_autofree char  *path = g_build_filename (dir, "page.pdf", NULL);
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  cairo_surface_t  *surface = cairo_pdf_surface_create (path, width, height);
  cairo_t          *cr = cairo_create (surface);
  char             *text = NULL;

  way_sheet_draw (sheet, cr, page);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  return text;
}
