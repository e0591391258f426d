/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day has of what clients asked for or complained of, and of whom is to be told of a
 * breach. They are few, and each is told of from the day on which it came in: the last day is no
 * aim. */
#include "way-today-source.h"

#include <glib/gi18n.h>

#include "way-breach-due.h"
#include "way-complaint-step.h"
#include "way-record-repo.h"
#include "way-rights-due.h"
#include "way-when.h"

/* Those of whom this worker looks after, and those of nobody. */
#define OF_WORKER(table) \
  " AND (ifnull (" table ".worker_id, ?1) = ?1 OR" \
  " (SELECT client.worker_id FROM client WHERE client.id = " table ".client_id) = ?1)"

/* --- requests --- */

static gboolean
add_request (const WayTodayAsk *ask, WayRightsRequest *request, GPtrArray *entries, GError **error)
{
  WayTodayEntry *entry;

  if (!way_today_entry_begin (ask, &request->client_id, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  entry->what = g_strdup_printf (request->answer == WAY_RIGHTS_OPEN
                                   /* Translators: %s is “See or get the record”. */
                                   ? _ ("Asked for: %s")
                                   /* Translators: %s is “See or get the record”. */
                                   : _ ("Granted, not done yet: %s"),
                                 way_rights_kind_to_words (request->kind));
  entry->record_id = request->parent.id;
  way_today_entry_set_day (entry, ask, way_rights_due (request));
  g_ptr_array_add (entries, entry);
  return TRUE;
}

static gboolean
read_requests (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (ask->db,
                  "SELECT id FROM rights_request WHERE deleted_at IS NULL AND (answer = 'open'"
                  " OR (answer IN ('granted', 'partly') AND given_on IS NULL))" OF_WORKER (
                    "rights_request") " ORDER BY received_on LIMIT ?2",
                  WAY_ARGS (WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;
  WayId   id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         way_today_column_id (row, 0, &id)) {
    g_autoptr (WayRightsRequest) request =
      way_record_repo_get (ask->db, WAY_TYPE_RIGHTS_REQUEST, &id, error);

    if (request == NULL || !add_request (ask, request, entries, error))
      return FALSE;
  }
  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_requests = { .section = WAY_TODAY_DUE,
                                            .icon = "way-sign-symbolic",
                                            .opens = "privacy",
                                            .record = "rights_request",
                                            .read = read_requests };

/* --- complaints --- */

static gboolean
add_complaint (const WayTodayAsk *ask, WayComplaint *complaint, GPtrArray *entries, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_COMPLAINT_STEP, "complaint_id", &complaint->parent.id);
  g_autoptr (GPtrArray) steps = way_record_repo_list (ask->db, query, error);
  const WayComplaintStep *next;
  WayTodayEntry          *entry;

  if (steps == NULL || !way_today_entry_begin (ask, &complaint->client_id, &entry, error))
    return FALSE;
  if (entry == NULL)
    return TRUE;

  next = way_complaint_next ((WayComplaintStep *const *)steps->pdata, steps->len);
  if (entry->who == NULL)
    entry->who = g_strdup (_ ("Complaint"));
  entry->what = next != NULL
                /* Translators: %s is what is to be done about it. */
                ? g_strdup_printf (_ ("Complaint: %s"), next->text)
                : g_strdup (_ ("Complaint: the outcome is missing"));
  entry->record_id = complaint->parent.id;
  way_today_entry_set_day (entry, ask,
                           next != NULL && next->due_on.ymd != 0 ? next->due_on : ask->day);
  g_ptr_array_add (entries, entry);
  return TRUE;
}

static gboolean
read_complaints (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    ask->db,
    "SELECT id FROM complaint WHERE outcome = 'open' AND deleted_at IS NULL" OF_WORKER (
      "complaint") " ORDER BY received_on LIMIT ?2",
    WAY_ARGS (WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;
  WayId   id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         way_today_column_id (row, 0, &id)) {
    g_autoptr (WayComplaint) complaint =
      way_record_repo_get (ask->db, WAY_TYPE_COMPLAINT, &id, error);

    if (complaint == NULL || !add_complaint (ask, complaint, entries, error))
      return FALSE;
  }
  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_complaints = { .section = WAY_TODAY_DUE,
                                              .icon = "way-talk-symbolic",
                                              .opens = "privacy",
                                              .record = "complaint",
                                              .read = read_complaints };

/* --- breaches --- */

static void
add_breach (const WayTodayAsk *ask, WayBreach *breach, GPtrArray *entries)
{
  g_autofree char *found = way_when_write (breach->found_on);
  WayBreachDue     due;
  WayTodayEntry   *entry;

  if (!way_breach_find_due (breach, &due))
    return;

  entry = way_today_entry_new (ask, NULL, NULL);
  /* Translators: %s is a date. */
  entry->who = g_strdup_printf (_ ("Breach found on %s"), found);
  entry->what = g_strdup (way_breach_notice_to_words (due.notice));
  entry->record_id = breach->parent.id;
  way_today_entry_set_day (entry, ask, due.due);
  g_ptr_array_add (entries, entry);
}

/* Of the last years there is none that waits but those that somebody forgot, so all are looked at.
 */
static gboolean
read_breaches (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (ask->db,
                  "SELECT id FROM breach WHERE (people_told_on IS NULL OR hhs_told_on IS NULL"
                  " OR (in_state > 500 AND media_told_on IS NULL)) AND probability <> 'low'"
                  " AND deleted_at IS NULL AND ifnull (worker_id, ?1) = ?1"
                  " ORDER BY found_on LIMIT ?2",
                  WAY_ARGS (WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;
  WayId   id;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW &&
         way_today_column_id (row, 0, &id)) {
    g_autoptr (WayBreach) breach = way_record_repo_get (ask->db, WAY_TYPE_BREACH, &id, error);

    if (breach == NULL)
      return FALSE;
    add_breach (ask, breach, entries);
  }
  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_breaches = { .section = WAY_TODAY_DUE,
                                            .icon = "dialog-warning-symbolic",
                                            .opens = "privacy",
                                            .record = "breach",
                                            .remains = TRUE,
                                            .read = read_breaches };
