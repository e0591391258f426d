/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-kind.h"

#include <glib/gi18n.h>

#include "way-client-import.h"
#include "way-import-facts.h"
#include "way-resource-columns.h"

/* --- clients --- */

static gpointer
make_client (const WayImportHow *how, const WayCsvRow *row, GPtrArray *more, GError **error)
{
  return way_client_import_row (how, row, more, error);
}

static char **
client_keys (gpointer record)
{
  return way_client_import_dup_keys (record);
}

static char *
say_client_alike (const char *key, guint line)
{
  const gboolean number = way_client_import_key_is_number (key);

  if (line != 0)
    return number ? g_strdup_printf (_ ("The number stands in line %u too."), line)
                  : g_strdup_printf (_ ("The same name and birth date stand in line %u."), line);
  return g_strdup (number ? _ ("A client in the caseload has this number.")
                          : _ ("A client in the caseload has this name and birth date."));
}

static char *
say_clients_can (guint n)
{
  return g_strdup_printf (
    g_dngettext (NULL, "%u client can be imported.", "%u clients can be imported.", n), n);
}

static char *
say_clients_take (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "_Import %u Client", "_Import %u Clients", n), n);
}

static char *
say_clients_taken (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "%u Client Imported", "%u Clients Imported", n), n);
}

static char *
say_clients (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "%u client", "%u clients", n), n);
}

const WayImportKind way_import_clients = {
  .name = "clients",
  .columns = &way_client_columns,
  .date_column = WAY_CLIENT_COLUMN_BIRTH_DATE,
  .make = make_client,
  .dup_keys = client_keys,
  .say_alike = say_client_alike,
  .load_facts = way_import_facts_load,
  .title = N_ ("Import Clients"),
  .start_title = N_ ("Import Clients From a File"),
  .start_text =
    N_ ("A table saved as CSV: one line of headings, then one line for each client. You "
        "see what will be imported before anything is."),
  .choose_title = N_ ("Choose a File of Clients"),
  .alike_title = N_ ("Import those who seem to be known, too"),
  .alike_text = N_ ("The same name and birth date, or the same number"),
  .empty_words = N_ ("There is nobody in this file. A line of headings comes first, then one line "
                     "for each client."),
  .leave_label = N_ ("_Show the Clients"),
  .leave_place = "clients",
  .say_can = say_clients_can,
  .say_take = say_clients_take,
  .say_taken = say_clients_taken,
  .say_count = say_clients,
};

/* --- resources --- */

static char *
say_resource_alike (const char *key, guint line)
{
  const gboolean number = way_resource_import_key_is_number (key);

  if (line != 0)
    return number
           ? g_strdup_printf (_ ("The number stands in line %u too."), line)
           : g_strdup_printf (_ ("The same name and phone or address stand in line %u."), line);
  return g_strdup (number
                     ? _ ("A resource of this number is in the directory.")
                     : _ ("A resource of this name and phone or address is in the directory."));
}

static char *
say_resources_can (guint n)
{
  return g_strdup_printf (
    g_dngettext (NULL, "%u resource can be imported.", "%u resources can be imported.", n), n);
}

static char *
say_resources_take (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "_Import %u Resource", "_Import %u Resources", n), n);
}

static char *
say_resources_taken (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "%u Resource Imported", "%u Resources Imported", n),
                          n);
}

static char *
say_resources (guint n)
{
  return g_strdup_printf (g_dngettext (NULL, "%u resource", "%u resources", n), n);
}

const WayImportKind way_import_resources = {
  .name = "resources",
  .columns = &way_resource_columns,
  .date_column = WAY_RESOURCE_DATE_COLUMN,
  .reads_folders = TRUE,
  .make = way_resource_import_row,
  .dup_keys = way_resource_import_dup_keys,
  .say_alike = say_resource_alike,
  .load_facts = way_import_facts_load_resources,
  .title = N_ ("Import Resources"),
  .start_title = N_ ("Import Resources"),
  .start_text =
    N_ ("A table saved as CSV, with one line of headings, or the folder of a directory in "
        "the form of Open Referral (HSDS). You see what will be imported before anything "
        "is."),
  .choose_title = N_ ("Choose a File of Resources"),
  .alike_title = N_ ("Import those that seem to be known, too"),
  .alike_text = N_ ("The same number, or the same name and phone or address"),
  .empty_words = N_ ("There is no resource in this file. A line of headings comes first, then one "
                     "line for each resource."),
  .leave_label = N_ ("_Show the Resources"),
  .leave_place = "resources",
  .say_can = say_resources_can,
  .say_take = say_resources_take,
  .say_taken = say_resources_taken,
  .say_count = say_resources,
};

const WayImportKind *
way_import_kind_find (const char *name)
{
  return g_strcmp0 (name, way_import_resources.name) == 0 ? &way_import_resources
                                                          : &way_import_clients;
}
