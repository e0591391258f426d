/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-reminder.h"

#include "way-hour.h"

/* Tests run in UTC. */
static WayTime
at (guint32 day, gint64 minute)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return way_hour_to_time ((WayDate){ day }, minute, utc);
}

static void
test_reminder (void)
{
  static const struct {
    gint64               begins;
    WayAppointmentStatus status;
    gint64               told;
    gboolean             is_due;
  } cases[] = {
    { 610, WAY_APPOINTMENT_BOOKED, 0, TRUE },    { 611, WAY_APPOINTMENT_BOOKED, 0, FALSE },
    { 600, WAY_APPOINTMENT_BOOKED, 0, TRUE },    { 599, WAY_APPOINTMENT_BOOKED, 0, FALSE },
    { 605, WAY_APPOINTMENT_BOOKED, 605, FALSE }, { 605, WAY_APPOINTMENT_BOOKED, 604, TRUE },
    { 605, WAY_APPOINTMENT_ARRIVED, 0, FALSE },  { 605, WAY_APPOINTMENT_CANCELLED, 0, FALSE },
  };
  const WayId      id = way_id_make (1);
  g_autofree char *words = way_reminder_say (at (20260922, 600));

  g_assert_cmpstr (words, ==, "An appointment at 10:00");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayAppointment) appointment = way_record_new (WAY_TYPE_APPOINTMENT, &id);
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
    const WayTime begins = at (20260922, cases[i].begins);
    WayTime       due;

    way_set (appointment, status, cases[i].status);
    g_ptr_array_add (all, way_occurrence_new (appointment, begins));
    due = way_reminder_pick (all, at (20260922, 600), at (20260922, cases[i].told));
    g_test_message ("case %u", i);
    g_assert_cmpint (due.us, ==, cases[i].is_due ? begins.us : 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/pick", test_reminder);
  return g_test_run ();
}
