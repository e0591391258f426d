/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-period.h"

#include <string.h>

static const struct {
  const char *word;
  int         months;
} kinds[] = {
  [WAY_PERIOD_ALL] = { "all", 0 },
  [WAY_PERIOD_YEAR] = { "year", 12 },
  [WAY_PERIOD_6_MONTHS] = { "6-months", 6 },
  [WAY_PERIOD_3_MONTHS] = { "3-months", 3 },
};

static WayDate
first_day (WayDate day)
{
  return way_date_make (way_date_get_year (day), MAX (1, way_date_get_month (day)),
                        MAX (1, way_date_get_day (day)));
}

static WayDate
last_day (WayDate day)
{
  const guint month = way_date_get_month (day);

  if (way_date_is_full (day))
    return day;
  if (month == 0)
    return way_date_make (way_date_get_year (day), 12, 31);
  return way_date_make (
    way_date_get_year (day), month,
    g_date_get_days_in_month ((GDateMonth)month, (GDateYear)way_date_get_year (day)));
}

WayPeriod
way_period_make_own (WayDate from, WayDate to)
{
  if (last_day (from).ymd > last_day (to).ymd)
    return way_period_make_own (to, from);

  return (WayPeriod){ WAY_PERIOD_OWN, first_day (from), last_day (to) };
}

WayPeriod
way_period_make_of_span (WaySpan span)
{
  return way_period_make_own (way_span_get_first_day (span), way_span_get_last_day (span));
}

gboolean
way_period_equal (const WayPeriod *self, const WayPeriod *other)
{
  return self->kind == other->kind &&
         (self->kind != WAY_PERIOD_OWN ||
          (self->from.ymd == other->from.ymd && self->to.ymd == other->to.ymd));
}

char *
way_period_to_text (const WayPeriod *self)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->kind != WAY_PERIOD_OWN)
    return g_strdup (kinds[self->kind].word);

  from = way_date_to_text (self->from);
  to = way_date_to_text (self->to);
  return g_strdup_printf ("%s/%s", from, to);
}

gboolean
way_period_from_text (const char *text, WayPeriod *period)
{
  const char      *slash = strchr (text, '/');
  g_autofree char *first = NULL;
  WayDate          from, to;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (text, kinds[i].word)) {
      *period = (WayPeriod){ .kind = i };
      return TRUE;
    }
  if (slash == NULL)
    return FALSE;

  first = g_strndup (text, (gsize)(slash - text));
  if (!way_date_from_text (first, &from) || !way_date_from_text (slash + 1, &to) ||
      !way_date_is_full (from) || !way_date_is_full (to))
    return FALSE;
  *period = way_period_make_own (from, to);
  return TRUE;
}

WaySpan
way_period_get_span (const WayPeriod *self, WaySpan all, WayDate today)
{
  switch (self->kind) {
  case WAY_PERIOD_YEAR:
  case WAY_PERIOD_6_MONTHS:
  case WAY_PERIOD_3_MONTHS:
    return way_span_make (way_date_add_months (today, -kinds[self->kind].months), today);
  case WAY_PERIOD_OWN:
    return way_span_make (self->from, self->to);
  case WAY_PERIOD_ALL:
  default:
    return all;
  }
}
