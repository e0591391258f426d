/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-error.h"
#include "way-history-repo-row.h"
#include "way-undo.h"

/* Of one act, so many deeds are read for a list; a page about the act reads more. */
#define MAX_DEEDS      60
#define MAX_DEEDS_PAGE 2000

/* For a list: what is buried deeper is looked at when somebody asks for it. */
#define MAX_LATER 400

/* What happened to any of the records that are this person (way-client-group.h), and what was
 * decided about them, as long as they were one and afterwards. */
#define OF_GROUP \
  "log.seq IN (SELECT seq FROM log WHERE client_id IN (" WAY_CLIENT_GROUP ( \
    "?1") ")" \
          " UNION SELECT seq FROM log WHERE record_id IN" \
          " (SELECT id FROM client_match WHERE other_id IN (" WAY_CLIENT_GROUP ("?1") ")))"

/* What a supervisor looks for.  This is the condition of an index, word for word: schema/0014. */
#define WATCHED \
  "?1 IS NULL AND (log.verb IN ('print', 'export', 'copy', 'denied', 'change-passphrase'," \
  " 'keyring-on', 'keyring-off') OR log.kind IN ('disclosure', 'staff', 'consent', 'restriction'))"

/* Its bits of WayHistoryWatch. */
#define WATCH \
  "CASE WHEN log.verb IN ('print', 'export', 'copy') THEN 1 WHEN log.verb = 'denied' THEN 2" \
  " WHEN log.kind <> 'disclosure' THEN 8" \
  " WHEN instr (log.content, '\"basis\",null,\"emergency\"') > 0 THEN 4 ELSE 1 END"

typedef struct {
  WayDb                  *db;
  const WayHistoryFilter *filter;
  const char             *scope; /* a condition on ?1 */
  WayArg                  scope_arg;
  WayHistorySays          says;
  gpointer                data;
} Reading;

/* --- which entries of the log --- */

/* Hardly any client was ever merged: the others are asked for by the index alone. */
static gboolean
is_matched (WayDb *db, const WayId *client_id, gboolean *result, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT 1 FROM client_match WHERE client_id = ?1 OR other_id = ?1 LIMIT 1",
                  WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *result = step == WAY_STEP_ROW;
  return step != WAY_STEP_ERROR;
}

static gboolean
begin_reading (Reading *self, WayDb *db, const WayHistoryFilter *filter, GError **error)
{
  gboolean matched;

  *self = (Reading){ .db = db, .filter = filter };

  if (!way_id_is_none (&filter->record_id)) {
    self->scope = "log.record_id = ?1";
    self->scope_arg = WAY_ID (&filter->record_id);
  } else if (!way_id_is_none (&filter->client_id)) {
    if (!is_matched (db, &filter->client_id, &matched, error))
      return FALSE;
    self->scope = matched ? OF_GROUP : "log.client_id = ?1";
    self->scope_arg = WAY_ID (&filter->client_id);
  } else if (filter->watch != 0) {
    self->scope = WATCHED;
    self->scope_arg = WAY_ID (NULL);
  } else {
    self->scope = "?1 IS NULL";
    self->scope_arg = WAY_ID (NULL);
  }

  return TRUE;
}

/* The client for whom an act would be taken back; NULL: for all. */
static const WayId *
get_client (const Reading *self, WayHistoryEntry *entry)
{
  const gboolean of_all =
    way_id_is_none (&self->filter->client_id) && way_id_is_none (&self->filter->record_id);

  return of_all ? NULL : way_history_entry_get_client (entry);
}

static gboolean
read_number (Reading      *self,
             const char   *begin,
             const char   *end,
             const WayArg *args,
             gsize         n_args,
             gint64       *number,
             GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("%s%s%s", begin, self->scope, end);
  g_autoptr (sqlite3_stmt) row = way_db_query (self->db, sql, args, n_args, error);

  if (row == NULL || way_db_step (self->db, row, error) == WAY_STEP_ERROR)
    return FALSE;

  *number = sqlite3_column_int64 (row, 0);
  return TRUE;
}

/* --- one act --- */

static gboolean
is_of_act (WayDb *db, gint64 seq, gint64 act, gboolean *result, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT act FROM log WHERE seq = ?", WAY_ARGS (WAY_INT (seq)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *result = step == WAY_STEP_ROW && sqlite3_column_int64 (row, 0) == act;
  return step != WAY_STEP_ERROR;
}

/* The entries of an act stand beside each other: the last one is found by jumps that double, and
 * then halve. */
gboolean
way_history_repo_find_last (WayDb *db, gint64 act, gint64 *last, GError **error)
{
  gint64   at = act, jump = 1;
  gboolean inside;

  do {
    if (!is_of_act (db, at + jump, act, &inside, error))
      return FALSE;
    if (inside) {
      at += jump;
      jump *= 2;
    }
  } while (inside);

  for (jump /= 2; jump > 0; jump /= 2) {
    if (!is_of_act (db, at + jump, act, &inside, error))
      return FALSE;
    if (inside)
      at += jump;
  }

  *last = at;
  return TRUE;
}

static gboolean
read_deeds (Reading         *self,
            WayHistoryEntry *entry,
            gint64           last,
            guint            limit,
            gint64          *undoes,
            GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT " WAY_HISTORY_DEED_COLUMNS
                                          "%s AND log.seq BETWEEN ?2 AND ?3 AND log.act = ?2"
                                          " ORDER BY log.seq LIMIT ?4",
                                          self->scope);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    self->db, sql,
    WAY_ARGS (self->scope_arg, WAY_INT (entry->act), WAY_INT (last), WAY_INT (limit)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (self->db, row, error)) == WAY_STEP_ROW) {
    WayHistoryDeed *deed = way_history_deed_from_row (row, error);

    if (deed == NULL)
      return FALSE;
    if (entry->deeds->len == 0) {
      entry->at.us = entry->until.us = sqlite3_column_int64 (row, WAY_HISTORY_AT);
      entry->who_id = way_history_column_id (row, WAY_HISTORY_WHO);
      entry->who = g_strdup ((const char *)sqlite3_column_text (row, WAY_HISTORY_NAME));
      *undoes = sqlite3_column_int64 (row, WAY_HISTORY_UNDOES);
    }
    g_ptr_array_add (entry->deeds, deed);
  }

  return step == WAY_STEP_DONE;
}

/* What an act was is said by its first entry. */
static gboolean
look_at_head (Reading *self, WayHistoryEntry *entry, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (self->db, "SELECT verb FROM log WHERE seq = ? AND area = 'access'",
                  WAY_ARGS (WAY_INT (entry->act)), error);
  WayStep step = row != NULL ? way_db_step (self->db, row, error) : WAY_STEP_ERROR;

  entry->imported =
    step == WAY_STEP_ROW && strcmp ((const char *)sqlite3_column_text (row, 0), "import") == 0;
  return step != WAY_STEP_ERROR;
}

static gboolean
count_deeds (Reading *self, WayHistoryEntry *entry, gint64 last, guint limit, GError **error)
{
  gint64 n = entry->deeds->len;

  if (n >= limit &&
      !read_number (self, "SELECT count (*) FROM log WHERE ",
                    " AND log.seq BETWEEN ?2 AND ?3 AND log.act = ?2",
                    WAY_ARGS (self->scope_arg, WAY_INT (entry->act), WAY_INT (last)), &n, error))
    return FALSE;

  entry->n_deeds = (guint)n;
  entry->n_others = (guint)(last - entry->act + 1 - n);
  return TRUE;
}

static gboolean
look_back (Reading *self, WayHistoryEntry *entry, gint64 undoes, guint most, GError **error)
{
  const WayId *client_id = get_client (self, entry);

  if ((way_history_entry_get_kinds (entry) & (WAY_HISTORY_OF_CHANGES | WAY_HISTORY_OF_SIGNING)) ==
      0) {
    entry->bar.kind = WAY_UNDO_NOTHING;
    return TRUE;
  }

  if (!way_undo_point_to (self->db, undoes, &entry->took_back, error) ||
      !way_undo_find_taker (self->db, entry->act, client_id, &entry->taken_back, error))
    return FALSE;
  if (entry->n_deeds > MAX_DEEDS && most != 0) {
    entry->bar.kind = WAY_UNDO_UNKNOWN;
    return TRUE;
  }

  if (!way_undo_look (self->db, entry->act, client_id, most, &entry->bar, error))
    return FALSE;
  if (way_history_entry_get_merging (entry) != NULL && entry->bar.kind == WAY_UNDO_CHANGED)
    way_undo_bar_clear (&entry->bar); /* two records are separated whatever was written since */
  return TRUE;
}

/* *entry: NULL when it did nothing in the scope. */
static gboolean
load_act (Reading *self, gint64 act, gboolean whole, WayHistoryEntry **result, GError **error)
{
  g_autoptr (WayHistoryEntry) entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);
  const guint limit = whole ? MAX_DEEDS_PAGE : MAX_DEEDS;
  gint64      last = 0, undoes = 0;

  entry->act = act;
  if (!way_history_repo_find_last (self->db, act, &last, error) ||
      !read_deeds (self, entry, last, limit, &undoes, error))
    return FALSE;

  if (entry->deeds->len > 0) {
    if (!look_at_head (self, entry, error) || !count_deeds (self, entry, last, limit, error) ||
        !look_back (self, entry, undoes, whole ? 0 : MAX_LATER, error))
      return FALSE;
    *result = g_steal_pointer (&entry);
  } else {
    *result = NULL;
  }

  return TRUE;
}

WayHistoryEntry *
way_history_repo_get (WayDb *db, const WayHistoryFilter *filter, gint64 act, GError **error)
{
  Reading          self;
  WayHistoryEntry *entry = NULL;

  if (!begin_reading (&self, db, filter, error) || !load_act (&self, act, TRUE, &entry, error))
    return NULL;

  if (entry == NULL)
    g_set_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no such act");
  return entry;
}

/* --- the next one --- */

#define CONDITIONS \
  " AND log.seq < ?2 AND log.seq >= ?3 AND (?4 IS NULL OR log.who = ?4)" \
  " AND log.at >= ?5 AND (?6 = 0 OR log.at < ?6)" \
  " AND (CASE WHEN log.area = 'history' THEN 3" \
  " WHEN log.verb IN ('print', 'export', 'copy', 'denied') THEN 8 ELSE 4 END & ?7) <> 0" \
  " AND (?8 IS NULL OR instr (log.content, ?8) > 0)" \
  " AND (?9 = 0 OR (" WATCH " & ?9) <> 0) ORDER BY log.seq DESC"

/* 0 when there is none from “floor” on. */
static gboolean
find_next (Reading *self, gint64 before, gint64 floor, gint64 *act, GError **error)
{
  const WayHistoryFilter *filter = self->filter;
  const WayId            *who = way_id_is_none (&filter->who) ? NULL : &filter->who;
  g_autofree char        *field =
    filter->field != NULL ? g_strdup_printf ("[\"%s\",", filter->field) : NULL;
  g_autofree char *sql =
    g_strdup_printf ("SELECT " WAY_HISTORY_DEED_COLUMNS "%s" CONDITIONS, self->scope);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (self->db, sql,
                  WAY_ARGS (self->scope_arg, WAY_INT (before), WAY_INT (floor), WAY_ID (who),
                            WAY_INT (filter->from.us), WAY_INT (filter->to.us),
                            WAY_INT (filter->kinds), WAY_TEXT (field), WAY_INT (filter->watch)),
                  error);
  WayStep step = WAY_STEP_ERROR;

  *act = 0;
  while (row != NULL && (step = way_db_step (self->db, row, error)) == WAY_STEP_ROW) {
    gboolean says = TRUE;

    if (self->says != NULL) {
      WayHistoryDeed *deed = way_history_deed_from_row (row, error);

      if (deed == NULL)
        return FALSE;
      says = self->says (deed, self->data);
      way_history_deed_free (deed);
    }
    if (says) {
      *act = sqlite3_column_int64 (row, WAY_HISTORY_ACT);
      return TRUE;
    }
  }

  return step == WAY_STEP_DONE;
}

/* --- reading, one time after the other --- */

static WayDate
day_of (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_date_of (at);
}

static const WayId *
client_of (WayHistoryEntry *entry)
{
  return &((const WayHistoryDeed *)g_ptr_array_index (entry->deeds, 0))->client_id;
}

static gboolean
can_join (WayHistoryEntry *newer, WayHistoryEntry *older)
{
  return way_history_entry_is_reading (newer) && way_history_entry_is_reading (older) &&
         way_id_compare (&newer->who_id, &older->who_id) == 0 &&
         way_id_compare (client_of (newer), client_of (older)) == 0 &&
         day_of (newer->at).ymd == day_of (older->at).ymd;
}

static void
join (WayHistoryEntry *newer, WayHistoryEntry *older)
{
  newer->at = older->at;
  newer->n_times += older->n_times;
  newer->n_deeds += older->n_deeds;
  if (newer->deeds->len + older->deeds->len > MAX_DEEDS)
    return;

  g_ptr_array_extend_and_steal (older->deeds, g_steal_pointer (&newer->deeds));
  newer->deeds = g_steal_pointer (&older->deeds);
  older->deeds = g_ptr_array_new ();
}

/* --- pages --- */

static gboolean
find_floor (Reading *self, const WayHistorySpan *span, gint64 *floor, GError **error)
{
  *floor = 0;
  return read_number (
    self, "SELECT seq FROM log WHERE ", " AND log.seq < ?2 ORDER BY log.seq DESC LIMIT 1 OFFSET ?3",
    WAY_ARGS (self->scope_arg, WAY_INT (span->before), WAY_INT (span->most)), floor, error);
}

/* FALSE in *taken: it begins the next page. */
static void
take (GPtrArray *page, guint limit, WayHistoryEntry *entry, gboolean *taken)
{
  WayHistoryEntry *last = page->len > 0 ? g_ptr_array_index (page, page->len - 1) : NULL;

  *taken = TRUE;
  if (last != NULL && can_join (last, entry))
    join (last, entry);
  else if (page->len < limit)
    g_ptr_array_add (page, g_object_ref (entry));
  else
    *taken = FALSE;
}

gboolean
way_history_repo_load (WayDb                  *db,
                       const WayHistoryFilter *filter,
                       const WayHistorySpan   *span,
                       WayHistorySays          says,
                       gpointer                data,
                       GPtrArray             **entries,
                       gint64                 *next,
                       GError                **error)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  Reading  self;
  gint64   before = span->before;
  gint64   floor, act;
  gboolean taken = TRUE;

  if (!begin_reading (&self, db, filter, error))
    return FALSE;
  self.says = says;
  self.data = data;
  if (!find_floor (&self, span, &floor, error))
    return FALSE;

  while (taken) {
    g_autoptr (WayHistoryEntry) entry = NULL;

    if (!find_next (&self, before, floor, &act, error) ||
        (act != 0 && !load_act (&self, act, FALSE, &entry, error)))
      return FALSE;
    if (entry == NULL) {
      before = MIN (before, floor);
      break;
    }
    if ((way_history_entry_get_kinds (entry) & filter->kinds) != 0)
      take (page, span->limit, entry, &taken);
    if (taken)
      before = act;
  }

  *entries = g_steal_pointer (&page);
  *next = before;
  return TRUE;
}

/* --- how much there was of late --- */

gboolean
way_history_repo_count_watched (WayDb   *db,
                                WayTime  from,
                                guint    most,
                                guint64  counts[WAY_WATCH_N_KINDS],
                                GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT watch, count (*) FROM (SELECT " WATCH " AS watch, log.at FROM log WHERE " WATCHED
    " ORDER BY log.seq DESC LIMIT ?2) WHERE at >= ?3 GROUP BY watch",
    WAY_ARGS (WAY_ID (NULL), WAY_INT (most), WAY_INT (from.us)), error);
  WayStep step = WAY_STEP_ERROR;
  guint64 found[WAY_WATCH_N_KINDS] = { 0 };

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    for (guint kind = 0; kind < WAY_WATCH_N_KINDS; kind++) {
      if (sqlite3_column_int64 (row, 0) == 1 << kind)
        found[kind] = (guint64)sqlite3_column_int64 (row, 1);
    }
  }
  if (step != WAY_STEP_DONE)
    return FALSE;

  memcpy (counts, found, sizeof found);
  return TRUE;
}
