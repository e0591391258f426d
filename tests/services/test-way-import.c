/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import.h"

#include <glib/gstdio.h>
#include <string.h>

#include "caseload-fixture.h"
#include "way-client-columns.h"
#include "way-error.h"

static WayImport *
open_data (Fixture *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return way_import_new (self->workspace, &way_import_clients, file);
}

static WayImport *
open_text (Fixture *self, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "clients.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return way_import_new (self->workspace, &way_import_clients, file);
}

static gboolean
look (Fixture *self, WayImport *import, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_import_look_async (import, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_import_look_finish (import, result, error);
}

static gboolean
check (Fixture *self, WayImport *import, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_import_check_async (import, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_import_check_finish (import, result, error);
}

static gboolean
run (Fixture *self, WayImport *import, gint64 *act, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_import_run_async (import, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_import_run_finish (import, result, act, error);
}

static guint
count_refused (WayImport *import)
{
  return g_list_model_get_n_items (way_import_get_refused (import));
}

static void
check_refused (WayImport *import, guint n, guint line)
{
  g_autoptr (WayRefusedLine) refused = g_list_model_get_item (way_import_get_refused (import), n);

  g_assert_nonnull (refused);
  g_assert_cmpuint (way_refused_line_get_line (refused), ==, line);
  g_assert_cmpuint (strlen (way_refused_line_get_reason (refused)), >, 10);
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-500.csv");
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  g_assert_true (look (self, import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (way_import_get_n_columns (import), ==, 13);
  g_assert_cmpstr (way_import_get_heading (import, 6), ==, "birth_date");
  g_assert_cmpint (way_import_get_column (import, 6), ==, WAY_CLIENT_COLUMN_BIRTH_DATE);
  g_assert_cmpint (way_import_get_match (import, 6), ==, WAY_COLUMN_MATCH_EXACT);
  g_assert_cmpuint (way_import_get_n_samples (import), ==, WAY_IMPORT_SAMPLES);
  g_assert_cmpstr (way_import_get_sample (import, 0, 0), ==, "S-00001");
  g_assert_cmpstr (way_import_get_sample (import, 0, 99), ==, "");
  g_assert_cmpuint (way_import_get_n_rows (import), ==, 500);

  g_assert_true (check (self, import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (way_import_get_n_good (import), ==, 500);
  g_assert_cmpuint (count_refused (import), ==, 0);

  g_assert_true (run (self, import, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpint (act, >, 0);
  g_assert_cmpfloat (way_import_get_fraction (import), >=, 1);

  /* Once more: now everybody is known. */
  g_assert_true (check (self, import, &error));
  g_assert_cmpuint (way_import_get_n_good (import), ==, 0);
  g_assert_cmpuint (count_refused (import), ==, 500);
  check_refused (import, 499, 501);
  way_import_set_take_alike (import, TRUE);
  g_assert_true (check (self, import, &error));
  g_assert_cmpuint (way_import_get_n_good (import), ==, 500);

  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 500);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client WHERE worker_id = (SELECT id "
                                        "FROM staff)"),
                   ==, 500);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM contact_point"), >, 450);
  g_assert_cmpint (
    fixture_count (self, "SELECT count (*) FROM client WHERE length (birth_date) < 10"), >, 20);
  g_assert_cmpint (fixture_count (self, "SELECT count (DISTINCT act) FROM history WHERE kind <> "
                                        "'staff'"),
                   ==, 1);
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-quotes.csv");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  g_assert_true (look (self, import, &error));
  g_assert_true (run (self, import, &act, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (way_import_get_n_good (import), ==, 2);

  way_workspace_undo_async (self->workspace, act, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  g_assert_true (way_workspace_undo_finish (self->workspace, result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client WHERE deleted_at IS NULL"),
                   ==, 0);
}

static void
test_quotes (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-quotes.csv");

  g_assert_true (look (self, import, NULL));
  g_assert_true (run (self, import, NULL, NULL));
  g_assert_cmpint (
    fixture_count (self,
                   "SELECT count (*) FROM client WHERE aliases = 'Feather \"the pen\"' || char "
                   "(10) || 'Plume' AND program = 'Synthetic, \"North\"'"),
    ==, 1);
  g_assert_cmpint (fixture_count (self,
                                  "SELECT count (*) FROM client WHERE program = 'two' || char "
                                  "(10) || 'lines'"),
                   ==, 1);
}

static void
test_latin1 (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-latin1.csv");
  g_autoptr (GError) error = NULL;

  g_assert_false (look (self, import, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_ENCODING);
  g_clear_error (&error);
  g_assert_cmpuint (way_import_get_n_columns (import), ==, 0);

  way_import_set_encoding (import, WAY_ENCODING_WINDOWS_1252);
  g_assert_true (look (self, import, &error));
  g_assert_no_error (error);
  g_assert_cmpint (way_import_get_column (import, 0), ==, WAY_CLIENT_COLUMN_LEGAL_GIVEN);
  g_assert_cmpint (way_import_get_column (import, 5), ==, WAY_CLIENT_COLUMN_NONE);
  g_assert_cmpint (way_import_get_order (import), ==, WAY_WHEN_DAY_FIRST); /* 25/3/1990 shows it */
  g_assert_true (run (self, import, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client WHERE legal_family = 'Núñez' "
                                        "AND birth_date = '1990-03-25'"),
                   ==, 1);
  g_assert_cmpint (fixture_count (self,
                                  "SELECT count (*) FROM client WHERE legal_family = 'Peña' AND "
                                  "birth_date = '1985-04-03'"),
                   ==, 1);
}

static void
test_bom (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-bom.csv");

  g_assert_true (look (self, import, NULL));
  g_assert_cmpstr (way_import_get_heading (import, 0), ==, "Nombre");
  g_assert_cmpint (way_import_get_column (import, 0), ==, WAY_CLIENT_COLUMN_LEGAL_GIVEN);
}

static void
test_unusable (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) zero = open_data (self, "clients-nul.csv");
  g_autoptr (WayImport) none = open_text (self, "name,phone\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (look (self, zero, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "Line 3:"));
  g_clear_error (&error);
  g_assert_false (look (self, none, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_data (self, "clients-refused.csv");
  g_autoptr (GError) error = NULL;
  static const guint lines[] = { 2, 3, 5, 6, 7, 8, 9, 10, 12 };

  g_assert_true (look (self, import, NULL));
  g_assert_true (check (self, import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_refused (import), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    check_refused (import, i, lines[i]);
  g_assert_cmpuint (way_import_get_n_good (import), ==, 2);

  g_assert_true (run (self, import, NULL, &error));
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 2);
}

static void
test_columns (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_text (self, "who,phone\nQuill,(555) 555-0100\n");
  g_autoptr (GError) error = NULL;

  g_assert_true (look (self, import, NULL));
  g_assert_false (check (self, import, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);

  way_import_set_column (import, 0, WAY_CLIENT_COLUMN_NAME_TO_USE);
  g_assert_true (check (self, import, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (way_import_get_n_good (import), ==, 1);
}

static void
test_worker (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_text (self, "name,worker\nQuill,TEST worker\n");

  g_assert_true (look (self, import, NULL));
  g_assert_true (run (self, import, NULL, NULL));
  g_assert_cmpuint (way_import_get_n_good (import), ==, 1);
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (WayImport) import = open_text (self, "name\nQuill\n");
  g_autoptr (WayImport) other = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (look (self, import, NULL));
  other = open_text (self, "name\nSomebody else\n");
  g_assert_false (run (self, import, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_CONFLICT);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 0);
}

/* Cancelled while it writes, and locked before it does: nothing is left. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) csv = g_string_new ("name\n");
  g_autoptr (WayImport) import = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (csv, "Synthetic %u\n", i);
  import = open_text (self, csv->str);
  g_assert_true (look (self, import, NULL));

  way_import_run_async (import, cancellable, fixture_done_cb, self);
  while (way_import_get_fraction (import) <= 0)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  result = fixture_wait (self);
  g_assert_false (way_import_run_finish (import, result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  way_workspace_close (self->workspace);
  g_assert_false (run (self, import, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 0);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import/whole", test_whole);
  ADD ("/import/undo", test_undo);
  ADD ("/import/quotes", test_quotes);
  ADD ("/import/latin1", test_latin1);
  ADD ("/import/bom", test_bom);
  ADD ("/import/unusable", test_unusable);
  ADD ("/import/refused", test_refused);
  ADD ("/import/columns", test_columns);
  ADD ("/import/worker", test_worker);
  ADD ("/import/changed", test_changed);
  ADD ("/import/cancel", test_cancel);
  return g_test_run ();
}
