/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress.h"

G_DEFINE_BOXED_TYPE (WayProgress, way_progress, way_progress_ref, way_progress_unref)

static void
clear_moment (gpointer data)
{
  WayMoment *moment = data;

  g_free (moment->words);
  g_free (moment->detail);
}

WayProgress *
way_progress_new (WayDate today)
{
  WayProgress *self;

  g_return_val_if_fail (way_date_is_full (today), NULL);

  self = g_atomic_rc_box_new0 (WayProgress);
  self->today = today;
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify)way_series_free);
  self->moments = g_array_new (FALSE, FALSE, sizeof (WayMoment));
  g_array_set_clear_func (self->moments, clear_moment);
  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify)way_strip_free);
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
  g_ptr_array_unref (self->strips);
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

static void
insert_moment (WayProgress *self, WayMoment moment)
{
  guint at = self->moments->len;

  while (at > 0 && g_array_index (self->moments, WayMoment, at - 1).day.ymd > moment.day.ymd)
    at--;
  g_array_insert_val (self->moments, at, moment);
}

void
way_progress_add_moment (WayProgress *self, WayDate day, WayMomentKind kind, const char *words)
{
  insert_moment (self, (WayMoment){ .day = day, .kind = kind, .words = g_strdup (words) });
}

void
way_progress_add_event (WayProgress *self, const WayEvent *event)
{
  insert_moment (self, (WayMoment){
                         .day = event->happened_on,
                         .kind = way_event_is_care (event) ? WAY_MOMENT_CARE : WAY_MOMENT_LIFE,
                         .words = g_strdup (way_event_get_title (event)),
                         .detail = g_strdup (way_event_get_detail (event)),
                         .event = event->parent.id,
                       });
}

void
way_progress_take_strip (WayProgress *self, WayStrip *strip)
{
  g_ptr_array_add (self->strips, strip);
}

void
way_progress_get_days (const WayProgress *self, WayDate *first, WayDate *last)
{
  *first = *last = self->today;
  if (way_progress_is_empty (self) && self->moments->len > 0) {
    *first = g_array_index (self->moments, WayMoment, 0).day;
    *last = g_array_index (self->moments, WayMoment, self->moments->len - 1).day;
    *first = first->ymd < self->today.ymd ? *first : self->today;
    *last = last->ymd > self->today.ymd ? *last : self->today;
  }
  for (guint i = 0; i < self->series->len; i++) {
    const WaySeries *series = way_progress_get_series (self, i);
    const guint      n = way_series_get_n_points (series);

    if (n == 0)
      continue;
    if (way_series_get_point (series, 0)->day.ymd < first->ymd)
      *first = way_series_get_point (series, 0)->day;
    if (way_series_get_point (series, n - 1)->day.ymd > last->ymd)
      *last = way_series_get_point (series, n - 1)->day;
  }
}

WaySpan
way_progress_get_span (const WayProgress *self)
{
  WayDate first, last;

  way_progress_get_days (self, &first, &last);
  return way_span_make_around (first, last);
}

void
way_progress_get_shown_days (const WayProgress *self, WaySpan span, WayDate *first, WayDate *last)
{
  *first = way_span_get_first_day (span);
  *last = way_span_get_last_day (span);
  if (way_span_equal (span, way_progress_get_span (self)))
    way_progress_get_days (self, first, last);
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
