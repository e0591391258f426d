/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-columns.h"

#include "way-error.h"
#include "way-organization.h"

#define N 6

static const char *const headings[N] = { "Service name", "Agency",        "Type",
                                         "Languages",    "Last verified", "MAT" };

static WayResource *
read_row (const char *const *cells, GPtrArray *more, GError **error)
{
  guint              columns[N];
  const WayImportHow how = { .columns = columns,
                             .n_columns = N,
                             .today = way_date_make (2026, 9, 21),
                             .now = { 1 } };

  way_column_set_match (&way_resource_columns, headings, N, columns, NULL);
  return way_resource_import_row (
    &how, &(WayCsvRow){ .line = 2, .n_cells = N, .cells = (char **)cells }, more, error);
}

static void
test_row (void)
{
  static const char *const cells[] = {
    "Bay Shelter", "Bay Trust", "Shelter", "English; es; Tigrinya", "9/1/2026", "Yes", NULL
  };
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayResource) resource = read_row (cells, more, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (resource->name, ==, "Bay Shelter");
  g_assert_cmpint (resource->kind, ==, WAY_RESOURCE_SHELTER);
  g_assert_cmpuint (resource->languages.bits, ==, 3);
  g_assert_cmpstr (resource->language_words, ==, "Tigrinya"); /* no word is lost */
  g_assert_cmpuint (resource->verified_on.ymd, ==, 20260901);
  g_assert_cmpint (resource->moud, ==, WAY_RESOURCE_YES);
  g_assert_cmpuint (more->len, ==, 1);
  g_assert_cmpstr (WAY_ORGANIZATION (more->pdata[0])->name, ==, "Bay Trust");
  g_assert_true (way_id_equal (&resource->organization_id, &WAY_RECORD (more->pdata[0])->id));
}

/* What is refused leaves nothing, and names no content. */
static void
test_refused (void)
{
  static const struct {
    const char *cells[N + 1];
    const char *why;
  } rows[] = {
    { { "", "Bay Trust", "", "", "", "", NULL }, "There is no name." },
    { { "Bay", "Bay Trust", "", "", "soon", "", NULL },
      "The day on which it was verified cannot be read." },
    { { "Bay", "", "", "", "2027-01-01", "", NULL },
      "The day on which it was verified is in the future." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GError) error = NULL;

    g_assert_null (read_row (rows[i].cells, more, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_cmpstr (error->message, ==, rows[i].why);
    g_assert_cmpuint (more->len, ==, 0);
  }
}

/* What is written is read back, field by field. */
static void
test_back (void)
{
  const WayId id = { { 1 } };
  const guint n = way_resource_columns_count ();
  g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);
  g_autofree guint       *columns = g_new0 (guint, n);
  g_autofree const char **names = g_new0 (const char *, n);
  g_auto (GStrv) cells = NULL;
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayResource) again = NULL;

  way_set (resource, name, "Río Clinic");
  way_set (resource, kind, WAY_RESOURCE_HEALTH);
  way_set (resource, needs, ((WaySet){ 6 }));
  way_set (resource, payers, ((WaySet){ 5 }));
  way_set (resource, cost, WAY_RESOURCE_COST_SLIDING);
  way_set (resource, hours, "Mon–Fri 09:00–17:00");
  way_set (resource, capacity, WAY_RESOURCE_CAPACITY_WAIT);
  way_set (resource, faith, WAY_RESOURCE_NO);
  way_set (resource, verified_on, way_date_make (2026, 9, 1));
  way_set (resource, notes, "ring twice");
  way_set (resource, source_id, "s-1");
  cells = way_resource_columns_dup_row (resource, NULL);
  for (guint i = 0; i < n; i++)
    names[i] = way_resource_columns_get_name (i);
  g_assert_cmpuint (way_column_set_match (&way_resource_columns, names, n, columns, NULL), ==, n);
  again =
    way_resource_import_row (&(WayImportHow){ .columns = columns,
                                              .n_columns = n,
                                              .today = way_date_make (2026, 9, 21),
                                              .now = { 1 } },
                             &(WayCsvRow){ .line = 2, .n_cells = n, .cells = cells }, more, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++) {
    const WayField  *field = way_record_find_field (resource, names[i]);
    g_autofree char *before = field != NULL ? way_field_to_text (field, resource) : NULL;
    g_autofree char *after = field != NULL ? way_field_to_text (field, again) : NULL;

    g_assert_cmpstr (after, ==, before);
  }
  g_assert_true (way_record_equal (resource, again));
}

static void
test_keys (void)
{
  const WayId id = { { 1 } };
  g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);
  g_auto (GStrv) name = NULL;
  g_auto (GStrv) all = NULL;

  way_set (resource, name, "Río Clinic");
  name = way_resource_import_dup_keys (resource);
  g_assert_cmpstr (name[0], ==, "rio clinic");
  g_assert_null (name[1]);
  way_set (resource, phone, "(555) 0142");
  way_set (resource, address, "12 Harbor St");
  way_set (resource, source_id, "S-1");
  all = way_resource_import_dup_keys (resource);
  g_assert_true (way_resource_import_key_is_number (all[0]));
  g_assert_cmpstr (all[1], ==, "rio clinic t5550142");
  g_assert_cmpstr (all[2], ==, "rio clinic a12 harbor st");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/resource-columns/row", test_row);
  g_test_add_func ("/resource-columns/refused", test_refused);
  g_test_add_func ("/resource-columns/back", test_back);
  g_test_add_func ("/resource-columns/keys", test_keys);
  return g_test_run ();
}
