/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-name.h"

#include "way-roster-column.h"

static WayClient *
make (void)
{
  const WayId id = way_id_make (1);
  WayClient  *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, name_to_use, "Marisol Vega");
  way_set (client, legal_given, "María Soledad");
  way_set (client, legal_family, "Vega");
  return client;
}

static void
test_show (void)
{
  g_autoptr (WayClient) client = make ();
  static const struct {
    gboolean    hidden;
    const char *name;
    const char *other;
  } rows[] = { { FALSE, "Marisol Vega", "Sol\nMari V" }, { TRUE, "M. V.", "S.\nM. V." } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *name = NULL;
    g_autofree char *other = NULL;

    way_client_name_set_hidden (rows[i].hidden);
    g_assert_cmpint (way_client_name_is_hidden (), ==, rows[i].hidden);
    name = way_client_name_show (client);
    other = way_client_name_show_text ("Sol\nMari V");
    g_assert_cmpstr (name, ==, rows[i].name);
    g_assert_cmpstr (other, ==, rows[i].other);
    g_assert_null (way_client_name_show_text (NULL));
  }
  way_client_name_set_hidden (FALSE);
}

/* The list on the screen hides them, as it is read and as it is heard; paper and files never do. */
static void
test_roster (void)
{
  g_autoptr (WayClient) client = make ();
  const WayRosterRow row = { client, NULL, NULL, way_date_make (2026, 9, 21) };

  way_client_name_set_hidden (TRUE);
  for (WayRosterManner manner = WAY_ROSTER_SCREEN; manner <= WAY_ROSTER_FILE; manner++) {
    const gboolean   hides = manner == WAY_ROSTER_SCREEN || manner == WAY_ROSTER_SPOKEN;
    g_autofree char *name = way_roster_column_say (WAY_ROSTER_NAME, &row, manner);
    g_autofree char *legal = way_roster_column_say (WAY_ROSTER_LEGAL_NAME, &row, manner);

    g_assert_cmpstr (name, ==, hides ? "M. V." : "Marisol Vega");
    g_assert_cmpstr (legal, ==, hides ? "M. S. V." : "María Soledad Vega");
  }
  way_client_name_set_hidden (FALSE);
}

static void
test_fields (void)
{
  g_autoptr (WayClient) client = make ();

  g_assert_true (
    way_client_name_is_in (WAY_TYPE_CLIENT, way_record_find_field (client, "aliases")));
  g_assert_false (
    way_client_name_is_in (WAY_TYPE_CLIENT, way_record_find_field (client, "program")));
  g_assert_false (way_client_name_is_in (WAY_TYPE_CLIENT, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/client-name/show", test_show);
  g_test_add_func ("/client-name/roster", test_roster);
  g_test_add_func ("/client-name/fields", test_fields);
  return g_test_run ();
}
