/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day has of crises, notes, milestones and those who were not heard from. */
#include "way-today-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-client-filter.h"
#include "way-client-group.h"
#include "way-client-index.h"
#include "way-contact.h"
#include "way-crisis.h"
#include "way-day-words.h"
#include "way-milestone.h"
#include "way-note-repo.h"
#include "way-own-days.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-when.h"

#define WEEK 7

static gboolean
column_id (sqlite3_stmt *row, int column, WayId *id)
{
  if (sqlite3_column_bytes (row, column) != (int)sizeof *id)
    return FALSE;

  memcpy (id, sqlite3_column_blob (row, column), sizeof *id);
  return TRUE;
}

/* FALSE with an error; an entry of NULL for somebody who is not there any more. */
static gboolean
begin_entry (const WayTodayAsk *ask, const WayId *client_id, WayTodayEntry **entry, GError **error)
{
  GError *failure = NULL;
  WayId   root = { { 0 } };

  *entry = NULL;
  if (!way_id_is_none (client_id) && !way_client_group_find_root (ask->db, client_id, &root, error))
    return FALSE;

  *entry = way_today_entry_new (ask, way_id_is_none (client_id) ? NULL : &root, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* --- crises --- */

static gboolean
add_crisis (const WayTodayAsk *ask, WayCrisis *crisis, GPtrArray *entries, GError **error)
{
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_local (crisis->started_at.us / G_USEC_PER_SEC);
  g_autofree char *since = way_record_words_moment (crisis->started_at, ask->day);
  WayTodayEntry   *entry;

  if (!begin_entry (ask, &crisis->client_id, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  if (entry->who == NULL)
    entry->who = g_strdup (crisis->caller != NULL ? crisis->caller : _ ("Unknown caller"));
  /* Translators: %s is “today, 13:15” or a date and a time. */
  entry->what = g_strdup_printf (_ ("A crisis is open since %s"), since);
  entry->day = way_date_of (at);
  entry->at = crisis->started_at;
  entry->record_id = crisis->parent.id;
  g_ptr_array_add (entries, entry);
  return TRUE;
}

/* Those of this worker’s clients, and those that are nobody’s. */
static gboolean
read_crises (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (ask->db,
                  "SELECT id FROM crisis WHERE status = 'open' AND deleted_at IS NULL"
                  " AND (ifnull (worker_id, ?1) = ?1 OR"
                  " (SELECT worker_id FROM client WHERE client.id = crisis.client_id) = ?1)"
                  " ORDER BY started_at LIMIT ?2",
                  WAY_ARGS (WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;
  WayId   id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         column_id (row, 0, &id)) {
    g_autoptr (WayCrisis) crisis = way_record_repo_get (ask->db, WAY_TYPE_CRISIS, &id, error);

    if (crisis == NULL || !add_crisis (ask, crisis, entries, error))
      return FALSE;
  }
  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_crises = { .section = WAY_TODAY_FIRST,
                                          .icon = "way-crisis-symbolic",
                                          .opens = "safety",
                                          .record = "crisis",
                                          .remains = TRUE,
                                          .read = read_crises };

/* --- notes --- */

static gboolean
add_notes (const WayTodayAsk *ask,
           GPtrArray         *notes,
           gboolean           to_cosign,
           GPtrArray         *entries,
           GError           **error)
{
  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const WayNote   *note = ((WayNoteItem *)g_ptr_array_index (notes, i))->note;
    g_autofree char *day = way_when_write (note->served_on);
    WayTodayEntry   *entry;

    if (!begin_entry (ask, &note->client_id, &entry, error))
      return FALSE;
    if (entry == NULL)
      continue;
    entry->what = to_cosign
                  /* Translators: %s is a date. */
                  ? g_strdup_printf (_ ("Note of %s, waits for your signature too"), day)
                  /* Translators: %s is a date. */
                  : g_strdup_printf (_ ("Note of %s, not signed"), day);
    entry->day = note->served_on;
    entry->when = way_day_words_ago (note->served_on, ask->day);
    entry->late = note->served_on.ymd < ask->day.ymd;
    entry->record_id = note->parent.id;
    g_ptr_array_add (entries, entry);
  }
  return notes != NULL;
}

static gboolean
read_notes (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  const WayNoteReader reader = { ask->worker, ask->role };
  g_autoptr (GPtrArray) notes =
    way_note_repo_list_unsigned (ask->db, &reader, WAY_TODAY_MOST, error);

  return add_notes (ask, notes, FALSE, entries, error);
}

static gboolean
read_cosigning (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  const WayNoteReader reader = { ask->worker, ask->role };
  g_autoptr (GPtrArray) notes =
    way_note_repo_list_to_cosign (ask->db, &reader, WAY_TODAY_MOST, error);

  return add_notes (ask, notes, TRUE, entries, error);
}

const WayTodaySource way_today_notes = { .section = WAY_TODAY_UNFINISHED,
                                         .icon = "way-sign-symbolic",
                                         .opens = "notes",
                                         .record = "note",
                                         .remains = TRUE,
                                         .read = read_notes };

const WayTodaySource way_today_cosigning = { .section = WAY_TODAY_DUE,
                                             .icon = "way-sign-symbolic",
                                             .opens = "notes",
                                             .record = "note",
                                             .read = read_cosigning };

/* --- milestones --- */

/* Takes the title.  added: borrowed; NULL where there is no such client any more. */
static gboolean
add_milestone (const WayTodayAsk *ask,
               const WayId       *client_id,
               char              *title,
               const char        *wish,
               WayDate            day,
               GPtrArray         *entries,
               WayTodayEntry    **added,
               GError           **error)
{
  g_autofree char *what = title;
  WayTodayEntry   *entry;

  *added = NULL;
  if (!begin_entry (ask, client_id, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  entry->what = wish != NULL ? g_strdup_printf ("%s · %s", what, wish) : g_steal_pointer (&what);
  entry->day = day;
  entry->when = day.ymd < ask->day.ymd ? way_day_words_ago (day, ask->day)
                                       : way_day_words_until (day, ask->day);
  g_ptr_array_add (entries, entry);
  *added = entry;
  return TRUE;
}

/* Those that somebody wrote down and nobody celebrated yet, from last week on. */
static gboolean
read_written (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autofree char *from = way_date_to_text (way_date_add_days (ask->day, -WEEK));
  g_autofree char *to = way_date_to_text (way_date_add_days (ask->day, WEEK));
  g_autoptr (sqlite3_stmt) row = way_db_query (
    ask->db,
    "SELECT milestone.id FROM milestone JOIN client ON client.id = client_id"
    " WHERE celebrated_on IS NULL AND milestone.deleted_at IS NULL"
    " AND reached_on BETWEEN ?1 AND ?2 AND ifnull (worker_id, ?3) = ?3"
    " AND status = 'active' AND archived = 0 ORDER BY reached_on LIMIT ?4",
    WAY_ARGS (WAY_TEXT (from), WAY_TEXT (to), WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)),
    error);
  WayStep step = WAY_STEP_ERROR;
  WayId   id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         column_id (row, 0, &id)) {
    g_autoptr (WayMilestone) milestone =
      way_record_repo_get (ask->db, WAY_TYPE_MILESTONE, &id, error);
    WayTodayEntry *entry;

    if (milestone == NULL ||
        !add_milestone (ask, &milestone->client_id, way_milestone_dup_title (milestone),
                        milestone->wish, milestone->reached_on, entries, &entry, error))
      return FALSE;
    if (entry != NULL)
      entry->record_id = id;
  }
  return step == WAY_STEP_DONE;
}

/* Somebody said something about it already, and then that is told. */
#define NOT_WRITTEN \
  " AND NOT EXISTS (SELECT 1 FROM milestone WHERE milestone.client_id = client.id" \
  " AND milestone.reached_on = ?3 AND milestone.deleted_at IS NULL)"

static gboolean
read_counted_on (const WayTodayAsk *ask,
                 WayDate            day,
                 WayDate            own_date,
                 const WayId       *worker,
                 GPtrArray         *entries,
                 GError           **error)
{
  g_autofree char *own = way_date_to_text (own_date);
  g_autofree char *on = way_date_to_text (day);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    ask->db,
    "SELECT id FROM client WHERE worker_id IS ?1 AND own_date = ?2 AND status = 'active'"
    " AND archived = 0 AND deleted_at IS NULL" NOT_WRITTEN " LIMIT ?4",
    WAY_ARGS (WAY_ID (worker), WAY_TEXT (own), WAY_TEXT (on), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep   step = WAY_STEP_ERROR;
  WayOwnDay which;
  WayId     id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         column_id (row, 0, &id)) {
    WayTodayEntry *entry;

    if (entries->len >= WAY_TODAY_MOST || !way_own_days_is_on (own_date, day, &which))
      continue;
    if (!add_milestone (ask, &id, way_milestone_words_span (which.count, which.unit), NULL, day,
                        entries, &entry, error))
      return FALSE;
    if (entry != NULL)
      entry->detail = way_own_day_to_text (&which); /* it is written down there */
  }
  return step == WAY_STEP_DONE;
}

/* Nobody is read who has none in this week: their own dates are looked up one by one. */
static gboolean
read_milestones (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  for (int ahead = 0; ahead < WEEK; ahead++) {
    const WayDate day = way_date_add_days (ask->day, ahead);
    g_autoptr (GArray) dates = way_own_days_list_own_dates (day);

    for (guint i = 0; i < dates->len * WAY_TODAY_N_WORKERS; i++) {
      if (!read_counted_on (ask, day, g_array_index (dates, WayDate, i / WAY_TODAY_N_WORKERS),
                            way_today_nth_worker (ask, i % WAY_TODAY_N_WORKERS), entries, error))
        return FALSE;
    }
  }
  return read_written (ask, entries, error);
}

const WayTodaySource way_today_milestones = { .section = WAY_TODAY_MILESTONES,
                                              .icon = "starred-symbolic",
                                              .opens = "milestones",
                                              .record = "milestone",
                                              .read = read_milestones };

/* --- who was not heard from --- */

/* The day on which a client was reached last; FALSE without an error: never. */
static gboolean
find_reached (WayDb *db, const WayId *client_id, WayDate *day, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT contacted_on FROM client_index WHERE client_id = ?",
                  WAY_ARGS (WAY_ID (client_id)), error);

  return row != NULL && way_db_step (db, row, error) == WAY_STEP_ROW &&
         way_date_from_text ((const char *)sqlite3_column_text (row, 0), day);
}

static gboolean
add_lost (const WayTodayAsk *ask,
          const WayId       *client_id,
          WayDate            day,
          GPtrArray         *entries,
          GError           **error)
{
  const int        days = way_date_days_between (day, ask->day);
  g_autofree char *words = way_when_write (day);
  WayTodayEntry   *entry;

  if (!begin_entry (ask, client_id, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  entry->day = day;
  /* Translators: %s is a date. */
  entry->what = g_strdup_printf (_ ("Reached last on %s"), words);
  entry->when = g_strdup_printf (g_dngettext (NULL, "%d day", "%d days", (gulong)days), days);
  g_ptr_array_add (entries, entry);
  return TRUE;
}

/* As the list of clients finds them, those first who are not gone for long.  Who was never reached
 * is no one to be lost. */
static gboolean
read_lost (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  const WayClientFilter filter = { .worker_id = ask->worker,
                                   .lost_since =
                                     way_client_filter_lost_since (ask->day, WAY_CONTACT_LOST_DAYS),
                                   .sort = WAY_CLIENT_SORT_CONTACTED,
                                   .descending = TRUE };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  guint total;

  if (!way_client_index_list_ids (ask->db, &filter, 0, WAY_TODAY_MOST, &total, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++) {
    const WayId *id = &g_array_index (ids, WayId, i);
    GError      *failure = NULL;
    WayDate      day;

    if (!find_reached (ask->db, id, &day, &failure)) {
      if (failure != NULL)
        g_propagate_error (error, failure);
      return failure == NULL;
    }
    if (!add_lost (ask, id, day, entries, error))
      return FALSE;
  }
  return TRUE;
}

const WayTodaySource way_today_lost = { .section = WAY_TODAY_LOST,
                                        .icon = "way-talk-symbolic",
                                        .opens = "contacts",
                                        .read = read_lost };
