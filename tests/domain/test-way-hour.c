/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hour.h"

/* What people type, and what it means; NULL: nothing. */
static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *means;
  } typed[] = {
    { "9", "09:00" },       { "09", "09:00" },      { "9:30", "09:30" },      { "930", "09:30" },
    { "0930", "09:30" },    { "9.30", "09:30" },    { "9h30", "09:30" },      { "14h", "14:00" },
    { "2:30 pm", "14:30" }, { "2p", "14:00" },      { "2 p.m.", "14:00" },    { "12 am", "00:00" },
    { "12 pm", "12:00" },   { "11:59PM", "23:59" }, { " 14:30 ", "14:30" },   { "0:00", "00:00" },
    { "23:59", "23:59" },   { "2a", "02:00" },      { "1230 a.m.", "00:30" }, { "24", NULL },
    { "24:00", NULL },      { "9:60", NULL },       { "9:5", NULL },          { "9:", NULL },
    { "", NULL },           { "noon", NULL },       { "13 pm", NULL },        { "0 am", NULL },
    { "12345", NULL },      { "-1", NULL },         { "9:30:15", NULL },      { "9 x", NULL },
    { "9 pmx", NULL },      { NULL, NULL },         { "99999999999", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    int              minutes = -1;
    g_autofree char *written = NULL;

    g_test_message ("%s", typed[i].text);
    g_assert_cmpint (way_hour_parse (typed[i].text, &minutes), ==, typed[i].means != NULL);
    written = way_hour_write (minutes);
    g_assert_cmpstr (written, ==, typed[i].means);
  }
}

static void
test_written (void)
{
  g_assert_true (way_hour_is_written ("00:00"));
  g_assert_true (way_hour_is_written ("23:59"));
  g_assert_false (way_hour_is_written ("9:30"));
  g_assert_false (way_hour_is_written ("24:00"));
  g_assert_false (way_hour_is_written ("09:30 "));
  g_assert_false (way_hour_is_written (""));
  g_assert_null (way_hour_write (-1));
  g_assert_null (way_hour_write (24 * 60));
}

/* A call at night goes on into the next day. */
static void
test_between (void)
{
  g_assert_cmpint (way_hour_minutes_between (600, 653), ==, 53);
  g_assert_cmpint (way_hour_minutes_between (600, 600), ==, 0);
  g_assert_cmpint (way_hour_minutes_between (23 * 60 + 40, 10), ==, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hour/parse", test_parse);
  g_test_add_func ("/hour/written", test_written);
  g_test_add_func ("/hour/between", test_between);
  return g_test_run ();
}
