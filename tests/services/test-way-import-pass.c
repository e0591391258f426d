/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-pass.h"

#include <glib/gstdio.h>

#include "caseload-fixture.h"
#include "way-client-columns.h"
#include "way-refused-line.h"

/* Checks, then writes, with the same numbers; what is known is asked of the caseload, of the lines
 * before, or not at all. */
static void
test_both (Fixture *self, gconstpointer data)
{
  static const guint columns[] = { WAY_CLIENT_COLUMN_NAME_TO_USE, WAY_CLIENT_COLUMN_PHONE };
  g_autofree char   *path = g_build_filename (self->folder, "clients.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (WayDb) db = fixture_get_db (self);
  WayImportPass pass = { .kind = &way_import_clients,
                         .file = file,
                         .how = { .columns = columns,
                                  .n_columns = 2,
                                  .today = way_date_make (2026, 3, 11),
                                  .now = { 1 } } };

  g_assert_true (
    g_file_set_contents (path, "name,phone\nA,555-0100\nB\na,555-0101\nC,x\n", -1, NULL));
  for (guint i = 0; i < 4; i++) { /* checked, written, checked against it, written all the same */
    g_autoptr (GError) error = NULL;
    g_autoptr (WayImportFacts) facts = way_import_facts_load (db, &error);
    g_autoptr (WayWriter) writer = NULL;
    g_autoptr (WayImportOutcome) outcome = NULL;

    g_assert_true (way_db_begin (db, &error));
    if (i % 2 == 1)
      writer = way_writer_new (db, &self->staff_id, (WayTime){ 1 }, &error);
    pass.take_alike = i == 3;
    outcome = way_import_pass_run (&pass, facts, writer, NULL, &error);
    g_assert_no_error (error);
    g_assert_true (way_db_commit (db, &error));

    g_assert_cmpuint (outcome->n_rows, ==, 4);
    g_assert_cmpuint (outcome->n_good, ==, i < 2 ? 2 : (i == 2 ? 0 : 3));
    g_assert_cmpuint (outcome->refused->len, ==, outcome->n_rows - outcome->n_good);
  }

  g_clear_pointer (&db, way_db_close);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 5);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM contact_point"), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-pass/both", Fixture, NULL, fixture_set_up, test_both, fixture_tear_down);
  return g_test_run ();
}
