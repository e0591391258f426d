/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recurrence.h"

static char *
list (const char *rule, guint32 first, guint32 last_on, guint32 from, guint32 to)
{
  g_autoptr (GArray) days = way_recurrence_list (rule, (WayDate){ first }, (WayDate){ last_on },
                                                 (WayDate){ from }, (WayDate){ to });
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (days, WayDate, i).ymd);
  return g_string_free (text, FALSE);
}

/* What is offered, and when it takes place. */
static void
test_offered (void)
{
  static const struct {
    WayRepeat   repeat;
    guint32     first;
    const char *rule;
    const char *days; /* the first that there are until the end of the year after */
  } cases[] = {
    { WAY_REPEAT_DAILY, 20280228, "FREQ=DAILY", "20280228 20280229 20280301" },
    { WAY_REPEAT_WEEKDAYS, 20260925, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      "20260925 20260928 20260929" },
    { WAY_REPEAT_WEEKLY, 20260922, "FREQ=WEEKLY;BYDAY=TU", "20260922 20260929 20261006" },
    { WAY_REPEAT_FORTNIGHTLY, 20260922, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
      "20260922 20261006 20261020" },
    { WAY_REPEAT_FORTNIGHTLY, 20260927, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
      "20260927 20261011 20261025" },
    { WAY_REPEAT_MONTHLY, 20260915, "FREQ=MONTHLY;BYMONTHDAY=15", "20260915 20261015 20261115" },
    { WAY_REPEAT_MONTHLY, 20271231, "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
      "20271231 20280131 20280229 20280331 20280430" },
    { WAY_REPEAT_MONTHLY, 20261230, "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
      "20261230 20270130 20270228 20270330" },
    { WAY_REPEAT_BY_WEEKDAY, 20260908, "FREQ=MONTHLY;BYDAY=2TU", "20260908 20261013 20261110" },
    { WAY_REPEAT_BY_WEEKDAY, 20260929, "FREQ=MONTHLY;BYDAY=-1TU", "20260929 20261027 20261124" },
    { WAY_REPEAT_YEARLY, 20280229, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1",
      "20280229 20290228" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayDate    first = { cases[i].first };
    g_autofree char *rule = way_recurrence_make (cases[i].repeat, first);
    g_autofree char *words = way_recurrence_to_words (cases[i].repeat, first);
    g_autofree char *days =
      list (rule, first.ymd, 0, 0, (way_date_get_year (first) + 1) * 10000 + 1231);

    g_test_message ("case %u: %.60s", i, days);
    g_assert_cmpstr (rule, ==, cases[i].rule);
    g_assert_cmpint (way_recurrence_find (rule, first), ==, cases[i].repeat);
    g_assert_nonnull (words);
    g_assert_true (g_str_has_prefix (days, cases[i].days));
  }

  g_assert_null (way_recurrence_make (WAY_REPEAT_NEVER, way_date_make (2026, 9, 1)));
  g_assert_cmpint (way_recurrence_find (NULL, way_date_make (2026, 9, 1)), ==, WAY_REPEAT_NEVER);
  g_assert_cmpint (way_recurrence_find ("FREQ=WEEKLY;BYDAY=WE", way_date_make (2026, 9, 1)), ==,
                   WAY_REPEAT_OTHERWISE);
}

/* Ends, parts of a series, and rules that mean nothing. */
static void
test_range (void)
{
  static const struct {
    const char *rule;
    guint32     first, last_on, from, to;
    const char *days;
  } cases[] = {
    { "FREQ=WEEKLY;BYDAY=TU", 20260922, 0, 20261001, 20261014, "20261006 20261013" },
    { "FREQ=WEEKLY;BYDAY=TU", 20260922, 20261006, 20260101, 20271231,
      "20260922 20260929 20261006" },
    { "FREQ=WEEKLY;BYDAY=TU", 20260922, 20261005, 20260101, 20271231, "20260922 20260929" },
    { "FREQ=WEEKLY;BYDAY=TU", 20260922, 20260921, 20260101, 20271231, "" },
    { "FREQ=WEEKLY;BYDAY=TU", 20260922, 0, 20260101, 20260921, "" },
    { "FREQ=WEEKLY;BYDAY=WE", 20260922, 0, 20260922, 20260930, "20260922 20260923 20260930" },
    { "FREQ=NEVER", 20260922, 0, 20260101, 20271231, "20260922" },
    { "nonsense", 20260922, 0, 20260101, 20271231, "20260922" },
    { "", 20260922, 0, 20260101, 20271231, "20260922" },
    { "FREQ=DAILY;INTERVAL=400", 20260922, 0, 20270101, 20281231, "20271027 20281130" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *days =
      list (cases[i].rule, cases[i].first, cases[i].last_on, cases[i].from, cases[i].to);

    g_test_message ("case %u", i);
    g_assert_cmpstr (days, ==, cases[i].days);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/offered", test_offered);
  g_test_add_func ("/recurrence/range", test_range);
  return g_test_run ();
}
