/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-change.h"

#include <glib/gi18n.h>

#include "way-hour.h"

/* --- times of a series, on the wall --- */

typedef struct {
  GTimeZone *zone;
  WayDate    day;
  gint64     minute;
} Wall;

static void
wall_read (Wall *self, const char *zone, WayTime time)
{
  self->zone = g_time_zone_new_identifier (zone);
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  way_hour_of_time (time, self->zone, &self->day, &self->minute);
}

static void
wall_clear (Wall *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wall, wall_clear)

/* A time of the series, after what was edited moved from “before” to “after”. */
static WayTime
move (WayTime time, const Wall *before, const Wall *after)
{
  WayDate day;
  gint64  minute;

  way_hour_of_time (time, before->zone, &day, &minute);
  day = way_date_add_days (day, way_date_days_between (before->day, after->day));
  return way_hour_to_time (day, after->minute, after->zone);
}

WayAppointment *
way_calendar_take_one (WayWorkspace *workspace, const WayOccurrence *one)
{
  WayAppointment *from = one->appointment;
  WayAppointment *self;

  if (from->rule == NULL)
    return way_record_copy (from);

  self = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);
  way_set (self, client_id, from->client_id);
  way_set (self, worker_id, from->worker_id);
  way_set (self, starts_at, one->starts_at);
  way_set (self, minutes, from->minutes);
  way_set (self, zone, from->zone);
  way_set (self, kind, from->kind);
  way_set (self, modality, from->modality);
  way_set (self, place, from->place);
  way_set (self, words, from->words);
  way_set (self, status, from->status);
  way_set (self, reason, from->reason);
  way_set (self, series_id, from->parent.id);
  way_set (self, stands_for, one->starts_at);
  return self;
}

/* What may be edited; not its time, nor what it is of a series. */
static void
copy_content (WayAppointment *to, const WayAppointment *from)
{
  way_set (to, client_id, from->client_id);
  way_set (to, worker_id, from->worker_id);
  way_set (to, minutes, from->minutes);
  way_set (to, kind, from->kind);
  way_set (to, modality, from->modality);
  way_set (to, place, from->place);
  way_set (to, words, from->words);
}

static void
end_before (WayChange *change, WayAppointment *series, WayDate day)
{
  g_autoptr (WayAppointment) ended = way_record_copy (series);

  way_set (ended, last_on, way_date_add_days (day, -1));
  way_change_save (change, ended);
}

/* From which time on exceptions go with the series that begins there. */
static void
take_along (WayChange   *change,
            GPtrArray   *exceptions,
            WayTime      since,
            const WayId *series_id,
            const Wall  *before,
            const Wall  *after)
{
  for (guint i = 0; i < exceptions->len; i++) {
    WayAppointment *exception = g_ptr_array_index (exceptions, i);
    const WayTime   stands_for = move (exception->stands_for, before, after);
    g_autoptr (WayAppointment) moved = NULL;

    if (exception->stands_for.us < since.us || (stands_for.us == exception->stands_for.us &&
                                                way_id_equal (&exception->series_id, series_id)))
      continue;
    moved = way_record_copy (exception);
    way_set (moved, series_id, *series_id);
    way_set (moved, stands_for, stands_for);
    way_change_save (change, moved);
  }
}

void
way_calendar_change_series (WayChange           *change,
                            WayWorkspace        *workspace,
                            const WayOccurrence *one,
                            GPtrArray           *exceptions,
                            WayAppointment      *edited,
                            WaySeriesScope       scope)
{
  WayAppointment *series = one->appointment;
  g_auto (Wall) before = { 0 };
  g_auto (Wall) after = { 0 };
  g_autoptr (WayAppointment) changed = NULL;

  g_return_if_fail (series->rule != NULL);

  wall_read (&before, series->zone, one->starts_at);
  wall_read (&after, edited->zone, edited->starts_at);
  if (scope == WAY_SERIES_LATER && one->starts_at.us == series->starts_at.us)
    scope = WAY_SERIES_ALL; /* there is nothing before it */

  if (scope == WAY_SERIES_THIS) {
    changed = way_calendar_take_one (workspace, one);
    copy_content (changed, edited);
    way_set (changed, starts_at, edited->starts_at);
    way_set (changed, zone, edited->zone);
  } else if (scope == WAY_SERIES_LATER) {
    changed = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);
    copy_content (changed, edited);
    way_set (changed, starts_at, edited->starts_at);
    way_set (changed, zone, edited->zone);
    way_set (changed, rule, edited->rule);
    way_set (changed, last_on, edited->last_on);
    end_before (change, series, before.day);
  } else {
    changed = way_record_copy (series);
    copy_content (changed, edited);
    way_set (changed, starts_at, move (series->starts_at, &before, &after));
    way_set (changed, zone, edited->zone);
    way_set (changed, rule, edited->rule);
    way_set (changed, last_on, edited->last_on);
  }

  way_change_save (change, changed);
  if (scope == WAY_SERIES_LATER)
    take_along (change, exceptions, one->starts_at, &changed->parent.id, &before, &after);
  else if (scope == WAY_SERIES_ALL)
    take_along (change, exceptions, WAY_TIME_NONE, &changed->parent.id, &before, &after);
}

static void
cancel (WayChange *change, WayAppointment *self, const char *reason)
{
  way_set (self, status, WAY_APPOINTMENT_CANCELLED);
  way_set (self, reason, reason);
  way_change_save (change, self);
}

/* What was moved and is still to come goes with the rest; what took place stays as it was. */
static void
cancel_exceptions (WayChange *change, GPtrArray *exceptions, WayTime since, const char *reason)
{
  for (guint i = 0; i < exceptions->len; i++) {
    WayAppointment *exception = g_ptr_array_index (exceptions, i);
    g_autoptr (WayAppointment) changed = NULL;

    if (exception->stands_for.us < since.us || exception->status != WAY_APPOINTMENT_BOOKED)
      continue;
    changed = way_record_copy (exception);
    cancel (change, changed, reason);
  }
}

void
way_calendar_cancel (WayChange           *change,
                     WayWorkspace        *workspace,
                     const WayOccurrence *one,
                     GPtrArray           *exceptions,
                     const char          *reason,
                     WaySeriesScope       scope)
{
  WayAppointment *series = one->appointment;
  g_auto (Wall) wall = { 0 };
  g_autoptr (WayAppointment) changed = NULL;

  if (series->rule == NULL || scope == WAY_SERIES_THIS) {
    changed = way_calendar_take_one (workspace, one);
    cancel (change, changed, reason);
    return;
  }

  if (scope == WAY_SERIES_ALL || one->starts_at.us == series->starts_at.us) {
    changed = way_record_copy (series);
    cancel (change, changed, reason);
    cancel_exceptions (change, exceptions, WAY_TIME_NONE, reason);
    return;
  }

  wall_read (&wall, series->zone, one->starts_at);
  end_before (change, series, wall.day);
  cancel_exceptions (change, exceptions, one->starts_at, reason);
}

/* --- outreach --- */

static const struct {
  const char   *words;
  int           days;
  WayTaskMethod method;
} steps[WAY_OUTREACH_STEPS] = {
  { N_ ("Call, and ask how things are"), 0, WAY_TASK_METHOD_PHONE },
  { N_ ("Send a text, and offer a new time"), 1, WAY_TASK_METHOD_TEXT },
  { N_ ("Send a letter"), 7, WAY_TASK_METHOD_LETTER },
};

const char *
way_outreach_step_get_words (guint step)
{
  g_return_val_if_fail (step < WAY_OUTREACH_STEPS, NULL);

  return gettext (steps[step].words);
}

WayTask *
way_outreach_step_make (guint step, WayWorkspace *workspace, WayAppointment *missed, WayDate today)
{
  WayTask *task = way_workspace_create (workspace, WAY_TYPE_TASK);

  way_set (task, client_id, missed->client_id);
  way_set (task, for_id, missed->worker_id);
  way_set (task, words, way_outreach_step_get_words (step));
  way_set (task, kind, WAY_TASK_OUTREACH);
  way_set (task, method, steps[step].method);
  way_set (task, due_on, way_date_add_days (today, steps[step].days));
  way_set (task, due_minute, WAY_INT_NONE);
  way_set (task, source_kind, "appointment");
  way_set (task, source_id, missed->parent.id);
  return task;
}
