/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-when.h"

#include <locale.h>

/* A Wednesday. */
#define TODAY "2026-03-11"

typedef struct {
  const char *text;
  const char *future; /* as a day to come; NULL: refused */
  const char *past;   /* as a birth date; NULL: refused */
} Row;

static const Row rows[] = {
  { "today", "2026-03-11", "2026-03-11" },
  { " Today ", "2026-03-11", "2026-03-11" },
  { "hoy", "2026-03-11", "2026-03-11" },
  { "tomorrow", "2026-03-12", "2026-03-12" },
  { "mañana", "2026-03-12", "2026-03-12" },
  { "pasado mañana", "2026-03-13", "2026-03-13" },
  { "the day after tomorrow", "2026-03-13", "2026-03-13" },
  { "day before yesterday", "2026-03-09", "2026-03-09" },
  { "yesterday", "2026-03-10", "2026-03-10" },
  { "ayer", "2026-03-10", "2026-03-10" },

  { "fri", "2026-03-13", "2026-03-06" },
  { "Friday", "2026-03-13", "2026-03-06" },
  { "viernes", "2026-03-13", "2026-03-06" },
  { "wed", "2026-03-18", "2026-03-04" }, /* today itself is “today” */
  { "mon", "2026-03-16", "2026-03-09" },
  { "miércoles", "2026-03-18", "2026-03-04" },
  { "mar", "2026-03-17", "2026-03-10" }, /* martes: a month alone is no date */
  { "next fri", "2026-03-20", "2026-03-20" },
  { "next mon", "2026-03-16", "2026-03-16" },
  { "next wed", "2026-03-18", "2026-03-18" },
  { "next sunday", "2026-03-22", "2026-03-22" },
  { "this fri", "2026-03-13", "2026-03-13" },
  { "last fri", "2026-03-06", "2026-03-06" },
  { "last wed", "2026-03-04", "2026-03-04" },
  { "el próximo viernes", "2026-03-13", "2026-03-13" },
  { "el viernes que viene", "2026-03-13", "2026-03-13" },
  { "viernes pasado", "2026-03-06", "2026-03-06" },
  { "fr", NULL, NULL },

  { "in 2 weeks", "2026-03-25", "2026-03-25" },
  { "in two weeks", "2026-03-25", "2026-03-25" },
  { "en 2 semanas", "2026-03-25", "2026-03-25" },
  { "dentro de una semana", "2026-03-18", "2026-03-18" },
  { "hace 3 días", "2026-03-08", "2026-03-08" },
  { "3 days ago", "2026-03-08", "2026-03-08" },
  { "+3d", "2026-03-14", "2026-03-14" },
  { "-3d", "2026-03-08", "2026-03-08" },
  { "−3 d", "2026-03-08", "2026-03-08" },
  { "+3", "2026-03-14", "2026-03-14" },
  { "2w", "2026-03-25", "2026-02-25" },
  { "in 1 month", "2026-04-11", "2026-04-11" },
  { "+1y", "2027-03-11", "2027-03-11" },
  { "next week", "2026-03-18", "2026-03-18" },
  { "la semana que viene", "2026-03-18", "2026-03-18" },
  { "el mes pasado", "2026-02-11", "2026-02-11" },
  { "next year", "2027-03-11", "2027-03-11" },
  { "+0d", "2026-03-11", "2026-03-11" },
  { "+99999w", "3942-09-16", "3942-09-16" },
  { "+99999y", NULL, NULL },
  { "-99999m", NULL, NULL },
  { "-9999999d", NULL, NULL },
  { "+123456789d", NULL, NULL },

  { "3/11", "2026-03-11", "2026-03-11" }, /* today is on both sides */
  { "3/12", "2026-03-12", "2025-03-12" },
  { "3/10", "2027-03-10", "2026-03-10" },
  { "3-9", "2027-03-09", "2026-03-09" },
  { "2/29", "2028-02-29", "2024-02-29" },
  { "25/3", "2026-03-25", "2025-03-25" }, /* no month, so it is the day */
  { "13/13", NULL, NULL },
  { "0/5", NULL, NULL },
  { "5/0", NULL, NULL },
  { "2/30", NULL, NULL },
  { "3/9/26", "2026-03-09", "2026-03-09" },
  { "3/12/26", "2026-03-12", "1926-03-12" },
  { "3/9/76", "2076-03-09", "1976-03-09" },
  { "3/9/77", "1977-03-09", "1977-03-09" },
  { "3/9/2026", "2026-03-09", "2026-03-09" },
  { "03.09.2026", "2026-03-09", "2026-03-09" },
  { "2/29/2025", NULL, NULL },
  { "2/29/2024", "2024-02-29", "2024-02-29" },
  { "3/9/126", NULL, NULL },
  { "3/9/6", NULL, NULL },
  { "2026-03-09", "2026-03-09", "2026-03-09" },
  { "2026/3/9", "2026-03-09", "2026-03-09" },
  { "20260309", "2026-03-09", "2026-03-09" },
  { "20261309", NULL, NULL },
  { "2026-03-", NULL, "2026-03" },
  { "2026-3-9-1", NULL, NULL },
  { "3/9-2026", NULL, NULL },

  { "9 Mar 2026", "2026-03-09", "2026-03-09" },
  { "9-Mar-2026", "2026-03-09", "2026-03-09" },
  { "9 Mar", "2027-03-09", "2026-03-09" },
  { "Mar 9", "2027-03-09", "2026-03-09" },
  { "Mar. 9, 2026", "2026-03-09", "2026-03-09" },
  { "March 9th, 2026", "2026-03-09", "2026-03-09" },
  { "the 1st of June", "2026-06-01", "2025-06-01" },
  { "9 de marzo de 2026", "2026-03-09", "2026-03-09" },
  { "1º de enero de 1990", "1990-01-01", "1990-01-01" },
  { "9 ago 2026", "2026-08-09", "2026-08-09" },
  { "9 set 26", "2026-09-09", "1926-09-09" },
  { "2026 Mar 9", "2026-03-09", "2026-03-09" },
  { "Mon 9 Mar 2026", "2026-03-09", "2026-03-09" },
  { "lunes, 9 de marzo de 2026", "2026-03-09", "2026-03-09" },
  { "Tue 9 Mar 2026", NULL, NULL },
  { "31 Apr 2026", NULL, NULL },
  { "march", NULL, NULL },

  { "March 2026", NULL, "2026-03" },
  { "marzo de 1991", NULL, "1991-03" },
  { "3/1991", NULL, "1991-03" },
  { "1991-03", NULL, "1991-03" },
  { "1991-13", NULL, NULL },
  { "1991", NULL, "1991" },
  { "0000", NULL, NULL },
  { "91", NULL, NULL },
  { "199", NULL, NULL },

  { "", NULL, NULL },
  { " ", NULL, NULL },
  { ",", NULL, NULL },
  { "soon", NULL, NULL },
  { "th", NULL, NULL },
  { "in weeks", NULL, NULL },
  { "3/9/2026 and more", NULL, NULL },
  { "1 1 1 1 1 1 1 1 1 1 1 1 1 1", NULL, NULL },
  { "123456789", NULL, NULL },
  { "\xff", NULL, NULL },
};

static void
check (const char *text, WayWhenOrder order, gboolean partial, const char *expected)
{
  WayDate          today = WAY_DATE_NONE;
  WayDate          date = { 7 };
  g_autofree char *written = NULL;

  g_assert_true (way_date_from_text (TODAY, &today));
  g_test_message ("“%s”, %s", text, partial ? "past" : "future");

  if (expected == NULL) {
    g_assert_false (way_when_parse (text, today, order, partial, &date));
    g_assert_cmpuint (date.ymd, ==, 7);
    return;
  }

  g_assert_true (way_when_parse (text, today, order, partial, &date));
  written = way_date_to_text (date);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    check (rows[i].text, WAY_WHEN_MONTH_FIRST, FALSE, rows[i].future);
    check (rows[i].text, WAY_WHEN_MONTH_FIRST, TRUE, rows[i].past);
  }
}

static void
test_order (void)
{
  check ("3/9", WAY_WHEN_DAY_FIRST, FALSE, "2026-09-03");
  check ("3/9/26", WAY_WHEN_DAY_FIRST, FALSE, "2026-09-03");
  check ("9/25/2026", WAY_WHEN_DAY_FIRST, FALSE, "2026-09-25");
  check ("2026-03-09", WAY_WHEN_DAY_FIRST, FALSE, "2026-03-09");
  check ("31/4/2026", WAY_WHEN_DAY_FIRST, FALSE, NULL);
}

static void
test_shows_order (void)
{
  WayWhenOrder order = WAY_WHEN_MONTH_FIRST;

  g_assert_true (way_when_shows_order ("25/3/1990", &order));
  g_assert_cmpint (order, ==, WAY_WHEN_DAY_FIRST);
  g_assert_true (way_when_shows_order ("3-25-90", &order));
  g_assert_cmpint (order, ==, WAY_WHEN_MONTH_FIRST);
  g_assert_false (way_when_shows_order ("3/9/1990", &order));
  g_assert_false (way_when_shows_order ("25/25/1990", &order));
  g_assert_false (way_when_shows_order ("1990-03-25", &order));
  g_assert_false (way_when_shows_order ("March 1990", &order));
  g_assert_false (way_when_shows_order ("", &order));
}

static void
test_write (void)
{
  static const char *const written[][4] = {
    { "2026-03-09", "9 Mar 2026", "Mon 9 Mar 2026", "Mon" },
    { "1991-03", "Mar 1991", "Mar 1991", "" },
    { "1991", "1991", "1991", "" },
  };
  g_autofree char *none = way_when_write (WAY_DATE_NONE);

  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (written); i++) {
    WayDate          date = WAY_DATE_NONE;
    g_autofree char *text = NULL;
    g_autofree char *day = NULL;
    g_autofree char *weekday = NULL;

    g_assert_true (way_date_from_text (written[i][0], &date));
    text = way_when_write (date);
    day = way_when_write_day (date);
    weekday = way_when_write_weekday (date);
    g_assert_cmpstr (text, ==, written[i][1]);
    g_assert_cmpstr (day, ==, written[i][2]);
    g_assert_cmpstr (weekday, ==, written[i][3]);
    check (text, WAY_WHEN_MONTH_FIRST, TRUE, written[i][0]);
    check (day, WAY_WHEN_MONTH_FIRST, TRUE, written[i][0]);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/when/parse", test_parse);
  g_test_add_func ("/when/order", test_order);
  g_test_add_func ("/when/shows-order", test_shows_order);
  g_test_add_func ("/when/write", test_write);
  return g_test_run ();
}
