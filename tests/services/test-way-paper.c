/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper.h"

#include <string.h>

#define WIDTH  595.
#define HEIGHT 842.
#define FOOT   28.

static guint
lay_out (WayPaper *paper)
{
  return way_paper_layout (paper, WIDTH, HEIGHT, FOOT);
}

/* Everything stays within the paper, whatever is drawn. */
static void
check_edges (WayPaper *paper, guint n)
{
  for (guint i = 0; i < n; i++) {
    cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
    cairo_t         *cr = cairo_create (surface);
    double           x, y, width, height;

    way_paper_draw (paper, cr, i);
    cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
    g_assert_cmpfloat (x, >=, 20);
    g_assert_cmpfloat (y, >=, 20);
    g_assert_cmpfloat (x + width, <=, WIDTH - 20);
    g_assert_cmpfloat (y + height, <=, HEIGHT - FOOT + 2);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
  }
}

static void
test_words (void)
{
  static const WayPaperColumn columns[] = { { "Item", 5, FALSE }, { "Not at all", 1, TRUE } };
  static const char *const    cells[] = { "Sleep", way_paper_ticked_box };
  static const char *const    blank[] = { "Energy", way_paper_box };
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);
  g_autofree char *text = NULL;
  g_autofree char *page = NULL;

  way_paper_add_title (paper, "A form");
  way_paper_add_pair (paper, 0, "Name", "Sam");
  way_paper_add_pair (paper, 0, "Date", "");
  way_paper_begin_table (paper, columns, 2);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, blank);
  way_paper_end_table (paper);
  way_paper_add_text (paper, 1, WAY_PAPER_DIM, "The end");

  text = way_paper_dup_text (paper);
  g_assert_cmpstr (text, ==, "A form\nName: Sam\nDate: \nSleep\t[x]\nEnergy\t[ ]\nThe end\n");
  g_assert_cmpuint (lay_out (paper), ==, 1);
  page = way_paper_dup_page_text (paper, 0);
  g_assert_cmpstr (page, ==, text);
  check_edges (paper, 1);
}

/* An empty paper is a page all the same. */
/* For a spreadsheet: the rows of all tables, each table with its head, and nothing else. */
static void
test_rows (void)
{
  static const WayPaperColumn titled[] = { { "Day", 1, FALSE }, { "Score", 1, TRUE } };
  static const WayPaperColumn bare[] = { { NULL, 1, FALSE } };
  static const char *const    score[] = { "1 May", "9" };
  static const char *const    gap[] = { "2 May", NULL };
  static const char *const    single[] = { "alone" };
  static const char *const    wanted[] = { "Day|Score", "1 May|9", "2 May|", "alone" };
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);
  g_autoptr (GPtrArray) rows = NULL;

  way_paper_add_title (paper, "A title is no row");
  way_paper_begin_table (paper, titled, 2);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, score);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, gap);
  way_paper_end_table (paper);
  way_paper_begin_table (paper, bare, 1);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, single);
  way_paper_end_table (paper);

  rows = way_paper_list_rows (paper);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

    g_assert_cmpstr (row, ==, wanted[i]);
  }
}

static void
test_empty (void)
{
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);

  g_assert_cmpuint (lay_out (paper), ==, 1);
}

static guint
find_page (WayPaper *paper, guint n, const char *words)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = way_paper_dup_page_text (paper, i);

    if (strstr (text, words) != NULL)
      return i;
  }

  g_assert_not_reached ();
}

/* Whatever stands before it, a heading is on the page of the words below it, and a group on one
 * page. */
static void
test_together (void)
{
  for (guint before = 30; before < 60; before++) {
    g_autoptr (WayPaper) paper = way_paper_new (FALSE);
    guint n;

    for (guint i = 0; i < before; i++)
      way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "A line");
    way_paper_add_heading (paper, "Heading");
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "Below it");
    way_paper_begin_group (paper);
    way_paper_add_text (paper, 0, WAY_PAPER_BOLD, "First of the group");
    for (guint i = 0; i < 6; i++)
      way_paper_add_text (paper, 1, WAY_PAPER_PLAIN, "Of the group");
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "Last of the group");
    way_paper_end_group (paper);

    n = lay_out (paper);
    g_assert_cmpuint (find_page (paper, n, "Heading"), ==, find_page (paper, n, "Below it"));
    g_assert_cmpuint (find_page (paper, n, "First of"), ==, find_page (paper, n, "Last of"));
    check_edges (paper, n);
  }
}

/* Rows are never cut, none is lost, and each page begins with the head of the table. */
static void
test_table (void)
{
  static const WayPaperColumn columns[] = { { "Number", 1, FALSE }, { "Words", 3, FALSE } };
  g_autoptr (WayPaper) paper = way_paper_new (TRUE);
  guint n, rows = 0;

  way_paper_set_head (paper, "Clients", "27 November 2026");
  way_paper_begin_table (paper, columns, 2);
  for (guint i = 0; i < 200; i++) {
    g_autofree char *number = g_strdup_printf ("row %u", i);
    const char      *cells[] = { number, i % 7 == 0 ? "Words that go on and on and on until they "
                                                      "need a line more than there was"
                                                    : "Few" };

    way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (paper);

  n = lay_out (paper);
  g_assert_cmpuint (n, >, 5);
  check_edges (paper, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = way_paper_dup_page_text (paper, i);
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

    for (guint k = 0; lines[k] != NULL; k++)
      rows += g_str_has_prefix (lines[k], "row ");
  }
  g_assert_cmpuint (rows, ==, 200);
}

/* Words of several pages go on between two lines, each line once. */
static void
test_long (void)
{
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);
  GString         *words = g_string_new (NULL);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  guint            n;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "word%u ", i);
  way_paper_add_pair (paper, 1, "In the client’s words", words->str);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "After it");

  n = lay_out (paper);
  g_assert_cmpuint (n, >, 3);
  check_edges (paper, n);
  g_assert_cmpuint (find_page (paper, n, "After it"), ==, n - 1);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_string_free (words, TRUE);
}

static double
measure_cb (double width, double height, gpointer user_data)
{
  g_assert_cmpfloat (width, <, WIDTH);
  return 2 * height; /* more than there is */
}

static void
draw_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  (*(guint *)user_data)++;
}

/* A drawing gets a page at most, and is drawn once on each context. */
static void
test_drawing (void)
{
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);
  guint drawn = 0;

  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "Before");
  way_paper_add_drawing (paper, measure_cb, draw_cb, "A chart", &drawn, NULL);
  way_paper_add_drawing (paper, NULL, draw_cb, NULL, &drawn, NULL);
  g_assert_cmpuint (lay_out (paper), ==, 3);
  g_assert_cmpuint (find_page (paper, 3, "A chart"), ==, 1);
  check_edges (paper, 3);
  g_assert_cmpuint (drawn, ==, 2);
}

/* Larger letters, more pages; and the same paper can be laid out again. */
static void
test_large (void)
{
  guint pages[2];

  for (guint large = 0; large < 2; large++) {
    g_autoptr (WayPaper) paper = way_paper_new (large != 0);

    for (guint i = 0; i < 100; i++)
      way_paper_add_text (paper, i % 4, WAY_PAPER_PLAIN, "One of a hundred lines");
    pages[large] = lay_out (paper);
    way_paper_layout (paper, HEIGHT, WIDTH, FOOT);
    g_assert_cmpuint (lay_out (paper), ==, pages[large]);
    check_edges (paper, pages[large]);
  }
  g_assert_cmpuint (pages[1], >, pages[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/words", test_words);
  g_test_add_func ("/paper/rows", test_rows);
  g_test_add_func ("/paper/empty", test_empty);
  g_test_add_func ("/paper/together", test_together);
  g_test_add_func ("/paper/table", test_table);
  g_test_add_func ("/paper/long", test_long);
  g_test_add_func ("/paper/drawing", test_drawing);
  g_test_add_func ("/paper/large", test_large);

  return g_test_run ();
}
