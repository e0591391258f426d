/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hsds.h"

#include <glib/gstdio.h>

#include "way-error.h"
#include "way-resource-columns.h"

typedef struct {
  GPtrArray *rows; /* GStrv */
  GPtrArray *faults;
  GArray    *lines;
} Seen;

static gboolean
take_row (const WayCsvRow *row, gpointer user_data, GError **error)
{
  Seen *self = user_data;

  g_ptr_array_add (self->rows, g_strdupv (row->cells));
  g_ptr_array_add (self->faults, g_strdup (row->fault));
  g_array_append_val (self->lines, row->line);
  return TRUE;
}

static const char *
cell (Seen *self, guint row, const char *column)
{
  char **cells = g_ptr_array_index (self->rows, row);

  for (guint i = 0; i < way_resource_columns_count (); i++) {
    if (g_str_equal (way_resource_columns_get_name (i), column))
      return cells[i];
  }
  g_assert_not_reached ();
}

static const struct {
  guint       row;
  const char *column;
  const char *text;
} rows[] = {
  { 1, "name", "Bay Shelter" },
  { 1, "organization", "Bay Trust" },
  { 1, "services", "Beds for a night, and a locker ." },
  { 1, "eligibility", "Adults; ages 18 to 99" },
  { 1, "cost_words", "Free" },
  { 1, "languages", "English; Spanish" },
  { 1, "language_words", "Interpreter by phone" },
  { 1, "access_words", "Ramp at the side door" },
  { 1, "phone", "555-0142" },
  { 1, "text_number", "555-0143" },
  { 1, "email", "hello@baytrust.example" },
  { 1, "web", "https://baytrust.example" },
  { 1, "address", "12 Harbor St, River City, CA, 90000" },
  { 1, "transport", "Bus 22, stop Harbor" },
  { 1, "intake", "Come before 20:00; Bring: an ID if there is one" },
  { 1, "hours", "Mon–Sun 00:00–08:00, 18:00–24:00" },
  { 1, "verified_on", "2026-06-18" },
  { 1, "source_id", "srv-1" },
  { 2, "organization", "Río Health" },
  { 2, "phone", "555-0150, extension 7" },
  { 2, "text_number", "" },
  { 2, "hours", "Mon–Fri 09:00–17:00; Sat 10:00–13:00" },
  { 2, "languages", "es; Tigrinya" },
  { 2, "address", "4 East Ave, Suite 2, River City, CA, 90001" },
  { 2, "notes", "New door on the east side" },
  { 4, "name", "" },
};

static void
test_package (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "hsds", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;
  Seen seen = { all, faults, lines };
  int  permille = 0;

  g_assert_true (
    way_hsds_read (folder, WAY_ENCODING_UTF8, take_row, &seen, &permille, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 5); /* the headings, and four services */
  g_assert_cmpint (permille, ==, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%u %s", rows[i].row, rows[i].column);
    g_assert_cmpstr (cell (&seen, rows[i].row, rows[i].column), ==, rows[i].text);
  }
  g_assert_null (faults->pdata[1]);
  g_assert_nonnull (faults->pdata[3]); /* it is defunct */
  g_assert_cmpuint (g_array_index (lines, guint, 4), ==, 5);
}

/* A folder of something else is refused in words; nothing is handed on. */
static void
test_none (void)
{
  g_autofree char *path = g_dir_make_tmp ("hsds-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  Seen seen = { all, NULL, NULL };

  g_assert_false (way_hsds_read (folder, WAY_ENCODING_UTF8, take_row, &seen, NULL, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_cmpuint (all->len, ==, 0);
  g_rmdir (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hsds/package", test_package);
  g_test_add_func ("/hsds/none", test_none);
  return g_test_run ();
}
