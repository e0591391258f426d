/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client.h"

static WayClient *
new_client (void)
{
  WayId id = { { 1 } };

  return way_record_new (WAY_TYPE_CLIENT, &id);
}

static void
test_names (void)
{
  static const struct {
    const char *use, *given, *family, *name;
  } cases[] = {
    { "Sam", "Samuel", "Ortega", "Sam Ortega" },
    { "Marisol Vega", NULL, "Vega", "Marisol Vega" },
    { NULL, "Ana", "Paz", "Ana Paz" },
    { NULL, NULL, "Paz", "Paz" },
    { NULL, "Ana", NULL, "Ana" },
    { "Sam", NULL, NULL, "Sam" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayClient) client = new_client ();
    g_autofree char *name = NULL;

    way_set (client, name_to_use, cases[i].use);
    way_set (client, legal_given, cases[i].given);
    way_set (client, legal_family, cases[i].family);
    name = way_client_dup_name (client);
    g_assert_cmpstr (name, ==, cases[i].name);
  }
}

static void
test_search_text (void)
{
  g_autoptr (WayClient) client = new_client ();
  static const char *const contacts[] = { "(555) 0142", "sam@example.org", NULL };
  g_autofree char         *empty = way_client_dup_search_text (client, NULL);
  g_autofree char         *text = NULL;

  g_assert_cmpstr (empty, ==, "\n\n");
  way_set (client, name_to_use, "Åse");
  way_set (client, legal_family, "Łuczak");
  way_set (client, aliases, "The Fixer\nÁse");
  way_set (client, number, "A-00017");
  text = way_client_dup_search_text (client, contacts);
  g_assert_cmpstr (text, ==,
                   "ase luczak\nluczak\nthe fixer ase\na 00017\n555 0142\n5550142\n"
                   "sam example org\n\n");
}

/* Each field in turn: whether a list notices. */
static void
test_listed_alike (void)
{
  static const struct {
    const char *field, *text;
    gboolean    alike;
  } cases[] = {
    { "number", "A-00018", FALSE },
    { "name_to_use", "Sam", FALSE },
    { "legal_given", "Samuel", FALSE },
    { "legal_family", "Paz", FALSE },
    { "aliases", "Sammy", FALSE },
    { "birth_date", "1991", FALSE },
    { "program", "Outpatient", FALSE },
    { "status", "closed", FALSE },
    { "archived", "true", FALSE },
    { "risk", "high", FALSE },
    { "deleted_at", "2026-09-21T10:00:00Z", FALSE },
    { "work_with_me", "Slowly", TRUE },
    { "pronouns", "they/them", TRUE },
    { "risk_words", "asked", TRUE },
    { "own_date", "2026-06-25", TRUE },
    { "changed_at", "2026-09-21T10:00:00Z", TRUE },
    { "revision", "7", TRUE },
  };
  g_autoptr (WayClient) client = new_client ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayClient) other = way_record_copy (client);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].field);
    way_record_set_from_text (other, way_record_find_field (other, cases[i].field), cases[i].text,
                              &error);
    g_assert_no_error (error);
    g_assert_cmpint (way_client_is_listed_alike (client, other), ==, cases[i].alike);
    g_assert_cmpint (way_client_is_listed_alike (other, client), ==, cases[i].alike);
    g_assert_true (way_client_is_listed_alike (other, other));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/names", test_names);
  g_test_add_func ("/client/search-text", test_search_text);
  g_test_add_func ("/client/listed-alike", test_listed_alike);

  return g_test_run ();
}
