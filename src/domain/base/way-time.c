/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-time.h"

#include <string.h>

WayDate
way_date_make (guint year, guint month, guint day)
{
  if (year < 1 || year > 9999 || (month == 0 && day != 0) || month > 12 || day > 31)
    return WAY_DATE_NONE;
  if (day != 0 && !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return WAY_DATE_NONE;

  return (WayDate){ year * 10000 + month * 100 + day };
}

WayDate
way_date_of (GDateTime *time)
{
  return way_date_make ((guint)g_date_time_get_year (time), (guint)g_date_time_get_month (time),
                        (guint)g_date_time_get_day_of_month (time));
}

guint
way_date_get_year (WayDate self)
{
  return self.ymd / 10000;
}

guint
way_date_get_month (WayDate self)
{
  return self.ymd / 100 % 100;
}

guint
way_date_get_day (WayDate self)
{
  return self.ymd % 100;
}

gboolean
way_date_is_full (WayDate self)
{
  return way_date_get_day (self) != 0;
}

static void
to_gdate (WayDate self, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)way_date_get_day (self), (GDateMonth)way_date_get_month (self),
                  (GDateYear)way_date_get_year (self));
}

static WayDate
from_gdate (const GDate *date)
{
  return way_date_make (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

guint
way_date_get_julian (WayDate self)
{
  GDate date;

  g_return_val_if_fail (way_date_is_full (self), 0);

  to_gdate (self, &date);
  return g_date_get_julian (&date);
}

WayDate
way_date_from_julian (guint julian)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (julian), WAY_DATE_NONE);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return from_gdate (&date);
}

WayDate
way_date_add_days (WayDate self, int days)
{
  return way_date_from_julian ((guint)((int)way_date_get_julian (self) + days));
}

WayDate
way_date_add_months (WayDate self, int months)
{
  GDate date;

  g_return_val_if_fail (way_date_is_full (self), WAY_DATE_NONE);

  to_gdate (self, &date);
  if (months >= 0)
    g_date_add_months (&date, (guint)months);
  else
    g_date_subtract_months (&date, (guint)-months);
  return from_gdate (&date);
}

WayDate
way_date_get_last (WayDate self)
{
  const guint month = way_date_get_month (self);

  if (self.ymd == 0 || way_date_is_full (self))
    return self;
  return way_date_add_days (
    way_date_add_months (way_date_make (way_date_get_year (self), MAX (month, 1), 1),
                         month == 0 ? 12 : 1),
    -1);
}

int
way_date_days_between (WayDate from, WayDate to)
{
  return (int)way_date_get_julian (to) - (int)way_date_get_julian (from);
}

int
way_date_get_age (WayDate born, WayDate today)
{
  int years = (int)way_date_get_year (today) - (int)way_date_get_year (born);

  if (born.ymd == 0 || born.ymd > today.ymd || way_date_get_month (born) == 0)
    return -1;
  if (way_date_get_day (born) == 0 && way_date_get_month (born) == way_date_get_month (today))
    return -1;

  return born.ymd % 10000 > today.ymd % 10000 ? years - 1 : years;
}

char *
way_date_to_text (WayDate self)
{
  guint month = way_date_get_month (self);
  guint day = way_date_get_day (self);

  if (day != 0)
    return g_strdup_printf ("%04u-%02u-%02u", way_date_get_year (self), month, day);
  if (month != 0)
    return g_strdup_printf ("%04u-%02u", way_date_get_year (self), month);
  return g_strdup_printf ("%04u", way_date_get_year (self));
}

gboolean
way_date_from_text (const char *text, WayDate *date)
{
  gsize   length = strlen (text);
  guint   part[3] = { 0, 0, 0 };
  guint   n = 0;
  WayDate result;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  for (gsize i = 0; i < length; i++) {
    if (i == 4 || i == 7) {
      if (text[i] != '-')
        return FALSE;
      n++;
    } else {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      part[n] = part[n] * 10 + (guint)g_ascii_digit_value (text[i]);
    }
  }

  for (guint i = 1; i <= n; i++) { /* “2026-00” says less than “2026” and is refused */
    if (part[i] == 0)
      return FALSE;
  }

  result = way_date_make (part[0], part[1], part[2]);
  if (result.ymd == 0)
    return FALSE;

  *date = result;
  return TRUE;
}

char *
way_time_to_text (WayTime self)
{
  gint64 fraction = (self.us % G_USEC_PER_SEC + G_USEC_PER_SEC) % G_USEC_PER_SEC;
  g_autoptr (GDateTime) time =
    g_date_time_new_from_unix_utc ((self.us - fraction) / G_USEC_PER_SEC);
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%06" G_GINT64_FORMAT "Z", text, fraction);
}

gboolean
way_time_from_text (const char *text, WayTime *time)
{
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (text, NULL);

  if (parsed == NULL)
    return FALSE;

  time->us = g_date_time_to_unix (parsed) * G_USEC_PER_SEC + g_date_time_get_microsecond (parsed);
  return TRUE;
}
