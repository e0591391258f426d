/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hour.h"

#include <string.h>

#define DAY (24 * 60)

/* At most so many digits from the text; -1: there are none, or more. */
static int
take_number (const char **text, int most)
{
  int n = 0;
  int digits = 0;

  for (; g_ascii_isdigit (**text); (*text)++) {
    n = 10 * n + g_ascii_digit_value (**text);
    if (++digits > most)
      return -1;
  }
  return digits > 0 ? n : -1;
}

/* “930” and “0930” are hours and minutes, “9” and “14” hours alone. */
static gboolean
take_hour (const char **text, int *hour, int *minute)
{
  const char *from = *text;
  const int   number = take_number (text, 4);

  if (number < 0)
    return FALSE;

  if (*text - from > 2) {
    *hour = number / 100;
    *minute = number % 100;
    return TRUE;
  }

  *hour = number;
  *minute = 0;
  if (**text != '\0' && strchr (":.hH", **text) != NULL) {
    from = ++*text;
    if (g_ascii_isdigit (**text)) {
      *minute = take_number (text, 2);
      return *text - from == 2;
    }
    return from[-1] == 'h' || from[-1] == 'H'; /* “14h” */
  }
  return TRUE;
}

/* “pm”, “p.m.” and “p” count from noon. */
static gboolean
take_half (const char **text, int *hour)
{
  const char half = g_ascii_tolower (**text);

  if (half != 'a' && half != 'p')
    return *hour < 24;

  ++*text;
  if (**text == '.')
    ++*text;
  if (g_ascii_tolower (**text) == 'm')
    ++*text;
  if (**text == '.')
    ++*text;
  if (*hour < 1 || *hour > 12)
    return FALSE;

  *hour = *hour % 12 + (half == 'p' ? 12 : 0);
  return TRUE;
}

gboolean
way_hour_parse (const char *text, int *minutes)
{
  g_autofree char *copy = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  const char      *at = copy;
  int              hour;
  int              minute;

  if (copy == NULL || !take_hour (&at, &hour, &minute))
    return FALSE;
  while (g_ascii_isspace (*at))
    at++;
  if (!take_half (&at, &hour) || *at != '\0' || minute > 59)
    return FALSE;

  *minutes = hour * 60 + minute;
  return TRUE;
}

char *
way_hour_write (int minutes)
{
  return minutes >= 0 && minutes < DAY ? g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60)
                                       : NULL;
}

gboolean
way_hour_is_written (const char *text)
{
  int              minutes;
  g_autofree char *written = way_hour_parse (text, &minutes) ? way_hour_write (minutes) : NULL;

  return written != NULL && strcmp (written, text) == 0;
}

int
way_hour_minutes_between (int from, int to)
{
  return (to - from + DAY) % DAY;
}
