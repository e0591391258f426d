/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past-repo.h"

#include <string.h>

#include "way-error.h"
#include "way-log-content.h"
#include "way-record-repo.h"
#include "way-records.h"

enum { VERB, REVISION, AT, WHO, CONTENT };

#define SELECT_ENTRIES \
  "SELECT verb, revision, at, who, content FROM log" \
  " WHERE record_id = ? AND area = 'history' AND log.seq "

typedef struct {
  WayPast   *past;
  WayRecord *record; /* as it becomes, step by step back */
} Walk;

/* --- back, from now --- */

static void
forget_all (Walk *self)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self->record);

  g_ptr_array_set_size (self->past->unknown, 0);
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++)
    g_ptr_array_add (self->past->unknown, (gpointer)&klass->fields[i]);
}

/* A field that an older or newer program has, or a word that it does not have any more, is passed
 * over. */
static void
set (Walk *self, const char *name, const char *text)
{
  const WayField *field = way_record_find_field (self->record, name);

  if (field == NULL)
    return;

  g_ptr_array_remove (self->past->unknown, (gpointer)field);
  if (!way_record_set_from_text (self->record, field, text, NULL))
    g_ptr_array_add (self->past->unknown, (gpointer)field);
}

static gboolean
set_before (const char *name, const char *before, const char *after, gpointer walk, GError **error)
{
  set (walk, name, before);
  return TRUE;
}

/* FALSE in *there: this entry made it. */
static gboolean
step_back (Walk *self, sqlite3_stmt *row, gboolean *there, GError **error)
{
  const char *verb = (const char *)sqlite3_column_text (row, VERB);
  const char *content = (const char *)sqlite3_column_text (row, CONTENT);

  if (strcmp (verb, "create") == 0) {
    *there = FALSE;
    return TRUE;
  }
  if (strcmp (verb, "remove") == 0)
    way_set (self->record, deleted_at, WAY_TIME_NONE);
  else if (strcmp (verb, "restore") == 0)
    way_set (self->record, deleted_at, (WayTime){ sqlite3_column_int64 (row, AT) });

  if (content != NULL)
    return way_log_content_foreach (content, set_before, self, error);

  forget_all (self);
  return TRUE;
}

static gboolean
walk_back (WayDb *db, Walk *self, gint64 number, gboolean *there, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, SELECT_ENTRIES "> ? ORDER BY log.seq DESC",
                  WAY_ARGS (WAY_ID (&self->record->id), WAY_INT (number)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && *there && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    if (!step_back (self, row, there, error))
      return FALSE;
  }

  return step != WAY_STEP_ERROR;
}

/* --- what stood there already --- */

/* Fields that somebody changed since in an entry that is erased are as the entries before say. */
static gboolean
set_after (const char *name, const char *before, const char *after, gpointer walk, GError **error)
{
  Walk           *self = walk;
  const WayField *field = way_record_find_field (self->record, name);

  if (field != NULL && g_ptr_array_find (self->past->unknown, field, NULL))
    set (self, name, after);
  return TRUE;
}

static void
set_rest_to_none (Walk *self)
{
  for (guint i = 0; i < self->past->unknown->len; i++)
    way_field_clear (g_ptr_array_index (self->past->unknown, i), self->record);
  g_ptr_array_set_size (self->past->unknown, 0);
}

static gboolean
look_before (WayDb *db, Walk *self, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, SELECT_ENTRIES "<= ? ORDER BY log.seq DESC",
                  WAY_ARGS (WAY_ID (&self->record->id), WAY_INT (number)), error);
  gboolean first = TRUE;
  WayStep  step = WAY_STEP_ERROR;

  while (row != NULL && (first || self->past->unknown->len > 0) &&
         (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const char *content = (const char *)sqlite3_column_text (row, CONTENT);

    if (first) {
      way_set (self->record, revision, sqlite3_column_int64 (row, REVISION));
      way_set (self->record, changed_at, (WayTime){ sqlite3_column_int64 (row, AT) });
      way_set (self->record, changed_by, *(const WayId *)sqlite3_column_blob (row, WHO));
    }
    first = FALSE;
    if (content == NULL)
      return TRUE;
    if (!way_log_content_foreach (content, set_after, self, error))
      return FALSE;
    if (strcmp ((const char *)sqlite3_column_text (row, VERB), "create") == 0)
      set_rest_to_none (self);
  }

  return step != WAY_STEP_ERROR;
}

/* --- what belongs to it --- */

static GArray *
list_ids (WayDb *db, const char *table, const char *owner, const WayId *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?", table, owner);
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, WAY_ARGS (WAY_ID (id)), error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);

  return step == WAY_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gint64
position_of (const WayPast *past)
{
  gpointer        record = past->then != NULL ? past->then : past->now;
  const WayField *field = way_record_find_field (record, "position");

  return field != NULL ? *(const gint64 *)G_STRUCT_MEMBER_P (record, field->offset) : 0;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const WayPast *left = *(const WayPast *const *)a;
  const WayPast *right = *(const WayPast *const *)b;
  const gint64   difference = position_of (left) - position_of (right);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return way_id_compare (&left->now->id, &right->now->id);
}

static gboolean
load_owned_of (WayDb      *db,
               WayPast    *past,
               GType       type,
               const char *table,
               const char *owner,
               gint64      number,
               GError    **error)
{
  g_autoptr (GArray) ids = list_ids (db, table, owner, &past->now->id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    g_autoptr (WayPast) owned =
      way_past_repo_load (db, type, &g_array_index (ids, WayId, i), number, TRUE, error);

    if (owned == NULL)
      return FALSE;
    if (owned->then != NULL || way_past_is_there_now (owned))
      g_ptr_array_add (past->owned, g_steal_pointer (&owned));
  }

  return ids != NULL;
}

static gboolean
load_owned (WayDb *db, WayPast *past, gint64 number, GError **error)
{
  const char *table = WAY_RECORD_GET_CLASS (past->now)->table;

  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    const GType type = way_records_get_type (n);
    g_autoptr (WayRecordClass) klass = g_type_class_ref (type);

    for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
      const WayField *field = &klass->fields[i];

      if (field->owner && g_strcmp0 (field->target, table) == 0 &&
          !load_owned_of (db, past, type, klass->table, field->name, number, error))
        return FALSE;
    }
  }

  g_ptr_array_sort (past->owned, compare_places);
  return TRUE;
}

/* --- all of it --- */

WayPast *
way_past_repo_load (WayDb       *db,
                    GType        type,
                    const WayId *id,
                    gint64       number,
                    gboolean     with_owned,
                    GError     **error)
{
  g_autoptr (WayPast) past = way_past_new ();
  g_autoptr (WayRecord) record = NULL;
  Walk     walk = { .past = past };
  gboolean there = TRUE;

  past->now = way_record_repo_get (db, type, id, error);
  if (past->now == NULL)
    return NULL;

  walk.record = record = way_record_copy (past->now);
  if (!walk_back (db, &walk, number, &there, error) ||
      (there && !look_before (db, &walk, number, error)))
    return NULL;
  if (there && record->deleted_at.us == 0)
    past->then = g_object_ref (way_record_publish (record));
  if (with_owned && !load_owned (db, past, number, error))
    return NULL;

  return g_steal_pointer (&past);
}

gboolean
way_past_repo_find_revision (WayDb       *db,
                             const WayId *id,
                             gint64       revision,
                             gint64      *number,
                             GError     **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT seq FROM log WHERE record_id = ? AND revision = ?"
                  " AND area = 'history'",
                  WAY_ARGS (WAY_ID (id), WAY_INT (revision)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  if (step == WAY_STEP_DONE)
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no such revision");
  else if (step == WAY_STEP_ROW)
    *number = sqlite3_column_int64 (row, 0);
  return step == WAY_STEP_ROW;
}
