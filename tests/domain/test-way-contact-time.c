/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-time.h"

static void
test_between (void)
{
  static const struct {
    const char *began;
    const char *ended;
    gint64      minutes;
  } times[] = {
    { "10:00", "10:53", 53 },        { "10:00", "10:00", 0 },
    { "23:40", "00:10", 30 },        { "9", "9.30", 30 },
    { "2 pm", "14:45", 45 },         { "10:00", NULL, WAY_INT_NONE },
    { NULL, "10:00", WAY_INT_NONE }, { "10:00", "x", WAY_INT_NONE },
    { "", "", WAY_INT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpint (way_contact_time_between (times[i].began, times[i].ended), ==,
                     times[i].minutes);
}

/* What was opened and is not ended goes on, over midnight too; what was forgotten does not. */
static void
test_runs (void)
{
  enum { NOT = -1 };
  static const struct {
    guint       day;
    const char *began;
    const char *ended;
    int         now;
    int         minutes;
  } cases[] = {
    { 21, "10:00", NULL, 600, 0 },      { 21, "10:00", "", 653, 53 },
    { 21, "10:00", NULL, 840, 240 },    { 21, "10:00", NULL, 841, NOT },
    { 21, "10:00", "10:53", 700, NOT }, { 21, "10:00", NULL, 599, NOT },
    { 20, "23:40", NULL, 10, 30 },      { 20, "10:00", NULL, 600, NOT },
    { 19, "23:40", NULL, 10, NOT },     { 22, "10:00", NULL, 600, NOT },
    { 21, NULL, NULL, 600, NOT },       { 21, "soon", NULL, 600, NOT },
    { 0, "10:00", NULL, 600, NOT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gint64 minutes = NOT;

    g_test_message ("%u", i);
    g_assert_cmpint (way_contact_time_runs (way_date_make (2026, 9, cases[i].day), cases[i].began,
                                            cases[i].ended, way_date_make (2026, 9, 21),
                                            cases[i].now, &minutes),
                     ==, cases[i].minutes != NOT);
    g_assert_cmpint (minutes, ==, cases[i].minutes);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-time/between", test_between);
  g_test_add_func ("/contact-time/runs", test_runs);
  return g_test_run ();
}
