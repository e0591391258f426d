/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-print.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "shell-fixture.h"

static void
draw_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  (*(int *)user_data)++;
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
  g_autoptr (GtkPrintOperation) operation = NULL;
  const guint before = count_files (g_get_tmp_dir ());

  gtk_window_present (window);
  operation = way_print_make_operation ("Chart", draw_cb, &drawn, NULL);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, window, NULL);
  WAIT_FOR (is_told (window));
  WAIT_FOR (gtk_print_operation_is_finished (operation));
  g_assert_cmpint (drawn, ==, 0);
  g_assert_cmpuint (count_files (g_get_tmp_dir ()), ==, before);

  gtk_window_destroy (window);
}

static guint
count_cb (double width, double height, gpointer user_data)
{
  g_assert_cmpfloat (height, >, width);
  return 3;
}

static void
draw_nth_cb (cairo_t *cr, guint page, double width, double height, gpointer user_data)
{
  g_string_append_printf (user_data, "%u ", page);
}

/* As many pages as the paper needs, each once, in their order. */
static void
test_pages (void)
{
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "pages.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation =
    way_print_make_pages_operation ("Plan", count_cb, draw_nth_cb, drawn, NULL);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, file);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (drawn->str, ==, "0 1 2 ");
  g_assert_cmpint (g_remove (file), ==, 0);
}

int
main (int argc, char *argv[])
{
  /* A folder of temporary files of its own, before anything asks for it. */
  g_autofree char *folder = g_dir_make_tmp ("way-print-XXXXXX", NULL);
  int              result;

  g_assert_nonnull (folder);
  g_setenv ("TMPDIR", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/print/preview", test_preview);
  g_test_add_func ("/print/pages", test_pages);

  result = g_test_run ();
  g_rmdir (folder);
  return result;
}
