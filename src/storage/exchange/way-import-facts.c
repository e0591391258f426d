/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-facts.h"

#include "way-client-import.h"
#include "way-organization.h"
#include "way-record-repo.h"
#include "way-resource-columns.h"
#include "way-staff.h"
#include "way-text.h"

/* Only the columns that make the keys are read: a caseload may be large. */
static gboolean
load_clients (WayDb *db, GHashTable *keys, GError **error)
{
  static const char sql[] =
    "SELECT number, name_to_use, legal_given, legal_family, birth_date FROM client"
    " WHERE deleted_at IS NULL";
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, error);
  WayStep step;

  if (row == NULL)
    return FALSE;

  while ((step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id = { { 0 } };
    g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
    g_autofree char **of_client = NULL;
    const char       *birth_date = (const char *)sqlite3_column_text (row, 4);
    WayDate           date = WAY_DATE_NONE;

    way_set (client, number, (const char *)sqlite3_column_text (row, 0));
    way_set (client, name_to_use, (const char *)sqlite3_column_text (row, 1));
    way_set (client, legal_given, (const char *)sqlite3_column_text (row, 2));
    way_set (client, legal_family, (const char *)sqlite3_column_text (row, 3));
    if (birth_date != NULL && way_date_from_text (birth_date, &date))
      way_set (client, birth_date, date);

    of_client = way_client_import_dup_keys (client);
    for (guint i = 0; of_client[i] != NULL; i++)
      g_hash_table_add (keys, of_client[i]);
  }

  return step == WAY_STEP_DONE;
}

static gboolean
load_workers (WayDb *db, GHashTable *workers, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new (WAY_TYPE_STAFF);
  g_autoptr (GPtrArray) staff = way_record_repo_list (db, query, error);
  g_autoptr (GHashTable) twice = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       name;

  if (staff == NULL)
    return FALSE;

  for (guint i = 0; i < staff->len; i++) {
    WayStaff        *person = g_ptr_array_index (staff, i);
    g_autofree char *folded = way_text_fold (person->name);

    if (person->status != WAY_STAFF_ACTIVE)
      continue;
    if (g_hash_table_contains (workers, folded))
      g_hash_table_add (twice, g_steal_pointer (&folded));
    else
      g_hash_table_insert (workers, g_steal_pointer (&folded),
                           g_memdup2 (&person->parent.id, sizeof (WayId)));
  }

  g_hash_table_iter_init (&iter, twice);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_remove (workers, name);
  return TRUE;
}

/* Only the columns that make the keys, here too. */
static gboolean
load_resources (WayDb *db, GHashTable *keys, GError **error)
{
  static const char sql[] =
    "SELECT name, phone, address, source_id FROM resource WHERE deleted_at IS NULL";
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_NO_ARGS, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id = { { 0 } };
    g_autoptr (WayResource) resource = way_record_new (WAY_TYPE_RESOURCE, &id);
    g_autofree char **of_resource = NULL;

    way_set (resource, name, (const char *)sqlite3_column_text (row, 0));
    way_set (resource, phone, (const char *)sqlite3_column_text (row, 1));
    way_set (resource, address, (const char *)sqlite3_column_text (row, 2));
    way_set (resource, source_id, (const char *)sqlite3_column_text (row, 3));
    of_resource = way_resource_import_dup_keys (resource);
    for (guint i = 0; of_resource[i] != NULL; i++)
      g_hash_table_add (keys, of_resource[i]);
  }
  return step == WAY_STEP_DONE;
}

/* One that was entered twice is the one that is used. */
static gboolean
load_organizations (WayDb *db, GHashTable *organizations, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new (WAY_TYPE_ORGANIZATION);
  g_autoptr (GPtrArray) all = way_record_repo_list (db, query, error);

  for (guint i = 0; all != NULL && i < all->len; i++) {
    const WayOrganization *organization = g_ptr_array_index (all, i);
    const WayId *id = way_id_is_none (&organization->same_as_id) ? &organization->parent.id
                                                                 : &organization->same_as_id;

    g_hash_table_insert (organizations, way_text_fold (organization->name),
                         g_memdup2 (id, sizeof *id));
  }
  return all != NULL;
}

static WayImportFacts *
facts_new (void)
{
  WayImportFacts *self = g_new0 (WayImportFacts, 1);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->workers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->organizations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

WayImportFacts *
way_import_facts_load (WayDb *db, GError **error)
{
  g_autoptr (WayImportFacts) self = facts_new ();

  return load_clients (db, self->known, error) && load_workers (db, self->workers, error)
         ? g_steal_pointer (&self)
         : NULL;
}

WayImportFacts *
way_import_facts_load_resources (WayDb *db, GError **error)
{
  g_autoptr (WayImportFacts) self = facts_new ();

  return load_resources (db, self->known, error) &&
             load_organizations (db, self->organizations, error)
         ? g_steal_pointer (&self)
         : NULL;
}

void
way_import_facts_free (WayImportFacts *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->workers);
  g_hash_table_unref (self->organizations);
  g_free (self);
}

const WayId *
way_import_facts_find_worker (gpointer facts, const char *folded)
{
  return g_hash_table_lookup (((WayImportFacts *)facts)->workers, folded);
}
