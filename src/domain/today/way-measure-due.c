/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-due.h"

#define DAYS     7
#define GIVES_UP 3 /* times its weeks */

WayDate
way_measure_due_on (WayDate last, guint weeks)
{
  return way_date_add_days (last, (int)weeks * DAYS);
}

gboolean
way_measure_due_find (guint weeks, WayDate today, WayDate *from, WayDate *to)
{
  const int days = (int)weeks * DAYS;

  if (weeks == 0)
    return FALSE;

  *from = way_date_add_days (today, -GIVES_UP * days);
  *to = way_date_add_days (today, -days);
  return TRUE;
}
