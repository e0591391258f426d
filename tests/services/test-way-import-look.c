/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-look.h"

#include <glib/gstdio.h>

#include "way-client-columns.h"
#include "way-error.h"

static WayImportLook *
look (const char *csv, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  WayImportLook *seen;
  int            fd = g_file_open_tmp ("waymark-test-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, csv, -1, NULL));
  file = g_file_new_for_path (path);
  seen = way_import_look_read (&way_import_clients, file, WAY_ENCODING_UTF8, 2, NULL, NULL, error);
  g_assert_cmpint (g_remove (path), ==, 0);
  return seen;
}

static void
test_seen (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayImportLook) seen = look (" name , dob\nA,1\nB,2\nC,3\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (seen->n_columns, ==, 2);
  g_assert_cmpstr (seen->headings[0], ==, "name");
  g_assert_cmpuint (seen->n_rows, ==, 3);
  g_assert_cmpuint (seen->samples->len, ==, 2);
  g_assert_cmpstr (((char **)g_ptr_array_index (seen->samples, 1))[0], ==, "B");
  g_assert_nonnull (seen->state);
}

static void
test_order (void)
{
  static const struct {
    const char  *csv;
    gboolean     knows;
    WayWhenOrder order;
  } rows[] = {
    { "name,dob\nA,1/2/1990\n", FALSE, WAY_WHEN_MONTH_FIRST },
    { "name,dob\nA,1/2/1990\nB,25/2/1990\n", TRUE, WAY_WHEN_DAY_FIRST },
    { "name,dob\nA,1/2/1990\nB,2/25/1990\n", TRUE, WAY_WHEN_MONTH_FIRST },
    { "name,dob\nA,25/2/1990\nB,2/25/1990\n", FALSE, WAY_WHEN_MONTH_FIRST },
    { "name,other\nA,25/2/1990\n", FALSE, WAY_WHEN_MONTH_FIRST },
    { "name,dob\nA\n", FALSE, WAY_WHEN_MONTH_FIRST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayImportLook) seen = look (rows[i].csv, NULL);

    g_assert_cmpint (seen->knows_order, ==, rows[i].knows);
    if (seen->knows_order)
      g_assert_cmpint (seen->order, ==, rows[i].order);
  }
}

static void
test_nobody (void)
{
  static const char *const files[] = { "", "\n\n", "name,phone\n" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (look (files[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-look/seen", test_seen);
  g_test_add_func ("/import-look/order", test_order);
  g_test_add_func ("/import-look/nobody", test_nobody);
  return g_test_run ();
}
