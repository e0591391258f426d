/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-columns.h"

#include "way-error.h"

static const struct {
  const char     *heading;
  WayClientColumn column;
  WayColumnMatch  match;
} rows[] = {
  { "birth_date", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_EXACT },
  { "Birth Date", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_SYNONYM },
  { "DOB", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_SYNONYM },
  { "D.O.B.", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_SYNONYM },
  { "Fecha de nacimiento", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_SYNONYM },
  { "Client date of birth (approx.)", WAY_CLIENT_COLUMN_BIRTH_DATE, WAY_COLUMN_MATCH_GUESS },
  { "Teléfono", WAY_CLIENT_COLUMN_PHONE, WAY_COLUMN_MATCH_SYNONYM },
  { "Home phone", WAY_CLIENT_COLUMN_PHONE, WAY_COLUMN_MATCH_GUESS },
  { "Correo electrónico", WAY_CLIENT_COLUMN_EMAIL, WAY_COLUMN_MATCH_SYNONYM },
  { "First Name", WAY_CLIENT_COLUMN_LEGAL_GIVEN, WAY_COLUMN_MATCH_SYNONYM },
  { "Apellidos", WAY_CLIENT_COLUMN_LEGAL_FAMILY, WAY_COLUMN_MATCH_SYNONYM },
  { "NAME", WAY_CLIENT_COLUMN_NAME_TO_USE, WAY_COLUMN_MATCH_SYNONYM },
  { "Estado", WAY_CLIENT_COLUMN_STATUS, WAY_COLUMN_MATCH_SYNONYM },
  { "Case manager", WAY_CLIENT_COLUMN_WORKER, WAY_COLUMN_MATCH_SYNONYM },
  { "ID", WAY_CLIENT_COLUMN_NUMBER, WAY_COLUMN_MATCH_SYNONYM },
  { "Mailbox", WAY_CLIENT_COLUMN_NONE, WAY_COLUMN_MATCH_NONE },
  { "Favorite color", WAY_CLIENT_COLUMN_NONE, WAY_COLUMN_MATCH_NONE },
  { "", WAY_CLIENT_COLUMN_NONE, WAY_COLUMN_MATCH_NONE },
  { "—", WAY_CLIENT_COLUMN_NONE, WAY_COLUMN_MATCH_NONE },
};

static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WayClientColumn column;
    WayColumnMatch  match;

    g_test_message ("%s", rows[i].heading);
    g_assert_cmpuint (
      way_column_set_match (&way_client_columns, &rows[i].heading, 1, &column, &match), ==,
      rows[i].column != WAY_CLIENT_COLUMN_NONE);
    g_assert_cmpint (column, ==, rows[i].column);
    g_assert_cmpint (match, ==, rows[i].match);
  }
}

/* The names that the program writes all find themselves. */
static void
test_own_names (void)
{
  const char     *headings[WAY_CLIENT_N_COLUMNS];
  WayClientColumn columns[WAY_CLIENT_N_COLUMNS];

  for (guint i = 0; i < WAY_CLIENT_N_COLUMNS; i++)
    headings[i] = way_client_columns.columns[WAY_CLIENT_N_COLUMNS - 1 - i].name;

  g_assert_cmpuint (
    way_column_set_match (&way_client_columns, headings, WAY_CLIENT_N_COLUMNS, columns, NULL), ==,
    WAY_CLIENT_N_COLUMNS - 1);
  for (guint i = 0; i < WAY_CLIENT_N_COLUMNS; i++)
    g_assert_cmpuint (columns[i], ==, WAY_CLIENT_N_COLUMNS - 1 - i);
}

/* No column is given twice, and a sure match takes it from a guess. */
static void
test_best (void)
{
  static const char *const headings[] = { "Emergency phone", "Phone", "Mobile", "First name",
                                          "Preferred name" };
  WayClientColumn          columns[5];
  WayColumnMatch           matches[5];

  g_assert_cmpuint (way_column_set_match (&way_client_columns, headings, 5, columns, matches), ==,
                    3);
  g_assert_cmpint (columns[0], ==, WAY_CLIENT_COLUMN_NONE);
  g_assert_cmpint (columns[1], ==, WAY_CLIENT_COLUMN_PHONE);
  g_assert_cmpint (columns[2], ==, WAY_CLIENT_COLUMN_NONE);
  g_assert_cmpint (columns[3], ==, WAY_CLIENT_COLUMN_LEGAL_GIVEN);
  g_assert_cmpint (columns[4], ==, WAY_CLIENT_COLUMN_NAME_TO_USE);
}

static void
test_check (void)
{
  static const WayClientColumn good[] = { WAY_CLIENT_COLUMN_NONE, WAY_CLIENT_COLUMN_NONE,
                                          WAY_CLIENT_COLUMN_LEGAL_FAMILY };
  static const WayClientColumn twice[] = { WAY_CLIENT_COLUMN_PHONE, WAY_CLIENT_COLUMN_LEGAL_GIVEN,
                                           WAY_CLIENT_COLUMN_PHONE };
  static const WayClientColumn nameless[] = { WAY_CLIENT_COLUMN_NUMBER, WAY_CLIENT_COLUMN_PHONE };
  g_autoptr (GError) error = NULL;

  g_assert_true (way_column_set_check (&way_client_columns, good, 3, &error));
  g_assert_no_error (error);
  g_assert_false (way_column_set_check (&way_client_columns, twice, 3, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (way_column_set_check (&way_client_columns, nameless, 2, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/client-columns/headings", test_headings);
  g_test_add_func ("/client-columns/own-names", test_own_names);
  g_test_add_func ("/client-columns/best", test_best);
  g_test_add_func ("/client-columns/check", test_check);
  return g_test_run ();
}
