/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-calendar.h"

#include "way-calendar-repo.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-recurrence.h"
#include "way-staff.h"
#include "way-workspace-private.h"

#define CLASH_DAYS 92 /* so far ahead somebody looks who books a series */

const char *
way_calendar_zone_name (void)
{
  static GTimeZone *zone;

  if (zone == NULL)
    zone = g_time_zone_new_local ();
  return g_time_zone_get_identifier (zone);
}

WayTime
way_calendar_begin_of (WayDate day)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return way_hour_to_time (day, 0, zone);
}

gboolean
way_calendar_concerns (GPtrArray *written)
{
  for (guint i = 0; written != NULL && i < written->len; i++) {
    gpointer record = g_ptr_array_index (written, i);

    if (WAY_IS_APPOINTMENT (record) || WAY_IS_TASK (record) || WAY_IS_CLIENT (record) ||
        WAY_IS_STAFF (record) || WAY_IS_CLIENT_MATCH (record))
      return TRUE;
  }

  return written == NULL;
}

/* --- what takes place --- */

typedef struct {
  WayTime         from, to;
  WayId           worker_id, client_id; /* none: of all */
  WayAppointment *appointment;
} Request;

static void
request_free (gpointer data)
{
  g_clear_object (&((Request *)data)->appointment);
  g_free (data);
}

static const WayId *
or_null (const WayId *id)
{
  return way_id_is_none (id) ? NULL : id;
}

static gpointer
occurrences_run (WayDb *db, gpointer data, GError **error)
{
  const Request        *request = data;
  const WayCalendarSpan span = { request->from, request->to, or_null (&request->worker_id),
                                 or_null (&request->client_id) };

  return way_calendar_repo_list (db, &span, error);
}

void
way_workspace_list_occurrences_async (WayWorkspace       *self,
                                      WayDate             from,
                                      WayDate             to,
                                      const WayId        *worker_id,
                                      const WayId        *client_id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  static const WayVerb verb = { occurrences_run, NULL, request_free,
                                (GDestroyNotify)g_ptr_array_unref, TRUE };
  Request             *request = g_new0 (Request, 1);

  request->from = way_calendar_begin_of (from);
  request->to = way_calendar_begin_of (way_date_add_days (to, 1));
  if (worker_id != NULL)
    request->worker_id = *worker_id;
  if (client_id != NULL)
    request->client_id = *client_id;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_occurrences_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- clashes --- */

/* When it would take place: WayTime. */
static GArray *
list_times (WayAppointment *appointment)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (WayTime));
  g_autoptr (GTimeZone) named = g_time_zone_new_identifier (appointment->zone);
  g_autoptr (GTimeZone) zone = named != NULL ? g_steal_pointer (&named) : g_time_zone_new_utc ();
  g_autoptr (GArray) days = NULL;
  WayDate first;
  gint64  minute;

  if (appointment->rule == NULL) {
    g_array_append_val (times, appointment->starts_at);
    return times;
  }

  way_hour_of_time (appointment->starts_at, zone, &first, &minute);
  days = way_recurrence_list (appointment->rule, first, appointment->last_on, first,
                              way_date_add_days (first, CLASH_DAYS));
  for (guint i = 0; i < days->len; i++) {
    const WayTime time = way_hour_to_time (g_array_index (days, WayDate, i), minute, zone);

    g_array_append_val (times, time);
  }
  return times;
}

/* What was asked for is not in its own way, nor is what it stands for. */
static gboolean
is_itself (WayAppointment *asked, WayAppointment *found)
{
  return way_id_equal (&asked->parent.id, &found->parent.id) ||
         way_id_equal (&asked->series_id, &found->parent.id) ||
         way_id_equal (&asked->parent.id, &found->series_id);
}

static void
add_clashes (GPtrArray *clashes, GPtrArray *found, GArray *times, WayAppointment *asked)
{
  for (guint i = 0; i < found->len; i++) {
    WayOccurrence *other = g_ptr_array_index (found, i);

    if (is_itself (asked, other->appointment) ||
        g_ptr_array_find_with_equal_func (clashes, other, (GEqualFunc)g_direct_equal, NULL))
      continue;
    for (guint k = 0; k < times->len; k++) {
      const WayTime from = g_array_index (times, WayTime, k);
      const WayTime to = { from.us + asked->minutes * 60 * G_USEC_PER_SEC };

      if (way_occurrence_overlaps (other, from, to)) {
        g_ptr_array_add (clashes, g_object_ref (other));
        break;
      }
    }
  }
}

static gpointer
clashes_run (WayDb *db, gpointer data, GError **error)
{
  Request        *request = data;
  WayAppointment *asked = request->appointment;
  g_autoptr (GArray) times = list_times (asked);
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) of_worker = NULL;
  g_autoptr (GPtrArray) of_client = NULL;
  WayCalendarSpan span = { 0 };

  if (times->len == 0 || asked->minutes <= 0)
    return g_steal_pointer (&clashes);

  span.from = g_array_index (times, WayTime, 0);
  span.to = g_array_index (times, WayTime, times->len - 1);
  span.to.us += asked->minutes * 60 * G_USEC_PER_SEC;
  span.worker_id = &asked->worker_id;
  of_worker = way_calendar_repo_list (db, &span, error);
  if (of_worker == NULL)
    return NULL;
  add_clashes (clashes, of_worker, times, asked);

  span.worker_id = NULL;
  span.client_id = or_null (&asked->client_id);
  if (span.client_id != NULL) {
    of_client = way_calendar_repo_list (db, &span, error);
    if (of_client == NULL)
      return NULL;
    /* One that both have is told once: as the worker’s. */
    for (guint i = of_client->len; i > 0; i--) {
      WayOccurrence *other = g_ptr_array_index (of_client, i - 1);

      if (way_id_equal (&other->appointment->worker_id, &asked->worker_id))
        g_ptr_array_remove_index (of_client, i - 1);
    }
    add_clashes (clashes, of_client, times, asked);
  }

  g_ptr_array_sort (clashes, way_occurrence_compare);
  return g_steal_pointer (&clashes);
}

void
way_workspace_find_clashes_async (WayWorkspace       *self,
                                  WayAppointment     *appointment,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  static const WayVerb verb = { clashes_run, NULL, request_free, (GDestroyNotify)g_ptr_array_unref,
                                TRUE };
  Request             *request = g_new0 (Request, 1);

  request->appointment = way_record_publish (g_object_ref (appointment));
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_find_clashes_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- what differs from a series --- */

static gpointer
exceptions_run (WayDb *db, gpointer data, GError **error)
{
  return way_calendar_repo_list_exceptions (db, data, error);
}

void
way_workspace_list_exceptions_async (WayWorkspace       *self,
                                     const WayId        *series_id,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data)
{
  static const WayVerb verb = { exceptions_run, NULL, g_free, (GDestroyNotify)g_ptr_array_unref,
                                TRUE };

  way_workspace_submit (self, &verb, g_memdup2 (series_id, sizeof *series_id), cancellable,
                        callback, user_data);
}

GPtrArray *
way_workspace_list_exceptions_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- tasks --- */

typedef struct {
  WayTasksQuestion question;
  WayId            for_id, client_id;
} TasksRequest;

typedef struct {
  GPtrArray *items;
  guint      total;
} TasksAnswer;

static void
tasks_answer_free (gpointer data)
{
  g_clear_pointer (&((TasksAnswer *)data)->items, g_ptr_array_unref);
  g_free (data);
}

static gpointer
tasks_run (WayDb *db, gpointer data, GError **error)
{
  TasksRequest *request = data;
  TasksAnswer  *answer = g_new0 (TasksAnswer, 1);

  request->question.for_id = or_null (&request->for_id);
  request->question.client_id = or_null (&request->client_id);
  answer->items = way_calendar_repo_list_tasks (db, &request->question, &answer->total, error);
  if (answer->items == NULL)
    g_clear_pointer (&answer, g_free);
  return answer;
}

void
way_workspace_list_tasks_async (WayWorkspace       *self,
                                WayTasksWhich       which,
                                const WayId        *for_id,
                                const WayId        *client_id,
                                guint               limit,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  static const WayVerb verb = { tasks_run, NULL, g_free, tasks_answer_free, TRUE };
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  TasksRequest *request = g_new0 (TasksRequest, 1);

  request->question.which = which;
  request->question.limit = limit;
  way_hour_of_time (way_now (), zone, &request->question.today, &request->question.minute);
  if (for_id != NULL)
    request->for_id = *for_id;
  if (client_id != NULL)
    request->client_id = *client_id;
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_list_tasks_finish (WayWorkspace *self,
                                 GAsyncResult *result,
                                 guint        *total,
                                 GError      **error)
{
  TasksAnswer *answer = way_workspace_finish (self, result, error);
  GPtrArray   *items;

  if (answer == NULL)
    return NULL;

  items = g_steal_pointer (&answer->items);
  if (total != NULL)
    *total = answer->total;
  tasks_answer_free (answer);
  return items;
}
