/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hour.h"

#include <string.h>

#include "way-text.h"

#define DAY        (24 * 60)
#define NIGHT_ENDS 7 /* a bare hour before it is in the afternoon */

typedef enum {
  HALF_UNSAID,
  HALF_MORNING,
  HALF_AFTERNOON,
  HALF_WRONG,
} Half;

/* What stands behind the digits. */
static Half
read_half (const char *rest)
{
  static const struct {
    const char *word;
    Half        half;
  } words[] = {
    { "", HALF_UNSAID },
    { "h", HALF_UNSAID },
    { "hs", HALF_UNSAID },
    { "oclock", HALF_UNSAID },
    { "o clock", HALF_UNSAID },
    { "uhr", HALF_UNSAID },
    { "am", HALF_MORNING },
    { "a m", HALF_MORNING },
    { "a", HALF_MORNING },
    { "de la manana", HALF_MORNING },
    { "pm", HALF_AFTERNOON },
    { "p m", HALF_AFTERNOON },
    { "p", HALF_AFTERNOON },
    { "de la tarde", HALF_AFTERNOON },
    { "de la noche", HALF_AFTERNOON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (rest, words[i].word) == 0)
      return words[i].half;
  }

  return HALF_WRONG;
}

static guint
take_digits (const char **text, guint *value)
{
  guint n = 0;

  *value = 0;
  for (; g_ascii_isdigit (**text) && n < 5; (*text)++, n++)
    *value = *value * 10 + (guint)g_ascii_digit_value (**text);
  return n;
}

gboolean
way_hour_parse (const char *text, gint64 *minute)
{
  g_autofree char *folded = way_text_fold (text != NULL ? text : ""); /* “9:30” is “9 30” now */
  const char      *at = folded;
  guint            hour, part = 0;
  const guint      n = take_digits (&at, &hour);
  gboolean         is_bare = n == 1 || n == 3;
  Half             half;

  if (text == NULL)
    return FALSE;
  if (g_str_equal (folded, "noon") || g_str_equal (folded, "mediodia")) {
    *minute = 12 * 60;
    return TRUE;
  }
  while (*text == ' ')
    text++;
  if (n == 0 || n > 4 || !g_ascii_isdigit (*text)) /* “-3” */
    return FALSE;

  if (n > 2) { /* “930”, “0930” */
    part = hour % 100;
    hour /= 100;
  } else if (*at != '\0' && g_ascii_isdigit (at[1]) && (*at == ' ' || *at == 'h')) {
    is_bare &= *at == ' ';
    at++;
    if (take_digits (&at, &part) != 2)
      return FALSE;
  }

  if (*at == ' ')
    at++;
  half = read_half (at);
  is_bare &= *at == '\0';
  if (half == HALF_WRONG || hour > 23 || part > 59)
    return FALSE;
  if (half != HALF_UNSAID && (hour == 0 || hour > 12))
    return FALSE;
  if (half == HALF_MORNING && hour == 12)
    hour = 0;
  else if ((half == HALF_AFTERNOON && hour < 12) || (is_bare && hour > 0 && hour < NIGHT_ENDS))
    hour += 12;

  *minute = hour * 60 + part;
  return TRUE;
}

char *
way_hour_write (gint64 minute)
{
  return minute >= 0 && minute < DAY
         ? g_strdup_printf ("%02d:%02d", (int)(minute / 60), (int)(minute % 60))
         : NULL;
}

gboolean
way_hour_is_written (const char *text)
{
  gint64           minute = WAY_HOUR_NONE;
  g_autofree char *written = way_hour_parse (text, &minute) ? way_hour_write (minute) : NULL;

  return written != NULL && strcmp (written, text) == 0;
}

gint64
way_hour_minutes_between (gint64 from, gint64 to)
{
  return (to - from + DAY) % DAY;
}

WayTime
way_hour_to_time (WayDate day, gint64 minute, GTimeZone *zone)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (way_date_is_full (day), WAY_TIME_NONE);

  time = g_date_time_new (zone, (int)way_date_get_year (day), (int)way_date_get_month (day),
                          (int)way_date_get_day (day), (int)(minute / 60), (int)(minute % 60), 0);
  return (WayTime){ g_date_time_to_unix (time) * G_USEC_PER_SEC };
}

void
way_hour_of_time (WayTime time, GTimeZone *zone, WayDate *day, gint64 *minute)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time.us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  *day = way_date_of (local);
  *minute = g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
}
