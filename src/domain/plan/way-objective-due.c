/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-due.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-when.h"

gboolean
way_objective_due_is_late (WayObjective *objective, WayDate today)
{
  g_return_val_if_fail (WAY_IS_OBJECTIVE (objective), FALSE);

  if (objective->due_on.ymd == 0 || objective->due_on.ymd >= today.ymd)
    return FALSE;

  return (objective->status == WAY_OBJECTIVE_PROPOSED ||
          objective->status == WAY_OBJECTIVE_ACTIVE) &&
         objective->achievement != WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED &&
         objective->achievement != WAY_OBJECTIVE_ACHIEVEMENT_NOT_ATTAINABLE;
}

char *
way_objective_due_to_words (WayObjective *objective)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (WAY_IS_OBJECTIVE (objective), NULL);

  if (objective->due_on.ymd == 0)
    return NULL;

  day = way_when_write (objective->due_on);
  return g_strdup_printf (C_ ("date", "by %s"), day);
}

char *
way_objective_due_late_words (WayObjective *objective, WayDate today)
{
  return way_objective_due_is_late (objective, today)
         ? way_day_words_late (objective->due_on, today)
         : NULL;
}
