/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-time.h"

#include "way-hour.h"

gint64
way_contact_time_between (const char *began, const char *ended)
{
  gint64 from;
  gint64 to;

  return began != NULL && ended != NULL && way_hour_parse (began, &from) &&
             way_hour_parse (ended, &to)
         ? way_hour_minutes_between (from, to)
         : WAY_INT_NONE;
}

/* One that began before midnight is yesterday’s and still goes on. */
gboolean
way_contact_time_runs (WayDate     happened_on,
                       const char *began,
                       const char *ended,
                       WayDate     today,
                       int         now,
                       gint64     *minutes)
{
  gint64 from;
  gint64 gone;
  int    days;

  if (!way_date_is_full (happened_on) || (ended != NULL && *ended != '\0') || began == NULL ||
      !way_hour_parse (began, &from))
    return FALSE;

  days = way_date_days_between (happened_on, today);
  gone = days * 24 * 60 + now - from;
  if (days < 0 || days > 1 || gone < 0 || gone > WAY_CONTACT_LONGEST)
    return FALSE;

  *minutes = gone;
  return TRUE;
}
