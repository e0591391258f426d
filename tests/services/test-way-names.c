/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-names.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/record", test_record);
  g_test_add_func ("/names/nobody", test_nobody);
  return g_test_run ();
}
