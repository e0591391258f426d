/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-appointment.h"

#include "way-error.h"

static const WayTime noon = { G_GINT64_CONSTANT (1789992000) * G_USEC_PER_SEC };

static WayAppointment *
make (void)
{
  const WayId     id = way_id_make (1);
  WayAppointment *self = way_record_new (WAY_TYPE_APPOINTMENT, &id);

  way_set (self, worker_id, id);
  way_set (self, starts_at, noon);
  way_set (self, minutes, 50);
  way_set (self, zone, "America/Chicago");
  return self;
}

/* What belongs together, and what does not. */
static void
test_check (void)
{
  static const struct {
    WayAppointmentStatus status;
    const char          *reason;
    const char          *rule;
    guint32              last_on;
    gboolean             series;
    gboolean             stands_for;
    gboolean             is_right;
  } cases[] = {
    { WAY_APPOINTMENT_BOOKED, NULL, NULL, 0, FALSE, FALSE, TRUE },
    { WAY_APPOINTMENT_BOOKED, NULL, "FREQ=WEEKLY;BYDAY=TU", 0, FALSE, FALSE, TRUE },
    { WAY_APPOINTMENT_BOOKED, NULL, "FREQ=WEEKLY;BYDAY=TU", 20261231, FALSE, FALSE, TRUE },
    { WAY_APPOINTMENT_BOOKED, NULL, NULL, 20261231, FALSE, FALSE, FALSE },
    { WAY_APPOINTMENT_BOOKED, NULL, "FREQ=DAILY;UNTIL=20261231", 0, FALSE, FALSE, FALSE },
    { WAY_APPOINTMENT_BOOKED, NULL, "FREQ=DAILY;COUNT=3", 0, FALSE, FALSE, FALSE },
    { WAY_APPOINTMENT_ARRIVED, NULL, NULL, 0, TRUE, TRUE, TRUE },
    { WAY_APPOINTMENT_NO_SHOW, NULL, NULL, 0, TRUE, FALSE, FALSE },
    { WAY_APPOINTMENT_NO_SHOW, NULL, NULL, 0, FALSE, TRUE, FALSE },
    { WAY_APPOINTMENT_BOOKED, NULL, "FREQ=DAILY", 0, TRUE, TRUE, FALSE },
    { WAY_APPOINTMENT_CANCELLED, NULL, NULL, 0, FALSE, FALSE, FALSE },
    { WAY_APPOINTMENT_CANCELLED, "snow", NULL, 0, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayAppointment) self = make ();
    g_autoptr (GError) error = NULL;

    g_test_message ("case %u", i);
    way_set (self, status, cases[i].status);
    way_set (self, reason, cases[i].reason);
    way_set (self, rule, cases[i].rule);
    way_set (self, last_on, (WayDate){ cases[i].last_on });
    if (cases[i].series)
      way_set (self, series_id, way_id_make (2));
    if (cases[i].stands_for)
      way_set (self, stands_for, noon);
    g_assert_cmpint (way_record_check (self, &error), ==, cases[i].is_right);
    if (!cases[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

static void
test_time (void)
{
  static const struct {
    gint64               minutes;
    WayAppointmentStatus status;
    gboolean             is_right;
    gboolean             takes_time;
  } cases[] = {
    { 50, WAY_APPOINTMENT_BOOKED, TRUE, TRUE },     { 0, WAY_APPOINTMENT_BOOKED, TRUE, FALSE },
    { 50, WAY_APPOINTMENT_CANCELLED, TRUE, FALSE }, { 50, WAY_APPOINTMENT_NO_SHOW, TRUE, TRUE },
    { 1440, WAY_APPOINTMENT_ARRIVED, TRUE, TRUE },  { 1441, WAY_APPOINTMENT_BOOKED, FALSE, TRUE },
    { -1, WAY_APPOINTMENT_BOOKED, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayAppointment) self = make ();

    way_set (self, minutes, cases[i].minutes);
    way_set (self, status, cases[i].status);
    way_set (self, reason, "snow");
    g_assert_cmpint (way_record_check (self, NULL), ==, cases[i].is_right);
    g_assert_cmpint (way_appointment_takes_time (self), ==, cases[i].takes_time);
    g_assert_cmpint (way_appointment_get_end (self).us - noon.us, ==,
                     cases[i].minutes * 60 * G_USEC_PER_SEC);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appointment/check", test_check);
  g_test_add_func ("/appointment/time", test_time);
  return g_test_run ();
}
