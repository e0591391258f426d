/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-hour.h"

#define PLAN_KINDS " AND kind IN ('plan', 'need', 'goal', 'objective', 'intervention')"
#define OF_PLAN    PLAN_KINDS " AND area = 'history'"

const WayTimelineSource way_timeline_plan = { "log", "at", FALSE, NULL, OF_PLAN };

/* One kind, at the entry that it gives next. */
typedef struct {
  const WayTimelineSource *source;
  sqlite3_stmt            *row;
  gboolean                 at_row; /* the row was stepped to and not yet looked at */
  gboolean                 ended;
  gboolean                 has_head;
  WayTimelineHit           head;
} Track;

struct _WayTimelineReader {
  WayDb         *db;
  WayTimelineKey behind;
  Track         *tracks;
  guint          n_tracks;
};

/* --- keys --- */

WayTimelineKey
way_timeline_key_of (WayDate day)
{
  WayTimelineKey key = { day.ymd != 0 ? day : (WayDate){ 99991231 }, G_MAXINT64, { { 0 } } };

  memset (&key.id, 0xff, sizeof key.id);
  return key;
}

int
way_timeline_key_compare (const WayTimelineKey *a, const WayTimelineKey *b)
{
  if (a->day.ymd != b->day.ymd)
    return a->day.ymd < b->day.ymd ? -1 : 1;
  if (a->at != b->at)
    return a->at < b->at ? -1 : 1;

  return way_id_compare (&a->id, &b->id);
}

static WayDate
day_of (gint64 us)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (us / G_USEC_PER_SEC);

  return way_date_of (at);
}

/* The last microsecond of a local day. */
static gint64
end_of (WayDate day)
{
  const WayDate next = day.ymd < 99991231 ? way_date_add_days (day, 1) : day;
  g_autoptr (GDateTime) midnight =
    g_date_time_new_local ((int)way_date_get_year (next), (int)way_date_get_month (next),
                           (int)way_date_get_day (next), 0, 0, 0);

  return midnight != NULL ? g_date_time_to_unix (midnight) * G_USEC_PER_SEC - 1 : G_MAXINT64;
}

/* When an id was made: the first 48 bits of a UUIDv7 are milliseconds. */
static gint64
moment_of (const WayId *id)
{
  gint64 ms = 0;

  for (guint i = 0; i < 6; i++)
    ms = ms << 8 | id->bytes[i];
  return ms * 1000;
}

/* --- one kind --- */

static WayDate
column_day (sqlite3_stmt *row)
{
  WayDate day = WAY_DATE_NONE;

  way_date_from_text ((const char *)sqlite3_column_text (row, 1), &day);
  return day;
}

/* “14:30” on a day, as microseconds from its beginning: only their order matters. */
static gboolean
column_clock (sqlite3_stmt *row, gint64 *at)
{
  const char *text = (const char *)sqlite3_column_text (row, 2);
  gint64      minute;

  if (text == NULL || !way_hour_parse (text, &minute))
    return FALSE;

  *at = minute * 60 * G_USEC_PER_SEC;
  return TRUE;
}

static void
read_row (Track *track, WayTimelineHit *hit)
{
  *hit = (WayTimelineHit){ 0 };
  if (sqlite3_column_bytes (track->row, 0) == (int)sizeof hit->key.id)
    memcpy (&hit->key.id, sqlite3_column_blob (track->row, 0), sizeof hit->key.id);

  if (track->source->is_day) {
    gint64 clock = -1; /* what has no time stands at the end of its day, as SQL puts it */

    hit->key.day = column_day (track->row);
    hit->has_clock = track->source->clock != NULL && column_clock (track->row, &clock);
    hit->key.at = track->source->clock != NULL
                  ? end_of (way_date_add_days (hit->key.day, -1)) + 1 + clock
                  : moment_of (&hit->key.id);
  } else {
    hit->key.at = sqlite3_column_int64 (track->row, 1);
    hit->key.day = day_of (hit->key.at);
    hit->has_clock = TRUE;
  }
}

/* All that was done on one day is one entry, which stands where the day began: so a page that ends
 * at it has given it whole. */
static WayStep
read_plan_day (WayDb *db, Track *track, WayTimelineHit *hit, GError **error)
{
  WayStep step = WAY_STEP_ROW;

  read_row (track, hit);
  hit->has_clock = FALSE;
  hit->first = hit->last = sqlite3_column_int64 (track->row, 2);
  while ((step = way_db_step (db, track->row, error)) == WAY_STEP_ROW) {
    WayTimelineHit next;

    read_row (track, &next);
    if (next.key.day.ymd != hit->key.day.ymd)
      break;
    hit->first = sqlite3_column_int64 (track->row, 2);
    hit->key.at = next.key.at;
    hit->key.id = next.key.id;
  }

  track->at_row = step == WAY_STEP_ROW;
  track->ended = step == WAY_STEP_DONE;
  return step;
}

static WayStep
step_track (WayTimelineReader *self, Track *track, GError **error)
{
  WayStep step = track->ended ? WAY_STEP_DONE : WAY_STEP_ROW;

  track->has_head = FALSE;
  while (step == WAY_STEP_ROW) {
    if (!track->at_row && (step = way_db_step (self->db, track->row, error)) != WAY_STEP_ROW)
      break;

    track->at_row = FALSE;
    if (track->source == &way_timeline_plan)
      step = read_plan_day (self->db, track, &track->head, error);
    else
      read_row (track, &track->head);
    if (step == WAY_STEP_ERROR)
      break;
    if (way_timeline_key_compare (&track->head.key, &self->behind) < 0) {
      track->has_head = TRUE;
      return WAY_STEP_ROW;
    }
  }

  return step;
}

/* Entries of the log come in the order of their times, but for a clock that was set: the last one
 * of a day is found by halves. */
static gboolean
find_seq (WayDb *db, gint64 at, gint64 *seq, GError **error)
{
  g_autoptr (sqlite3_stmt) last =
    way_db_query (db, "SELECT ifnull (max (seq), 0) FROM log", WAY_NO_ARGS, error);
  gint64 low = 0, high;

  if (last == NULL || way_db_step (db, last, error) != WAY_STEP_ROW)
    return FALSE;

  high = sqlite3_column_int64 (last, 0);
  while (low < high) {
    const gint64 middle = low + (high - low + 1) / 2;
    g_autoptr (sqlite3_stmt) row =
      way_db_query (db, "SELECT at FROM log WHERE seq = ?", WAY_ARGS (WAY_INT (middle)), error);

    if (row == NULL || way_db_step (db, row, error) == WAY_STEP_ERROR)
      return FALSE;
    if (sqlite3_column_int64 (row, 0) <= at)
      low = middle;
    else
      high = middle - 1;
  }

  *seq = low;
  return TRUE;
}

/* Hardly any client was ever merged: the others are read along the index alone. */
static char *
make_sql (const WayTimelineSource *source, gboolean merged)
{
  const char      *group = merged ? "IN (" WAY_CLIENT_GROUP ("?1") ")" : "= ?1";
  const char      *only = source->only != NULL ? source->only : "";
  g_autofree char *clock =
    source->clock != NULL ? g_strdup_printf (", %s", source->clock) : g_strdup ("");
  g_autofree char *by_clock =
    source->clock != NULL ? g_strdup_printf (", %s DESC", source->clock) : g_strdup ("");

  if (source == &way_timeline_plan)
    return g_strdup_printf ("SELECT record_id, at, seq FROM log WHERE client_id %s%s AND seq <= ?2"
                            " ORDER BY seq DESC",
                            group, only);

  return g_strdup_printf ("SELECT id, %s%s FROM %s WHERE client_id %s AND %s <= ?2%s"
                          " AND deleted_at IS NULL ORDER BY %s DESC%s, id DESC",
                          source->when, clock, source->table, group, source->when, only,
                          source->when, by_clock);
}

static gboolean
begin_track (WayTimelineReader *self,
             Track             *track,
             const WayId       *client_id,
             gboolean           merged,
             GError           **error)
{
  g_autofree char *sql = make_sql (track->source, merged);
  g_autofree char *day = way_date_to_text (self->behind.day);
  gint64           until = end_of (self->behind.day);

  if (track->source == &way_timeline_plan && !find_seq (self->db, until, &until, error))
    return FALSE;

  track->row = way_db_query (
    self->db, sql,
    WAY_ARGS (WAY_ID (client_id), track->source->is_day ? WAY_TEXT (day) : WAY_INT (until)), error);
  return track->row != NULL && step_track (self, track, error) != WAY_STEP_ERROR;
}

/* --- all of them --- */

static gboolean
is_merged (WayDb *db, const WayId *client_id, gboolean *result, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT 1 FROM client_match WHERE client_id = ?1 AND verdict = 'same' LIMIT 1",
    WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *result = step == WAY_STEP_ROW;
  return step != WAY_STEP_ERROR;
}

WayTimelineReader *
way_timeline_reader_new (WayDb                          *db,
                         const WayId                    *client_id,
                         const WayTimelineSource *const *sources,
                         guint                           n_sources,
                         const WayTimelineKey           *behind,
                         GError                        **error)
{
  g_autoptr (WayTimelineReader) self = g_new0 (WayTimelineReader, 1);
  gboolean merged;

  self->db = db;
  self->behind = *behind;
  self->tracks = g_new0 (Track, n_sources);
  self->n_tracks = n_sources;
  if (!is_merged (db, client_id, &merged, error))
    return NULL;

  for (guint i = 0; i < n_sources; i++) {
    self->tracks[i].source = sources[i];
    if (!begin_track (self, &self->tracks[i], client_id, merged, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

void
way_timeline_reader_free (WayTimelineReader *self)
{
  for (guint i = 0; i < self->n_tracks; i++)
    g_clear_pointer (&self->tracks[i].row, way_db_release);
  g_free (self->tracks);
  g_free (self);
}

WayStep
way_timeline_reader_next (WayTimelineReader *self, WayTimelineHit *hit, GError **error)
{
  Track *newest = NULL;

  for (guint i = 0; i < self->n_tracks; i++) {
    Track *track = &self->tracks[i];

    if (track->has_head &&
        (newest == NULL || way_timeline_key_compare (&track->head.key, &newest->head.key) > 0))
      newest = track;
  }
  if (newest == NULL)
    return WAY_STEP_DONE;

  *hit = newest->head;
  hit->source = (guint)(newest - self->tracks);
  return step_track (self, newest, error) == WAY_STEP_ERROR ? WAY_STEP_ERROR : WAY_STEP_ROW;
}

gboolean
way_timeline_repo_tell_plan (WayDb                *db,
                             const WayId          *client_id,
                             const WayTimelineHit *hit,
                             WayTimelineDeed       tell,
                             gpointer              data,
                             GError              **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT kind, verb, count (DISTINCT record_id) FROM log"
                  " WHERE client_id IN (" WAY_CLIENT_GROUP (
                    "?1") ")" OF_PLAN " AND seq BETWEEN ?2 AND ?3 GROUP BY kind, verb",
                  WAY_ARGS (WAY_ID (client_id), WAY_INT (hit->first), WAY_INT (hit->last)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    if (!tell ((const char *)sqlite3_column_text (row, 0),
               (const char *)sqlite3_column_text (row, 1), (guint)sqlite3_column_int (row, 2),
               data))
      break;
  }

  return step != WAY_STEP_ERROR;
}
