/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-now.h"

WayTime
way_now (void)
{
  return (WayTime){ g_get_real_time () };
}

WayDate
way_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return way_date_of (now);
}

int
way_now_minute (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
}
