/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-day-words.h"

#include <glib/gi18n.h>

#include "way-when.h"

#define A_MONTH 30 /* days that are still easier to grasp as a number */

char *
way_day_words_ago (WayDate day, WayDate today)
{
  const int days = way_date_days_between (day, today);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("yesterday"));
  if (days < 0 || days > A_MONTH)
    return way_when_write (day);

  return g_strdup_printf (g_dngettext (NULL, "%d day ago", "%d days ago", (gulong)days), days);
}

/* Whole months from one day to a later one. */
static int
count_months (WayDate from, WayDate to)
{
  int months = ((int)way_date_get_year (to) - (int)way_date_get_year (from)) * 12 +
               (int)way_date_get_month (to) - (int)way_date_get_month (from);

  return way_date_add_months (from, months).ymd > to.ymd ? months - 1 : months;
}

char *
way_day_words_late (WayDate day, WayDate today)
{
  const int days = way_date_days_between (day, today);
  const int months = count_months (day, today);

  if (days <= A_MONTH || months == 0)
    return g_strdup_printf (g_dngettext (NULL, "%d day late", "%d days late", (gulong)days), days);
  if (months < 24)
    return g_strdup_printf (g_dngettext (NULL, "%d month late", "%d months late", (gulong)months),
                            months);

  return g_strdup_printf (
    g_dngettext (NULL, "%d year late", "%d years late", (gulong)(months / 12)), months / 12);
}

char *
way_day_words_until (WayDate day, WayDate today)
{
  const int days = way_date_days_between (today, day);
  const int months = count_months (today, day);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days <= A_MONTH || months == 0)
    return g_strdup_printf (g_dngettext (NULL, "in %d day", "in %d days", (gulong)days), days);

  return g_strdup_printf (g_dngettext (NULL, "in %d month", "in %d months", (gulong)months),
                          months);
}

char *
way_day_words_heading (WayDate day, WayDate today)
{
  g_autofree char *date = way_when_write_day (day);
  const int        days = way_date_days_between (day, today);

  if (days == 0)
    /* Translators: the heading of a day; %s is its date. */
    return g_strdup_printf (_ ("Today, %s"), date);
  if (days == 1)
    /* Translators: the heading of a day; %s is its date. */
    return g_strdup_printf (_ ("Yesterday, %s"), date);

  return g_steal_pointer (&date);
}
