/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference.h"

#include "way-error.h"

static void
test_check (void)
{
  static const struct {
    const char *began;
    gint64      minutes;
    gboolean    is_right;
  } rows[] = {
    { NULL, WAY_INT_NONE, TRUE }, { "16:00", 45, TRUE },  { "16:00", 1440, TRUE },
    { "16:00", 1441, FALSE },     { "16:00", -1, FALSE }, { "24:30", 45, FALSE },
    { "four", 45, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayConference) conference = way_record_new (WAY_TYPE_CONFERENCE, &id);
    g_autoptr (GError) error = NULL;

    way_set (conference, client_id, id);
    way_set (conference, meeting_id, id);
    way_set (conference, worker_id, id);
    way_set (conference, held_on, way_date_make (2026, 9, 21));
    way_set (conference, began, rows[i].began);
    way_set (conference, minutes, rows[i].minutes);
    g_assert_cmpint (way_record_check (conference, &error), ==, rows[i].is_right);
    if (!rows[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conference/check", test_check);
  return g_test_run ();
}
