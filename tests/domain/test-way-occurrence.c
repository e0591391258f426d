/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-occurrence.h"

#define AT(m) ((WayTime){ (G_GINT64_CONSTANT (1789992000) + (m)*60) * G_USEC_PER_SEC })

/* From 60 to 110 minutes, against another from and to. */
static void
test_overlaps (void)
{
  static const struct {
    gint64               from, to;
    WayAppointmentStatus status;
    gboolean             overlaps;
  } cases[] = {
    { 60, 110, WAY_APPOINTMENT_BOOKED, TRUE },     { 0, 61, WAY_APPOINTMENT_BOOKED, TRUE },
    { 0, 60, WAY_APPOINTMENT_BOOKED, FALSE },      { 110, 160, WAY_APPOINTMENT_BOOKED, FALSE },
    { 109, 160, WAY_APPOINTMENT_ARRIVED, TRUE },   { 0, 300, WAY_APPOINTMENT_BOOKED, TRUE },
    { 80, 81, WAY_APPOINTMENT_BOOKED, TRUE },      { 80, 80, WAY_APPOINTMENT_BOOKED, FALSE },
    { 60, 110, WAY_APPOINTMENT_CANCELLED, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayAppointment) appointment = way_record_new (WAY_TYPE_APPOINTMENT, &id);
    g_autoptr (WayOccurrence) self = NULL;

    g_test_message ("case %u", i);
    way_set (appointment, minutes, 50);
    way_set (appointment, status, cases[i].status);
    self = way_occurrence_new (appointment, AT (60));
    g_assert_cmpint (way_occurrence_get_end (self).us, ==, AT (110).us);
    g_assert_cmpint (way_occurrence_overlaps (self, AT (cases[i].from), AT (cases[i].to)), ==,
                     cases[i].overlaps);
  }
}

static void
test_arrange (void)
{
  static const struct {
    WayBlock blocks[4];
    guint    n;
  } cases[] = {
    { { { 0, 10, 0, 1 } }, 1 },
    { { { 0, 10, 0, 1 }, { 10, 20, 0, 1 } }, 2 },
    { { { 0, 10, 0, 2 }, { 5, 20, 1, 2 } }, 2 },
    { { { 0, 10, 0, 2 }, { 5, 20, 1, 2 }, { 10, 15, 0, 2 }, { 20, 30, 0, 1 } }, 4 },
    { { { 0, 60, 0, 3 }, { 0, 60, 1, 3 }, { 30, 40, 2, 3 }, { 50, 70, 2, 3 } }, 4 },
  };

  way_blocks_arrange (NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayBlock blocks[4];

    for (guint k = 0; k < cases[i].n; k++)
      blocks[k] = (WayBlock){ cases[i].blocks[k].from, cases[i].blocks[k].to, 9, 9 };
    way_blocks_arrange (blocks, cases[i].n);
    for (guint k = 0; k < cases[i].n; k++) {
      g_test_message ("case %u, block %u", i, k);
      g_assert_cmpuint (blocks[k].lane, ==, cases[i].blocks[k].lane);
      g_assert_cmpuint (blocks[k].n_lanes, ==, cases[i].blocks[k].n_lanes);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/occurrence/overlaps", test_overlaps);
  g_test_add_func ("/occurrence/arrange", test_arrange);
  return g_test_run ();
}
