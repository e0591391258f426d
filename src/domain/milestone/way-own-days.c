/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-own-days.h"

#define MONTHS_A_YEAR 12
#define MOST_YEARS    100 /* nobody counts longer */

static const struct {
  gint64           count;
  WayMilestoneUnit unit;
  int              days;
  int              months;
} firsts[] = {
  { 24, WAY_MILESTONE_UNIT_HOURS, 1, 0 },   { 30, WAY_MILESTONE_UNIT_DAYS, 30, 0 },
  { 60, WAY_MILESTONE_UNIT_DAYS, 60, 0 },   { 90, WAY_MILESTONE_UNIT_DAYS, 90, 0 },
  { 6, WAY_MILESTONE_UNIT_MONTHS, 0, 6 },   { 9, WAY_MILESTONE_UNIT_MONTHS, 0, 9 },
  { 12, WAY_MILESTONE_UNIT_MONTHS, 0, 12 },
};

#define N_STEPS (G_N_ELEMENTS (firsts) + MOST_YEARS - 1)

/* The n-th of all, in the order in which they are reached. */
static WayOwnDay
take (WayDate own_date, guint n)
{
  const guint years = n < G_N_ELEMENTS (firsts) ? 0 : n - (guint)G_N_ELEMENTS (firsts) + 2;

  if (years > 0)
    return (WayOwnDay){ years, WAY_MILESTONE_UNIT_YEARS,
                        way_date_add_months (own_date, (int)years * MONTHS_A_YEAR) };

  return (WayOwnDay){ firsts[n].count, firsts[n].unit,
                      firsts[n].days > 0 ? way_date_add_days (own_date, firsts[n].days)
                                         : way_date_add_months (own_date, firsts[n].months) };
}

gboolean
way_own_days_find_next (WayDate own_date, WayDate from, WayOwnDay *which)
{
  if (!way_date_is_full (own_date))
    return FALSE;

  for (guint n = 0; n < N_STEPS; n++) {
    const WayOwnDay step = take (own_date, n);

    if (step.day.ymd >= from.ymd) {
      *which = step;
      return TRUE;
    }
  }

  return FALSE;
}

gboolean
way_own_days_find_last (WayDate own_date, WayDate until, WayOwnDay *which)
{
  gboolean found = FALSE;

  if (!way_date_is_full (own_date))
    return FALSE;

  for (guint n = 0; n < N_STEPS; n++) {
    const WayOwnDay step = take (own_date, n);

    if (step.day.ymd > until.ymd)
      break;
    *which = step;
    found = TRUE;
  }

  return found;
}

gboolean
way_own_days_is_on (WayDate own_date, WayDate day, WayOwnDay *which)
{
  WayOwnDay step;

  if (!way_own_days_find_next (own_date, day, &step) || step.day.ymd != day.ymd)
    return FALSE;

  if (which != NULL)
    *which = step;
  return TRUE;
}

char *
way_own_day_to_text (const WayOwnDay *self)
{
  static const char *const units[] = { "", "hours", "days", "months", "years" };

  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", self->count, units[self->unit]);
}

gboolean
way_own_days_find_text (WayDate own_date, const char *text, WayOwnDay *which)
{
  for (guint n = 0; way_date_is_full (own_date) && n < N_STEPS; n++) {
    const WayOwnDay  step = take (own_date, n);
    g_autofree char *name = way_own_day_to_text (&step);

    if (g_strcmp0 (name, text) == 0) {
      *which = step;
      return TRUE;
    }
  }

  return FALSE;
}

GArray *
way_own_days_list (WayDate own_date, WayDate first, WayDate last)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (WayOwnDay));

  for (guint n = 0; way_date_is_full (own_date) && n < N_STEPS; n++) {
    const WayOwnDay step = take (own_date, n);

    if (step.day.ymd > last.ymd)
      break;
    if (step.day.ymd >= first.ymd)
      g_array_append_val (days, step);
  }

  return days;
}

/* Adding months clamps at the end of a month, so that as many as four own dates lead to one day,
 * and none to 31 August minus six months: each day of that month is tried forwards. */
static void
add_of_months (GArray *own_dates, WayDate day, int months)
{
  const WayDate  back = way_date_add_months (day, -months);
  const WayDate  begin = way_date_make (way_date_get_year (back), way_date_get_month (back), 1);
  const gboolean ends = way_date_get_month (way_date_add_days (day, 1)) != way_date_get_month (day);

  if (!ends) {
    if (way_date_add_months (back, months).ymd == day.ymd)
      g_array_append_val (own_dates, back);
    return;
  }

  for (WayDate d = begin; way_date_get_month (d) == way_date_get_month (begin);
       d = way_date_add_days (d, 1)) {
    if (way_date_add_months (d, months).ymd == day.ymd)
      g_array_append_val (own_dates, d);
  }
}

GArray *
way_own_days_list_own_dates (WayDate day)
{
  GArray *own_dates = g_array_new (FALSE, FALSE, sizeof (WayDate));

  g_return_val_if_fail (way_date_is_full (day), own_dates);

  for (guint n = 0; n < G_N_ELEMENTS (firsts); n++) {
    if (firsts[n].days > 0) {
      const WayDate back = way_date_add_days (day, -firsts[n].days);

      g_array_append_val (own_dates, back);
    } else {
      add_of_months (own_dates, day, firsts[n].months);
    }
  }
  for (int years = 2; years <= MOST_YEARS; years++)
    add_of_months (own_dates, day, years * MONTHS_A_YEAR);

  return own_dates;
}
