/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-csv-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-error.h"

typedef struct {
  GString      *rows;
  guint         n;
  gsize         n_bytes;
  GCancellable *cancel_at; /* cancelled at the hundredth row */
} Heard;

static gboolean
hear (const WayCsvRow *row, gpointer user_data, GError **error)
{
  Heard *heard = user_data;

  heard->n++;
  for (guint i = 0; i < row->n_cells; i++) {
    heard->n_bytes += strlen (row->cells[i]);
    if (heard->rows != NULL)
      g_string_append_printf (heard->rows, "%s|", row->cells[i]);
  }
  if (heard->cancel_at != NULL && heard->n == 100)
    g_cancellable_cancel (heard->cancel_at);
  return TRUE;
}

static GFile *
make_file (const char *contents, gssize length)
{
  g_autofree char *path = NULL;
  int              fd = g_file_open_tmp ("waymark-test-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  return g_file_new_for_path (path);
}

static void
check (const char *contents,
       gssize      length,
       WayEncoding encoding,
       const char *rows,
       int         code) /* -1: none */
{
  g_autoptr (GFile) file = make_file (contents, length);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Heard    heard = { .rows = found };
  gboolean ok = way_csv_file_read (file, encoding, hear, &heard, NULL, NULL, &error);

  g_assert_true (g_file_delete (file, NULL, NULL));
  if (code >= 0) {
    g_assert_false (ok);
    g_assert_error (error, WAY_ERROR, code);
    return;
  }
  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_cmpstr (found->str, ==, rows);
}

static void
test_encodings (void)
{
  check ("Núñez,b", -1, WAY_ENCODING_UTF8, "Núñez|b|", -1);
  check ("\xef\xbb\xbf"
         "Núñez",
         -1, WAY_ENCODING_UTF8, "Núñez|", -1);
  check ("a;b,c;d", -1, WAY_ENCODING_UTF8, "a|b,c|d|", -1);
  check ("a\tb", -1, WAY_ENCODING_UTF8, "a|b|", -1);
  check ("", 0, WAY_ENCODING_UTF8, "", -1);

  check ("N\xfa\xf1"
         "ez",
         -1, WAY_ENCODING_UTF8, NULL, WAY_ERROR_ENCODING);
  check ("N\xfa\xf1"
         "ez",
         -1, WAY_ENCODING_LATIN1, "Núñez|", -1);
  check ("N\xfa\xf1"
         "ez",
         -1, WAY_ENCODING_WINDOWS_1252, "Núñez|", -1);
  check ("O\x92"
         "Neill",
         -1, WAY_ENCODING_WINDOWS_1252, "O’Neill|", -1);
  check ("O\x81"
         "Neill",
         -1, WAY_ENCODING_WINDOWS_1252, NULL, WAY_ERROR_ENCODING);

  check ("a\xc3", -1, WAY_ENCODING_UTF8, NULL, WAY_ERROR_ENCODING); /* cut in a character */
  check ("a,b\0c", 5, WAY_ENCODING_UTF8, NULL, WAY_ERROR_INVALID);
  check ("a,b\0c", 5, WAY_ENCODING_LATIN1, NULL, WAY_ERROR_INVALID);
  check ("\xff\xfe"
         "a\0,\0b\0",
         8, WAY_ENCODING_UTF8, NULL, WAY_ERROR_INVALID);
  check ("\"a", -1, WAY_ENCODING_UTF8, NULL, WAY_ERROR_INVALID);
}

/* A character lies across every place at which the file is cut into pieces. */
static void
test_pieces (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *expected = NULL;

  for (guint shift = 0; shift < 3; shift++) {
    g_string_truncate (csv, 0);
    for (guint i = 0; i < shift; i++)
      g_string_append_c (csv, 'x');
    for (guint i = 0; i < 70000; i++)
      g_string_append (csv, "€");
    g_free (expected);
    expected = g_strdup_printf ("%s|", csv->str);
    check (csv->str, (gssize)csv->len, WAY_ENCODING_UTF8, expected, -1);
  }
}

static void
test_unreadable (void)
{
  static const struct {
    const char *path;
    int         code;
  } rows[] = {
    { "/nonexistent/clients.csv", WAY_ERROR_NOT_FOUND },
    { "/", WAY_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GFile) file = g_file_new_for_path (rows[i].path);
    g_autoptr (GError) error = NULL;
    Heard heard = { 0 };

    g_assert_false (way_csv_file_read (file, WAY_ENCODING_UTF8, hear, &heard, NULL, NULL, &error));
    g_assert_error (error, WAY_ERROR, rows[i].code);
    g_assert_null (strstr (error->message, "clients"));
  }
}

/* 50 MB, made here; the memory of one row is enough, so the process does not grow with the file. */
static void
test_large (void)
{
  const gsize      size = 50 * 1000 * 1000;
  g_autofree char *words = g_strnfill (1990, 'x');
  g_autoptr (GString) csv = g_string_sized_new (size + 4000);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Heard heard = { 0 };
  int   permille = 0;
  guint n = 0;

  for (; csv->len < size; n++)
    g_string_append_printf (csv, "\"%07u\n%s\",é\r\n", n, words);
  file = make_file (csv->str, (gssize)csv->len);

  g_assert_true (
    way_csv_file_read (file, WAY_ENCODING_UTF8, hear, &heard, &permille, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (heard.n, ==, n);
  g_assert_cmpuint (heard.n_bytes, ==, (gsize)n * (7 + 1 + 1990 + 2));
  g_assert_cmpint (permille, ==, 1000);

  heard = (Heard){ .cancel_at = cancellable };
  permille = 0;
  g_assert_false (
    way_csv_file_read (file, WAY_ENCODING_UTF8, hear, &heard, &permille, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (heard.n, <, 1000); /* it stopped at the next piece */
  g_assert_cmpint (permille, <, 100);

  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_state (void)
{
  g_autoptr (GFile) file = make_file ("a", 1);
  g_autofree char *before = way_csv_file_get_state (file);
  g_autofree char *again = way_csv_file_get_state (file);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, again);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "ab", 2, NULL));
  after = way_csv_file_get_state (file);
  g_assert_cmpstr (before, !=, after);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (way_csv_file_get_state (file));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-file/encodings", test_encodings);
  g_test_add_func ("/csv-file/pieces", test_pieces);
  g_test_add_func ("/csv-file/unreadable", test_unreadable);
  g_test_add_func ("/csv-file/large", test_large);
  g_test_add_func ("/csv-file/state", test_state);
  return g_test_run ();
}
