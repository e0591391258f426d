/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hsds-write.h"

#include "way-disclosure.h"
#include "way-hsds.h"
#include "way-now.h"
#include "way-open-hours.h"
#include "way-organization.h"
#include "way-record-repo.h"
#include "way-resource-columns.h"
#include "way-workspace-private.h"

typedef enum {
  ORGANIZATION,
  SERVICE,
  LOCATION,
  PLACE,
  ADDRESS,
  PHONE,
  SCHEDULE,
  LANGUAGE,
  ACCESSIBILITY,
  CONTACT,
  FUNDING,
  AREA,
  N_TABLES,
} Table;

/* The files and the columns of version 3 of the specification that are written. */
static const struct {
  const char *name;
  const char *columns;
} tables[N_TABLES] = {
  [ORGANIZATION] = { "organization.csv", "id,name,description" },
  [SERVICE] = { "service.csv",
                "id,organization_id,name,description,url,email,status,interpretation_services,"
                "application_process,wait_time,fees_description,eligibility_description,"
                "assured_date" },
  [LOCATION] = { "location.csv", "id,location_type,name,transportation" },
  [PLACE] = { "service_at_location.csv", "id,service_id,location_id" },
  [ADDRESS] = { "address.csv", "id,location_id,address_1,address_type" },
  [PHONE] = { "phone.csv", "id,service_id,number,type" },
  [SCHEDULE] = { "schedule.csv", "id,service_id,freq,byday,opens_at,closes_at,description" },
  [LANGUAGE] = { "language.csv", "id,service_id,name,code" },
  [ACCESSIBILITY] = { "accessibility.csv", "id,location_id,description" },
  [CONTACT] = { "contact.csv", "id,service_id,name" },
  [FUNDING] = { "funding.csv", "id,service_id,source" },
  [AREA] = { "service_area.csv", "id,service_id,name" },
};

/* What the tables hold in other words, or not at all: exactly, for who reads it back. */
static const char *const own[] = { "kind",         "needs",     "services", "cost",   "payers",
                                   "payer_words",  "languages", "access",   "hours",  "address",
                                   "access_words", "transport", "area",     "family", "faith",
                                   "capacity",     "moud",      "notes" };

typedef struct {
  WayWorkspace  *workspace;
  WayDisclosure *door;
  GFile         *folder;
} Request;

typedef struct {
  GPtrArray  *rows[N_TABLES]; /* GStrv */
  GHashTable *organizations;  /* id → WayOrganization */
} Package;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->door);
  g_object_unref (self->folder);
  g_free (self);
}

static void
package_clear (Package *self)
{
  for (guint i = 0; i < N_TABLES; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);
  g_clear_pointer (&self->organizations, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Package, package_clear)

/* --- rows --- */

static const char *
say (const char *text)
{
  return text != NULL ? text : "";
}

static void
add (Package *self, Table table, const char *const *cells)
{
  g_ptr_array_add (self->rows[table], g_strdupv ((char **)cells));
}

/* With an id of its own: the number of the row. */
static void
add_numbered (Package *self, Table table, const char *of, const char *const *cells)
{
  GPtrArray *row = g_ptr_array_new ();

  g_ptr_array_add (row, g_strdup_printf ("%u", self->rows[table]->len));
  g_ptr_array_add (row, g_strdup (of));
  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (row, g_strdup (cells[i]));
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (self->rows[table], g_ptr_array_free (row, FALSE));
}

#define ADD(self, table, of, ...) \
  add_numbered (self, table, of, (const char *const[]){ __VA_ARGS__, NULL })

static void
add_words (Package *self, Table table, const char *of, const char *text)
{
  if (text != NULL)
    ADD (self, table, of, text);
}

static void
add_headings (Package *self, Table table)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  g_auto (GStrv) columns = g_strsplit (tables[table].columns, ",", -1);
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (headings, (const char **)columns);
  for (guint i = 0; table == SERVICE && i < G_N_ELEMENTS (own); i++) {
    g_autofree char *name = g_strconcat (WAY_HSDS_OWN, own[i], NULL);

    g_strv_builder_add (headings, name);
  }
  all = g_strv_builder_end (headings);
  add (self, table, (const char *const *)all);
}

static void
add_labels (Package *self, Table table, const char *of, WaySet set, const WayField *field)
{
  for (guint i = 0; field->words[i] != NULL; i++) {
    if (!way_set_has (set, i))
      continue;
    if (table == LANGUAGE)
      ADD (self, table, of, field->labels[i], field->words[i]);
    else
      ADD (self, table, of, field->labels[i]);
  }
}

/* A span over several midnights is one row for each day. */
static void
add_hours (Package *self, const char *id, const char *hours)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autoptr (GArray) spans = hours != NULL ? way_open_hours_parse (hours) : NULL;

  if (spans == NULL && hours != NULL)
    ADD (self, SCHEDULE, id, "", "", "", "", hours);
  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    WayOpenSpan span = g_array_index (spans, WayOpenSpan, i);

    while (span.from < span.to) {
      const guint      day = span.from / WAY_OPEN_DAY;
      const guint      midnight = (day + 1) * WAY_OPEN_DAY;
      const guint      to = span.to - span.from > WAY_OPEN_DAY ? midnight : span.to;
      const guint      closes = to == midnight ? WAY_OPEN_DAY : to % WAY_OPEN_DAY;
      g_autofree char *opens_at =
        g_strdup_printf ("%02u:%02u", span.from % WAY_OPEN_DAY / 60, span.from % 60);
      g_autofree char *closes_at = g_strdup_printf ("%02u:%02u", closes / 60, closes % 60);

      ADD (self, SCHEDULE, id, "WEEKLY", days[day % G_N_ELEMENTS (days)], opens_at, closes_at, "");
      span.from = to;
    }
  }
}

static void
add_place (Package *self, const char *id, const WayResource *resource)
{
  add (self, LOCATION,
       (const char *const[]){ id, "physical", resource->name, say (resource->transport), NULL });
  ADD (self, PLACE, id, id);
  if (resource->address != NULL)
    ADD (self, ADDRESS, id, resource->address, "physical");
  add_labels (self, ACCESSIBILITY, id, resource->access,
              way_record_find_field ((gpointer)resource, "access"));
  add_words (self, ACCESSIBILITY, id, resource->access_words);
}

static void
add_service (Package *self, const char *id, WayResource *resource)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *organization = way_id_is_none (&resource->organization_id)
                                  ? NULL
                                  : way_id_to_text (&resource->organization_id);
  g_autofree char *verified =
    resource->verified_on.ymd != 0 ? way_date_to_text (resource->verified_on) : NULL;
  const char *cells[] = { id,
                          say (organization),
                          resource->name,
                          say (resource->services),
                          say (resource->web),
                          say (resource->email),
                          "active",
                          say (resource->language_words),
                          say (resource->intake),
                          say (resource->wait_words),
                          say (resource->cost_words),
                          say (resource->eligibility),
                          say (verified),
                          NULL };
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (row, cells);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++) {
    g_autofree char *text = way_field_to_text (way_record_find_field (resource, own[i]), resource);

    g_strv_builder_add (row, say (text));
  }
  all = g_strv_builder_end (row);
  add (self, SERVICE, (const char *const *)all);
}

static void
add_organization (Package *self, const WayId *id)
{
  const WayOrganization *organization = g_hash_table_lookup (self->organizations, id);
  g_autofree char       *text = way_id_to_text (id);

  if (organization == NULL) /* none, or written already */
    return;
  add (self, ORGANIZATION, (const char *const[]){ text, organization->name, "", NULL });
  g_hash_table_remove (self->organizations, id);
}

static void
add_resource (Package *self, WayResource *resource)
{
  g_autofree char *id = resource->source_id != NULL ? g_strdup (resource->source_id)
                                                    : way_id_to_text (&resource->parent.id);

  add_organization (self, &resource->organization_id);
  add_service (self, id, resource);
  add_place (self, id, resource);
  if (resource->phone != NULL)
    ADD (self, PHONE, id, resource->phone, "voice");
  if (resource->text_number != NULL)
    ADD (self, PHONE, id, resource->text_number, "text");
  add_hours (self, id, resource->hours);
  add_labels (self, LANGUAGE, id, resource->languages,
              way_record_find_field (resource, "languages"));
  add_words (self, CONTACT, id, resource->contact_person);
  add_labels (self, FUNDING, id, resource->payers, way_record_find_field (resource, "payers"));
  add_words (self, FUNDING, id, resource->payer_words);
  add_words (self, AREA, id, resource->area);
}

/* --- on the worker --- */

static gboolean
read_organizations (Package *self, WayDb *db, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new (WAY_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) all = way_record_repo_list (db, query, error);

  self->organizations = g_hash_table_new_full (way_id_hash, way_id_equal, NULL, g_object_unref);
  for (guint i = 0; all != NULL && i < all->len; i++) {
    WayRecord *one = g_object_ref (g_ptr_array_index (all, i));

    g_hash_table_insert (self->organizations, (gpointer)&one->id, one);
  }
  return all != NULL;
}

static gboolean
write_table (Request *request, Package *package, Table table, GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (request->folder, tables[table].name);
  GPtrArray *rows = package->rows[table];

  if (!way_disclosure_open_text (request->door, file, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    if (!way_disclosure_add_row (request->door, g_ptr_array_index (rows, i), error))
      return FALSE;
  }
  return way_disclosure_finish (request->door, error);
}

static gpointer
write_run (WayDb *db, gpointer data, GError **error)
{
  Request *request = data;
  g_auto (Package) package = { { NULL } };
  g_autoptr (WayQuery) query =
    way_query_order_by (way_query_new (WAY_TYPE_RESOURCE), "name", FALSE);
  g_autoptr (GPtrArray) resources = way_record_repo_list (db, query, error);

  for (guint i = 0; i < N_TABLES; i++) {
    package.rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
    add_headings (&package, i);
  }
  if (resources == NULL || !read_organizations (&package, db, error) ||
      !way_disclosure_make_folder (request->door, request->folder, error))
    return NULL;

  for (guint i = 0; i < resources->len; i++)
    add_resource (&package, g_ptr_array_index (resources, i));
  for (guint i = 0; i < N_TABLES; i++) {
    if (write_table (request, &package, i, error))
      continue;
    while (i-- > 0) { /* half a directory is none */
      g_autoptr (GFile) file = g_file_get_child (request->folder, tables[i].name);

      g_file_delete (file, NULL, NULL); /* what cannot go stays; it is about nobody */
    }
    return NULL;
  }

  return g_memdup2 (&resources->len, sizeof resources->len);
}

/* --- on the main thread --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  guint  *n = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (n != NULL)
    g_task_return_pointer (task, n, g_free);
  else
    g_task_return_error (task, error);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const WayVerb verb = { write_run, NULL, request_free, g_free, TRUE };
  g_autoptr (GTask) task = user_data;
  GCancellable  *cancellable = g_task_get_cancellable (task);
  GError        *error = NULL;
  WayDisclosure *door = way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);
  Request       *request;

  if (door == NULL) {
    g_task_return_error (task, error);
    return;
  }

  request = g_new0 (Request, 1);
  request->workspace = WAY_WORKSPACE (g_object_ref (source));
  request->door = door;
  request->folder = g_object_ref (g_task_get_task_data (task));
  way_workspace_submit (request->workspace, &verb, request, cancellable, written_cb,
                        g_steal_pointer (&task));
}

void
way_hsds_write_async (WayWorkspace       *workspace,
                      GFile              *folder,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  const WayDisclosureRequest passage = { .recipient = WAY_RECIPIENT_PROGRAM,
                                         .what = "resources",
                                         .purpose = "directory of resources",
                                         .format = WAY_FORMAT_CSV };
  GTask                     *task;

  g_return_if_fail (WAY_IS_WORKSPACE (workspace) && G_IS_FILE (folder));

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_task_data (task, g_object_ref (folder), g_object_unref);
  way_disclosure_ask_async (workspace, &passage, cancellable, asked_cb, task);
}

gboolean
way_hsds_write_finish (WayWorkspace *workspace, GAsyncResult *result, guint *n, GError **error)
{
  g_autofree guint *written = NULL;

  g_return_val_if_fail (g_task_is_valid (result, workspace), FALSE);

  written = g_task_propagate_pointer (G_TASK (result), error);
  if (written == NULL)
    return FALSE;
  *n = *written;
  return TRUE;
}

char *
way_hsds_dup_folder_name (void)
{
  g_autofree char *day = way_date_to_text (way_today ());

  return g_strdup_printf ("resources-hsds-%s", day);
}
