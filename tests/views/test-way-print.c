/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-print.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "shell-fixture.h"

static void
draw_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  (*(int *)user_data)++;
}

static WayPaper *
make_paper (int *drawn)
{
  WayPaper *paper = way_paper_new (FALSE);

  for (guint i = 0; i < 3; i++)
    way_paper_add_drawing (paper, NULL, draw_cb, NULL, drawn, NULL);
  return paper;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
is_told (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (other) == window && ADW_IS_MESSAGE_DIALOG (other))
      return TRUE;
  }
  return FALSE;
}

/* A preview draws nothing, leaves no file, and the person hears why. */
static void
test_preview (void)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  int        drawn = 0;
  g_autoptr (WayPaper) paper = make_paper (&drawn);
  g_autoptr (WayDisclosure) door = g_object_new (WAY_TYPE_DISCLOSURE, NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  const guint before = count_files (g_get_tmp_dir ());

  gtk_window_present (window);
  operation = way_print_make_operation ("Chart", paper, door);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, window, NULL);
  WAIT_FOR (is_told (window));
  WAIT_FOR (gtk_print_operation_is_finished (operation));
  g_assert_cmpint (drawn, ==, 0);
  g_assert_cmpuint (count_files (g_get_tmp_dir ()), ==, before);

  gtk_window_destroy (window);
}

/* A page that is wider than it is high is so for the printer, too. */
static void
test_wide (void)
{
  int drawn = 0;
  g_autoptr (WayDisclosure) door = g_object_new (WAY_TYPE_DISCLOSURE, NULL);

  for (int wide = 0; wide < 2; wide++) {
    g_autoptr (WayPaper) paper = make_paper (&drawn);
    g_autoptr (GtkPrintOperation) operation = NULL;
    GtkPageSetup *setup;

    way_paper_set_landscape (paper, wide);
    operation = way_print_make_operation ("Chart", paper, door);
    setup = gtk_print_operation_get_default_page_setup (operation);
    g_assert_cmpint (setup != NULL &&
                       gtk_page_setup_get_orientation (setup) == GTK_PAGE_ORIENTATION_LANDSCAPE,
                     ==, wide);
  }
}

/* Each page once, and the mark of the passage on it.  GTK’s own export stands for a printer. */
static void
test_pages (void)
{
  int drawn = 0;
  g_autoptr (WayPaper) paper = make_paper (&drawn);
  g_autoptr (WayDisclosure) door = g_object_new (WAY_TYPE_DISCLOSURE, NULL);
  g_autoptr (GtkPrintOperation) operation = way_print_make_operation ("Chart", paper, door);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "printed.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext '%s' -", path);
  g_autofree char *text = NULL;
  guint            marks = 0;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
    gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
    GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpint (drawn, ==, 3);

  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
  for (const char *at = text; (at = strstr (at, way_disclosure_get_mark (door))) != NULL; at++)
    marks++;
  g_assert_cmpuint (marks, ==, 3);
  g_assert_nonnull (strstr (text, "Page 2 of 3"));
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  /* A folder of temporary files of its own, before GLib is asked for it: other tests use theirs. */
  const char      *all = g_getenv ("TMPDIR") != NULL ? g_getenv ("TMPDIR") : "/tmp";
  g_autofree char *folder = g_mkdtemp (g_build_filename (all, "way-print-XXXXXX", NULL));
  int              result;

  g_assert_nonnull (folder);
  g_setenv ("TMPDIR", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_assert_cmpstr (g_get_tmp_dir (), ==, folder);

  g_test_add_func ("/print/preview", test_preview);
  g_test_add_func ("/print/wide", test_wide);
  g_test_add_func ("/print/pages", test_pages);

  result = g_test_run ();
  g_rmdir (folder);
  return result;
}
