/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-course.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-objective-level.h"

static WayDate
day_of (WayTime time, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time.us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return way_date_of (local);
}

/* It goes no further: achieved, or closed in another way. */
static gboolean
is_over (WayObjective *objective)
{
  return objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED ||
         objective->status == WAY_OBJECTIVE_COMPLETED ||
         objective->status == WAY_OBJECTIVE_CANCELLED;
}

static double
level_of (WayObjective *objective)
{
  double level;

  return way_objective_level_get (objective, &level) ? level : NAN;
}

static char *
state_words (WayObjective *objective)
{
  if (objective->status == WAY_OBJECTIVE_CANCELLED)
    return g_strdup (C_ ("objective", "cancelled"));
  return way_objective_level_to_words (objective);
}

WayStrip *
way_objective_course_make (WayObjective *objective, GPtrArray *versions, GTimeZone *zone)
{
  g_autofree char *state = state_words (objective);
  WayStrip        *strip = NULL;

  for (guint i = 0; i < versions->len; i++) {
    WayObjective *version = g_ptr_array_index (versions, i);
    WayDate       day;

    if (way_id_compare (&version->parent.id, &objective->parent.id) != 0)
      continue;
    day = day_of (version->parent.changed_at, zone);
    if (strip == NULL)
      strip = way_strip_new (objective->text, day);
    if (!is_over (version))
      strip->to = WAY_DATE_NONE;
    else if (strip->to.ymd == 0)
      strip->to = day;
    way_strip_add_step (strip, day, level_of (version));
  }

  if (strip != NULL) {
    strip->reached = objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED;
    way_strip_set_state (strip, state);
  }
  return strip;
}
