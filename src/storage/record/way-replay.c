/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-replay.h"

#include <string.h>

#include "way-error.h"
#include "way-log-content.h"
#include "way-log.h"
#include "way-record-repo.h"
#include "way-records.h"

static gboolean
set_after (const char *name, const char *before, const char *after, gpointer record, GError **error)
{
  const WayField *field = way_record_find_field (record, name);

  if (field == NULL) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_DAMAGED, "The log knows a field “%s”", name);
    return FALSE;
  }
  return way_record_set_from_text (record, field, after, error);
}

/* A record to be changed by the entry, and what it was before; NULL for what is made. */
static WayRecord *
take_record (WayDb *to, const WayLogEntry *entry, WayRecord **before, GError **error)
{
  GType type = way_records_find_type (entry->kind);

  if (type == 0) {
    g_set_error (error, WAY_ERROR, WAY_ERROR_DAMAGED, "The log knows a “%s”", entry->kind);
    return NULL;
  }
  if (strcmp (entry->verb, "create") == 0)
    return way_record_new (type, &entry->record_id);

  *before = way_record_repo_get (to, type, &entry->record_id, error);
  return *before != NULL ? way_record_copy (*before) : NULL;
}

/* Does to the record what the entry says was done. */
static gboolean
apply (WayRecord *record, const WayLogEntry *entry, GError **error)
{
  if (entry->content != NULL && !way_log_content_foreach (entry->content, set_after, record, error))
    return FALSE;

  if (record->revision == 0)
    way_set (record, created_at, entry->stamp.at);
  way_set (record, revision, entry->revision);
  way_set (record, clock, entry->stamp.clock);
  way_set (record, site, entry->stamp.site);
  way_set (record, changed_by, entry->stamp.who);
  way_set (record, changed_at, entry->stamp.at);
  if (strcmp (entry->verb, "remove") == 0)
    way_set (record, deleted_at, entry->stamp.at);
  else if (strcmp (entry->verb, "restore") == 0)
    way_set (record, deleted_at, WAY_TIME_NONE);
  return TRUE;
}

static gboolean
replay_entry (const WayLogEntry *entry, gpointer user_data, GError **error)
{
  WayDb *to = user_data;
  g_autoptr (WayRecord) before = NULL;
  g_autoptr (WayRecord) record = NULL;

  if (strcmp (entry->area, "history") != 0 || way_id_is_none (&entry->record_id))
    return TRUE;

  record = take_record (to, entry, &before, error);
  if (record == NULL)
    return FALSE;

  return apply (record, entry, error) && way_record_repo_put (to, record, before, error);
}

gboolean
way_replay (WayDb *from, WayDb *to, GError **error)
{
  return way_log_foreach (from, 0, replay_entry, to, error);
}

typedef struct {
  GType       type;
  GHashTable *latest;   /* by id; borrowed from the versions */
  GPtrArray  *versions; /* WayRecord */
} Versions;

static gboolean
add_version (const WayLogEntry *entry, gpointer user_data, GError **error)
{
  Versions *self = user_data;
  gpointer  before = g_hash_table_lookup (self->latest, &entry->record_id);
  g_autoptr (WayRecord) record = NULL;

  if (before == NULL && strcmp (entry->verb, "create") != 0) /* it was somebody else’s before */
    return TRUE;

  record =
    before != NULL ? way_record_copy (before) : way_record_new (self->type, &entry->record_id);
  if (!apply (record, entry, error))
    return FALSE;

  g_hash_table_replace (self->latest, (gpointer)&record->id, record);
  g_ptr_array_add (self->versions, way_record_publish (g_steal_pointer (&record)));
  return TRUE;
}

GPtrArray *
way_replay_versions (WayDb *db, GType type, const WayId *client_id, GError **error)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (type);
  g_autoptr (GHashTable) latest = g_hash_table_new (way_id_hash, way_id_equal);
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func (g_object_unref);
  Versions self = { type, latest, versions };

  if (!way_log_foreach_of (db, klass->table, client_id, add_version, &self, error))
    return NULL;
  return g_steal_pointer (&versions);
}

static gboolean
same_row (sqlite3_stmt *a, sqlite3_stmt *b)
{
  for (int i = 0; i < sqlite3_column_count (a); i++) {
    int size = sqlite3_column_bytes (a, i);

    if (sqlite3_column_type (a, i) != sqlite3_column_type (b, i) ||
        size != sqlite3_column_bytes (b, i) ||
        (size > 0 &&
         memcmp (sqlite3_column_blob (a, i), sqlite3_column_blob (b, i), (gsize)size) != 0))
      return FALSE;
  }

  return TRUE;
}

static gboolean
compare_table (WayDb *a, WayDb *b, const WayRecordClass *klass, GError **error)
{
  GString         *text = g_string_new ("SELECT ");
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) row_a = NULL;
  g_autoptr (sqlite3_stmt) row_b = NULL;
  WayStep step_a, step_b;

  for (guint i = 0; i < klass->n_fields; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", klass->fields[i].name);
  g_string_append_printf (text, " FROM %s ORDER BY id", klass->table);
  sql = g_string_free (text, FALSE);
  row_a = way_db_query (a, sql, WAY_NO_ARGS, error);
  row_b = row_a != NULL ? way_db_query (b, sql, WAY_NO_ARGS, error) : NULL;
  if (row_b == NULL)
    return FALSE;

  do {
    step_a = way_db_step (a, row_a, error);
    step_b = step_a != WAY_STEP_ERROR ? way_db_step (b, row_b, error) : WAY_STEP_ERROR;
    if (step_b == WAY_STEP_ERROR)
      return FALSE;
    if (step_a != step_b || (step_a == WAY_STEP_ROW && !same_row (row_a, row_b))) {
      g_set_error (error, WAY_ERROR, WAY_ERROR_TAMPERED, "A %s is not what the log says that it is",
                   klass->table);
      return FALSE;
    }
  } while (step_a == WAY_STEP_ROW);

  return TRUE;
}

gboolean
way_replay_compare (WayDb *a, WayDb *b, GError **error)
{
  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (way_records_get_type (n));

    if (!compare_table (a, b, klass, error))
      return FALSE;
  }

  return TRUE;
}
