/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-separate.h"

#include <string.h>

#include "way-client-match.h"
#include "way-client-merging.h"
#include "way-error.h"
#include "way-log-content.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-writer-private.h"

/* --- one field --- */

/* A text that joining made longer is parted again, a set loses what came with the other. */
static gboolean
part_field (const WayField *field,
            WayRecord      *record,
            const char     *now,
            const char     *before,
            const char     *after,
            GError        **error)
{
  if (field->type == WAY_FIELD_TEXT) {
    g_autofree char *parted = way_merging_part_lines (now, before, after);

    return way_record_set_from_text (record, field, parted, error);
  }

  if (field->type == WAY_FIELD_SET) {
    g_autoptr (WayRecord) scratch = way_record_copy (record);
    WaySet          *set = (WaySet *)G_STRUCT_MEMBER_P (scratch, field->offset);
    guint64          was, came, is = set->bits;
    g_autofree char *text = NULL;

    if (!way_record_set_from_text (scratch, field, before, error))
      return FALSE;
    was = set->bits;
    if (!way_record_set_from_text (scratch, field, after, error))
      return FALSE;
    came = set->bits & ~was;
    set->bits = is & ~came;
    text = way_field_to_text (field, scratch);
    return way_record_set_from_text (record, field, text, error);
  }

  return TRUE; /* somebody chose anew: that stays */
}

static gboolean
give_back (const char *name, const char *before, const char *after, gpointer record, GError **error)
{
  const WayField  *field = way_record_find_field (record, name);
  g_autofree char *now = field != NULL ? way_field_to_text (field, record) : NULL;

  if (field == NULL) /* of an older program */
    return TRUE;
  if (g_strcmp0 (now, after) == 0)
    return way_record_set_from_text (record, field, before, error);
  return part_field (field, record, now, before, after, error);
}

/* --- the act --- */

typedef struct {
  GType type;
  WayId id;
  char *content;
} Change;

static void
change_clear (gpointer data)
{
  g_free (((Change *)data)->content);
}

/* The act that made the match stand, whether it merged or brought a merging back. */
static gboolean
find_act (WayDb *db, const WayId *match_id, gint64 *act, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT act FROM log WHERE record_id = ? AND area = 'history'"
                  " AND verb <> 'remove' ORDER BY seq DESC LIMIT 1",
                  WAY_ARGS (WAY_ID (match_id)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *act = sqlite3_column_int64 (row, 0);
  return TRUE;
}

/* What the act changed in other records.  Its entries stand beside each other in the log. */
static GArray *
read_changes (WayDb *db, const WayId *match_id, gint64 act, GError **error)
{
  enum { ACT, IS_CHANGE, KIND, RECORD_ID, CONTENT };
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (Change));
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step = WAY_STEP_ERROR;

  g_array_set_clear_func (changes, change_clear);
  row = way_db_query (db,
                      "SELECT act, verb = 'change' AND record_id <> ?2 AND content IS NOT NULL,"
                      " kind, record_id, content FROM log"
                      " WHERE log.seq >= ?1 ORDER BY log.seq",
                      WAY_ARGS (WAY_INT (act), WAY_ID (match_id)), error);
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW &&
         sqlite3_column_int64 (row, ACT) == act) {
    Change change = { .type =
                        way_records_find_type ((const char *)sqlite3_column_text (row, KIND)) };

    if (sqlite3_column_int (row, IS_CHANGE) == 0 || change.type == 0)
      continue;
    change.content = g_strdup ((const char *)sqlite3_column_text (row, CONTENT));
    memcpy (&change.id, sqlite3_column_blob (row, RECORD_ID), sizeof change.id);
    g_array_append_val (changes, change);
  }

  return step != WAY_STEP_ERROR ? g_steal_pointer (&changes) : NULL;
}

static gboolean
take_back (WayDb *db, WayWriter *writer, const Change *change, GError **error)
{
  g_autoptr (WayRecord) now = way_record_repo_get (db, change->type, &change->id, error);
  g_autoptr (WayRecord) past = NULL;

  if (now == NULL)
    return FALSE;
  if (now->deleted_at.us != 0)
    return TRUE;

  past = way_record_copy (now);
  return way_log_content_foreach (change->content, give_back, past, error) &&
         way_writer_save (writer, past, error) != NULL;
}

gboolean
way_client_separate (WayDb *db, WayWriter *writer, const WayId *match_id, GError **error)
{
  g_autoptr (WayClientMatch) match =
    way_record_repo_get (db, WAY_TYPE_CLIENT_MATCH, match_id, error);
  g_autoptr (GArray) changes = NULL;
  gint64 act;

  if (match == NULL)
    return FALSE;
  if (match->parent.deleted_at.us != 0 || match->verdict != WAY_CLIENT_MATCH_SAME) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_CONFLICT, "The two are not merged any more");
    return FALSE;
  }

  if (!find_act (db, match_id, &act, error))
    return FALSE;
  changes = read_changes (db, match_id, act, error);
  way_writer_set_undoes (writer, act);
  for (guint i = 0; changes != NULL && i < changes->len; i++) {
    if (!take_back (db, writer, &g_array_index (changes, Change, i), error))
      return FALSE;
  }

  return changes != NULL && way_writer_remove (writer, match, error);
}
