/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hsds-write.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-error.h"
#include "way-import.h"
#include "way-organization.h"
#include "way-resource-columns.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  char         *home;
  GFile        *folder;
} Fixture;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_folder (child);
    g_remove (child);
  }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->workspace = fixture_open_workspace ();
  self->home = g_dir_make_tmp ("hsds-XXXXXX", NULL);
  self->folder = g_file_new_build_filename (self->home, "directory", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  way_workspace_close (self->workspace);
  g_object_unref (self->workspace);
  remove_folder (self->home);
  g_rmdir (self->home);
  g_free (self->home);
  g_object_unref (self->folder);
}

static gboolean export(WayWorkspace *workspace, GFile *folder, guint *n, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_hsds_write_async (workspace, folder, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_hsds_write_finish (workspace, result, n, error);
}

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

/* One of which everything is known, one that is nearly a name alone, and what a spreadsheet would
 * run. */
static void
add_resources (WayWorkspace *workspace)
{
  WayOrganization *trust = way_workspace_create (workspace, WAY_TYPE_ORGANIZATION);
  WayResource     *whole = way_workspace_create (workspace, WAY_TYPE_RESOURCE);
  WayResource     *bare = way_workspace_create (workspace, WAY_TYPE_RESOURCE);
  WayResource     *formula = way_workspace_create (workspace, WAY_TYPE_RESOURCE);
  const WayId      trust_id = trust->parent.id;

  way_set (trust, name, "Bay Trust");
  save (workspace, trust);

  way_set (whole, name, "Bay Shelter");
  way_set (whole, organization_id, trust_id);
  way_set (whole, kind, WAY_RESOURCE_SHELTER);
  way_set (whole, needs, ((WaySet){ 5 }));
  way_set (whole, services, "Beds for a <night>, \"lockers\"\nand showers");
  way_set (whole, eligibility, "Adults; no pets");
  way_set (whole, cost, WAY_RESOURCE_COST_SLIDING);
  way_set (whole, cost_words, "By income");
  way_set (whole, payers, ((WaySet){ 9 }));
  way_set (whole, payer_words, "The parish");
  way_set (whole, languages, ((WaySet){ 3 }));
  way_set (whole, language_words, "Interpreter by phone");
  way_set (whole, access, ((WaySet){ 5 }));
  way_set (whole, access_words, "Ramp at the side door");
  way_set (whole, hours, "Mon–Sun 18:00–08:00");
  way_set (whole, phone, "+1 555 0142");
  way_set (whole, text_number, "555-0143");
  way_set (whole, email, "hello@baytrust.example");
  way_set (whole, web, "https://baytrust.example");
  way_set (whole, address, "12 Harbor St; River City");
  way_set (whole, area, "North side, 2 miles");
  way_set (whole, transport, "Bus 22");
  way_set (whole, intake, "Come before 20:00");
  way_set (whole, contact_person, "Ms. Ruiz");
  way_set (whole, capacity, WAY_RESOURCE_CAPACITY_WAIT);
  way_set (whole, wait_words, "Two weeks");
  way_set (whole, moud, WAY_RESOURCE_YES);
  way_set (whole, family, WAY_RESOURCE_NO);
  way_set (whole, faith, WAY_RESOURCE_YES);
  way_set (whole, verified_on, ((WayDate){ 20260618 }));
  way_set (whole, notes, "Ask for the night desk");
  way_set (whole, source_id, "srv-1");
  save (workspace, whole);

  way_set (bare, name, "Food, and more");
  way_set (bare, hours, "when the light is on");
  way_set (bare, source_id, "srv-2");
  save (workspace, bare);

  way_set (formula, name, "=HYPERLINK(\"http://x.example\")");
  way_set (formula, intake, "@SUM(1)");
  save (workspace, formula);
}

static void
import (WayWorkspace *workspace, GFile *folder)
{
  g_autoptr (WayImport) import = way_import_new (workspace, &way_import_resources, folder);
  g_autoptr (GAsyncResult) looked = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GAsyncResult) taken = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  way_import_look_async (import, NULL, fixture_done_cb, &slot);
  looked = fixture_wait (&slot);
  g_assert_true (way_import_look_finish (import, looked, &error));
  way_import_check_async (import, NULL, fixture_done_cb, &slot);
  checked = fixture_wait (&slot);
  g_assert_true (way_import_check_finish (import, checked, &error));
  g_assert_cmpuint (g_list_model_get_n_items (way_import_get_refused (import)), ==, 0);
  way_import_run_async (import, NULL, fixture_done_cb, &slot);
  taken = fixture_wait (&slot);
  way_import_run_finish (import, taken, NULL, &error);
  g_assert_no_error (error);
}

static GListModel *
list (WayWorkspace *workspace, GType type)
{
  GListModel *model =
    way_workspace_list (workspace, way_query_order_by (way_query_new (type), "name", FALSE));

  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (model)));
  return model;
}

static char **
dup_row (GListModel *resources, GListModel *organizations, guint n)
{
  g_autoptr (WayResource) resource = g_list_model_get_item (resources, n);
  g_autoptr (WayOrganization) first = g_list_model_get_item (organizations, 0);

  return way_resource_columns_dup_row (
    resource, way_id_equal (&resource->organization_id, &first->parent.id) ? first->name : NULL);
}

/* What is written and read again is the same, column by column; one that had no number has that of
 * its record. */
static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (WayWorkspace) other = fixture_open_workspace ();
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) after = NULL;
  g_autoptr (GListModel) trusts = NULL;
  g_autoptr (GListModel) other_trusts = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  add_resources (self->workspace);
  g_assert_true (export(self->workspace, self->folder, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  import (other, self->folder);

  before = list (self->workspace, WAY_TYPE_RESOURCE);
  after = list (other, WAY_TYPE_RESOURCE);
  trusts = list (self->workspace, WAY_TYPE_ORGANIZATION);
  other_trusts = list (other, WAY_TYPE_ORGANIZATION);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (other_trusts), ==, 1);
  for (guint i = 0; i < 3; i++) {
    g_auto (GStrv) was = dup_row (before, trusts, i);
    g_auto (GStrv) is = dup_row (after, other_trusts, i);

    for (guint c = 0; c < way_resource_columns_count (); c++) {
      const char *column = way_resource_columns_get_name (c);

      g_test_message ("%u %s", i, column);
      if (g_str_equal (column, "source_id") && *was[c] == '\0')
        g_assert_cmpuint (strlen (is[c]), >, 10);
      else
        g_assert_cmpstr (is[c], ==, was[c]);
    }
  }
  way_workspace_close (other);
}

/* The tables are those of the specification, for this account alone; nothing in them is run. */
static void
test_tables (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *table;
    const char *text;
  } rows[] = {
    { "organization.csv", "Bay Trust" },
    { "service.csv", "\"'=HYPERLINK(\"\"http://x.example\"\")\"" },
    { "service.csv", ",'@SUM(1)," },
    { "service.csv", "2026-06-18" },
    { "phone.csv", "srv-1,'+1 555 0142,voice" },
    { "phone.csv", "srv-1,555-0143,text" },
    { "address.csv", "srv-1,\"12 Harbor St; River City\",physical" },
    { "schedule.csv", "srv-1,WEEKLY,MO,18:00,08:00," },
    { "schedule.csv", "srv-2,,,,,when the light is on" },
    { "language.csv", "srv-1,Spanish,es" },
    { "accessibility.csv", "srv-1,Ramp at the side door" },
    { "funding.csv", "srv-1,Medicaid" },
    { "contact.csv", "srv-1,Ms. Ruiz" },
    { "service_area.csv", "North side" },
    { "location.csv", "srv-1,physical,Bay Shelter,Bus 22" },
    { "service_at_location.csv", "srv-1,srv-1" },
  };
  g_autoptr (GError) error = NULL;
  guint n;

  add_resources (self->workspace);
  g_assert_true (export(self->workspace, self->folder, &n, &error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_build_filename (self->home, "directory", rows[i].table, NULL);
    g_autofree char *text = NULL;
    GStatBuf         facts;

    g_test_message ("%s %s", rows[i].table, rows[i].text);
    g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
    g_assert_nonnull (strstr (text, rows[i].text));
    g_assert_cmpint (g_stat (path, &facts), ==, 0);
    g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  }
}

/* What is in a folder already is not mixed with it. */
static void
test_not_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (self->home, "kept.txt", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (self->home);
  g_autoptr (GFile) beyond = g_file_new_build_filename (self->home, "no", "such", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  guint n;

  g_assert_true (g_file_set_contents (kept, "mine", -1, NULL));
  g_assert_false (export(self->workspace, folder, &n, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (export(self->workspace, beyond, &n, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_FAILED);

  dir = g_dir_open (self->home, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "kept.txt");
  g_assert_null (g_dir_read_name (dir));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/hsds-write/round-trip", Fixture, NULL, set_up, test_round_trip, tear_down);
  g_test_add ("/hsds-write/tables", Fixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/hsds-write/not-empty", Fixture, NULL, set_up, test_not_empty, tear_down);
  return g_test_run ();
}
