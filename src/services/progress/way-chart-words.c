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

const char *
way_chart_reliable_words (WayReliable reliable)
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

/* Where there is nothing before it to compare with, why; else NULL. */
static const char *
no_change_words (const WaySeries *series, guint point)
{
  if (!isnan (way_series_get_change (series, point)))
    return NULL;
  if (way_series_get_first (series) == (int)point)
    return _ ("first result");
  return way_series_get_baseline (series, point) == (int)point
         ? _ ("first of another version or way of asking")
         : _ ("nothing to compare");
}

char *
way_chart_difference_words (const WaySeries *series, guint point)
{
  const double     change = way_series_get_change (series, point);
  const gulong     n = (gulong)ceil (fabs (change));
  g_autofree char *by = NULL;

  if (isnan (change))
    return g_strdup (no_change_words (series, point));
  if (n == 0)
    return g_strdup (_ ("same as the first result"));

  by = way_chart_number_words (fabs (change));
  if (change < 0)
    return g_strdup_printf (
      ngettext ("%s point lower than the first result", "%s points lower than the first result", n),
      by);
  return g_strdup_printf (
    ngettext ("%s point higher than the first result", "%s points higher than the first result", n),
    by);
}

char *
way_chart_change_words (const WaySeries *series, guint point)
{
  g_autofree char *difference = way_chart_difference_words (series, point);

  if (isnan (way_series_get_change (series, point)))
    return g_steal_pointer (&difference);
  /* Translators: how far it moved, and what that means: “5 points lower …, reliably better”. */
  return g_strdup_printf (C_ ("change", "%s, %s"), difference,
                          way_chart_reliable_words (way_series_get_reliable (series, point)));
}

char *
way_chart_short_change_words (const WaySeries *series, guint point)
{
  const double     change = way_series_get_change (series, point);
  g_autofree char *by = NULL;
  g_autofree char *moved = NULL;

  if (isnan (change))
    return g_strdup (no_change_words (series, point));

  by = way_chart_number_words (fabs (change));
  /* The sign stands left of its number in every language, so it is marked to run that way. */
  moved = g_strdup_printf ("\342\200\216%s%s", change < 0 ? "−" : change > 0 ? "+" : "±", by);
  return g_strdup_printf (C_ ("change", "%s, %s"), moved,
                          way_chart_reliable_words (way_series_get_reliable (series, point)));
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
way_chart_span_words (const WayProgress *progress, WaySpan span)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  WayDate          first, last;

  way_progress_get_shown_days (progress, span, &first, &last);
  from = way_chart_day_words (first);
  to = way_chart_day_words (last);
  /* Translators: two days, “1 Mar 2026 to 3 Jun 2026”. */
  return g_strdup_printf (C_ ("period", "%s to %s"), from, to);
}

char *
way_chart_summary_words (const WayProgress *progress, WaySpan span)
{
  g_autoptr (GString) measures = g_string_new (NULL);
  g_autofree char *period = way_chart_span_words (progress, span);
  guint            n = 0;

  for (guint i = 0; i < progress->series->len; i++) {
    const WaySeries *series = way_progress_get_series (progress, i);
    guint            shown = 0;

    way_series_find_days (series, way_span_get_first_day (span), way_span_get_last_day (span),
                          &shown);
    n += shown;
    /* Translators: between the names of measures, “PHQ-9, GAD-7”. */
    g_string_append_printf (measures, "%s%s", i > 0 ? C_ ("list", ", ") : "", series->name);
  }
  if (progress->series->len == 0)
    return g_strdup_printf (_ ("Chart of what happened, %s"), period);

  /* Translators: “Chart of PHQ-9: 9 results, 7 Jul 2025 to 21 Sep 2026”. */
  return g_strdup_printf (ngettext ("Chart of %s: %u result, %s", "Chart of %s: %u results, %s", n),
                          measures->str, n, period);
}

char *
way_chart_moment_words (const WayMoment *moment)
{
  g_autofree char *day = way_chart_day_words (moment->day);

  if (moment->detail == NULL)
    return g_strdup_printf (C_ ("event", "%s: %s"), day, moment->words);
  /* Translators: a day, what happened, and more about it. */
  return g_strdup_printf (C_ ("event", "%s: %s, %s"), day, moment->words, moment->detail);
}

char *
way_chart_strip_words (const WayStrip *strip)
{
  g_autofree char *from = way_chart_day_words (strip->from);
  g_autofree char *to = strip->to.ymd != 0 ? way_chart_day_words (strip->to) : NULL;

  /* Translators: an objective, how far it has come, and from which day to which. */
  if (to != NULL)
    return g_strdup_printf (_ ("%s: %s, %s to %s"), strip->name, strip->state, from, to);
  return g_strdup_printf (_ ("%s: %s, since %s"), strip->name, strip->state, from);
}

const char *
way_chart_reliable_sign (WayReliable reliable)
{
  switch (reliable) {
  case WAY_RELIABLE_BETTER:
    return "◯";
  case WAY_RELIABLE_WORSE:
    return "▢";
  case WAY_RELIABLE_NONE:
  case WAY_RELIABLE_UNKNOWN:
  default:
    return "";
  }
}
