/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recurrence.h"

#include <glib/gi18n.h>
#include <libical/ical.h>

#define MAX_DAYS 20000 /* a daily series of half a century; no rule keeps the worker for ever */

static const char *const day_codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* From Monday, 0. */
static guint
weekday_of (WayDate day)
{
  return (way_date_get_julian (day) - 1) % 7;
}

/* “2” for the second such weekday of the month, “-1” for the last: a fifth one is not in each. */
static int
place_of (WayDate day)
{
  const int n = ((int)way_date_get_day (day) - 1) / 7 + 1;

  return n > 4 ? -1 : n;
}

/* RFC 5545 leaves a month out that has no such day.  The last of some days is the nearest there is.
 */
static char *
day_of_month (guint day)
{
  GString *days;

  if (day <= 28)
    return g_strdup_printf ("BYMONTHDAY=%u", day);

  days = g_string_new ("BYMONTHDAY=28");
  for (guint n = 29; n <= day; n++)
    g_string_append_printf (days, ",%u", n);
  g_string_append (days, ";BYSETPOS=-1");
  return g_string_free (days, FALSE);
}

char *
way_recurrence_make (WayRepeat repeat, WayDate first)
{
  const char      *code = day_codes[weekday_of (first)];
  g_autofree char *day = day_of_month (way_date_get_day (first));

  switch (repeat) {
  case WAY_REPEAT_DAILY:
    return g_strdup ("FREQ=DAILY");
  case WAY_REPEAT_WEEKDAYS:
    return g_strdup ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
  case WAY_REPEAT_WEEKLY:
    return g_strdup_printf ("FREQ=WEEKLY;BYDAY=%s", code);
  case WAY_REPEAT_FORTNIGHTLY:
    return g_strdup_printf ("FREQ=WEEKLY;INTERVAL=2;BYDAY=%s", code);
  case WAY_REPEAT_MONTHLY:
    return g_strdup_printf ("FREQ=MONTHLY;%s", day);
  case WAY_REPEAT_BY_WEEKDAY:
    return g_strdup_printf ("FREQ=MONTHLY;BYDAY=%d%s", place_of (first), code);
  case WAY_REPEAT_YEARLY:
    return g_strdup_printf ("FREQ=YEARLY;BYMONTH=%u;%s", way_date_get_month (first), day);
  case WAY_REPEAT_NEVER:
  case WAY_REPEAT_OTHERWISE:
  default:
    return NULL;
  }
}

WayRepeat
way_recurrence_find (const char *rule, WayDate first)
{
  if (rule == NULL)
    return WAY_REPEAT_NEVER;

  for (WayRepeat repeat = WAY_REPEAT_DAILY; repeat < WAY_REPEAT_OTHERWISE; repeat++) {
    g_autofree char *made = way_recurrence_make (repeat, first);

    if (g_str_equal (made, rule))
      return repeat;
  }

  return WAY_REPEAT_OTHERWISE;
}

static char *
weekday_words (WayDate day)
{
  static const char *const names[] = { N_ ("Monday"),   N_ ("Tuesday"), N_ ("Wednesday"),
                                       N_ ("Thursday"), N_ ("Friday"),  N_ ("Saturday"),
                                       N_ ("Sunday") };

  return g_strdup (gettext (names[weekday_of (day)]));
}

char *
way_recurrence_to_words (WayRepeat repeat, WayDate first)
{
  g_autofree char *weekday = weekday_words (first);

  switch (repeat) {
  case WAY_REPEAT_DAILY:
    return g_strdup (_ ("every day"));
  case WAY_REPEAT_WEEKDAYS:
    return g_strdup (_ ("Monday to Friday"));
  case WAY_REPEAT_WEEKLY:
    /* Translators: %s is a weekday. */
    return g_strdup_printf (_ ("every week on %s"), weekday);
  case WAY_REPEAT_FORTNIGHTLY:
    /* Translators: %s is a weekday. */
    return g_strdup_printf (_ ("every two weeks on %s"), weekday);
  case WAY_REPEAT_MONTHLY:
    /* Translators: %u is a day of the month. */
    return g_strdup_printf (_ ("every month on day %u"), way_date_get_day (first));
  case WAY_REPEAT_BY_WEEKDAY:
    switch (place_of (first)) {
    case 1:
      return g_strdup_printf (_ ("every month on the first %s"), weekday);
    case 2:
      return g_strdup_printf (_ ("every month on the second %s"), weekday);
    case 3:
      return g_strdup_printf (_ ("every month on the third %s"), weekday);
    case 4:
      return g_strdup_printf (_ ("every month on the fourth %s"), weekday);
    default:
      return g_strdup_printf (_ ("every month on the last %s"), weekday);
    }
  case WAY_REPEAT_YEARLY:
    return g_strdup (_ ("every year on this day"));
  case WAY_REPEAT_OTHERWISE:
    return g_strdup (_ ("by a rule of its own"));
  case WAY_REPEAT_NEVER:
  default:
    return NULL;
  }
}

static struct icaltimetype
to_ical (WayDate day)
{
  struct icaltimetype time = { .is_date =
                                 1 }; /* the null date has an hour of -1, and stands still */

  time.year = (int)way_date_get_year (day);
  time.month = (int)way_date_get_month (day);
  time.day = (int)way_date_get_day (day);
  return time;
}

GArray *
way_recurrence_list (const char *rule, WayDate first, WayDate last_on, WayDate from, WayDate to)
{
  GArray                         *days = g_array_new (FALSE, FALSE, sizeof (WayDate));
  const guint32                   end = last_on.ymd != 0 ? MIN (last_on.ymd, to.ymd) : to.ymd;
  struct icalrecurrencetype       parsed = icalrecurrencetype_from_string (rule);
  struct icalrecur_iterator_impl *iter;

  if (first.ymd >= from.ymd && first.ymd <= end)
    g_array_append_val (days, first);
  if (parsed.freq == ICAL_NO_RECURRENCE)
    return days;

  iter = icalrecur_iterator_new (parsed, to_ical (first));
  for (guint n = 0; iter != NULL && n < MAX_DAYS; n++) {
    const struct icaltimetype next = icalrecur_iterator_next (iter);
    WayDate                   day;

    if (icaltime_is_null_time (next))
      break;
    day = way_date_make ((guint)next.year, (guint)next.month, (guint)next.day);
    if (day.ymd == 0 || day.ymd > end)
      break;
    if (day.ymd >= from.ymd && day.ymd != first.ymd)
      g_array_append_val (days, day);
  }
  if (iter != NULL)
    icalrecur_iterator_free (iter);
  return days;
}
