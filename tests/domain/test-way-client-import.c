/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-import.h"

#include <string.h>

#include "way-error.h"

#define N_COLUMNS (WAY_CLIENT_N_COLUMNS - 1)

static const guint columns[N_COLUMNS] = {
  WAY_CLIENT_COLUMN_NUMBER,       WAY_CLIENT_COLUMN_NAME_TO_USE, WAY_CLIENT_COLUMN_LEGAL_GIVEN,
  WAY_CLIENT_COLUMN_LEGAL_FAMILY, WAY_CLIENT_COLUMN_ALIASES,     WAY_CLIENT_COLUMN_PRONOUNS,
  WAY_CLIENT_COLUMN_BIRTH_DATE,   WAY_CLIENT_COLUMN_PHONE,       WAY_CLIENT_COLUMN_EMAIL,
  WAY_CLIENT_COLUMN_LANGUAGE,     WAY_CLIENT_COLUMN_PROGRAM,     WAY_CLIENT_COLUMN_WORKER,
  WAY_CLIENT_COLUMN_STATUS,
};

static const WayId worker = { { 1 } };
static const WayId other_worker = { { 2 } };

static const WayId *
find_worker (gpointer staff, const char *folded)
{
  return strcmp (folded, "ines nunez") == 0 ? &other_worker : NULL;
}

static WayClient *
import (const char *text, GPtrArray *contacts, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (text, ",", -1);
  WayCsvRow    row = { .line = 7, .n_cells = g_strv_length (cells), .cells = cells };
  WayImportHow plan = { .columns = columns,
                        .n_columns = N_COLUMNS,
                        .today = way_date_make (2026, 3, 11),
                        .now = { 1 },
                        .worker_id = worker,
                        .find_worker = find_worker };

  return way_client_import_row (&plan, &row, contacts, error);
}

static void
test_whole (void)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client =
    import ("K-12, Ánja ,Anna,O’Neill,Ana; Anita;,she/her,3/1991,(555) 555-0142; 555 555 0143,"
            "anja@example.org,Spanish,North,Inés Núñez,On hold",
            contacts, &error);
  WayContactPoint *contact;

  g_assert_no_error (error);
  g_assert_cmpstr (client->number, ==, "K-12");
  g_assert_cmpstr (client->name_to_use, ==, "Ánja");
  g_assert_cmpstr (client->legal_given, ==, "Anna");
  g_assert_cmpstr (client->legal_family, ==, "O’Neill");
  g_assert_cmpstr (client->aliases, ==, "Ana\nAnita");
  g_assert_cmpstr (client->pronouns, ==, "she/her");
  g_assert_cmpuint (client->birth_date.ymd, ==, 19910300);
  g_assert_cmpstr (client->language, ==, "Spanish");
  g_assert_cmpstr (client->program, ==, "North");
  g_assert_cmpint (way_id_compare (&client->worker_id, &other_worker), ==, 0);
  g_assert_cmpint (client->status, ==, WAY_CLIENT_PAUSED);

  g_assert_cmpuint (contacts->len, ==, 3);
  contact = g_ptr_array_index (contacts, 1);
  g_assert_cmpstr (contact->value, ==, "555 555 0143");
  g_assert_cmpint (contact->system, ==, WAY_CONTACT_POINT_PHONE);
  g_assert_cmpint (way_id_compare (&contact->client_id, &client->parent.id), ==, 0);
  contact = g_ptr_array_index (contacts, 2);
  g_assert_cmpstr (contact->value, ==, "anja@example.org");
  g_assert_cmpint (contact->system, ==, WAY_CONTACT_POINT_EMAIL);
  g_assert_true (way_record_check (contact, NULL));
}

static void
test_little (void)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client = import (",Bo", contacts, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (client->name_to_use, ==, "Bo");
  g_assert_null (client->number);
  g_assert_cmpuint (client->birth_date.ymd, ==, 0);
  g_assert_cmpint (way_id_compare (&client->worker_id, &worker), ==, 0);
  g_assert_cmpint (client->status, ==, WAY_CLIENT_ACTIVE);
  g_assert_cmpuint (contacts->len, ==, 0);
}

static void
test_dates (void)
{
  static const struct {
    const char *text;
    guint       ymd; /* 0: refused */
  } rows[] = {
    { "1991", 19910000 },
    { "1991-03", 19910300 },
    { "1991-03-09", 19910309 },
    { "3/9/91", 19910309 },
    { "March 1991", 19910300 },
    { "2026-03-11", 20260311 },
    { "1991-03-09 00:00:00", 19910309 },
    { "3/9/1991 0:00", 19910309 },
    { "1991-03-09T00:00:00", 19910309 },
    { "2026-03-12", 0 },
    { "1895", 0 },
    { "1896", 18960000 },
    { "1991-02-30", 0 },
    { "around 1991", 0 },
    { "2027", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *row = g_strdup_printf (",Bo,,,,,%s", rows[i].text);
    g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GError) error = NULL;
    g_autoptr (WayClient) client = import (row, contacts, &error);

    g_test_message ("%s", rows[i].text);
    if (rows[i].ymd == 0) {
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
      continue;
    }
    g_assert_no_error (error);
    g_assert_cmpuint (client->birth_date.ymd, ==, rows[i].ymd);
  }
}

static void
test_refused (void)
{
  static const char *const rows[] = {
    "K-1",
    ",,,,Ana",
    ",Bo,,,,,,call me",
    ",Bo,,,,,,555-0100;12",
    ",Bo,,,,,,,bo",
    ",Bo,,,,,,,bo@",
    ",Bo,,,,,,,@bo",
    ",Bo,,,,,,,b o@example.org",
    ",Bo,,,,,,,,,,Somebody Else",
    ",Bo,,,,,,,,,,,perhaps",
    ",Bo,,,,,,,,,,,active,one too many",
    ",\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GError) error = NULL;

    g_test_message ("row %u", i);
    g_assert_null (import (rows[i], contacts, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_cmpuint (contacts->len, ==, 0);
    g_assert_true (g_str_has_suffix (error->message, "."));
    g_assert_null (strstr (error->message, "Bo"));
  }
}

static void
test_fault (void)
{
  char        *cells[] = { NULL };
  WayCsvRow    row = { .line = 1, .cells = cells, .fault = "Not well formed." };
  WayImportHow plan = { .today = way_date_make (2026, 3, 11) };
  g_autoptr (GPtrArray) contacts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (way_client_import_row (&plan, &row, contacts, &error));
  g_assert_cmpstr (error->message, ==, "Not well formed.");
}

static void
test_keys (void)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new ();
  g_autoptr (WayClient) a = import (",Anja,Anna,Núñez,,,1991", contacts, NULL);
  g_autoptr (WayClient) b = import (",,anna,nunez,,,1991", contacts, NULL);
  g_autoptr (WayClient) c = import (",,Anna,Nunez,,,1992", contacts, NULL);
  g_autoptr (WayClient) d = import ("K-1,Anja", contacts, NULL);
  g_auto (GStrv) of_d = way_client_import_dup_keys (d);
  g_auto (GStrv) of_a = way_client_import_dup_keys (a);
  g_auto (GStrv) of_b = way_client_import_dup_keys (b);
  g_auto (GStrv) of_c = way_client_import_dup_keys (c);

  g_assert_cmpuint (g_strv_length (of_a), ==, 2);
  g_assert_cmpuint (g_strv_length (of_b), ==, 1);
  g_assert_true (g_strv_contains ((const char *const *)of_a, of_b[0]));
  g_assert_false (g_strv_contains ((const char *const *)of_a, of_c[0]));
  g_assert_cmpuint (g_strv_length (of_d), ==, 2);
  g_assert_false (way_client_import_key_is_number (of_d[0]));
  g_assert_true (way_client_import_key_is_number (of_d[1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/client-import/whole", test_whole);
  g_test_add_func ("/client-import/little", test_little);
  g_test_add_func ("/client-import/dates", test_dates);
  g_test_add_func ("/client-import/refused", test_refused);
  g_test_add_func ("/client-import/fault", test_fault);
  g_test_add_func ("/client-import/keys", test_keys);
  return g_test_run ();
}
