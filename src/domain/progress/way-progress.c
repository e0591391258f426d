/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress.h"

#include <glib/gi18n.h>

#include "way-time-axis.h"

#define MIDDLE_OF_MONTH 15

G_DEFINE_BOXED_TYPE (WayProgress, way_progress, way_progress_ref, way_progress_unref)

static void
clear_moment (gpointer data)
{
  WayMoment *moment = data;

  g_free (moment->words);
}

WayProgress *
way_progress_new (WayDate today)
{
  WayProgress *self;

  g_return_val_if_fail (way_date_is_full (today), NULL);

  self = g_atomic_rc_box_new0 (WayProgress);
  self->from = way_date_add_days (today, -1);
  self->to = today;
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify)way_series_free);
  self->moments = g_array_new (FALSE, FALSE, sizeof (WayMoment));
  g_array_set_clear_func (self->moments, clear_moment);
  return self;
}

WayProgress *
way_progress_ref (WayProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  WayProgress *self = data;

  g_ptr_array_unref (self->series);
  g_array_unref (self->moments);
}

void
way_progress_unref (WayProgress *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

void
way_progress_take_series (WayProgress *self, WaySeries *series)
{
  g_ptr_array_add (self->series, series);
}

void
way_progress_add_moment (WayProgress *self, WayDate day, WayMomentKind kind, const char *words)
{
  const WayMoment moment = { day, kind, g_strdup (words) };
  guint           at = self->moments->len;

  while (at > 0 && g_array_index (self->moments, WayMoment, at - 1).day.ymd > day.ymd)
    at--;
  g_array_insert_val (self->moments, at, moment);
}

static const char *
kind_to_words (WayEventCode kind)
{
  switch (kind) {
  case WAY_EVENT_RECURRENCE:
    return _ ("Recurrence of use");
  case WAY_EVENT_CRISIS:
    return _ ("Crisis");
  case WAY_EVENT_OVERDOSE:
    return _ ("Overdose");
  case WAY_EVENT_HOSPITAL:
    return _ ("Hospital");
  case WAY_EVENT_ARREST:
    return _ ("Arrest");
  case WAY_EVENT_MOVE:
    return _ ("Move");
  case WAY_EVENT_JOB:
    return _ ("Job");
  case WAY_EVENT_MEDICATION:
    return _ ("Medication");
  case WAY_EVENT_MILESTONE:
    return _ ("Milestone");
  case WAY_EVENT_PLAN_REVIEW:
    return _ ("Plan review");
  case WAY_EVENT_OTHER:
  default:
    return _ ("Event");
  }
}

gboolean
way_progress_add_event (WayProgress *self, const WayEvent *event)
{
  const char *said =
    event->words != NULL && *event->words != '\0' ? event->words : kind_to_words (event->code);
  const WayMomentKind kind =
    event->code == WAY_EVENT_PLAN_REVIEW ? WAY_MOMENT_CARE : WAY_MOMENT_LIFE;
  g_autofree char *words = NULL;
  WayDate          day = event->happened_on;

  if (way_date_get_month (day) == 0)
    return FALSE;

  if (way_date_is_full (day)) {
    words = g_strdup (said);
  } else {
    /* Translators: %s is what happened, in a month without a known day. */
    words = g_strdup_printf (_ ("%s (day not known)"), said);
    day = way_date_make (way_date_get_year (day), way_date_get_month (day), MIDDLE_OF_MONTH);
  }
  way_progress_add_moment (self, day, kind, words);
  return TRUE;
}

void
way_progress_fit (WayProgress *self, WayDate today)
{
  WayDate first = today;
  WayDate last = today;

  g_return_if_fail (way_date_is_full (today));

  for (guint i = 0; i < self->series->len; i++) {
    const WaySeries *series = way_progress_get_series (self, i);
    const guint      n = way_series_get_n_points (series);

    if (n == 0)
      continue;
    if (way_series_get_point (series, 0)->day.ymd < first.ymd)
      first = way_series_get_point (series, 0)->day;
    if (way_series_get_point (series, n - 1)->day.ymd > last.ymd)
      last = way_series_get_point (series, n - 1)->day;
  }
  way_time_axis_fit (first, last, &self->from, &self->to);
}

WaySeries *
way_progress_get_series (const WayProgress *self, guint index)
{
  return index < self->series->len ? g_ptr_array_index (self->series, index) : NULL;
}

gboolean
way_progress_is_empty (const WayProgress *self)
{
  for (guint i = 0; i < self->series->len; i++)
    if (way_series_get_n_points (way_progress_get_series (self, i)) > 0)
      return FALSE;
  return TRUE;
}

gboolean
way_progress_shows (const WayProgress *self, WayDate day)
{
  return day.ymd >= self->from.ymd && day.ymd <= self->to.ymd;
}
