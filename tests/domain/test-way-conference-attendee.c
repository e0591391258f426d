/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference-attendee.h"

#include "way-conference.h"
#include "way-error.h"

/* 42 CFR 2.13, 2.31: nobody from outside without a consent. */
static void
test_check (void)
{
  static const struct {
    WayAttendeeKind kind;
    gboolean        has_staff, has_consent;
    gboolean        is_right;
  } rows[] = {
    { WAY_ATTENDEE_STAFF, TRUE, FALSE, TRUE },    { WAY_ATTENDEE_STAFF, FALSE, FALSE, FALSE },
    { WAY_ATTENDEE_STAFF, TRUE, TRUE, FALSE },    { WAY_ATTENDEE_CLIENT, FALSE, FALSE, TRUE },
    { WAY_ATTENDEE_CLIENT, TRUE, FALSE, FALSE },  { WAY_ATTENDEE_CLIENT, FALSE, TRUE, FALSE },
    { WAY_ATTENDEE_EXTERNAL, FALSE, TRUE, TRUE }, { WAY_ATTENDEE_EXTERNAL, FALSE, FALSE, FALSE },
    { WAY_ATTENDEE_EXTERNAL, TRUE, TRUE, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayConferenceAttendee) attendee = way_record_new (WAY_TYPE_CONFERENCE_ATTENDEE, &id);
    g_autoptr (GError) error = NULL;

    way_set (attendee, client_id, id);
    way_set (attendee, conference_id, id);
    way_set (attendee, name, "Dr. Ode");
    way_set (attendee, kind, rows[i].kind);
    if (rows[i].has_staff)
      way_set (attendee, staff_id, id);
    if (rows[i].has_consent)
      way_set (attendee, consent_id, id);
    g_test_message ("row %u", i);
    g_assert_cmpint (way_record_check (attendee, &error), ==, rows[i].is_right);
    if (!rows[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conference-attendee/check", test_check);
  return g_test_run ();
}
