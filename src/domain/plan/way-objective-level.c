/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-objective-level.h"

#include <glib/gi18n.h>

static gboolean
is_achieved (const WayObjective *objective)
{
  return objective->achievement == WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED;
}

gboolean
way_objective_level_get (WayObjective *objective, double *level)
{
  g_return_val_if_fail (WAY_IS_OBJECTIVE (objective), FALSE);

  if (is_achieved (objective)) {
    *level = 1.0;
    return TRUE;
  }
  if (isnan (objective->now) || isnan (objective->target) || objective->target <= 0)
    return FALSE;

  *level = CLAMP (objective->now / objective->target, 0.0, 1.0);
  return TRUE;
}

char *
way_objective_level_to_words (WayObjective *objective)
{
  const WayField *field;

  g_return_val_if_fail (WAY_IS_OBJECTIVE (objective), NULL);

  if (is_achieved (objective))
    return g_strdup (C_ ("objective", "achieved"));
  if (!isnan (objective->now) && !isnan (objective->target))
    /* Translators: what is counted now, and the target: “1 of 2”. */
    return g_strdup_printf (_ ("%g of %g"), objective->now, objective->target);

  field = way_record_find_field (objective, "achievement");
  return g_utf8_strdown (gettext (field->labels[objective->achievement]), -1);
}
