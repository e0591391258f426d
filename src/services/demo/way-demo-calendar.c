/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-appointment.h"
#include "way-demo-pen.h"
#include "way-recurrence.h"
#include "way-task.h"
#include "way-workspace-calendar.h"

/* Nobody has more appointments because there are more clients, so the calendar is written by worker
 * and not by client. */
#define BACK    21 /* days */
#define AHEAD   14
#define WEEK    7
#define WEEKS   8
#define MINUTES 50

/* Of a day; before them is what is every week. */
static const gint64 begins[] = { 10 * 60, 11 * 60, 13 * 60, 14 * 60, 15 * 60, 16 * 60 };

static const char *const cancelled_because[] = { "The client is ill", "The client called: work",
                                                 "Nobody drove", NULL };

static gboolean
is_workday (WayDate day)
{
  return (way_date_get_julian (day) - 1) % WEEK < 5; /* day 1 was a Monday */
}

/* --- single ones --- */

static WayAppointment *
make_appointment (WayDemoPen *pen, guint worker, const WayId *client_id, WayDate day, gint64 minute)
{
  static const struct {
    WayAppointmentKind kind;
    WayModality        modality;
    const char        *place;
  } kinds[] = {
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, "Room 2" },
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, "Room 2" },
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_PHONE, NULL },
    { WAY_APPOINTMENT_ASSESSMENT, WAY_MODALITY_IN_PERSON, "Room 4" },
    { WAY_APPOINTMENT_HOME_VISIT, WAY_MODALITY_FIELD, NULL },
    { WAY_APPOINTMENT_COURT, WAY_MODALITY_IN_PERSON, "County court" },
  };
  const guint     n = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (kinds) - 1);
  WayAppointment *self = way_demo_pen_create (pen, WAY_TYPE_APPOINTMENT);

  way_set (self, client_id, *client_id);
  way_set (self, worker_id, pen->staff[worker]);
  way_set (self, starts_at, way_demo_pen_time_at (pen, day, minute));
  way_set (self, minutes, (gint64)MINUTES);
  way_set (self, zone, way_calendar_zone_name ());
  way_set (self, kind, kinds[n].kind);
  way_set (self, modality, kinds[n].modality);
  way_set (self, place, kinds[n].place);
  return self;
}

/* Who did not come is to be reached; what is older was done. */
static WayTask *
make_outreach (WayDemoPen *pen, guint worker, const WayAppointment *missed, WayDate day)
{
  WayTask *task = way_demo_pen_create (pen, WAY_TYPE_TASK);
  WayDate  due = way_date_add_days (day, 1);

  way_set (task, client_id, missed->client_id);
  way_set (task, for_id, pen->staff[worker]);
  way_set (task, words, "Call, and ask how things are");
  way_set (task, due_on, due);
  way_set (task, kind, WAY_TASK_OUTREACH);
  way_set (task, method, WAY_TASK_METHOD_PHONE);
  way_set (task, source_kind, "appointment");
  way_set (task, source_id, missed->parent.id);
  if (way_date_days_between (due, pen->today) > 2) {
    way_set (task, done_at, way_demo_pen_time_at (pen, due, 9 * 60 + 20));
    way_set (task, done_by, pen->staff[worker]);
    way_set (task, result, WAY_TASK_RESULT_REACHED);
    way_set (task, outcome, "The bus did not come; a new time is booked.");
  }
  return task;
}

/* What became of one that is over. */
static gboolean
write_over (WayDemoPen     *pen,
            guint           worker,
            WayAppointment *booked,
            WayDate         day,
            WayTime         made,
            GError        **error)
{
  const WayTime   over = way_appointment_get_end (booked);
  const double    drawn = g_rand_double (pen->rand);
  WayAppointment *self = way_demo_pen_next_version (booked, 1, made);
  GPtrArray      *records = g_ptr_array_new_with_free_func (g_object_unref);

  way_set (self, status,
           drawn < 0.8   ? WAY_APPOINTMENT_ARRIVED
           : drawn < 0.9 ? WAY_APPOINTMENT_NO_SHOW
                         : WAY_APPOINTMENT_CANCELLED);
  if (self->status == WAY_APPOINTMENT_CANCELLED)
    way_set (self, reason, way_demo_pen_pick (pen, cancelled_because));
  g_ptr_array_add (records, self);
  if (self->status == WAY_APPOINTMENT_NO_SHOW)
    g_ptr_array_add (records, make_outreach (pen, worker, self, day));
  return way_demo_pen_write (pen, &pen->staff[worker], over, records, error);
}

static gboolean
write_appointment (WayDemoPen *pen, guint worker, WayDate day, gint64 minute, GError **error)
{
  const guint  n_own = pen->own[worker]->len;
  const WayId *client_id =
    way_demo_pen_get_own (pen, worker, (guint)way_demo_pen_between (pen, 0, (int)n_own - 1));
  WayAppointment *self = make_appointment (pen, worker, client_id, day, minute);
  const WayDate   last = day.ymd < pen->today.ymd ? day : pen->today;
  const WayTime   made =
    way_demo_pen_time_of (pen, way_date_add_days (last, -way_demo_pen_between (pen, 1, 10)));

  return way_demo_pen_write_one (pen, &pen->staff[worker], made, self, error) &&
         (day.ymd >= pen->today.ymd || write_over (pen, worker, self, day, made, error));
}

/* Three today for the one who works; else two to four. */
static gboolean
write_day (WayDemoPen *pen, guint worker, WayDate day, GError **error)
{
  const int n_begins = G_N_ELEMENTS (begins);
  const int n = day.ymd == pen->today.ymd && worker == 0 ? 3 : way_demo_pen_between (pen, 2, 4);

  for (int i = 0, left = n; i < n_begins && left > 0; i++) {
    /* Each of the rest is as likely as the others. */
    if (way_demo_pen_between (pen, 0, n_begins - i - 1) >= left)
      continue;
    if (!write_appointment (pen, worker, day, begins[i], error))
      return FALSE;
    left--;
  }
  return TRUE;
}

/* --- every week --- */

static WayDate
find_next_workday (WayDate day)
{
  do
    day = way_date_add_days (day, 1);
  while (!is_workday (day));
  return day;
}

static WayAppointment *
make_series (WayDemoPen *pen, WayDate first, gint64 minute, const WayId *client_id)
{
  WayAppointment  *self = way_demo_pen_create (pen, WAY_TYPE_APPOINTMENT);
  g_autofree char *rule = way_recurrence_make (WAY_REPEAT_WEEKLY, first);

  if (client_id != NULL)
    way_set (self, client_id, *client_id);
  way_set (self, worker_id, pen->staff[0]);
  way_set (self, starts_at, way_demo_pen_time_at (pen, first, minute));
  way_set (self, minutes, (gint64)MINUTES);
  way_set (self, zone, way_calendar_zone_name ());
  way_set (self, kind, client_id != NULL ? WAY_APPOINTMENT_SESSION : WAY_APPOINTMENT_MEETING);
  way_set (self, words, client_id != NULL ? NULL : "Team");
  way_set (self, place, client_id != NULL ? "Room 2" : "Kitchen");
  way_set (self, rule, rule);
  return self;
}

/* What was done to one of a series alone. */
static WayAppointment *
make_one_of (WayDemoPen *pen, const WayAppointment *series, WayDate day, gint64 minute)
{
  WayAppointment *self = way_demo_pen_create (pen, WAY_TYPE_APPOINTMENT);
  const WayTime   at = way_demo_pen_time_at (pen, day, minute);

  way_set (self, client_id, series->client_id);
  way_set (self, worker_id, series->worker_id);
  way_set (self, starts_at, at);
  way_set (self, minutes, series->minutes);
  way_set (self, zone, series->zone);
  way_set (self, kind, series->kind);
  way_set (self, place, series->place);
  way_set (self, series_id, series->parent.id);
  way_set (self, stands_for, at);
  return self;
}

/* Came each time but twice. */
static gboolean
write_series_past (WayDemoPen     *pen,
                   WayAppointment *series,
                   WayDate         next,
                   gint64          minute,
                   GError        **error)
{
  for (int week = 1; week <= WEEKS; week++) {
    const WayDate   day = way_date_add_days (next, -week * WEEK);
    WayAppointment *one = make_one_of (pen, series, day, minute);

    way_set (one, status,
             week == 2   ? WAY_APPOINTMENT_NO_SHOW
             : week == 5 ? WAY_APPOINTMENT_CANCELLED
                         : WAY_APPOINTMENT_ARRIVED);
    if (one->status == WAY_APPOINTMENT_CANCELLED)
      way_set (one, reason, cancelled_because[0]);
    if (!way_demo_pen_write_one (pen, &pen->staff[0], way_appointment_get_end (one), one, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_series (WayDemoPen *pen, GError **error)
{
  const WayDate   next = find_next_workday (pen->today);
  const WayDate   meets = find_next_workday (next);
  const WayDate   first = way_date_add_days (next, -WEEKS * WEEK);
  const WayTime   made = way_demo_pen_time_of (pen, way_date_add_days (first, -3));
  const WayId    *client_id = way_demo_pen_get_own (pen, 0, 5);
  const gint64    minute = 9 * 60;
  WayAppointment *series, *later;

  if (!way_demo_pen_write_one (
        pen, &pen->staff[0], made,
        make_series (pen, way_date_add_days (meets, -WEEKS * WEEK), 8 * 60, NULL), error))
    return FALSE;
  if (client_id == NULL)
    return TRUE;

  series = make_series (pen, first, minute, client_id);
  later = make_one_of (pen, series, way_date_add_days (next, WEEK), minute);
  way_set (later, starts_at, (WayTime){ later->starts_at.us + G_TIME_SPAN_HOUR / 2 });
  return way_demo_pen_write_one (pen, &pen->staff[0], made, series, error) &&
         write_series_past (pen, series, next, minute, error) &&
         way_demo_pen_write_one (pen, &pen->staff[0],
                                 way_demo_pen_time_of (pen, way_date_add_days (pen->today, -1)),
                                 later, error);
}

/* --- tasks --- */

static gboolean
write_tasks (WayDemoPen *pen, guint worker, GError **error)
{
  static const struct {
    const char     *words;
    int             due; /* days from today */
    gint64          minute;
    WayTaskKind     kind;
    WayTaskPriority priority;
    gboolean        done;
  } tasks[] = {
    { "Send the second housing application", -2, WAY_INT_NONE, WAY_TASK_PAPERWORK, WAY_TASK_NORMAL,
      0 },
    { "Ask the clinic about the morning dose", 0, 14 * 60 + 30, WAY_TASK_FOLLOW_UP, WAY_TASK_HIGH,
      0 },
    { "Appeal of the benefit denial", 11, WAY_INT_NONE, WAY_TASK_DEADLINE, WAY_TASK_HIGH, 0 },
    { "Copy of the birth certificate", 3, WAY_INT_NONE, WAY_TASK_PAPERWORK, WAY_TASK_LOW, 0 },
    { "Call the landlord together", 1, 10 * 60, WAY_TASK_FOLLOW_UP, WAY_TASK_NORMAL, 0 },
    { "Letter to the court", -6, WAY_INT_NONE, WAY_TASK_DEADLINE, WAY_TASK_HIGH, 1 },
    { "Bus passes for next month", -9, WAY_INT_NONE, WAY_TASK_OTHER, WAY_TASK_NORMAL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++) {
    const WayId  *client_id = way_demo_pen_get_own (pen, worker, 6 + i);
    const WayDate due = way_date_add_days (pen->today, tasks[i].due);
    const WayTime made =
      way_demo_pen_time_of (pen, way_date_add_days (pen->today, MIN (tasks[i].due, 0) - 4));
    WayTask *task = way_demo_pen_create (pen, WAY_TYPE_TASK);

    if (client_id != NULL)
      way_set (task, client_id, *client_id);
    way_set (task, for_id, pen->staff[worker]);
    way_set (task, words, tasks[i].words);
    way_set (task, due_on, due);
    way_set (task, due_minute, tasks[i].minute);
    way_set (task, kind, tasks[i].kind);
    way_set (task, priority, tasks[i].priority);
    if (!way_demo_pen_write_one (pen, &pen->staff[worker], made, task, error))
      return FALSE;
    if (!tasks[i].done)
      continue;

    task = way_demo_pen_next_version (task, 1, made);
    way_set (task, done_at, way_demo_pen_time_at (pen, due, 16 * 60));
    way_set (task, done_by, pen->staff[worker]);
    way_set (task, outcome, "Done, and a copy is in the folder.");
    if (!way_demo_pen_write_one (pen, &pen->staff[worker], task->done_at, task, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
way_demo_write_calendar (WayDemoPen *pen, GError **error)
{
  for (guint worker = 0; worker < WAY_DEMO_N_STAFF; worker++) {
    if (!write_tasks (pen, worker, error))
      return FALSE;
    for (int n = -BACK; n <= AHEAD && pen->own[worker]->len > 0; n++) {
      const WayDate day = way_date_add_days (pen->today, n);

      if ((n == 0 || is_workday (day)) && !write_day (pen, worker, day, error))
        return FALSE;
    }
  }

  return write_series (pen, error);
}
