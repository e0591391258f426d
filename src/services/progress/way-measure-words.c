/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-measure-words.h"

#include <glib/gi18n.h>

#include "way-score-change.h"
#include "way-when.h"

static char *
change_words (WayMeasure *measure, const WaySeriesPoint *before, const WaySeriesPoint *now)
{
  const char      *version = way_instrument_get_version (measure->instrument);
  g_autofree char *when = way_when_write (before->day);
  WayScoreChange   change;

  if (!way_score_change_compare (measure->instrument, measure->score->name, NULL, version,
                                 before->value, now->value, &change))
    return NULL;

  return way_score_change_to_words (&change, when);
}

char *
way_measure_words_latest (WayMeasure *measure, const WaySeries *series, WayDate *day)
{
  const int                last = way_series_get_last (series);
  const WaySeriesPoint    *now;
  const WayInstrumentBand *band;
  GString                 *words;
  int                      previous;

  if (last < 0)
    return NULL;

  now = way_series_get_point (series, (guint)last);
  band = way_instrument_score_find_band (measure->score, now->value);
  words = g_string_new (NULL);
  g_string_append_printf (words, "%g", now->value);
  if (band != NULL) {
    g_autofree char *label = g_utf8_strdown (band->label, -1);

    g_string_append_printf (words, _ (", %s"), label);
  }

  previous = way_series_get_previous (series, (guint)last);
  if (previous >= 0) {
    g_autofree char *change =
      change_words (measure, way_series_get_point (series, (guint)previous), now);

    if (change != NULL)
      g_string_append_printf (words, " · %s", change);
  }

  if (day != NULL)
    *day = now->day;
  return g_string_free (words, FALSE);
}
