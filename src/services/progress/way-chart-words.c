/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

char *
way_chart_number_words (double value)
{
  const double whole = round (value);

  return fabs (value - whole) < .05 ? g_strdup_printf ("%.0f", whole + 0.) /* never “-0” */
                                    : g_strdup_printf ("%.1f", value);
}

char *
way_chart_day_words (WayDate day)
{
  g_autoptr (GDateTime) time =
    g_date_time_new_utc ((int)way_date_get_year (day), (int)way_date_get_month (day),
                         (int)way_date_get_day (day), 0, 0, 0);

  /* Translators: a day with its year, as in “6 Jul 2026”; see g_date_time_format(). */
  return g_date_time_format (time, _ ("%-d %b %Y"));
}

static const char *
reliable_words (WayReliable reliable)
{
  switch (reliable) {
  case WAY_RELIABLE_BETTER:
    return _ ("reliably better");
  case WAY_RELIABLE_WORSE:
    return _ ("reliably worse");
  case WAY_RELIABLE_NONE:
    return _ ("no reliable change");
  case WAY_RELIABLE_UNKNOWN:
  default:
    return _ ("no published threshold");
  }
}

char *
way_chart_change_words (const WaySeries *series, guint point)
{
  const int        first = way_series_get_first (series);
  const double     change = way_series_get_change (series, point, first);
  const gulong     n = (gulong)ceil (fabs (change));
  g_autofree char *by = NULL;
  g_autofree char *moved = NULL;

  if (first >= 0 && (int)point == first)
    return g_strdup (_ ("first result"));
  if (isnan (change))
    return g_strdup (_ ("nothing to compare"));

  by = way_chart_number_words (fabs (change));
  if (n == 0)
    moved = g_strdup (_ ("same as the first result"));
  else if (change < 0)
    moved = g_strdup_printf (
      ngettext ("%s point lower than the first result", "%s points lower than the first result", n),
      by);
  else
    moved = g_strdup_printf (ngettext ("%s point higher than the first result",
                                       "%s points higher than the first result", n),
                             by);
  /* Translators: how far it moved, and what that means: “5 points lower …, reliably better”. */
  return g_strdup_printf (C_ ("change", "%s, %s"), moved,
                          reliable_words (way_series_get_reliable (series, point, first)));
}

char *
way_chart_short_change_words (const WaySeries *series, guint point)
{
  const int        first = way_series_get_first (series);
  const double     change = way_series_get_change (series, point, first);
  g_autofree char *by = NULL;
  g_autofree char *moved = NULL;

  if (isnan (change))
    return way_chart_change_words (series, point);

  by = way_chart_number_words (fabs (change));
  /* The sign stands left of its number in every language, so it is marked to run that way. */
  moved = g_strdup_printf ("\342\200\216%s%s", change < 0 ? "−" : change > 0 ? "+" : "±", by);
  return g_strdup_printf (C_ ("change", "%s, %s"), moved,
                          reliable_words (way_series_get_reliable (series, point, first)));
}

char *
way_chart_result_words (const WaySeries *series, guint point)
{
  const WaySeriesPoint *p = way_series_get_point (series, point);
  g_autofree char      *value = NULL;

  if (!way_series_point_is_scored (p)) {
    if (p->note == NULL)
      return g_strdup (_ ("not scorable"));
    /* Translators: %s says why, as in “3 answers missing”. */
    return g_strdup_printf (_ ("not scorable, %s"), p->note);
  }

  value = way_chart_number_words (p->value);
  if (p->band == NULL)
    return g_steal_pointer (&value);
  /* Translators: a score and the name of its band, as in “14, Moderate”. */
  return g_strdup_printf (C_ ("result", "%s, %s"), value, p->band);
}

char *
way_chart_point_words (const WaySeries *series, guint point)
{
  const WaySeriesPoint *p = way_series_get_point (series, point);
  g_autofree char      *day = way_chart_day_words (p->day);
  g_autofree char      *result = way_chart_result_words (series, point);
  g_autofree char      *high = way_chart_number_words (series->high);
  g_autofree char      *value = NULL;
  g_autofree char      *change = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  if (!way_series_point_is_scored (p)) {
    /* Translators: day, measure, and why there is no score. */
    g_string_append_printf (said, _ ("%s: %s %s."), day, series->name, result);
    return g_string_free (g_steal_pointer (&said), FALSE);
  }

  value = way_chart_number_words (p->value);
  change = way_chart_change_words (series, point);
  if (p->band != NULL)
    /* Translators: “6 Jul 2026: PHQ-9 14 of 27, Moderate.” */
    g_string_append_printf (said, _ ("%s: %s %s of %s, %s."), day, series->name, value, high,
                            p->band);
  else
    /* Translators: “6 Jul 2026: PHQ-9 14 of 27.” */
    g_string_append_printf (said, _ ("%s: %s %s of %s."), day, series->name, value, high);
  if ((p->flags & WAY_SERIES_PRORATED) != 0)
    g_string_append_printf (said, " %s", _ ("Prorated, some answers are missing."));
  if (p->note != NULL)
    g_string_append_printf (said, " %s.", p->note);
  /* Translators: what changed, as the end of a sentence: “Change: 5 points lower …” */
  g_string_append_printf (said, _ (" Change: %s."), change);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* A citation may end with a full stop of its own; the sentence around it has one. */
static char *
cite (const char *source)
{
  char *citation = g_strdup (source != NULL ? source : _ ("setting of this site"));

  if (g_str_has_suffix (citation, "."))
    citation[strlen (citation) - 1] = '\0';
  return citation;
}

char *
way_chart_source_words (const WaySeries *series)
{
  g_autofree char *bands = cite (series->bands_source);
  g_autofree char *cut_off = cite (series->cut_off_source);
  g_autofree char *reliable = cite (series->reliable_source);
  g_autofree char *at = way_chart_number_words (series->cut_off);
  g_autofree char *by = way_chart_number_words (series->reliable);
  g_autoptr (GString) said = g_string_new (series->name);

  g_string_append (said, ": ");
  if (series->bands->len > 0)
    g_string_append_printf (said, _ ("Bands: %s. "), bands);
  if (!isnan (series->cut_off) && series->higher_is_better)
    g_string_append_printf (said, _ ("Cut-off %s or less: %s. "), at, cut_off);
  else if (!isnan (series->cut_off))
    g_string_append_printf (said, _ ("Cut-off %s or more: %s. "), at, cut_off);
  if (series->reliable > 0)
    g_string_append_printf (said, _ ("Reliable change %s points or more: %s."), by, reliable);
  else
    g_string_append (said, _ ("No published threshold for change, so none is marked."));
  return g_string_free (g_steal_pointer (&said), FALSE);
}

char *
way_chart_summary_words (const WayProgress *progress)
{
  const WaySeries *series = way_progress_get_series (progress, 0);
  const guint      n = series != NULL ? way_series_get_n_points (series) : 0;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (n == 0)
    return g_strdup (_ ("Chart without results"));

  /* The days of the results: the axis begins before and ends after them. */
  first = way_chart_day_words (way_series_get_point (series, 0)->day);
  last = way_chart_day_words (way_series_get_point (series, n - 1)->day);

  /* Translators: “Chart of PHQ-9: 9 results, 7 Jul 2025 to 21 Sep 2026”. */
  return g_strdup_printf (
    ngettext ("Chart of %s: %u result, %s to %s", "Chart of %s: %u results, %s to %s", n),
    series->name, n, first, last);
}
