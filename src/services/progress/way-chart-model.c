/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-model.h"

#include <glib/gi18n.h>

#include "way-chart-words.h"

struct _WayChartModel {
  GObject parent_instance;

  WayProgress  *progress;
  WaySpan       span;
  WayPeriod     period;
  WayPeriod     named; /* the last one that was not an own one */
  WayChartPlace cursor;
  WayChartPlace pointed;
  gboolean      together;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayChartModel, way_chart_model, G_TYPE_OBJECT)

static void
changed (WayChartModel *self, guint what)
{
  if (what != 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, what);
}

static void
way_chart_model_finalize (GObject *object)
{
  g_clear_pointer (&WAY_CHART_MODEL (object)->progress, way_progress_unref);

  G_OBJECT_CLASS (way_chart_model_parent_class)->finalize (object);
}

static void
way_chart_model_class_init (WayChartModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_chart_model_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_CHART_MODEL, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
way_chart_model_init (WayChartModel *self)
{
  self->cursor = WAY_CHART_NOWHERE;
  self->pointed = WAY_CHART_NOWHERE;
}

WayChartModel *
way_chart_model_new (void)
{
  return g_object_new (WAY_TYPE_CHART_MODEL, NULL);
}

/* --- places --- */

static gboolean
is_place (WayChartModel *self, WayChartPlace place)
{
  const WaySeries *series = self->progress != NULL && place.series >= 0
                            ? way_progress_get_series (self->progress, (guint)place.series)
                            : NULL;

  return series != NULL && place.point >= 0 && place.point < (int)way_series_get_n_points (series);
}

static gboolean
same_place (WayChartPlace a, WayChartPlace b)
{
  return a.series == b.series && a.point == b.point;
}

static const WaySeries *
get_series (WayChartModel *self, int series)
{
  return way_progress_get_series (self->progress, (guint)series);
}

static WayDate
day_of (WayChartModel *self, WayChartPlace place)
{
  return way_series_get_point (get_series (self, place.series), (guint)place.point)->day;
}

/* --- which time --- */

static WaySpan
get_limits (WayChartModel *self)
{
  const WaySpan all = way_progress_get_span (self->progress);
  const WaySpan named = way_period_get_span (&self->named, all, self->progress->today);

  return (WaySpan){ MIN (MIN (all.from, named.from), self->span.from),
                    MAX (MAX (all.to, named.to), self->span.to) };
}

/* The period of the span: a named one when it is just that. */
static guint
take_span (WayChartModel *self, WaySpan span)
{
  const WaySpan named = way_period_get_span (&self->named, way_progress_get_span (self->progress),
                                             self->progress->today);

  if (way_span_equal (span, self->span))
    return 0;

  self->span = span;
  self->period = way_span_equal (span, named) ? self->named : way_period_make_of_span (span);
  return WAY_CHART_CHANGED_SPAN;
}

void
way_chart_model_set_period (WayChartModel *self, const WayPeriod *period)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  self->period = *period;
  if (period->kind != WAY_PERIOD_OWN)
    self->named = *period;
  if (self->progress == NULL)
    return;

  self->span =
    way_period_get_span (period, way_progress_get_span (self->progress), self->progress->today);
  changed (self, WAY_CHART_CHANGED_SPAN);
}

WayPeriod
way_chart_model_get_period (WayChartModel *self)
{
  return self->period;
}

WaySpan
way_chart_model_get_span (WayChartModel *self)
{
  return self->span;
}

void
way_chart_model_reset_span (WayChartModel *self)
{
  const WayPeriod named = self->named;

  way_chart_model_set_period (self, &named);
}

void
way_chart_model_set_span (WayChartModel *self, WaySpan span)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (self->progress != NULL)
    changed (self, take_span (self, way_span_move (span, 0, get_limits (self))));
}

void
way_chart_model_zoom (WayChartModel *self, double factor, double position)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (self->progress != NULL)
    changed (self,
             take_span (self, way_span_zoom (self->span, factor, position, get_limits (self))));
}

void
way_chart_model_move_span (WayChartModel *self, double parts)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (self->progress != NULL)
    changed (self,
             take_span (self, way_span_move (self->span, parts * way_span_get_length (self->span),
                                             get_limits (self))));
}

/* --- what is shown --- */

/* The same result among other measures, or nowhere. */
static WayChartPlace
find_again (WayProgress *before, WayProgress *after, WayChartPlace place)
{
  const char *name;

  if (before == NULL || after == NULL || place.series < 0)
    return WAY_CHART_NOWHERE;

  name = way_progress_get_series (before, (guint)place.series)->name;
  for (guint i = 0; i < after->series->len; i++) {
    const WaySeries *series = way_progress_get_series (after, i);

    if (g_str_equal (series->name, name) && place.point < (int)way_series_get_n_points (series))
      return (WayChartPlace){ (int)i, place.point };
  }
  return WAY_CHART_NOWHERE;
}

void
way_chart_model_set_progress (WayChartModel *self, WayProgress *progress)
{
  g_autoptr (WayProgress) before = g_steal_pointer (&self->progress);

  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (progress != NULL)
    self->progress = way_progress_ref (progress);
  self->cursor = find_again (before, progress, self->cursor);
  self->pointed = WAY_CHART_NOWHERE;
  if (progress != NULL && (before == NULL || self->period.kind != WAY_PERIOD_OWN))
    self->span =
      way_period_get_span (&self->period, way_progress_get_span (progress), progress->today);
  changed (self, WAY_CHART_CHANGED_PROGRESS | WAY_CHART_CHANGED_SPAN | WAY_CHART_CHANGED_CURSOR);
}

WayProgress *
way_chart_model_get_progress (WayChartModel *self)
{
  return self->progress;
}

void
way_chart_model_set_together (WayChartModel *self, gboolean together)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (self->together == together)
    return;

  self->together = together;
  changed (self, WAY_CHART_CHANGED_FORM);
}

gboolean
way_chart_model_get_together (WayChartModel *self)
{
  return self->together;
}

guint
way_chart_model_get_active (WayChartModel *self)
{
  return is_place (self, self->cursor) ? (guint)self->cursor.series : 0;
}

/* --- the cursor --- */

void
way_chart_model_set_cursor (WayChartModel *self, WayChartPlace place)
{
  const guint active = way_chart_model_get_active (self);
  guint       what = 0;

  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (!is_place (self, place))
    place = WAY_CHART_NOWHERE;
  if (same_place (self->cursor, place))
    return;

  self->cursor = place;
  what |= WAY_CHART_CHANGED_CURSOR;
  if (self->together && way_chart_model_get_active (self) != active)
    what |= WAY_CHART_CHANGED_FORM;
  if (place.series >= 0)
    what |= take_span (self, way_span_reveal (self->span, day_of (self, place), get_limits (self)));
  changed (self, what);
}

WayChartPlace
way_chart_model_get_cursor (WayChartModel *self)
{
  return self->cursor;
}

/* The points of a measure that are shown; FALSE: there are none. */
static gboolean
find_shown (WayChartModel *self, int series, int *first, int *last)
{
  guint n = 0;
  guint from;

  if (self->progress == NULL || series >= (int)self->progress->series->len)
    return FALSE;
  from = way_series_find_days (get_series (self, series), way_span_get_first_day (self->span),
                               way_span_get_last_day (self->span), &n);
  *first = (int)from;
  *last = (int)(from + n) - 1;
  return n > 0;
}

/* Where somebody looks first: at what is newest of the first measure that is shown. */
static void
begin (WayChartModel *self)
{
  int first, last;

  for (int i = 0; self->progress != NULL && i < (int)self->progress->series->len; i++)
    if (find_shown (self, i, &first, &last)) {
      way_chart_model_set_cursor (self, (WayChartPlace){ i, last });
      return;
    }
}

void
way_chart_model_step (WayChartModel *self, int by)
{
  const WayChartPlace next = { self->cursor.series, self->cursor.point + by };

  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (!is_place (self, self->cursor))
    begin (self);
  else if (is_place (self, next))
    way_chart_model_set_cursor (self, next);
}

static int
find_nearest (const WaySeries *series, WayDate day)
{
  int best = -1;
  int best_days = G_MAXINT;

  for (guint i = 0; i < way_series_get_n_points (series); i++) {
    const int days = ABS (way_date_days_between (day, way_series_get_point (series, i)->day));

    if (days < best_days) {
      best_days = days;
      best = (int)i;
    }
  }
  return best;
}

void
way_chart_model_step_measure (WayChartModel *self, int by)
{
  WayDate day;

  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (!is_place (self, self->cursor)) {
    begin (self);
    return;
  }

  day = day_of (self, self->cursor);
  for (int i = self->cursor.series + by; i >= 0 && i < (int)self->progress->series->len; i += by) {
    const int nearest = find_nearest (get_series (self, i), day);

    if (nearest >= 0) {
      way_chart_model_set_cursor (self, (WayChartPlace){ i, nearest });
      return;
    }
  }
}

void
way_chart_model_go_to_end (WayChartModel *self, gboolean last_one)
{
  const int series = (int)way_chart_model_get_active (self);
  int       first, last;

  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (find_shown (self, series, &first, &last))
    way_chart_model_set_cursor (self, (WayChartPlace){ series, last_one ? last : first });
}

void
way_chart_model_point_at (WayChartModel *self, WayChartPlace place)
{
  g_return_if_fail (WAY_IS_CHART_MODEL (self));

  if (same_place (self->pointed, place))
    return;

  self->pointed = place;
  changed (self, WAY_CHART_CHANGED_POINTED);
}

WayChartPlace
way_chart_model_get_pointed (WayChartModel *self)
{
  return is_place (self, self->pointed) ? self->pointed : self->cursor;
}

/* --- in words --- */

char *
way_chart_model_dup_summary (WayChartModel *self)
{
  g_return_val_if_fail (WAY_IS_CHART_MODEL (self), NULL);

  return self->progress != NULL ? way_chart_summary_words (self->progress, self->span)
                                : g_strdup (_ ("Chart without results"));
}

static char *
dup_sentence_of (WayChartModel *self, WayChartPlace place)
{
  return is_place (self, place)
         ? way_chart_point_words (get_series (self, place.series), (guint)place.point)
         : NULL;
}

char *
way_chart_model_dup_cursor_sentence (WayChartModel *self)
{
  g_return_val_if_fail (WAY_IS_CHART_MODEL (self), NULL);

  return dup_sentence_of (self, self->cursor);
}

char *
way_chart_model_dup_sentence (WayChartModel *self)
{
  char *sentence;

  g_return_val_if_fail (WAY_IS_CHART_MODEL (self), NULL);

  sentence = dup_sentence_of (self, way_chart_model_get_pointed (self));
  return sentence != NULL ? sentence : way_chart_model_dup_summary (self);
}
