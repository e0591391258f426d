/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-repo.h"

#include <string.h>

#include "way-calendar-names.h"
#include "way-client-group.h"
#include "way-hour.h"
#include "way-record-repo.h"
#include "way-recurrence.h"

#define A_DAY       (24 * G_TIME_SPAN_HOUR) /* no appointment is longer */
#define NEXT_WITHIN (400 * A_DAY)

/* --- reading --- */

/* Rows of ids, each given to take(). */
typedef gboolean (*Take) (gpointer record, gpointer data, GError **error);

static gboolean
each (WayDb        *db,
      const char   *sql,
      const WayArg *args,
      gsize         n_args,
      Take          take,
      gpointer      data,
      GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n_args, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    g_array_append_val (ids, id);
  }
  if (step == WAY_STEP_ERROR)
    return FALSE;

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (WayAppointment) appointment =
      way_record_repo_get (db, WAY_TYPE_APPOINTMENT, &g_array_index (ids, WayId, i), error);

    if (appointment == NULL || !take (appointment, data, error))
      return FALSE;
  }

  return TRUE;
}

typedef struct {
  WayDb                 *db;
  const WayCalendarSpan *span;
  WayCalendarNames      *names;
  GPtrArray             *found;
} Listing;

static gboolean
add (Listing *self, WayAppointment *appointment, WayTime starts_at, GError **error)
{
  g_autoptr (WayOccurrence) occurrence = way_occurrence_new (appointment, starts_at);
  g_autoptr (GError) failure = NULL;

  /* Something without a length is over at once, and still takes place. */
  if (starts_at.us >= self->span->to.us ||
      (starts_at.us < self->span->from.us &&
       way_occurrence_get_end (occurrence).us <= self->span->from.us))
    return TRUE;

  occurrence->client_name =
    g_strdup (way_calendar_names_get_client (self->names, &appointment->client_id, &failure));
  if (failure == NULL)
    occurrence->worker_name =
      g_strdup (way_calendar_names_get_worker (self->names, &appointment->worker_id, &failure));
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  g_ptr_array_add (self->found, g_steal_pointer (&occurrence));
  return TRUE;
}

static gboolean
take_single (gpointer record, gpointer data, GError **error)
{
  WayAppointment *appointment = record;

  return add (data, appointment, appointment->starts_at, error);
}

/* The times of a series that stand elsewhere. */
static GHashTable *
find_replaced (WayDb *db, const WayId *series_id, GError **error)
{
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT stands_for FROM appointment WHERE series_id = ? AND deleted_at IS NULL",
    WAY_ARGS (WAY_ID (series_id)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    const gint64 time = sqlite3_column_int64 (row, 0);

    g_hash_table_add (times, g_memdup2 (&time, sizeof time));
  }
  return step != WAY_STEP_ERROR ? g_steal_pointer (&times) : NULL;
}

static gboolean
take_series (gpointer record, gpointer data, GError **error)
{
  WayAppointment *series = record;
  Listing        *self = data;
  g_autoptr (GTimeZone) named = g_time_zone_new_identifier (series->zone);
  g_autoptr (GTimeZone) zone = named != NULL ? g_steal_pointer (&named) : g_time_zone_new_utc ();
  g_autoptr (GHashTable) replaced = find_replaced (self->db, &series->parent.id, error);
  g_autoptr (GArray) days = NULL;
  WayDate first, from, to;
  gint64  minute, unused;

  if (replaced == NULL)
    return FALSE;

  way_hour_of_time (series->starts_at, zone, &first, &minute);
  way_hour_of_time ((WayTime){ self->span->from.us - A_DAY }, zone, &from, &unused);
  way_hour_of_time (self->span->to, zone, &to, &unused);
  days = way_recurrence_list (series->rule, first, series->last_on, from, to);
  for (guint i = 0; i < days->len; i++) {
    const WayTime time = way_hour_to_time (g_array_index (days, WayDate, i), minute, zone);

    if (!g_hash_table_contains (replaced, &time.us) && !add (self, series, time, error))
      return FALSE;
  }

  return TRUE;
}

/* The unary plus keeps the database from an index that leads through everybody’s year. */
#define LIVES   " deleted_at IS NULL"
#define IN_SPAN " rule IS NULL AND starts_at > ? AND starts_at < ? AND" LIVES
#define IN_SPAN_OF_CLIENT \
  " client_id IN (" WAY_CLIENT_GROUP ("?") ") AND rule IS NULL AND +starts_at > ?" \
                                           " AND +starts_at < ? AND" LIVES
#define REPEATS \
  " rule IS NOT NULL AND (last_on IS NULL OR last_on >= ?) AND +starts_at < ? AND" LIVES

static gboolean
list_singles (Listing *self, GError **error)
{
  const WayCalendarSpan *span = self->span;
  const WayArg           from = WAY_INT (span->from.us - A_DAY);
  const WayArg           to = WAY_INT (span->to.us);

  if (span->client_id != NULL)
    return each (self->db, "SELECT id FROM appointment WHERE" IN_SPAN_OF_CLIENT,
                 WAY_ARGS (WAY_ID (span->client_id), from, to), take_single, self, error);
  if (span->worker_id != NULL)
    return each (self->db, "SELECT id FROM appointment WHERE" IN_SPAN " AND +worker_id = ?",
                 WAY_ARGS (from, to, WAY_ID (span->worker_id)), take_single, self, error);
  return each (self->db, "SELECT id FROM appointment WHERE" IN_SPAN, WAY_ARGS (from, to),
               take_single, self, error);
}

static gboolean
list_series (Listing *self, GError **error)
{
  const WayCalendarSpan *span = self->span;
  g_autoptr (GDateTime) from =
    g_date_time_new_from_unix_utc ((span->from.us - 2 * A_DAY) / G_USEC_PER_SEC);
  g_autofree char *day = way_date_to_text (way_date_of (from)); /* in no zone is it later */
  const WayArg     since = WAY_TEXT (day);
  const WayArg     to = WAY_INT (span->to.us);

  if (span->client_id != NULL)
    return each (
      self->db,
      "SELECT id FROM appointment WHERE client_id IN (" WAY_CLIENT_GROUP ("?") ") AND" REPEATS,
      WAY_ARGS (WAY_ID (span->client_id), since, to), take_series, self, error);
  if (span->worker_id != NULL)
    return each (self->db, "SELECT id FROM appointment WHERE worker_id = ? AND" REPEATS,
                 WAY_ARGS (WAY_ID (span->worker_id), since, to), take_series, self, error);
  return each (self->db, "SELECT id FROM appointment WHERE" REPEATS, WAY_ARGS (since, to),
               take_series, self, error);
}

static gboolean
is_of_other (const WayCalendarSpan *span, const WayOccurrence *occurrence)
{
  return span->worker_id != NULL &&
         way_id_compare (&occurrence->appointment->worker_id, span->worker_id) != 0;
}

GPtrArray *
way_calendar_repo_list (WayDb *db, const WayCalendarSpan *span, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (WayCalendarNames) names = way_calendar_names_new (db);
  Listing self = { db, span, names, found };

  if (!list_singles (&self, error) || !list_series (&self, error))
    return NULL;

  for (guint i = found->len; i > 0; i--) {
    if (is_of_other (span, g_ptr_array_index (found, i - 1)))
      g_ptr_array_remove_index (found, i - 1);
  }
  g_ptr_array_sort (found, way_occurrence_compare);
  return g_steal_pointer (&found);
}

gboolean
way_calendar_repo_find_next (WayDb       *db,
                             const WayId *client_id,
                             WayTime      now,
                             WayTime     *next,
                             GError     **error)
{
  const WayCalendarSpan span = { now, { now.us + NEXT_WITHIN }, NULL, client_id };
  g_autoptr (GPtrArray) found = way_calendar_repo_list (db, &span, error);

  *next = WAY_TIME_NONE;
  for (guint i = 0; found != NULL && i < found->len && next->us == 0; i++) {
    const WayOccurrence *occurrence = g_ptr_array_index (found, i);

    if (occurrence->appointment->status == WAY_APPOINTMENT_BOOKED &&
        occurrence->starts_at.us >= now.us)
      *next = occurrence->starts_at;
  }

  return found != NULL;
}

static gboolean
take_record (gpointer record, gpointer data, GError **error)
{
  g_ptr_array_add (data, g_object_ref (record));
  return TRUE;
}

GPtrArray *
way_calendar_repo_list_exceptions (WayDb *db, const WayId *series_id, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  return each (db,
               "SELECT id FROM appointment WHERE series_id = ? AND deleted_at IS NULL"
               " ORDER BY stands_for",
               WAY_ARGS (WAY_ID (series_id)), take_record, found, error)
         ? g_steal_pointer (&found)
         : NULL;
}
