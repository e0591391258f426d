/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-client.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-objective.h"

static gpointer
make (GType type)
{
  WayId id = way_id_make (g_get_real_time ());

  return way_record_new (type, &id);
}

/* Each text of each field is read back as it was written. */
static void
test_texts (void)
{
  static const struct {
    const char *field, *text;
    gboolean    good;
  } cases[] = {
    { "name_to_use", "Sam", TRUE },
    { "birth_date", "1991", TRUE },
    { "birth_date", "1991-13", FALSE },
    { "interpreter", "true", TRUE },
    { "interpreter", "yes", FALSE },
    { "status", "paused", TRUE },
    { "status", "Paused", FALSE },
    { "reasons", "alcohol disaster", TRUE },
    { "reasons", "alcohol bad", FALSE },
    { "own_date", "2026-09-21", TRUE },
    { "worker_id", "0198a000-0000-7000-8000-000000000001", TRUE },
    { "worker_id", "0198a000", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayClient) client = make (WAY_TYPE_CLIENT);
    const WayField *field = way_record_find_field (client, cases[i].field);
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;

    g_test_message ("%s = %s", cases[i].field, cases[i].text);
    g_assert_cmpint (way_record_set_from_text (client, field, cases[i].text, &error), ==,
                     cases[i].good);
    if (!cases[i].good) {
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
      g_assert_null (strstr (error->message, cases[i].text)); /* a message tells no values */
      continue;
    }
    text = way_field_to_text (field, client);
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* None comes first, as in SQLite; a copy is equal; equal is not the same text of another case. */
static void
test_compare (void)
{
  static const struct {
    const char *field, *less, *more;
  } cases[] = {
    { "name_to_use", NULL, "Ana" },
    { "name_to_use", "Ana", "ana" },
    { "birth_date", "1991", "1991-01" },
    { "birth_date", "1991-12-31", "1992" },
    { "interpreter", "false", "true" },
    { "status", "active", "closed" }, /* by their words */
    { "reasons", "alcohol", "opioids" },
    { "worker_id", NULL, "0198a000-0000-7000-8000-000000000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayClient) less = make (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) more = make (WAY_TYPE_CLIENT);
    const WayField *field = way_record_find_field (less, cases[i].field);

    g_test_message ("%s", cases[i].field);
    g_assert_true (way_record_set_from_text (less, field, cases[i].less, NULL));
    g_assert_true (way_record_set_from_text (more, field, cases[i].more, NULL));
    g_assert_cmpint (way_field_compare (field, less, more), <, 0);
    g_assert_cmpint (way_field_compare (field, more, less), >, 0);
    g_assert_false (way_field_equal (field, less, more));
    way_field_copy (field, more, less);
    g_assert_true (way_field_equal (field, less, more));
    g_assert_cmpint (way_field_compare (field, less, more), ==, 0);
  }
}

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    gboolean    good;
  } cases[] = { { "0.5", TRUE },  { "-3", TRUE },   { "1e3", TRUE },    { "1,5", FALSE },
                { "nan", FALSE }, { "inf", FALSE }, { "2 of 3", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayObjective) objective = make (WAY_TYPE_OBJECTIVE);
    const WayField *field = way_record_find_field (objective, "target");

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (way_record_set_from_text (objective, field, cases[i].text, NULL), ==,
                     cases[i].good);
    g_assert_cmpint (way_field_is_none (field, objective), ==, !cases[i].good);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/compare", test_compare);
  g_test_add_func ("/field/numbers", test_numbers);

  return g_test_run ();
}
