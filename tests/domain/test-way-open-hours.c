/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-open-hours.h"

/* What is typed, and what it is read as; NULL: it means nothing. */
static const struct {
  const char *typed;
  const char *read;
} rows[] = {
  { "Mon–Fri 9–5", "Mon–Fri 09:00–17:00" },
  { "mon-fri 9-5, Sat 10:00-14:00", "Mon–Fri 09:00–17:00; Sat 10:00–14:00" },
  { "Weekdays 8am to 8pm; Sun closed", "Mon–Fri 08:00–20:00" },
  { "Monday to Friday 8:30 a.m. - 4:30 p.m.", "Mon–Fri 08:30–16:30" },
  { "Tue, Thu 6 pm – 9 pm", "Tue 18:00–21:00; Thu 18:00–21:00" },
  { "Tue & Thu 1-5pm", "Tue 13:00–17:00; Thu 13:00–17:00" },
  { "lun a vie 9:00–17:30", "Mon–Fri 09:00–17:30" },
  { "Sábado 9 a 13h", "Sat 09:00–13:00" },
  { "mar 9-12", "Tue 09:00–12:00" },
  { "Mon-Fri 9-12, 13-17", "Mon–Fri 09:00–12:00, 13:00–17:00" },
  { "24/7", "24/7" },
  { "Daily 24 hours", "24/7" },
  { "daily 7-19", "Mon–Sun 07:00–19:00" },
  { "7pm-9pm", "Mon–Sun 19:00–21:00" },
  { "noon to midnight", "Mon–Sun 12:00–24:00" },
  { "Sat-Mon 10-12", "Mon 10:00–12:00; Sat–Sun 10:00–12:00" },
  { "Fri 22:00-06:00", "Fri 22:00–24:00; Sat 00:00–06:00" },
  { "Sun 22:00-02:00", "Mon 00:00–02:00; Sun 22:00–24:00" },
  { "Mon 9-9", "Mon 09:00–21:00" },
  { "Closed", "" },
  { "", NULL },
  { "call first", NULL },
  { "Mon-Fri", NULL },
  { "Mon 25-26", NULL },
  { "Mon 9:75-10", NULL },
  { "Mon 13pm-14", NULL },
  { "Mon-Fri 9-5, except holidays", NULL },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) spans = way_open_hours_parse (rows[i].typed);
    g_autofree char *written = spans != NULL ? way_open_hours_write (spans) : NULL;

    g_test_message ("%s", rows[i].typed);
    g_assert_cmpstr (written, ==, rows[i].read);
    if (written != NULL && *written != '\0') {
      g_autoptr (GArray) again = way_open_hours_parse (written);
      g_autofree char *same = way_open_hours_write (again);

      g_assert_cmpstr (same, ==, written); /* it reads back what it writes */
    }
  }
  g_assert_null (way_open_hours_parse (NULL));
}

/* To the minute: the first is part of it, the last is not. */
static void
test_edges (void)
{
  g_autoptr (GArray) spans = way_open_hours_parse ("Mon 9-17, Sun 22:00-02:00");

  g_assert_false (way_open_hours_is_open (spans, 9 * 60 - 1));
  g_assert_true (way_open_hours_is_open (spans, 9 * 60));
  g_assert_true (way_open_hours_is_open (spans, 17 * 60 - 1));
  g_assert_false (way_open_hours_is_open (spans, 17 * 60));
  g_assert_true (way_open_hours_is_open (spans, WAY_OPEN_WEEK - 1)); /* over the end of the week */
  g_assert_true (way_open_hours_is_open (spans, 0));
  g_assert_false (way_open_hours_is_open (spans, 2 * 60));
  g_assert_false (way_open_hours_is_open (NULL, 0));
}

/* What is left of a night is no day on which it opens. */
static void
test_days (void)
{
  g_autoptr (GArray) night = way_open_hours_parse ("Fri 22:00-06:00");
  g_autoptr (GArray) always = way_open_hours_parse ("24/7");
  g_autoptr (GDateTime) sunday = g_date_time_new_utc (2026, 9, 20, 23, 59, 0);
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 9, 21, 0, 0, 0);

  g_assert_cmpuint (way_open_hours_get_days (night).bits, ==, 1 << 4);
  g_assert_cmpuint (way_open_hours_get_days (always).bits, ==, 0x7f);
  g_assert_cmpuint (way_open_hours_get_days (NULL).bits, ==, 0);
  g_assert_cmpuint (way_open_hours_minute_of (monday), ==, 0);
  g_assert_cmpuint (way_open_hours_minute_of (sunday), ==, WAY_OPEN_WEEK - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-hours/rows", test_rows);
  g_test_add_func ("/open-hours/edges", test_edges);
  g_test_add_func ("/open-hours/days", test_days);
  return g_test_run ();
}
