/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace-fixture.h"

#include <libical/ical.h>
#include <string.h>

#include "way-appointment.h"
#include "way-hour.h"
#include "way-ical.h"

/* Tests run in UTC. */
static WayTime
at (guint32 day, gint64 minute)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return way_hour_to_time ((WayDate){ day }, minute, utc);
}

static WayAppointment *
make (WayWorkspace *workspace, WayClient *client, guint32 day, gint64 minute, const char *rule)
{
  WayAppointment *self = way_workspace_create (workspace, WAY_TYPE_APPOINTMENT);

  if (client != NULL)
    way_set (self, client_id, client->parent.id);
  way_set (self, worker_id, fixture_staff);
  way_set (self, starts_at, at (day, minute));
  way_set (self, minutes, 50);
  way_set (self, zone, "UTC");
  way_set (self, rule, rule);
  way_set (self, words, "about the letter");
  way_set (self, place, "Elm Street 4");
  return self;
}

static guint
count_events (icalcomponent *calendar)
{
  return (guint)icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT);
}

/* Read back by libical: the hours of a series in its zone, its end, what differs; and nothing of
 * whom it is with. */
static void
test_ical (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Samuel Okafor");
  g_autoptr (WayAppointment) single = make (workspace, sam, 20260922, 600, NULL);
  g_autoptr (WayAppointment) series = make (workspace, sam, 20260922, 900, "FREQ=WEEKLY;BYDAY=TU");
  g_autoptr (WayAppointment) one = make (workspace, sam, 20260930, 600, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *id = way_id_to_text (&series->parent.id);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  icalcomponent   *calendar, *event, *zone;
  guint            n_series = 0, n_one = 0;

  way_set (series, zone, "America/Chicago");
  way_set (series, last_on, way_date_make (2026, 12, 31));
  way_set (one, zone, "America/Chicago");
  way_set (one, series_id, series->parent.id);
  way_set (one, stands_for, at (20260929, 900));
  way_set (one, status, WAY_APPOINTMENT_CANCELLED);
  way_set (one, reason, "Samuel is ill");
  g_ptr_array_add (all, single);
  g_ptr_array_add (all, series);
  g_ptr_array_add (all, one);
  text = way_ical_write (all, at (20260921, 0));
  again = way_ical_write (all, at (20260921, 0));
  g_assert_cmpstr (text, ==, again);

  for (const char *const *secret =
         (const char *const[]){ "Samuel", "Okafor", "SO", "ill", "letter", "Elm", NULL };
       *secret != NULL; secret++) {
    g_autofree char *line = g_strdup_printf (":%s", *secret);

    g_assert_null (strlen (*secret) > 2 ? strstr (text, *secret) : strstr (text, line));
  }

  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_cmpuint (count_events (calendar), ==, 3);
  zone = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);
  g_assert_nonnull (zone);
  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT)) {
    const struct icaltimetype start = icalcomponent_get_dtstart (event);
    icalproperty             *rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);

    g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Session");
    if (rule != NULL) {
      n_series++;
      g_assert_true (g_str_has_prefix (icalcomponent_get_uid (event), id));
      g_assert_cmpint (icalproperty_get_rrule (rule).freq, ==, ICAL_WEEKLY_RECURRENCE);
      g_assert_cmpint (icalproperty_get_rrule (rule).until.year, ==, 2027); /* in UTC */
      g_assert_cmpint (start.hour, ==, 10); /* 15:00 UTC in the summer of Chicago */
    } else if (!icaltime_is_null_time (icalcomponent_get_recurrenceid (event))) {
      n_one++;
      g_assert_true (g_str_has_prefix (icalcomponent_get_uid (event), id));
      g_assert_cmpint (icalcomponent_get_status (event), ==, ICAL_STATUS_CANCELLED);
      g_assert_cmpint (icalcomponent_get_recurrenceid (event).day, ==, 29);
      g_assert_cmpint (icalcomponent_get_recurrenceid (event).hour, ==, 10);
    } else {
      g_assert_true (icaltime_is_utc (start));
      g_assert_cmpint (start.hour, ==, 10);
    }
  }
  g_assert_cmpuint (n_series, ==, 1);
  g_assert_cmpuint (n_one, ==, 1);
  icalcomponent_free (calendar);
  way_workspace_close (workspace);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ical/read-back", test_ical);
  return g_test_run ();
}
