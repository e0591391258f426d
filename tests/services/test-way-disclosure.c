/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-disclosure.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "caseload-fixture.h"
#include "way-error.h"

static WayDisclosure *
ask (Fixture *self, WayRecipient recipient, WayFormat format, GError **error)
{
  WayDisclosureRequest request = { .recipient = recipient,
                                   .what = "chart",
                                   .purpose = "review",
                                   .format = format };
  g_autoptr (GAsyncResult) result = NULL;

  way_disclosure_ask_async (self->workspace, &request, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_disclosure_ask_finish (self->workspace, result, error);
}

static GFile *
get_file (Fixture *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  return contents;
}

/* Nothing but the database is in the folder, and what is given. */
static void
check_left (Fixture *self, const char *only)
{
  GDir       *dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_test_message ("left: %s", name);
    g_assert_true (g_str_has_prefix (name, "records.db") || g_strcmp0 (name, only) == 0);
  }
  g_dir_close (dir);
}

static char *
run_pdftotext (GFile *file)
{
  g_autofree char *quoted = g_shell_quote (g_file_peek_path (file));
  g_autofree char *command = g_strdup_printf ("pdftotext %s -", quoted);
  char            *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  return text;
}

static void
test_pdf (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDisclosure) door = ask (self, WAY_RECIPIENT_PROGRAM, WAY_FORMAT_PDF, &error);
  g_autoptr (GFile) file = get_file (self, "chart.pdf");
  g_autofree char *text = NULL;
  const char      *first;
  GStatBuf         stat_buf;
  cairo_t         *cr;

  g_assert_no_error (error);
  cr = way_disclosure_open_pages (door, file, 400, 300, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (file, NULL)); /* not before it is whole */
  cairo_translate (cr, 10, 10);                      /* must not move the mark */
  cairo_rectangle (cr, 0, 0, 100, 100);
  cairo_fill (cr);
  way_disclosure_end_page (door);
  g_assert_true (way_disclosure_finish (door, &error));
  g_assert_no_error (error);

  g_assert_cmpint (g_stat (g_file_peek_path (file), &stat_buf), ==, 0);
  g_assert_cmpint (stat_buf.st_mode & 0777, ==, 0600);
  text = run_pdftotext (file);
  first = strstr (text, "Working paper, within the program");
  g_assert_nonnull (first);
  g_assert_nonnull (strstr (first + 1, "Working paper, within the program")); /* on both pages */
  check_left (self, "chart.pdf");

  g_clear_object (&door);
  g_assert_cmpint (fixture_count (self,
                                  "SELECT count (*) FROM access WHERE verb = 'export' AND words "
                                  "LIKE '%chart, pdf, within the program: review%'"),
                   ==, 1);
}

static void
test_own_copy (Fixture *self, gconstpointer data)
{
  g_autoptr (WayDisclosure) door = ask (self, WAY_RECIPIENT_CLIENT, WAY_FORMAT_PDF, NULL);
  g_autoptr (GFile) file = get_file (self, "own.pdf");
  g_autofree char *text = NULL;
  g_autofree char *name = way_disclosure_dup_file_name (door);

  g_assert_nonnull (way_disclosure_open_pages (door, file, 400, 300, NULL));
  g_assert_true (way_disclosure_finish (door, NULL));
  text = run_pdftotext (file);
  g_assert_nonnull (strstr (text, "Own copy for the client"));
  g_assert_true (g_str_has_prefix (name, "chart-own-copy-"));
  g_assert_true (g_str_has_suffix (name, ".pdf"));
}

static void
test_pictures (Fixture *self, gconstpointer data)
{
  static const struct {
    WayFormat   format;
    const char *name;
    const char *magic;
  } rows[] = {
    { WAY_FORMAT_PNG, "chart.png", "\x89PNG" },
    { WAY_FORMAT_SVG, "chart.svg", "<?xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayDisclosure) door = ask (self, WAY_RECIPIENT_CLIENT, rows[i].format, NULL);
    g_autoptr (GFile) file = get_file (self, rows[i].name);
    g_autofree char *contents = NULL;

    g_assert_nonnull (way_disclosure_open_pages (door, file, 200, 100, &error));
    g_assert_true (way_disclosure_finish (door, &error));
    g_assert_no_error (error);
    contents = read_file (file);
    g_assert_true (g_str_has_prefix (contents, rows[i].magic));
  }
}

static void
test_text (Fixture *self, gconstpointer data)
{
  g_autoptr (WayDisclosure) csv = ask (self, WAY_RECIPIENT_PROGRAM, WAY_FORMAT_CSV, NULL);
  g_autoptr (WayDisclosure) text = ask (self, WAY_RECIPIENT_CLIENT, WAY_FORMAT_TEXT, NULL);
  g_autoptr (GFile) csv_file = get_file (self, "a.csv");
  g_autoptr (GFile) text_file = get_file (self, "a.txt");
  g_autofree char *rows = NULL;
  g_autofree char *words = NULL;

  g_assert_true (way_disclosure_open_text (csv, csv_file, NULL));
  g_assert_true (way_disclosure_add_row (
    csv, (const char *const[]){ "=1+1", "+1", "-1+1", "@a", "a=1", "b,c", NULL }, NULL));
  g_assert_true (way_disclosure_finish (csv, NULL));
  rows = read_file (csv_file);
  g_assert_cmpstr (rows, ==, "'=1+1,'+1,'-1+1,'@a,a=1,\"b,c\"\r\n");

  g_assert_true (way_disclosure_open_text (text, text_file, NULL));
  g_assert_true (way_disclosure_add_text (text, "Hello\n", NULL));
  g_assert_true (way_disclosure_finish (text, NULL));
  words = read_file (text_file);
  g_assert_cmpstr (words, ==, "Hello\n\nOwn copy for the client\n");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ask (self, WAY_RECIPIENT_THIRD_PARTY, WAY_FORMAT_PDF, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  check_left (self, NULL);
  g_assert_cmpint (fixture_count (self,
                                  "SELECT count (*) FROM access WHERE verb = 'denied' AND words "
                                  "LIKE '%third party%'"),
                   ==, 1);
}

/* What cannot be written down does not go out. */
static void
test_locked (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  way_workspace_close (self->workspace);
  g_assert_null (ask (self, WAY_RECIPIENT_CLIENT, WAY_FORMAT_PDF, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_LOCKED);
}

static void
test_dropped (Fixture *self, gconstpointer data)
{
  WayDisclosure *door = ask (self, WAY_RECIPIENT_CLIENT, WAY_FORMAT_PDF, NULL);
  g_autoptr (GFile) file = get_file (self, "chart.pdf");

  g_assert_nonnull (way_disclosure_open_pages (door, file, 400, 300, NULL));
  g_object_unref (door);
  check_left (self, NULL);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDisclosure) door = ask (self, WAY_RECIPIENT_CLIENT, WAY_FORMAT_PDF, NULL);
  g_autoptr (GFile) file = get_file (self, "none/chart.pdf");

  g_assert_null (way_disclosure_open_pages (door, file, 400, 300, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_FAILED);
  g_assert_null (strstr (error->message, self->folder));
}

/* The process may not write more than some bytes to a file, as on a disk that is full.  The file
 * that had the name stays as it was. */
static void
test_full (Fixture *self, gconstpointer data)
{
  static const WayFormat formats[] = { WAY_FORMAT_PDF, WAY_FORMAT_PNG, WAY_FORMAT_SVG,
                                       WAY_FORMAT_TEXT };
  g_autoptr (GFile) file = get_file (self, "kept");

  signal (SIGXFSZ, SIG_IGN);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayDisclosure) door = ask (self, WAY_RECIPIENT_CLIENT, formats[i], NULL);
    g_autofree char *contents = NULL;
    struct rlimit    was, little = { 16, 16 };

    g_assert_true (g_file_set_contents (g_file_peek_path (file), "as it was", -1, NULL));
    g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &was), ==, 0);
    little.rlim_max = was.rlim_max;
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
    if (formats[i] == WAY_FORMAT_TEXT) {
      g_assert_true (way_disclosure_open_text (door, file, &error));
      g_assert_false (way_disclosure_add_text (door, "more than sixteen bytes", &error));
      g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
      g_clear_error (&error);
    } else {
      g_assert_nonnull (way_disclosure_open_pages (door, file, 400, 300, &error));
    }
    g_assert_false (way_disclosure_finish (door, &error));
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &was), ==, 0);

    g_assert_error (error, WAY_ERROR, WAY_ERROR_DISK_FULL);
    contents = read_file (file);
    g_assert_cmpstr (contents, ==, "as it was");
    check_left (self, "kept");
  }
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/disclosure/pdf", test_pdf);
  ADD ("/disclosure/own-copy", test_own_copy);
  ADD ("/disclosure/pictures", test_pictures);
  ADD ("/disclosure/text", test_text);
  ADD ("/disclosure/refused", test_refused);
  ADD ("/disclosure/locked", test_locked);
  ADD ("/disclosure/dropped", test_dropped);
  ADD ("/disclosure/no-folder", test_no_folder);
  ADD ("/disclosure/full", test_full);
  return g_test_run ();
}
