/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-progress.h"

#include <glib/gi18n.h>

#include "way-event.h"
#include "way-objective-course.h"

#define LOOKED_AT_FIRST 3
#define MOST_OBJECTIVES 7

/* The most results first; where there are as many, in the order of the marks, which is that of use.
 */
static int
compare_use (gconstpointer a, gconstpointer b)
{
  const WayMeasure *first = *(WayMeasure *const *)a;
  const WayMeasure *second = *(WayMeasure *const *)b;

  if (first->n_results != second->n_results)
    return first->n_results > second->n_results ? -1 : 1;
  return (int)first->score->mark - (int)second->score->mark;
}

WayMeasureChoice *
way_measure_choice_new_default (GPtrArray *measures)
{
  WayMeasureChoice *self = way_measure_choice_new ();
  g_autoptr (GPtrArray) by_count = g_ptr_array_copy (measures, (GCopyFunc)g_object_ref, NULL);

  g_ptr_array_set_free_func (by_count, g_object_unref);
  g_ptr_array_sort (by_count, compare_use); /* stable */
  for (guint i = 0; i < MIN (by_count->len, LOOKED_AT_FIRST); i++) {
    const WayMeasure *measure = g_ptr_array_index (by_count, i);

    way_measure_choice_add (self, measure->key, measure->score->mark);
  }
  return self;
}

static void
add_own_date (WayProgress *progress, const WayClient *client)
{
  const WayDate    day = client->own_date;
  g_autofree char *state = NULL;
  g_autoptr (WayStrip) strip = NULL;
  int days;

  if (day.ymd == 0)
    return;
  way_progress_add_moment (progress, day, WAY_MOMENT_OWN_DATE,
                           client->own_date_words != NULL ? client->own_date_words
                                                          : _ ("own date"));
  days = way_date_days_between (day, progress->today);
  if (days < 0)
    return;

  strip = way_strip_new (_ ("Days by own date"), day);
  state = g_strdup_printf (ngettext ("%d day", "%d days", (gulong)days), days);
  way_strip_set_state (strip, state);
  way_progress_take_strip (progress, g_steal_pointer (&strip));
}

/* Those that are under way, and after them those that are over; each in the order of making. */
static void
add_objectives (WayProgress *progress, const WayProgressRecords *self)
{
  const guint n = self->objectives != NULL && self->versions != NULL
                  ? g_list_model_get_n_items (self->objectives)
                  : 0;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  guint added = 0;

  for (int over = 0; over < 2; over++)
    for (guint i = 0; i < n; i++) {
      g_autoptr (WayObjective) objective = g_list_model_get_item (self->objectives, i);
      g_autoptr (WayStrip) strip = way_objective_course_make (objective, self->versions, zone);

      if (strip == NULL || (strip->to.ymd != 0) != (over != 0))
        continue;
      if (added < MOST_OBJECTIVES)
        way_progress_take_strip (progress, g_steal_pointer (&strip));
      else
        progress->n_left_out++;
      added++;
    }
}

WayProgress *
way_progress_records_make (const WayProgressRecords *self,
                           const WayMeasureChoice   *choice,
                           WayDate                   today)
{
  WayProgress *progress = way_progress_new (today);

  for (guint i = 0; i < self->measures->len; i++) {
    WayMeasure *measure = g_ptr_array_index (self->measures, i);
    guint       mark;

    if (way_measure_choice_find (choice, measure->key, &mark))
      way_progress_take_series (progress, way_measure_make_series (measure, mark, self->choices));
  }
  for (guint i = 0; self->events != NULL && i < g_list_model_get_n_items (self->events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (self->events, i);

    way_progress_add_event (progress, event);
  }
  if (self->client != NULL)
    add_own_date (progress, self->client);
  add_objectives (progress, self);
  return progress;
}
