/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-words.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-record-words.h"
#include "way-when.h"

#define N_DAYS 3

static const int hours[] = { 9, 11, 13, 15, 17 };

GArray *
way_crisis_words_list_follow_ups (WayTime now)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (WayTime));
  g_autoptr (GDateTime) today = g_date_time_new_from_unix_local (now.us / G_USEC_PER_SEC);

  for (int day = 1; day <= N_DAYS; day++) {
    g_autoptr (GDateTime) date = g_date_time_add_days (today, day);
    int year, month, of_month;

    g_date_time_get_ymd (date, &year, &month, &of_month);
    for (guint i = 0; i < G_N_ELEMENTS (hours); i++) {
      g_autoptr (GDateTime) at = g_date_time_new_local (year, month, of_month, hours[i], 0, 0);
      const WayTime time = { g_date_time_to_unix (at) * G_USEC_PER_SEC };

      /* Some minutes are left to close it in. */
      if (time.us >= now.us + WAY_CRISIS_FOLLOW_UP_MIN + 10 * 60 * G_USEC_PER_SEC &&
          time.us <= now.us + WAY_CRISIS_FOLLOW_UP_MAX)
        g_array_append_val (times, time);
    }
  }

  return times;
}

static WayDate
day_of (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_date_of (at);
}

char *
way_crisis_words_moment (WayTime time, WayTime now)
{
  const WayDate    day = day_of (time);
  const int        days = way_date_days_between (day_of (now), day);
  g_autofree char *clock = way_record_words_clock (time);
  g_autofree char *words = NULL;

  if (days == 0)
    words = g_strdup (_ ("Today"));
  else if (days == 1)
    words = g_strdup (_ ("Tomorrow"));
  else if (days == -1)
    words = g_strdup (_ ("Yesterday"));
  else
    words = way_when_write_day (day);

  /* Translators: a day and a time of day. */
  return g_strdup_printf (_ ("%s, %s"), words, clock);
}

char *
way_crisis_words_open (const WayCrisis *crisis, WayDate today)
{
  g_autofree char *since = way_record_words_moment (crisis->started_at, today);

  /* Translators: %s is “today, 13:15” or a date and a time. */
  return g_strdup_printf (_ ("Crisis open since %s"), since);
}

char *
way_crisis_words_lacks (WayCrisisLacks lacks)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  if ((lacks & WAY_CRISIS_LACKS_KIND) != 0)
    g_ptr_array_add (parts, _ ("the kind of crisis"));
  if ((lacks & WAY_CRISIS_LACKS_DISPOSITION) != 0)
    g_ptr_array_add (parts, _ ("how it ended"));
  if ((lacks & WAY_CRISIS_LACKS_FOLLOW_UP) != 0)
    g_ptr_array_add (parts, _ ("a follow-up within 24 to 72 hours"));
  if ((lacks & (WAY_CRISIS_FOLLOW_UP_TOO_SOON | WAY_CRISIS_FOLLOW_UP_TOO_LATE)) != 0)
    g_ptr_array_add (parts, _ ("a follow-up that is 24 to 72 hours from now"));
  if (parts->len == 0)
    return g_strdup (_ ("It can be closed now."));

  joined = way_record_words_join (parts);
  /* Translators: what is still missing, such as “how it ended and a follow-up …”. */
  return g_strdup_printf (_ ("To close: %s."), joined);
}
