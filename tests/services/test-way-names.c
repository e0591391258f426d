/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-names.h"

#include "way-client-name.h"
#include "workspace-fixture.h"

static WayDb *
open_db (WayClient **client)
{
  WayDb *db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);
  g_autoptr (WayWriter) writer = NULL;
  WayId id = way_id_make (1);

  g_assert_true (way_schema_migrate (db, NULL));
  g_assert_true (way_workspace_begin (db, &fixture_caseload, &fixture_staff, "Dana", NULL));
  g_assert_true (way_db_begin (db, NULL));
  writer = way_writer_new (db, &fixture_staff, (WayTime){ 5 }, NULL);
  *client = way_record_new (WAY_TYPE_CLIENT, &id);
  way_set (*client, name_to_use, "Ada");
  way_set (*client, worker_id, fixture_staff);
  g_assert_nonnull (way_writer_save (writer, *client, NULL));
  g_assert_true (way_db_commit (db, NULL));
  return db;
}

static void
test_record (void)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayDb) db = open_db (&client);
  g_autoptr (WayNames) names = way_names_new (NULL);
  const WayField  *worker = way_record_find_field (client, "worker_id");
  g_autofree char *text = way_field_to_text (worker, client);

  g_assert_null (way_names_get (names, &client->parent.id));
  g_assert_true (way_names_add_record (names, db, client, NULL));
  g_assert_cmpstr (way_names_get (names, &client->parent.id), ==, "Ada");
  g_assert_cmpstr (way_names_get_the (names, &client->parent.id), ==, "the client");
  g_assert_cmpstr (way_names_get (names, &fixture_staff), ==, "Dana");
  g_assert_cmpstr (way_names_get_of_text (names, worker, text), ==, "Dana");
  g_assert_null (way_names_get_of_text (names, worker, "no id"));
  g_assert_null (way_names_get_of_text (names, worker, NULL));
}

/* What is not there has no name, and that is no failure. */
static void
test_nobody (void)
{
  const WayId nobody = { { 77 } };
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayDb) db = open_db (&client);
  g_autoptr (WayNames) names = way_names_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (way_names_add (names, db, "client", &nobody, &error));
  g_assert_true (way_names_add (names, db, "tomorrow", &nobody, &error));
  g_assert_true (way_names_add (names, db, NULL, &nobody, &error));
  g_assert_no_error (error);
  g_assert_null (way_names_get (names, &nobody));
}

/* While names are hidden, sentences on the screen say initials; who searches types the whole name,
 * and paper says it. */
static void
test_hidden (void)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayDb) db = open_db (&client);
  g_autoptr (WayNames) screen = way_names_new (NULL);
  g_autoptr (WayNames) paper = way_names_new (NULL);
  const WayField  *field = way_record_find_field (client, "name_to_use");
  const WayField  *other = way_record_find_field (client, "program");
  g_autofree char *shown = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *program = NULL;

  way_client_name_set_hidden (TRUE);
  way_names_set_on_paper (paper);
  g_assert_true (way_names_add_record (screen, db, client, NULL));
  g_assert_true (way_names_add_record (paper, db, client, NULL));
  g_assert_cmpstr (way_names_get (screen, &client->parent.id), ==, "A.");
  g_assert_cmpstr (way_names_get_searched (screen, &client->parent.id), ==, "Ada");
  g_assert_cmpstr (way_names_get (paper, &client->parent.id), ==, "Ada");
  g_assert_cmpstr (way_names_get (screen, &fixture_staff), ==, "Dana");

  shown = way_names_show_text (screen, WAY_TYPE_CLIENT, field, "Ada Lovelace");
  printed = way_names_show_text (paper, WAY_TYPE_CLIENT, field, "Ada Lovelace");
  program = way_names_show_text (screen, WAY_TYPE_CLIENT, other, "Day program");
  g_assert_cmpstr (shown, ==, "A. L.");
  g_assert_cmpstr (printed, ==, "Ada Lovelace");
  g_assert_cmpstr (program, ==, "Day program");
  way_client_name_set_hidden (FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/record", test_record);
  g_test_add_func ("/names/nobody", test_nobody);
  g_test_add_func ("/names/hidden", test_hidden);
  return g_test_run ();
}
