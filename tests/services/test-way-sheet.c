/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-fixture.h"

#define WIDTH  595
#define HEIGHT 842
#define FOOT   60

/* All that is written is read again, once, in its order. */
static void
test_nothing_lost (void)
{
  g_autoptr (WaySheet) sheet = way_sheet_new (NULL, 11, FALSE);
  guint n_pages, next = 0;

  way_sheet_add (sheet, WAY_SHEET_TITLE, 0, "Title");
  for (guint i = 0; i < 120; i++) {
    g_autofree char *words = g_strdup_printf ("word%03u", i);

    way_sheet_add (sheet, i % 3 == 0 ? WAY_SHEET_HEADING : WAY_SHEET_BODY, i % 4, words);
    if (i % 3 == 0)
      way_sheet_keep (sheet);
  }
  n_pages = way_sheet_paginate (sheet, WIDTH, HEIGHT, FOOT);
  g_assert_cmpuint (n_pages, >, 2);

  for (guint page = 0; page < n_pages; page++) {
    g_autofree char *text = paper_read (sheet, WIDTH, HEIGHT, page);
    g_autofree char *number = g_strdup_printf ("%u of %u", page + 1, n_pages);

    g_assert_nonnull (strstr (text, number));
    for (const char *found = text; (found = strstr (found, "word")) != NULL; found++)
      g_assert_cmpuint ((guint)g_ascii_strtoull (found + 4, NULL, 10), ==, next++);
  }
  g_assert_cmpuint (next, ==, 120);
}

/* A paragraph of many lines goes on over the page, line after line. */
static void
test_long (void)
{
  g_autoptr (WaySheet) sheet = way_sheet_new (NULL, 11, FALSE);
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_pages, next = 0;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (words, "word%04u ", i);
  way_sheet_add (sheet, WAY_SHEET_BODY, 0, "before");
  way_sheet_add (sheet, WAY_SHEET_BODY, 2, words->str);
  n_pages = way_sheet_paginate (sheet, WIDTH, HEIGHT, FOOT);
  g_assert_cmpuint (n_pages, >, 3);
  for (guint page = 0; page < n_pages; page++) {
    g_autofree char *text = paper_read (sheet, WIDTH, HEIGHT, page);

    for (const char *found = text; (found = strstr (found, "word")) != NULL; found++)
      g_assert_cmpuint ((guint)g_ascii_strtoull (found + 4, NULL, 10), ==, next++);
  }
  g_assert_cmpuint (next, ==, 2000);
}

/* What stays together is not parted by the end of a page, wherever that comes. */
static void
test_keep (void)
{
  for (guint n = 20; n < 40; n++) {
    g_autoptr (WaySheet) sheet = way_sheet_new (NULL, 11, FALSE);
    guint n_pages;

    for (guint i = 0; i < n; i++)
      way_sheet_add (sheet, WAY_SHEET_BODY, 0, "line");
    way_sheet_add (sheet, WAY_SHEET_HEADING, 0, "heading");
    way_sheet_keep (sheet);
    way_sheet_add (sheet, WAY_SHEET_BODY, 0, "first");
    way_sheet_keep (sheet);
    way_sheet_add (sheet, WAY_SHEET_DETAIL, 0, "detail");
    n_pages = way_sheet_paginate (sheet, WIDTH, HEIGHT, FOOT);
    for (guint page = 0; page < n_pages; page++) {
      g_autofree char *text = paper_read (sheet, WIDTH, HEIGHT, page);

      g_assert_cmpint (strstr (text, "heading") != NULL, ==, strstr (text, "first") != NULL);
      g_assert_cmpint (strstr (text, "heading") != NULL, ==, strstr (text, "detail") != NULL);
    }
  }
}

/* In both directions of reading, nothing leaves the margins or meets the foot. */
static void
test_margins (void)
{
  static const double      sizes[][2] = { { 595, 842 }, { 612, 792 }, { 420, 595 } };
  static const char *const letters[] = { "S", "M", "A", "R", "T" };

  for (int mirrored = 0; mirrored < 2; mirrored++) {
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
      g_autoptr (WaySheet) sheet = way_sheet_new (NULL, 18, mirrored);
      guint n_pages;

      for (guint k = 0; k < 12; k++) {
        way_sheet_add (sheet, WAY_SHEET_QUOTE, 0, "“A door I can lock, and Tess at my table.”");
        way_sheet_add (sheet, WAY_SHEET_BODY, 2.4, "Submit 2 housing applications in time");
        way_sheet_lead_box (sheet, k % 2 == 0);
        way_sheet_add (sheet, WAY_SHEET_DETAIL, 3.9,
                       "Averyverylongwordwithoutanyblankwhereitcould"
                       "bepartedbeforetheedgeofthepaperiscome");
        way_sheet_lead_marks (sheet, letters, G_N_ELEMENTS (letters), 0x15);
        way_sheet_add (sheet, WAY_SHEET_BODY, 0, "Her sister");
        way_sheet_lead (sheet, "Supports", 6);
        way_sheet_add_rule (sheet);
      }
      n_pages = way_sheet_paginate (sheet, sizes[i][0], sizes[i][1], FOOT);
      for (guint page = 0; page < n_pages; page++) {
        cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
        cairo_t         *cr = cairo_create (surface);
        double           x, y, width, height;

        way_sheet_draw (sheet, cr, page);
        cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
        g_assert_cmpfloat (x, >=, 40);
        g_assert_cmpfloat (y, >=, 20);
        g_assert_cmpfloat (x + width, <=, sizes[i][0] - 40);
        g_assert_cmpfloat (y + height, <=, sizes[i][1] - FOOT + 4);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/nothing-lost", test_nothing_lost);
  g_test_add_func ("/sheet/long", test_long);
  g_test_add_func ("/sheet/keep", test_keep);
  g_test_add_func ("/sheet/margins", test_margins);

  return g_test_run ();
}
