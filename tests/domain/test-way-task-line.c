/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-line.h"

#include "way-hour.h"

#define NONE WAY_HOUR_NONE

/* Typed on Monday, 21 September 2026. */
static void
test_read (void)
{
  static const struct {
    const char *text;
    const char *words;
    guint32     due_on;
    gint64      due_minute;
  } cases[] = {
    { "Call the clinic", "Call the clinic", 0, NONE },
    { "Call the clinic, fri", "Call the clinic", 20260925, NONE },
    { "Call the clinic, fri 9:30", "Call the clinic", 20260925, 570 },
    { "Call the clinic,tomorrow at 2pm", "Call the clinic", 20260922, 840 },
    { "Call, then write, in 2 weeks", "Call, then write", 20261005, NONE },
    { "Letter, 3/9/2027 14h", "Letter", 20270309, 840 },
    { "Call back, 14h", "Call back", 20260921, 840 },
    { "Call back, 2:15 pm", "Call back", 20260921, 855 },
    { "Bring forms, keys", "Bring forms, keys", 0, NONE },
    { "Bring forms, ", "Bring forms,", 0, NONE },
    { ", fri", ", fri", 0, NONE },
    { "  ", NULL, 0, NONE },
    { "", NULL, 0, NONE },
  };
  const WayDate today = way_date_make (2026, 9, 21);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (WayTaskLine) line = { 0 };

    g_test_message ("“%s”", cases[i].text);
    way_task_line_read (&line, cases[i].text, today, WAY_WHEN_MONTH_FIRST);
    g_assert_cmpstr (line.words, ==, cases[i].words);
    g_assert_cmpuint (line.due_on.ymd, ==, cases[i].due_on);
    g_assert_cmpint (line.due_minute, ==, cases[i].due_minute);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task-line/read", test_read);
  return g_test_run ();
}
