/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-ical.h"

#include <libical/ical.h>

#include "way-appointment.h"
#include "way-calendar-repo.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-workspace-private.h"

#define DAYS_BEFORE 30
#define DAYS_AHEAD  366
#define A_DAY       (24 * G_TIME_SPAN_HOUR)

/* --- times --- */

static struct icaltimetype
to_utc (WayTime time)
{
  return icaltime_from_timet_with_zone ((time_t)(time.us / G_USEC_PER_SEC), 0,
                                        icaltimezone_get_utc_timezone ());
}

/* NULL: the zone is UTC, or nobody knows it; then a series is told in UTC. */
static icaltimezone *
find_zone (const WayAppointment *self)
{
  icaltimezone *zone =
    g_str_equal (self->zone, "UTC") ? NULL : icaltimezone_get_builtin_timezone (self->zone);

  return zone;
}

static struct icaltimetype
to_local (WayTime time, icaltimezone *zone)
{
  return icaltime_convert_to_zone (to_utc (time), zone);
}

static void
add_time (icalcomponent *event, icalproperty *property, icaltimezone *zone)
{
  if (zone != NULL)
    icalproperty_add_parameter (property, icalparameter_new_tzid (icaltimezone_get_tzid (zone)));
  icalcomponent_add_property (event, property);
}

/* --- events --- */

static char *
make_uid (const WayId *id)
{
  g_autofree char *text = way_id_to_text (id);

  return g_strconcat (text, "@waymark", NULL);
}

/* A series ends with its last day, as the clock on the wall shows it. */
static void
add_rule (icalcomponent *event, const WayAppointment *self)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (self->rule);

  if (rule.freq == ICAL_NO_RECURRENCE)
    return;
  if (self->last_on.ymd != 0) {
    g_autoptr (GTimeZone) named = g_time_zone_new_identifier (self->zone);
    g_autoptr (GTimeZone) zone = named != NULL ? g_steal_pointer (&named) : g_time_zone_new_utc ();

    rule.until = to_utc (way_hour_to_time (self->last_on, 24 * 60 - 1, zone));
  }
  icalcomponent_add_property (event, icalproperty_new_rrule (rule));
}

static void
add_event (icalcomponent *calendar, const WayAppointment *self, icaltimezone *zone, WayTime now)
{
  const gboolean   is_one_of = !way_id_is_none (&self->series_id);
  icalcomponent   *event = icalcomponent_new_vevent ();
  g_autofree char *uid = make_uid (is_one_of ? &self->series_id : &self->parent.id);
  const WayTime    ends_at = way_appointment_get_end (self);

  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (to_utc (now)));
  icalcomponent_add_property (event, icalproperty_new_sequence ((int)self->parent.revision));
  if (zone != NULL) {
    add_time (event, icalproperty_new_dtstart (to_local (self->starts_at, zone)), zone);
    add_time (event, icalproperty_new_dtend (to_local (ends_at, zone)), zone);
  } else {
    add_time (event, icalproperty_new_dtstart (to_utc (self->starts_at)), NULL);
    add_time (event, icalproperty_new_dtend (to_utc (ends_at)), NULL);
  }
  if (is_one_of && zone != NULL)
    add_time (event, icalproperty_new_recurrenceid (to_local (self->stands_for, zone)), zone);
  else if (is_one_of)
    add_time (event, icalproperty_new_recurrenceid (to_utc (self->stands_for)), NULL);
  if (self->rule != NULL)
    add_rule (event, self);
  icalcomponent_add_property (event,
                              icalproperty_new_summary (way_appointment_get_kind_label (self)));
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (event,
                              icalproperty_new_status (self->status == WAY_APPOINTMENT_CANCELLED
                                                         ? ICAL_STATUS_CANCELLED
                                                         : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_component (calendar, event);
}

/* Each zone that a series is in, once. */
static void
add_zone (icalcomponent *calendar, GHashTable *zones, icaltimezone *zone)
{
  if (zone != NULL && g_hash_table_add (zones, zone))
    icalcomponent_add_component (calendar,
                                 icalcomponent_new_clone (icaltimezone_get_component (zone)));
}

/* What repeats keeps its hour when clocks change, and so does what stands for one of it. */
static icaltimezone *
zone_of_event (const WayAppointment *self)
{
  return self->rule != NULL || !way_id_is_none (&self->series_id) ? find_zone (self) : NULL;
}

char *
way_ical_write (GPtrArray *appointments, WayTime now)
{
  icalcomponent *calendar = icalcomponent_new_vcalendar ();
  g_autoptr (GHashTable) zones = g_hash_table_new (NULL, NULL);
  char *written, *text;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Waymark//Waymark//EN"));
  for (guint i = 0; i < appointments->len; i++)
    add_zone (calendar, zones, zone_of_event (g_ptr_array_index (appointments, i)));
  for (guint i = 0; i < appointments->len; i++) {
    const WayAppointment *self = g_ptr_array_index (appointments, i);

    add_event (calendar, self, zone_of_event (self), now);
  }

  written = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);
  return text;
}

/* --- one’s own --- */

typedef struct {
  WayId   worker_id;
  WayTime now;
} Request;

static void
take (GPtrArray *records, GHashTable *known, WayAppointment *appointment)
{
  if (g_hash_table_add (known, (gpointer)&appointment->parent.id))
    g_ptr_array_add (records, g_object_ref (appointment));
}

static gpointer
write_run (WayDb *db, gpointer data, GError **error)
{
  const Request        *request = data;
  const WayCalendarSpan span = { { request->now.us - DAYS_BEFORE * A_DAY },
                                 { request->now.us + DAYS_AHEAD * A_DAY },
                                 &request->worker_id,
                                 NULL };
  g_autoptr (GPtrArray) found = way_calendar_repo_list (db, &span, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (way_id_hash, way_id_equal);

  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++) {
    WayOccurrence *one = g_ptr_array_index (found, i);
    g_autoptr (GPtrArray) exceptions = NULL;

    if (one->appointment->rule != NULL &&
        !g_hash_table_contains (known, &one->appointment->parent.id)) {
      /* Also those that were moved out of this year: the series must not have them either. */
      exceptions = way_calendar_repo_list_exceptions (db, &one->appointment->parent.id, error);
      if (exceptions == NULL)
        return NULL;
    }
    take (records, known, one->appointment);
    for (guint k = 0; exceptions != NULL && k < exceptions->len; k++)
      take (records, known, g_ptr_array_index (exceptions, k));
  }

  return way_ical_write (records, request->now);
}

void
way_workspace_write_ical_async (WayWorkspace       *self,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  static const WayVerb verb = { write_run, NULL, g_free, g_free, TRUE };
  Request             *request = g_new0 (Request, 1);

  request->worker_id = way_workspace_get_staff (self)->parent.id;
  request->now = way_now ();
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

char *
way_workspace_write_ical_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
