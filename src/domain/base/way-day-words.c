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
