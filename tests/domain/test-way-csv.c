/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-csv.h"

#include <string.h>

#include "way-error.h"

/* Rows are written as “1:a|b” with a “!” for a fault. */
static gboolean
note_row (const WayCsvRow *row, gpointer user_data, GError **error)
{
  GString *rows = user_data;

  g_assert_null (row->cells[row->n_cells]);
  g_string_append_printf (rows, "%u:", row->line);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", row->cells[i]);
  g_string_append (rows, row->fault != NULL ? "!/" : "/");
  return TRUE;
}

static const struct {
  const char *csv;
  const char *rows;
  const char *refused; /* how the error begins */
} table[] = {
  { "", "", NULL },
  { "\n\n", "", NULL },
  { "a", "1:a/", NULL },
  { "a\n", "1:a/", NULL },
  { "a,b\nc,d\n", "1:a|b/2:c|d/", NULL },
  { "a,b\r\nc,d\r\n", "1:a|b/2:c|d/", NULL },
  { "a,b\rc,d\r", "1:a|b/2:c|d/", NULL },
  { "a,b\r\n\r\nc", "1:a|b/3:c/", NULL },
  { "a,b\n\rc", "1:a|b/3:c/", NULL },
  { ",\n", "1:|/", NULL },
  { "a,,b", "1:a||b/", NULL },
  { "a,", "1:a|/", NULL },
  { "\"\"\n", "1:/", NULL },
  { "\"a\",\"b\"\n", "1:a|b/", NULL },
  { "\"a,b\",c\n", "1:a,b|c/", NULL },
  { "\"say \"\"hi\"\"\",c\n", "1:say \"hi\"|c/", NULL },
  { "\"\"\"\"", "1:\"/", NULL },
  { "\"one\ntwo\",c\nd,e", "1:one\ntwo|c/3:d|e/", NULL },
  { "\"one\r\ntwo\",c\r\nd,e", "1:one\ntwo|c/3:d|e/", NULL },
  { "\"one\rtwo\"\rd", "1:one\ntwo/3:d/", NULL },
  { "a\"b,c", "1:a\"b|c/", NULL },
  { "\"a\" ,b", "1:a|b/", NULL },
  { "\"a\"x,b\nc,d", "1:a|b!/2:c|d/", NULL },
  { "\xef\xbb\xbf"
    "a,b",
    "1:a|b/", NULL },
  { "\xef\xbb\xbf"
    "\"a\",b",
    "1:a|b/", NULL },
  { "\xef\xbb\xbf", "", NULL },
  { "\xef\xbb"
    "a",
    "1:\xef\xbb"
    "a/",
    NULL },
  { "a\n\xef\xbb\xbf"
    "b",
    "1:a/2:\xef\xbb\xbf"
    "b/",
    NULL },
  { "a,b\n\"c,d\ne", NULL, "Line 2:" },
  { "\"", NULL, "Line 1:" },
};

static void
check (const char *csv, gsize length, gsize piece, const char *rows, const char *refused)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (WayCsv) reader = way_csv_new (',', note_row, found);
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  for (gsize i = 0; ok && i < length; i += piece)
    ok = way_csv_feed (reader, csv + i, MIN (piece, length - i), &error);
  ok = ok && way_csv_end (reader, &error);

  if (refused != NULL) {
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_true (g_str_has_prefix (error->message, refused));
    g_assert_false (ok);
    return;
  }

  g_assert_no_error (error);
  g_assert_true (ok);
  g_assert_cmpstr (found->str, ==, rows);
}

/* Whole, and cut at every byte. */
static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    gsize length = strlen (table[i].csv);

    g_test_message ("row %u", i);
    check (table[i].csv, length, MAX (length, 1), table[i].rows, table[i].refused);
    check (table[i].csv, length, 1, table[i].rows, table[i].refused);
    check (table[i].csv, length, 3, table[i].rows, table[i].refused);
  }
}

static void
test_zero (void)
{
  check ("a,b\nc\0d\n", 8, 8, NULL, "Line 2:");
  check ("\"\0\"", 3, 3, NULL, "Line 1:");
  check ("a\n\0", 3, 3, NULL, "Line 2:");
}

static void
test_limits (void)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *expected = NULL;

  for (guint i = 1; i < WAY_CSV_MAX_COLUMNS; i++)
    g_string_append_c (columns, ',');
  expected = g_strdup_printf ("1:%*s/", WAY_CSV_MAX_COLUMNS - 1, "");
  g_strdelimit (expected, " ", '|');
  check (columns->str, columns->len, columns->len, expected, NULL);
  g_string_append_c (columns, ',');
  check (columns->str, columns->len, columns->len, NULL, "Line 1:");

  g_free (expected);
  for (guint i = 0; i < WAY_CSV_MAX_CELL; i++)
    g_string_append_c (cell, 'x');
  expected = g_strdup_printf ("1:%s/", cell->str);
  check (cell->str, cell->len, cell->len, expected, NULL);
  g_string_append_c (cell, 'x');
  check (cell->str, cell->len, cell->len, NULL, "Line 1:");
}

static gboolean
stop_row (const WayCsvRow *row, gpointer user_data, GError **error)
{
  (*(guint *)user_data)++;
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED, "enough");
  return FALSE;
}

static void
test_stop (void)
{
  guint n = 0;
  g_autoptr (WayCsv) reader = way_csv_new (',', stop_row, &n);
  g_autoptr (GError) error = NULL;

  g_assert_false (way_csv_feed (reader, "a\nb\nc\n", 6, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_separator (void)
{
  g_assert_cmpint (way_csv_guess_separator ("a,b;c,d\n;;;;", 12), ==, ',');
  g_assert_cmpint (way_csv_guess_separator ("a;b;c\n,,,,,", 11), ==, ';');
  g_assert_cmpint (way_csv_guess_separator ("\"a,b,c\"\tb\r", 10), ==, '\t');
  g_assert_cmpint (way_csv_guess_separator ("\"a\n,\";b", 7), ==, ';');
  g_assert_cmpint (way_csv_guess_separator ("", 0), ==, ',');
}

static void
test_write (void)
{
  static const char *const cells[][2] = {
    { "plain", "plain" },
    { "", "" },
    { "a,b", "\"a,b\"" },
    { "say \"hi\"", "\"say \"\"hi\"\"\"" },
    { "one\ntwo", "\"one\ntwo\"" },
    { "=1+1", "'=1+1" },
    { "+1 555 0100", "'+1 555 0100" },
    { "-2", "-2" }, /* a number */
    { "-2.5", "-2.5" },
    { "-", "'-" },
    { "-2+3", "'-2+3" },
    { "@sum", "'@sum" },
    { "=a,\"b\"", "\"'=a,\"\"b\"\"\"" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
    { "a=1", "a=1" },
    { " a", "\" a\"" },
  };
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autoptr (GString) csv = g_string_new (NULL);

    way_csv_append_cell (csv, cells[i][0]);
    g_assert_cmpstr (csv->str, ==, cells[i][1]);
  }

  way_csv_append_row (row, (const char *const[]){ "a", "b,c", "", NULL });
  g_assert_cmpstr (row->str, ==, "a,\"b,c\",\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/zero", test_zero);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/stop", test_stop);
  g_test_add_func ("/csv/separator", test_separator);
  g_test_add_func ("/csv/write", test_write);
  return g_test_run ();
}
