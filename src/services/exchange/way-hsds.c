/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hsds.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-hsds-table.h"
#include "way-open-hours.h"
#include "way-resource-columns.h"

typedef enum {
  ORGANIZATIONS,
  SERVICES,
  PLACES, /* services at locations */
  LOCATIONS,
  PHONES,
  ADDRESSES,
  SCHEDULES,
  LANGUAGES,
  ACCESS,
  DOCUMENTS,
  CONTACTS,
  COSTS,
  FUNDING,
  ELIGIBILITY,
  AREAS,
  N_TABLES,
} Table;

#define MOST_NAMES 5

/* As the files are called in the versions of the specification. */
static const char *const names[N_TABLES][MOST_NAMES] = {
  [ORGANIZATIONS] = { "organizations", "organization" },
  [SERVICES] = { "services", "service" },
  [PLACES] = { "service_at_location", "services_at_location", "service_at_locations" },
  [LOCATIONS] = { "locations", "location" },
  [PHONES] = { "phones", "phone" },
  [ADDRESSES] = { "addresses", "address", "physical_addresses", "physical_address" },
  [SCHEDULES] = { "schedules", "schedule", "regular_schedules", "regular_schedule" },
  [LANGUAGES] = { "languages", "language" },
  [ACCESS] = { "accessibility", "accessibility_for_disabilities" },
  [DOCUMENTS] = { "required_documents", "required_document" },
  [CONTACTS] = { "contacts", "contact" },
  [COSTS] = { "cost_options", "cost_option" },
  [FUNDING] = { "funding", "payments_accepted", "payment_accepted" },
  [ELIGIBILITY] = { "eligibility" },
  [AREAS] = { "service_areas", "service_area" },
};

typedef struct {
  WayHsdsTable *tables[N_TABLES];
} Package;

/* What belongs to one service. */
typedef struct {
  Package          *package;
  const WayHsdsRow *service;
  const char       *id;
  const char       *organization_id;
  GPtrArray        *places;    /* rows */
  GPtrArray        *locations; /* rows */
} Service;

static void
package_clear (Package *self)
{
  for (guint i = 0; i < N_TABLES; i++)
    g_clear_pointer (&self->tables[i], way_hsds_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Package, package_clear)

static const char *
get (Service *self, Table table, const WayHsdsRow *row, const char *column)
{
  return way_hsds_table_get (self->package->tables[table], row, column);
}

static const char *
get_own (Service *self, const char *column)
{
  return get (self, SERVICES, self->service, column);
}

/* Rows of a table about the service itself; else at its places, else at its locations, else of its
 * organization. */
static GPtrArray *
find (Service *self, Table table)
{
  WayHsdsTable *from = self->package->tables[table];
  GPtrArray    *rows = g_ptr_array_new ();

  way_hsds_table_find (from, "service_id", self->id, rows);
  for (guint i = 0; rows->len == 0 && i < self->places->len; i++)
    way_hsds_table_find (from, "service_at_location_id",
                         get (self, PLACES, g_ptr_array_index (self->places, i), "id"), rows);
  for (guint i = 0; rows->len == 0 && i < self->locations->len; i++)
    way_hsds_table_find (from, "location_id",
                         get (self, LOCATIONS, g_ptr_array_index (self->locations, i), "id"), rows);
  if (rows->len == 0)
    way_hsds_table_find (from, "organization_id", self->organization_id, rows);
  return rows;
}

/* --- words --- */

static void
append (GString *words, const char *between, const char *text)
{
  if (text != NULL && *text != '\0' && strstr (words->str, text) == NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", text);
}

static char *
end (GString *words)
{
  return g_string_free (words, FALSE);
}

/* Descriptions may hold HTML, of which only the words are wanted. */
static char *
strip_tags (const char *text)
{
  GString *plain = g_string_new (NULL);
  gboolean in_tag = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p++) {
    if (*p == '<' && (g_ascii_isalpha (p[1]) || p[1] == '/'))
      in_tag = TRUE;
    if (!in_tag)
      g_string_append_c (plain, *p);
    if (in_tag && *p == '>') {
      in_tag = FALSE;
      if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  }
  return g_strstrip (g_string_free (plain, FALSE));
}

/* One column of several rows, side by side. */
static char *
join (Service *self, Table table, const char *const *columns)
{
  g_autoptr (GPtrArray) rows = find (self, table);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const char *text = NULL;

    for (guint c = 0; text == NULL && columns[c] != NULL; c++)
      text = get (self, table, g_ptr_array_index (rows, i), columns[c]);
    append (words, "; ", text);
  }
  return end (words);
}

#define JOIN(self, table, ...) join (self, table, (const char *const[]){ __VA_ARGS__, NULL })

/* A number without its quotation marks, which the specification’s own example has. */
static char *
say_phone (Service *self, gboolean to_text)
{
  g_autoptr (GPtrArray) rows = find (self, PHONES);

  for (guint i = 0; i < rows->len; i++) {
    const WayHsdsRow *row = g_ptr_array_index (rows, i);
    const char       *type = get (self, PHONES, row, "type");
    const char       *extension = get (self, PHONES, row, "extension");
    const gboolean    texts = g_strcmp0 (type, "text") == 0 || g_strcmp0 (type, "sms") == 0;
    g_autofree char  *number = g_strdup (get (self, PHONES, row, "number"));

    if (number == NULL || texts != to_text || g_strcmp0 (type, "fax") == 0)
      continue;
    g_strstrip (g_strdelimit (number, "\"", ' '));
    return extension != NULL ? g_strdup_printf (_ ("%s, extension %s"), number, extension)
                             : g_steal_pointer (&number);
  }
  return g_strdup ("");
}

static char *
say_address (Service *self)
{
  static const char *const parts[] = { "address_1", "address_2", "city", "state_province",
                                       "postal_code" };
  g_autoptr (GPtrArray) rows = find (self, ADDRESSES);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (GString) one = g_string_new (NULL);

    for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
      append (one, ", ", get (self, ADDRESSES, g_ptr_array_index (rows, i), parts[p]));
    append (all, "; ", one->str);
  }
  return end (all);
}

static char *
say_eligibility (Service *self)
{
  GString         *words = g_string_new (get_own (self, "eligibility_description"));
  g_autofree char *older = JOIN (self, ELIGIBILITY, "eligibility");
  const char      *least = get_own (self, "minimum_age");
  const char      *most = get_own (self, "maximum_age");
  g_autofree char *ages = least != NULL && most != NULL
                          /* Translators: two ages. */
                          ? g_strdup_printf (_ ("ages %s to %s"), least, most)
                          : NULL;

  append (words, "; ", older);
  append (words, "; ", ages);
  return end (words);
}

static char *
say_intake (Service *self)
{
  GString         *words = g_string_new (get_own (self, "application_process"));
  g_autofree char *documents = JOIN (self, DOCUMENTS, "document");
  g_autofree char *bring = *documents != '\0'
                           /* Translators: %s is papers that are asked for. */
                           ? g_strdup_printf (_ ("Bring: %s"), documents)
                           : NULL;

  append (words, "; ", bring);
  return end (words);
}

/* --- hours --- */

/* “MO,TU” and “Monday”, as a part of hours that is read back. */
static void
add_hours (GString *hours, const char *days, const char *opens, const char *closes)
{
  g_auto (GStrv) parts = g_strsplit_set (days != NULL ? days : "", ", ;", -1);
  g_autoptr (GString) names_of_days = g_string_new (NULL);
  static const char *const numbers[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

  if (opens == NULL || closes == NULL)
    return;
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *day = parts[i];

    while (g_ascii_isdigit (*day) && g_ascii_isalpha (day[1])) /* “1MO”: the first of a month */
      day++;
    if (g_ascii_isdigit (*day) && day[0] >= '1' && day[0] <= '7' && day[1] == '\0')
      day = numbers[*day - '1'];
    append (names_of_days, ", ", day);
  }
  g_string_append_printf (hours, "%s%s %.5s-%.5s", hours->len > 0 ? "; " : "", names_of_days->str,
                          opens, closes);
}

static char *
say_hours (Service *self)
{
  g_autoptr (GPtrArray) rows = find (self, SCHEDULES);
  g_autoptr (GString) hours = g_string_new (NULL);
  GString *words = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;

  for (guint i = 0; i < rows->len; i++) {
    const WayHsdsRow *row = g_ptr_array_index (rows, i);
    const char       *days = get (self, SCHEDULES, row, "byday");

    add_hours (hours, days != NULL ? days : get (self, SCHEDULES, row, "weekday"),
               get (self, SCHEDULES, row, "opens_at"), get (self, SCHEDULES, row, "closes_at"));
    append (words, "; ", get (self, SCHEDULES, row, "description"));
  }

  spans = way_open_hours_parse (hours->str);
  if (spans == NULL)
    return end (words);
  g_string_free (words, TRUE);
  return way_open_hours_write (spans);
}

/* --- a row --- */

/* What stands under one of the program’s own headings. */
static char *
say (Service *self, const char *column)
{
  g_autoptr (GPtrArray) organizations = g_ptr_array_new ();
  g_autofree char  *own = g_strconcat (WAY_HSDS_OWN, column, NULL);
  const WayHsdsRow *organization;
  const char       *text = get_own (self, own);

  if (text != NULL)
    return g_strdup (text);

  way_hsds_table_find (self->package->tables[ORGANIZATIONS], "id", self->organization_id,
                       organizations);
  organization = organizations->len > 0 ? g_ptr_array_index (organizations, 0) : NULL;

  if (g_str_equal (column, "organization"))
    text = get (self, ORGANIZATIONS, organization, "name");
  else if (g_str_equal (column, "services"))
    return strip_tags (get_own (self, "description"));
  else if (g_str_equal (column, "eligibility"))
    return say_eligibility (self);
  else if (g_str_equal (column, "cost_words"))
    text = get_own (self, "fees_description") != NULL ? get_own (self, "fees_description")
                                                      : get_own (self, "fees");
  else if (g_str_equal (column, "payers"))
    return JOIN (self, FUNDING, "source", "payment");
  else if (g_str_equal (column, "languages"))
    return JOIN (self, LANGUAGES, "name", "language", "code");
  else if (g_str_equal (column, "language_words"))
    text = get_own (self, "interpretation_services");
  else if (g_str_equal (column, "access_words"))
    return JOIN (self, ACCESS, "description", "accessibility");
  else if (g_str_equal (column, "hours"))
    return say_hours (self);
  else if (g_str_equal (column, "phone") || g_str_equal (column, "text_number"))
    return say_phone (self, g_str_equal (column, "text_number"));
  else if (g_str_equal (column, "email"))
    text = get_own (self, "email") != NULL ? get_own (self, "email")
                                           : get (self, ORGANIZATIONS, organization, "email");
  else if (g_str_equal (column, "web"))
    text = get_own (self, "url") != NULL ? get_own (self, "url")
         : get (self, ORGANIZATIONS, organization, "website") != NULL
           ? get (self, ORGANIZATIONS, organization, "website")
           : get (self, ORGANIZATIONS, organization, "url");
  else if (g_str_equal (column, "address"))
    return say_address (self);
  else if (g_str_equal (column, "area"))
    return JOIN (self, AREAS, "name", "service_area", "description");
  else if (g_str_equal (column, "transport") && self->locations->len > 0)
    text = get (self, LOCATIONS, g_ptr_array_index (self->locations, 0), "transportation");
  else if (g_str_equal (column, "intake"))
    return say_intake (self);
  else if (g_str_equal (column, "contact_person"))
    return JOIN (self, CONTACTS, "name", "title");
  else if (g_str_equal (column, "wait_words"))
    text = get_own (self, "wait_time");
  else if (g_str_equal (column, "verified_on"))
    text = get_own (self, "assured_date");
  else if (g_str_equal (column, "notes"))
    text = get_own (self, "alert");
  else if (g_str_equal (column, "source_id"))
    text = self->id;
  else if (g_str_equal (column, "name"))
    text = get_own (self, "name");

  return g_strdup (text != NULL ? text : "");
}

static const char *
find_fault (Service *self)
{
  const char *status = get_own (self, "status");

  if (self->id == NULL)
    return _ ("The service has no number.");
  if (g_strcmp0 (status, "inactive") == 0 || g_strcmp0 (status, "defunct") == 0)
    return _ ("The service is not offered any more.");
  return NULL;
}

static void
find_places (Service *self)
{
  way_hsds_table_find (self->package->tables[PLACES], "service_id", self->id, self->places);
  for (guint i = 0; i < self->places->len; i++)
    way_hsds_table_find (self->package->tables[LOCATIONS], "id",
                         get (self, PLACES, g_ptr_array_index (self->places, i), "location_id"),
                         self->locations);
}

static gboolean
hand_on (Package *package, guint n, WayCsvRowFunc func, gpointer user_data, GError **error)
{
  const guint       columns = way_resource_columns_count ();
  const WayHsdsRow *row = way_hsds_table_get_row (package->tables[SERVICES], n);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) locations = g_ptr_array_new ();
  g_auto (GStrv) cells = g_new0 (char *, columns + 1);
  Service self = { .package = package, .service = row, .places = places, .locations = locations };

  self.id = get_own (&self, "id");
  self.organization_id = get_own (&self, "organization_id");
  find_places (&self);
  for (guint i = 0; i < columns; i++)
    cells[i] = say (&self, way_resource_columns_get_name (i));
  return func (&(WayCsvRow){ .line = row->line,
                             .n_cells = columns,
                             .cells = cells,
                             .fault = find_fault (&self) },
               user_data, error);
}

static gboolean
hand_on_headings (WayCsvRowFunc func, gpointer user_data, GError **error)
{
  const guint columns = way_resource_columns_count ();
  g_auto (GStrv) cells = g_new0 (char *, columns + 1);

  for (guint i = 0; i < columns; i++)
    cells[i] = g_strdup (way_resource_columns_get_name (i));
  return func (&(WayCsvRow){ .line = 1, .n_cells = columns, .cells = cells }, user_data, error);
}

gboolean
way_hsds_read (GFile        *folder,
               WayEncoding   encoding,
               WayCsvRowFunc func,
               gpointer      user_data,
               int          *permille,
               GCancellable *cancellable,
               GError      **error)
{
  g_auto (Package) package = { { NULL } };
  guint n;

  for (guint i = 0; i < N_TABLES; i++) {
    package.tables[i] = way_hsds_table_read (folder, names[i], encoding, cancellable, error);
    if (package.tables[i] == NULL)
      return FALSE;
  }

  n = way_hsds_table_get_n_rows (package.tables[SERVICES]);
  if (n == 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         _ ("There are no services in this folder. It should hold services.csv and "
                            "the other files of the directory."));
    return FALSE;
  }
  if (!hand_on_headings (func, user_data, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !hand_on (&package, i, func, user_data, error))
      return FALSE;
    if (permille != NULL)
      g_atomic_int_set (permille, (int)((guint64)(i + 1) * 1000 / n));
  }
  return TRUE;
}

char *
way_hsds_get_state (GFile *folder)
{
  GString *state = g_string_new (NULL);

  for (guint i = 0; i < N_TABLES; i++) {
    for (guint k = 0; k < MOST_NAMES && names[i][k] != NULL; k++) {
      g_autofree char *name = g_strconcat (names[i][k], ".csv", NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      g_autofree char *one = way_csv_file_get_state (file);

      if (one != NULL)
        g_string_append_printf (state, "%s %s\n", names[i][k], one);
    }
  }
  return g_string_free (state, FALSE);
}
