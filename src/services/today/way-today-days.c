/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day has of the calendar: who comes, and what is to be done. */
#include "way-today-source.h"

#include <glib/gi18n.h>

#include "way-calendar-repo.h"
#include "way-calendar-words.h"
#include "way-hour.h"
#include "way-record-words.h"
#include "way-workspace-calendar.h"

/* NULL without an error for somebody who is not there any more, and for nobody. */
static WayTodayEntry *
new_entry (const WayTodayAsk *ask, const WayId *client_id, GError **error)
{
  return way_today_entry_new (ask, way_id_is_none (client_id) ? NULL : client_id, error);
}

/* --- appointments --- */

static WayTodayEntry *
make_appointment (const WayTodayAsk *ask, WayOccurrence *one, GError **error)
{
  const WayAppointment *appointment = one->appointment;
  WayTodayEntry        *entry = new_entry (ask, &appointment->client_id, error);

  if (entry == NULL)
    return NULL;

  if (entry->who == NULL)
    entry->who = way_calendar_words_title (one);
  entry->what = way_calendar_words_detail (one);
  entry->day = ask->day;
  entry->at = one->starts_at;
  entry->clock = way_record_words_clock (one->starts_at);
  entry->record_id = appointment->parent.id;
  entry->detail = way_time_to_text (one->starts_at); /* of a series, which one */
  if (appointment->minutes > 0)
    entry->lasts =
      g_strdup_printf (g_dngettext (NULL, "%d min", "%d min", (gulong)appointment->minutes),
                       (int)appointment->minutes);
  if (appointment->status != WAY_APPOINTMENT_BOOKED)
    entry->when = g_strdup (way_appointment_get_status_label (appointment));
  return entry;
}

static gboolean
read_appointments (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  const WayCalendarSpan span = { .from = way_calendar_begin_of (ask->day),
                                 .to = way_calendar_begin_of (way_date_add_days (ask->day, 1)),
                                 .worker_id = &ask->worker };
  g_autoptr (GPtrArray) all = way_calendar_repo_list (ask->db, &span, error);
  gboolean is_next = TRUE;

  for (guint i = 0; all != NULL && i < all->len && entries->len < WAY_TODAY_MOST; i++) {
    WayOccurrence *one = g_ptr_array_index (all, i);
    GError        *failure = NULL;
    WayTodayEntry *entry;

    if (one->appointment->status == WAY_APPOINTMENT_CANCELLED)
      continue;
    entry = make_appointment (ask, one, &failure);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    }
    if (entry == NULL)
      continue;
    if (is_next && !way_id_is_none (&entry->client_id) &&
        one->appointment->status == WAY_APPOINTMENT_BOOKED &&
        way_occurrence_get_end (one).us > ask->now.us) {
      entry->prepares = TRUE;
      is_next = FALSE;
    }
    g_ptr_array_add (entries, entry);
  }
  return all != NULL;
}

const WayTodaySource way_today_appointments = { .section = WAY_TODAY_APPOINTMENTS,
                                                .icon = "x-office-calendar-symbolic",
                                                .opens = "overview",
                                                .record = "appointment",
                                                .read = read_appointments };

/* --- tasks --- */

static gboolean
add_task (const WayTodayAsk *ask,
          const WayTask     *task,
          gint64             minute,
          GPtrArray         *entries,
          GError           **error)
{
  GError        *failure = NULL;
  WayTodayEntry *entry = new_entry (ask, &task->client_id, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  if (entry == NULL)
    return failure == NULL;

  entry->what = g_strdup (task->words);
  entry->day = task->due_on;
  entry->late = way_task_is_late (task, ask->day, minute);
  entry->when = entry->late ? way_calendar_words_late (task, ask->day, minute)
                            : way_calendar_words_due (task, ask->day);
  entry->record_id = WAY_RECORD ((gpointer)task)->id;
  entry->remains = task->kind == WAY_TASK_FOLLOW_UP || task->kind == WAY_TASK_OUTREACH;
  g_ptr_array_add (entries, entry);
  return TRUE;
}

/* Whom somebody promised to look after in a crisis comes first. */
static gboolean
is_of_crisis (const WayTask *task)
{
  return g_strcmp0 (task->source_kind, "crisis") == 0;
}

static gboolean
read_to_do (const WayTodayAsk *ask, gboolean of_crisis, GPtrArray *entries, GError **error)
{
  WayTasksQuestion question = { .which = WAY_TASKS_DUE,
                                .for_id = &ask->worker,
                                .today = ask->day,
                                .limit = WAY_TODAY_MOST };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GPtrArray) tasks = NULL;
  WayDate today;
  guint   total;

  way_hour_of_time (ask->now, zone, &today, &question.minute);
  tasks = way_calendar_repo_list_tasks (ask->db, &question, &total, error);
  for (guint i = 0; tasks != NULL && i < tasks->len; i++) {
    const WayTask *task = ((WayTaskItem *)g_ptr_array_index (tasks, i))->task;

    if (is_of_crisis (task) == of_crisis && !add_task (ask, task, question.minute, entries, error))
      return FALSE;
  }
  return tasks != NULL;
}

static gboolean
read_follow_ups (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  return read_to_do (ask, TRUE, entries, error);
}

static gboolean
read_tasks (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  return read_to_do (ask, FALSE, entries, error);
}

const WayTodaySource way_today_follow_ups = { .section = WAY_TODAY_FIRST,
                                              .icon = "way-crisis-symbolic",
                                              .opens = "overview",
                                              .record = "task",
                                              .remains = TRUE,
                                              .read = read_follow_ups };

const WayTodaySource way_today_tasks = { .section = WAY_TODAY_DUE,
                                         .icon = "way-flag-symbolic",
                                         .opens = "overview",
                                         .record = "task",
                                         .read = read_tasks };
