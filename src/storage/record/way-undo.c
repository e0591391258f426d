/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-undo.h"

#include <string.h>

#include "way-error.h"
#include "way-log-content.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-writer-private.h"

/* What the act did to one record. */
typedef struct {
  gint64 seq;
  char  *verb;
  char  *content; /* NULL: erased */
  char  *table;
  GType  type;
  WayId  id;
} Deed;

static void
deed_clear (gpointer data)
{
  Deed *deed = data;

  g_free (deed->verb);
  g_free (deed->content);
  g_free (deed->table);
}

static gboolean
is_whole (const char *verb)
{
  return strcmp (verb, "change") != 0;
}

/* --- reading --- */

/* The entries of an act stand beside each other, from its own number on: they need no index, which
 * each save would have to keep. */
static sqlite3_stmt *
select_deeds (WayDb *db, gint64 act, const WayId *client_id, GError **error)
{
#define SELECT_DEEDS \
  "SELECT log.seq, act, area = 'history' AND record_id IS NOT NULL, verb, kind, record_id, content" \
  " FROM log WHERE log.seq >= ?"
  if (client_id != NULL)
    return way_db_query (db, SELECT_DEEDS " AND client_id = ? ORDER BY log.seq",
                         WAY_ARGS (WAY_INT (act), WAY_ID (client_id)), error);
  return way_db_query (db, SELECT_DEEDS " ORDER BY log.seq", WAY_ARGS (WAY_INT (act)), error);
#undef SELECT_DEEDS
}

/* The oldest first. */
static GArray *
read_deeds (WayDb *db, gint64 act, const WayId *client_id, GError **error)
{
  enum { SEQ, ACT, IS_DEED, VERB, KIND, RECORD_ID, CONTENT };
  g_autoptr (GArray) deeds = g_array_new (FALSE, TRUE, sizeof (Deed));
  g_autoptr (sqlite3_stmt) row = select_deeds (db, act, client_id, error);
  WayStep step = WAY_STEP_ERROR;

  g_array_set_clear_func (deeds, deed_clear);
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW &&
         sqlite3_column_int64 (row, ACT) == act) {
    Deed deed = { .seq = sqlite3_column_int64 (row, SEQ) };

    if (sqlite3_column_int (row, IS_DEED) == 0)
      continue;
    deed.verb = g_strdup ((const char *)sqlite3_column_text (row, VERB));
    deed.content = g_strdup ((const char *)sqlite3_column_text (row, CONTENT));
    deed.table = g_strdup ((const char *)sqlite3_column_text (row, KIND));
    deed.type = way_records_find_type (deed.table);
    memcpy (&deed.id, sqlite3_column_blob (row, RECORD_ID), sizeof deed.id);
    g_array_append_val (deeds, deed);
  }

  return step != WAY_STEP_ERROR ? g_steal_pointer (&deeds) : NULL;
}

/* The undo of an act that still holds, with regard to one record or one client; 0 for none.  What
 * took something back may have been taken back itself, and so on. */
static gboolean
find_taker (WayDb       *db,
            gint64       act,
            const char  *column,
            const WayId *id,
            gint64      *taker,
            GError     **error)
{
  g_autoptr (GArray) takers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *sql =
    g_strdup_printf ("SELECT act FROM log WHERE undoes = ?%s%s GROUP BY act ORDER BY act DESC",
                     id != NULL ? " AND " : "", id != NULL ? column : "");
  g_autoptr (sqlite3_stmt) row = way_db_prepare (db, sql, error);
  WayStep step = WAY_STEP_ERROR;

  *taker = 0;
  if (row == NULL ||
      !(id != NULL ? way_db_bind (db, row, WAY_ARGS (WAY_INT (act), WAY_ID (id)), error)
                   : way_db_bind (db, row, WAY_ARGS (WAY_INT (act)), error)))
    return FALSE;
  while ((step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    gint64 found = sqlite3_column_int64 (row, 0);

    g_array_append_val (takers, found);
  }
  way_db_release (g_steal_pointer (&row)); /* it is asked again below */

  for (guint i = 0; step == WAY_STEP_DONE && i < takers->len; i++) {
    const gint64 found = g_array_index (takers, gint64, i);
    gint64       other;

    if (!find_taker (db, found, column, id, &other, error))
      return FALSE;
    if (other == 0) {
      *taker = found;
      return TRUE;
    }
  }

  return step == WAY_STEP_DONE;
}

gboolean
way_undo_point_to (WayDb *db, gint64 act, WayActPointer *pointer, GError **error)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step;

  if (act == 0)
    return TRUE;

  row = way_db_query (db,
                      "SELECT at, staff.name FROM log LEFT JOIN staff ON staff.id = log.who"
                      " WHERE seq = ?",
                      WAY_ARGS (WAY_INT (act)), error);
  step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  if (step == WAY_STEP_ROW) {
    pointer->act = act;
    pointer->at.us = sqlite3_column_int64 (row, 0);
    pointer->who = g_strdup ((const char *)sqlite3_column_text (row, 1));
  }
  return step != WAY_STEP_ERROR;
}

gboolean
way_undo_find_taker (WayDb         *db,
                     gint64         act,
                     const WayId   *client_id,
                     WayActPointer *taker,
                     GError       **error)
{
  gint64 found;

  return find_taker (db, act, "client_id = ?", client_id, &found, error) &&
         way_undo_point_to (db, found, taker, error);
}

/* --- what stands on it --- */

typedef struct {
  const Deed *deed;
  const char *newer; /* the content of a later change of the record */
  char       *field; /* that both wrote */
  gboolean    touches;
} Touching;

static gboolean
is_named_in (const char *field, const char *content)
{
  g_autofree char *start = g_strdup_printf ("[\"%s\",", field);

  return content != NULL && strstr (content, start) != NULL;
}

/* A record that is only moved in its list is not written over. */
static gboolean
touch_cb (const char *name, const char *before, const char *after, gpointer data, GError **error)
{
  Touching *self = data;
  g_autoptr (WayRecordClass) klass = g_type_class_ref (self->deed->type);
  const WayField *field = way_record_class_find_field (klass, name);
  const gboolean  touches = is_whole (self->deed->verb) ? field == NULL || !field->hidden
                                                        : is_named_in (name, self->deed->content);

  if (touches && !self->touches)
    self->field = g_strdup (name);
  self->touches |= touches;
  return TRUE;
}

/* Fills the bar when the later entry wrote what the deed wrote. */
static gboolean
look_at_newer (const Deed *deed,
               const char *verb,
               const char *content,
               WayUndoBar *bar,
               GError    **error)
{
  Touching touching = { deed, content, NULL, is_whole (verb) || content == NULL };

  if (!touching.touches && !way_log_content_foreach (content, touch_cb, &touching, error))
    return FALSE;

  if (touching.touches) {
    bar->kind = strcmp (verb, "remove") == 0 ? WAY_UNDO_REMOVED : WAY_UNDO_CHANGED;
    bar->field = touching.field;
  }
  return TRUE;
}

/* The later entries of the record, the oldest first, until one stands on the deed. */
static gboolean
look_at_later (WayDb *db, gint64 act, const Deed *deed, guint most, WayUndoBar *bar, GError **error)
{
  enum { ACT, UNDOES, VERB, CONTENT };
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT act, undoes, verb, content FROM log"
                  " WHERE record_id = ? AND log.seq > ? AND area = 'history' ORDER BY log.seq",
                  WAY_ARGS (WAY_ID (&deed->id), WAY_INT (deed->seq)), error);
  WayStep step = WAY_STEP_ERROR;
  guint   n = 0;

  while (row != NULL && bar->kind == WAY_UNDO_FREE &&
         (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const gint64 later = sqlite3_column_int64 (row, ACT);
    gint64       taker;

    if (most != 0 && ++n > most) {
      bar->kind = WAY_UNDO_UNKNOWN;
      return TRUE;
    }
    /* What took back something newer than this act goes with what it took back. */
    if (later == act || sqlite3_column_int64 (row, UNDOES) > act)
      continue;
    if (!look_at_newer (deed, (const char *)sqlite3_column_text (row, VERB),
                        (const char *)sqlite3_column_text (row, CONTENT), bar, error))
      return FALSE;
    if (bar->kind == WAY_UNDO_FREE)
      continue;
    if (!find_taker (db, later, "record_id = ?", &deed->id, &taker, error))
      return FALSE;
    if (taker == 0)
      return way_undo_point_to (db, later, &bar->by, error);
    way_undo_bar_clear (bar);
  }

  return step != WAY_STEP_ERROR;
}

static gboolean
bar_by_record (WayDb *db, WayUndoKind kind, WayRecord *record, WayUndoBar *bar, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT act FROM log WHERE record_id = ? AND area = 'history'"
                  " ORDER BY seq DESC LIMIT 1",
                  WAY_ARGS (WAY_ID (&record->id)), error);
  gint64 act;

  if (row == NULL || way_db_step (db, row, error) == WAY_STEP_ERROR)
    return FALSE;

  act = sqlite3_column_int64 (row, 0);
  bar->kind = kind;
  bar->table = g_strdup (WAY_RECORD_GET_CLASS (record)->table);
  bar->record_id = record->id;
  return way_undo_point_to (db, act, &bar->by, error);
}

/* What is made of others by the same act goes with it, newest first. */
static gboolean
is_of_act (const GArray *deeds, const WayId *id)
{
  for (guint i = 0; i < deeds->len; i++) {
    const Deed *deed = &g_array_index (deeds, Deed, i);

    if (way_id_compare (&deed->id, id) == 0 && strcmp (deed->verb, "change") != 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
look_around (WayDb *db, const GArray *deeds, const Deed *deed, WayUndoBar *bar, GError **error)
{
  g_autoptr (WayRecord) now = way_record_repo_get (db, deed->type, &deed->id, error);
  g_autoptr (WayRecord) gone = NULL;
  g_autoptr (GPtrArray) owned = NULL;

  if (now == NULL)
    return FALSE;

  if (strcmp (deed->verb, "remove") == 0) {
    if (!way_writer_find_gone_owner (db, now, &gone, error))
      return FALSE;
    return gone == NULL || is_of_act (deeds, &gone->id) ||
           bar_by_record (db, WAY_UNDO_OWNER_GONE, gone, bar, error);
  }

  owned = is_whole (deed->verb) ? way_writer_list_owned (db, now, error) : g_ptr_array_new ();
  for (guint i = 0; owned != NULL && i < owned->len; i++) {
    WayRecord *below = g_ptr_array_index (owned, i);

    if (!is_of_act (deeds, &below->id))
      return bar_by_record (db, WAY_UNDO_BUILT_ON, below, bar, error);
  }

  return owned != NULL;
}

static gboolean
look_at_deed (WayDb        *db,
              gint64        act,
              const GArray *deeds,
              const Deed   *deed,
              guint         most,
              WayUndoBar   *bar,
              GError      **error)
{
  if (deed->type == 0)
    bar->kind = WAY_UNDO_KEPT; /* a kind of a later program */
  else if (!is_whole (deed->verb) && deed->content == NULL)
    bar->kind = WAY_UNDO_ERASED;
  else if (!look_at_later (db, act, deed, most, bar, error) ||
           (bar->kind == WAY_UNDO_FREE && !look_around (db, deeds, deed, bar, error)))
    return FALSE;

  if (bar->kind != WAY_UNDO_FREE && bar->table == NULL) {
    bar->table = g_strdup (deed->table);
    bar->record_id = deed->id;
  }
  return TRUE;
}

static gboolean
look (WayDb        *db,
      gint64        act,
      const WayId  *client_id,
      const GArray *deeds,
      guint         most,
      WayUndoBar   *bar,
      GError      **error)
{
  if (deeds->len == 0) {
    bar->kind = WAY_UNDO_NOTHING;
    return TRUE;
  }

  if (!way_undo_find_taker (db, act, client_id, &bar->by, error))
    return FALSE;
  if (bar->by.act != 0) {
    bar->kind = WAY_UNDO_TAKEN_BACK;
    return TRUE;
  }

  for (guint i = 0; i < deeds->len && bar->kind == WAY_UNDO_FREE; i++) {
    if (!look_at_deed (db, act, deeds, &g_array_index (deeds, Deed, i), most, bar, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
way_undo_look (WayDb       *db,
               gint64       act,
               const WayId *client_id,
               guint        most,
               WayUndoBar  *bar,
               GError     **error)
{
  g_autoptr (GArray) deeds = read_deeds (db, act, client_id, error);

  for (guint i = 0; deeds != NULL && i < deeds->len; i++) {
    const Deed *deed = &g_array_index (deeds, Deed, i);

    bar->kind = way_undo_kind_of (deed->table, deed->verb);
    if (bar->kind != WAY_UNDO_FREE) {
      bar->table = g_strdup (deed->table);
      bar->record_id = deed->id;
      return TRUE;
    }
  }

  return deeds != NULL && look (db, act, client_id, deeds, most, bar, error);
}

/* --- doing it --- */

static gboolean
set_before (const char *name,
            const char *before,
            const char *after,
            gpointer    record,
            GError    **error)
{
  const WayField *field = way_record_find_field (record, name);

  /* Else it is a field of an older program. */
  return field == NULL || way_record_set_from_text (record, field, before, error);
}

static gboolean
undo_deed (WayWriter *self, const Deed *deed, GError **error)
{
  WayDb *db = way_writer_get_db (self);
  g_autoptr (WayRecord) now = way_record_repo_get (db, deed->type, &deed->id, error);
  g_autoptr (WayRecord) past = NULL;

  if (now == NULL)
    return FALSE;
  if (is_whole (deed->verb))
    return way_writer_set_tombstone (self, now, strcmp (deed->verb, "remove") != 0, error);

  past = way_record_copy (now);
  return way_log_content_foreach (deed->content, set_before, past, error) &&
         way_record_check (past, error) &&
         way_writer_write (self, now, past, "change", error) != NULL;
}

gboolean
way_writer_undo (WayWriter *self, gint64 act, const WayId *client_id, GError **error)
{
  WayDb *db = way_writer_get_db (self);
  g_autoptr (GArray) deeds = read_deeds (db, act, client_id, error);
  g_auto (WayUndoBar) bar = { 0 };

  if (deeds == NULL || !look (db, act, client_id, deeds, 0, &bar, error))
    return FALSE;

  if (bar.kind != WAY_UNDO_FREE) {
    const gboolean nothing = bar.kind == WAY_UNDO_NOTHING;

    g_set_error_literal (error, WAY_ERROR, nothing ? WAY_ERROR_NOT_FOUND : WAY_ERROR_CONFLICT,
                         nothing ? "There is nothing to undo" : "Something newer stands on it");
    return FALSE;
  }

  way_writer_set_undoes (self, act);
  for (guint i = deeds->len; i > 0; i--) {
    if (!undo_deed (self, &g_array_index (deeds, Deed, i - 1), error))
      return FALSE;
  }

  return TRUE;
}
