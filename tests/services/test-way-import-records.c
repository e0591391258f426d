/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-records.h"

#include "caseload-fixture.h"
#include "way-error.h"
#include "way-refused-line.h"

#define ANA "01890a5d-ac96-774b-bcce-b302099a8057"
#define BO  "01890a5d-ac96-774b-bcce-b302099a8058"

#define CLIENT(id)  "{\"kind\": \"client\", \"id\": \"" id "\", \"name_to_use\": \"A\"}\n"
#define CONTACT(id) "{\"kind\": \"contact_point\", \"client_id\": \"" id "\", \"value\": \"1\"}\n"

static WayImportedRecords *
import (Fixture *self, const char *text, gssize length, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, "records.ndjson", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, length, NULL));
  way_import_records_async (self->workspace, file, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_import_records_finish (self->workspace, result, error);
}

static void
check (Fixture *self, const char *text, gssize length, guint n_records, guint refused_line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayImportedRecords) taken = import (self, text, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (taken->n_records, ==, n_records);
  g_assert_cmpuint (taken->refused->len, ==, refused_line != 0 ? 1 : 0);
  if (refused_line != 0)
    g_assert_cmpuint (way_refused_line_get_line (g_ptr_array_index (taken->refused, 0)), ==,
                      refused_line);
}

static void
test_taken (Fixture *self, gconstpointer data)
{
  check (self, "", 0, 0, 0);
  check (self, "\n \n", -1, 0, 0);
  check (self, CONTACT (ANA) CLIENT (ANA), -1, 2, 0); /* in any order */
  check (self, "\xef\xbb\xbf" CLIENT (BO) "\r\n" CONTACT (ANA), -1, 2, 0);
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 2);
}

/* A line that does not fit keeps out all the others. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  check (self, CLIENT (ANA) "nonsense\n", -1, 0, 2);
  check (self, CLIENT (ANA) CONTACT (BO), -1, 0, 2); /* nobody */
  check (self, CLIENT (ANA) CLIENT (ANA), -1, 0, 2); /* twice */
  check (self, CLIENT (ANA) "\xff\n", -1, 0, 2);     /* not UTF-8 */
  check (self, CLIENT (ANA) "{}\0\n", sizeof (CLIENT (ANA) "{}\0\n") - 1, 0, 2);
  check (self,
         CLIENT (ANA) "{\"kind\": \"client\", \"name_to_use\": \"B\", \"worker_id\": \"" ANA
                      "\"}\n",
         -1, 0, 2); /* a client is no worker */
  check (self, CLIENT (ANA), -1, 1, 0);
  check (self, CLIENT (BO) CLIENT (ANA), -1, 0, 2); /* there already */
  g_assert_cmpint (fixture_count (self, "SELECT count (*) FROM client"), ==, 1);
}

static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayImportedRecords) taken = import (self, "a\n" CONTACT (BO) "b\n", -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (taken->refused->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (way_refused_line_get_line (g_ptr_array_index (taken->refused, i)), ==, i + 1);
}

static void
test_no_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import (self, NULL, 0, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/import-records/taken", test_taken);
  ADD ("/import-records/refused", test_refused);
  ADD ("/import-records/many", test_many);
  ADD ("/import-records/no-file", test_no_file);
  return g_test_run ();
}
