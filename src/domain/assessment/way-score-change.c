/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-change.h"

#include <glib/gi18n.h>
#include <math.h>

/* Scores are whole numbers or means of them: what is closer than this is the same. */
#define SAME 1e-6

static gboolean
find_threshold (const WayInstrumentScore      *score,
                const char                    *id,
                const WayInstrumentThreshold **threshold)
{
  if (id == NULL) {
    *threshold = score->thresholds->len > 0 ? g_ptr_array_index (score->thresholds, 0) : NULL;
    return TRUE;
  }

  for (guint i = 0; i < score->thresholds->len; i++) {
    const WayInstrumentThreshold *candidate = g_ptr_array_index (score->thresholds, i);

    if (g_strcmp0 (candidate->id, id) == 0) {
      *threshold = candidate;
      return TRUE;
    }
  }

  return FALSE;
}

gboolean
way_score_change_compare (const WayInstrument *instrument,
                          const char          *score_name,
                          const char          *threshold_id,
                          const char          *version_before,
                          double               before,
                          double               now,
                          WayScoreChange      *change)
{
  const WayInstrumentScore     *score = way_instrument_find_score (instrument, score_name);
  const WayInstrumentThreshold *threshold;
  WayScoreChange                result = { .direction = WAY_SCORE_CHANGE_SAME };

  if (score == NULL || isnan (before) || isnan (now) ||
      g_strcmp0 (version_before, way_instrument_get_version (instrument)) != 0 ||
      !find_threshold (score, threshold_id, &threshold))
    return FALSE;

  result.difference = now - before;
  result.threshold = threshold;
  if (fabs (result.difference) > SAME)
    result.direction = (result.difference > 0) == score->higher_is_better ? WAY_SCORE_CHANGE_BETTER
                                                                          : WAY_SCORE_CHANGE_WORSE;
  if (threshold != NULL)
    result.reaches = fabs (result.difference) > threshold->points - SAME;

  *change = result;
  return TRUE;
}

char *
way_score_change_to_words (const WayScoreChange *self, const char *when)
{
  double   points = fabs (self->difference);
  gboolean whole = fabs (points - rint (points)) < SAME;

  g_return_val_if_fail (when != NULL, NULL);

  if (self->direction == WAY_SCORE_CHANGE_SAME)
    /* TRANSLATORS: the blank is a day, such as “2 June 2026”. */
    return g_strdup_printf (_ ("The same as on %s"), when);

  if (!whole && self->difference > 0)
    return g_strdup_printf (_ ("%.1f points higher than on %s"), points, when);
  if (!whole)
    return g_strdup_printf (_ ("%.1f points lower than on %s"), points, when);

  if (self->difference > 0)
    return g_strdup_printf (ngettext ("%d point higher than on %s", "%d points higher than on %s",
                                      (unsigned long)rint (points)),
                            (int)rint (points), when);
  return g_strdup_printf (ngettext ("%d point lower than on %s", "%d points lower than on %s",
                                    (unsigned long)rint (points)),
                          (int)rint (points), when);
}

char *
way_score_change_threshold_to_words (const WayScoreChange *self)
{
  const WayInstrumentThreshold *threshold = self->threshold;

  if (threshold == NULL)
    return g_strdup (_ ("No threshold of change is published for this score"));

  if (!self->reaches)
    /* TRANSLATORS: the blanks are a number of points and the name of the threshold. */
    return g_strdup_printf (ngettext ("Less than %d point (%s)", "Less than %d points (%s)",
                                      (unsigned long)threshold->points),
                            threshold->points, threshold->label);

  if (self->direction == WAY_SCORE_CHANGE_BETTER)
    return g_strdup_printf (ngettext ("Better by %d point or more (%s)",
                                      "Better by %d points or more (%s)",
                                      (unsigned long)threshold->points),
                            threshold->points, threshold->label);
  return g_strdup_printf (ngettext ("Worse by %d point or more (%s)",
                                    "Worse by %d points or more (%s)",
                                    (unsigned long)threshold->points),
                          threshold->points, threshold->label);
}
